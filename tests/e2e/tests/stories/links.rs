//! Links that were cut off, changed, or are malicious.

use e2e::{App, story};
use serde_json::json;

/// Opens a link in the present page.
fn open(app: &App, fragment: &str) {
    let _: Option<()> = app.run("location.hash = arguments[0]", json!([fragment]));
}

fn hostile() -> Vec<(String, &'static str)> {
    let link = |payload: &str| format!("#/r/{payload}");
    vec![
        (link(""), "There is no exercise in this link"),
        (link("1.T_Core.plank3x20-60s"), "cut off"),
        (link("1.T_Core.plank3x20-60s.z0000"), "changed on its way"),
        (link("1.T_Core.plank3x20-60s.z0000/../x"), "cut off"),
        (link("9.T_Core.plank3x20-60s.z0000"), "newer Holdfast"),
        (
            link("<script>window.harm=1</script>"),
            "not the link of a routine",
        ),
        (link("1.T_\u{202e}%E2%80%AE.plank3x20s"), "cut off"),
        (
            link("1.3x10_<img src=x onerror=window.harm=1>.z0000"),
            "on its way",
        ),
        (
            link(&"a.".repeat(50_000)),
            "longer than the link of any routine",
        ),
        (link("1.99x99999s_Plank.z0000"), "changed on its way"),
    ]
}

#[test]
fn each_says_what_is_wrong_and_does_no_harm() {
    story(|app| {
        for (fragment, words) in hostile() {
            open(app, &fragment);
            app.says(words);
            open(app, "#/");
            app.home();
        }
        assert_eq!(app.storage(), []);
        assert!(!app.run::<bool>("return 'harm' in window", json!([])));
    });
}

#[test]
fn a_whole_link_opens_whatever_its_way_has_done_to_it() {
    const WHOLE: &str = "1.T_Core_day.F_Ana.plank3x20-60s._Slow~d.squat3x10.zbmpc";
    story(|app| {
        for fragment in [
            format!("#/r/{WHOLE}&utm_source=chat&fbclid=x"),
            format!("#/r/{WHOLE}%C2%A0)"),
            format!("#!/r/{WHOLE}"),
            format!("#%2Fr%2F{}", WHOLE.replace('.', "%2E")),
        ] {
            open(app, &fragment);
            app.says("Core day");
            assert!(app.has_button("Keep it") && !app.is_saying("on its way"));
            open(app, "#/");
            app.home();
        }
    });
}

#[test]
fn none_of_them_disturbs_a_session() {
    story(|app| {
        crate::in_a_hold(app, "Front plank");
        let mut seconds = 12;
        for (fragment, words) in hostile() {
            open(app, &fragment);
            app.says(words);
            app.clock().pass(1);
            seconds -= 1;
            open(app, "#/session");
            app.session().shows("Hold", &seconds.to_string());
        }
        // A valid one offers the way back, and replaces the session only on request.
        open(app, "#/r/1.plank3x20-60s.z0000");
        app.says("A session is under way");
        assert!(app.has_button("End that session and do this one"));
        app.follow("Back to the session");
        app.session().shows("Hold", "2");
    });
}
