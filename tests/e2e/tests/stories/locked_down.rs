//! The page's requests to the network, and the effects of its security policy.

use e2e::{App, Setup, story, story_with};
use serde_json::json;

#[test]
fn a_whole_session_asks_the_network_for_nothing_but_a_newer_version() {
    story(|app| {
        app.is_kept_on_the_device();
        let first = app.host().requests();
        let folder = first[0].clone();
        assert!(first.iter().all(|it| it.starts_with(&folder)), "{first:?}");

        let session = app.home().open("When it hurts").start();
        session.after(60);
        drop(app.hidden());
        app.clock().reload_after(5);
        session.tap("It hurts").tap("Skip Glute bridge");
        app.clock().pass(30 * 60);
        app.summary("Done");
        app.tap("3");
        app.to_log();
        app.to_settings().choose("Theme", "Dark");
        let asked = app.host().requests();
        let newer = folder + "sw.js";
        assert!(asked.iter().all(|it| *it == newer), "{asked:?}");
    });
}

/// True where the script is blocked, by an error or by a reported violation.
fn is_turned_away(app: &App, script: &str) -> bool {
    let script = format!(
        "let isTold = false;
        addEventListener('securitypolicyviolation', () => (isTold = true), {{ once: true }});
        try {{ await (async () => {{ {script} }})(); }} catch {{ return true; }}
        // It is told after the script, on a busy machine some frames after it.
        for (let frame = 0; frame < 120 && !isTold; frame += 1) {{
            await new Promise(requestAnimationFrame);
        }}
        return isTold;"
    );
    app.run(&format!("return (async () => {{ {script} }})()"), json!([]))
}

/// Scripts that a page without a policy would run.
const TURNED_AWAY: [&str; 10] = [
    "const it = document.createElement('script'); it.append('1'); document.body.append(it)",
    "const it = document.createElement('style'); it.append('p{}'); document.body.append(it)",
    "document.body.insertAdjacentHTML('beforeend', '<p>')",
    "document.body.setAttribute('style', 'color: red')",
    "await fetch('https://elsewhere.example/')",
    "navigator.sendBeacon('https://elsewhere.example/', '1'); await fetch('https://elsewhere.example/')",
    "const it = new Image(); it.src = 'https://elsewhere.example/'; document.body.append(it)",
    "new WebSocket('wss://elsewhere.example/')",
    "await navigator.serviceWorker.register('other.js')",
    "const it = document.createElement('base'); it.href = '/'; document.head.append(it)",
];

#[test]
fn what_somebody_slips_into_the_page_does_nothing() {
    story_with(Setup::default().expecting_errors(), |app| {
        app.home();
        for script in TURNED_AWAY {
            assert!(is_turned_away(app, script), "{script}");
        }
        assert!(!is_turned_away(app, "document.body.append('words')"));
    });
}

#[test]
fn no_text_is_run_as_a_script() {
    story_with(Setup::default().expecting_errors(), |app| {
        app.home();
        // Outside the driver's own task, to which the policy does not apply.
        let script = "await new Promise((done, fail) => requestAnimationFrame(() => {
            try { done(eval('1')); } catch (error) { fail(error); }
        }))";
        assert!(is_turned_away(app, script));
    });
}
