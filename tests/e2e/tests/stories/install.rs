//! Installation: who is offered it and when, and the addresses that it opens.

use e2e::{App, Setup, Size, story, story_with};
use serde_json::{Value, json};

const OFFER: &str = "Add to home screen";
const BY_HAND: &str = "tap Share, then Add to Home Screen";

/// A browser that offers to install the app before the app is there. It counts the prompts, and the
/// requests for persistent storage.
fn willing() -> Setup {
    Setup::default().script(
        "window.testAsked = 0;
        window.testKept = 0;
        const storage = {
            persisted: () => Promise.resolve(window.testKept > 0),
            persist: () => {
                window.testKept += 1;
                return Promise.resolve(true);
            },
        };
        Object.defineProperty(navigator, 'storage', { value: storage });
        document.addEventListener('readystatechange', () => {
            if (document.readyState !== 'interactive') return;
            const event = new Event('beforeinstallprompt', { cancelable: true });
            event.prompt = () => (window.testAsked += 1);
            dispatchEvent(event);
            window.testIsHeld = event.defaultPrevented;
        });",
    )
}

/// A tab of the iPhone's browser, or the app on its home screen.
fn iphone(is_on_home_screen: bool) -> Setup {
    let script = "Object.defineProperty(navigator, 'standalone', { value: IS });";
    Setup::default().script(&script.replace("IS", &is_on_home_screen.to_string()))
}

fn do_a_session(app: &App) {
    app.to_home().open("When it hurts").start();
    app.clock().pass(20 * 60);
    app.summary("Done");
}

fn number(app: &App, name: &str) -> u32 {
    app.run("return window[arguments[0]]", json!([name]))
}

#[test]
fn the_home_screen_is_offered_after_a_session_that_was_finished() {
    story_with(willing(), |app| {
        app.home();
        app.until("the offer is held", || {
            app.run("return window.testIsHeld === true", json!([]))
        });
        assert!(!app.has_button(OFFER));
        app.home()
            .open("When it hurts")
            .start()
            .after(30)
            .tap("Stop");
        app.summary("Stopped early");
        assert!(!app.has_button(OFFER));
        do_a_session(app);
        let mut look = app.look_at(&Size::ALL);
        look.at("summary-offer");
        look.all_fits();
        app.tap(OFFER);
        assert_eq!(number(app, "testAsked"), 1);
        app.until("it is offered no more", || !app.has_button(OFFER));
    });
}

#[test]
fn who_declines_finds_it_in_the_settings_alone() {
    story_with(willing(), |app| {
        app.home();
        do_a_session(app);
        app.tap("No, thanks");
        app.until("the offer is gone", || !app.has_button(OFFER));
        app.reload();
        app.summary("Done");
        assert!(!app.has_button(OFFER));
        app.to_settings();
        app.tap(OFFER);
        assert_eq!(number(app, "testAsked"), 1);
    });
}

#[test]
fn the_browser_is_asked_once_to_keep_the_data() {
    story_with(willing(), |app| {
        app.home();
        assert_eq!(number(app, "testKept"), 0);
        app.to_settings();
        app.says("The browser may clear your data");
        app.to_home()
            .open("When it hurts")
            .start()
            .after(30)
            .tap("Stop");
        app.summary("Stopped early");
        assert_eq!(number(app, "testKept"), 1);
        app.to_settings();
        app.says("The browser keeps your data until you clear it.");
        app.to_log();
        app.back();
        app.back();
        app.summary("Stopped early");
        assert_eq!(number(app, "testKept"), 1);
    });
}

#[test]
fn on_an_iphone_the_way_is_told_with_what_safari_does_to_the_log() {
    story_with(iphone(false), |app| {
        app.home();
        do_a_session(app);
        app.says("Safari may erase your log after seven days without a visit.");
        app.says(BY_HAND);
        let mut look = app.look_at(&Size::ALL);
        look.at("summary-iphone");
        app.tap("No, thanks");
        app.until("the hint is gone", || !app.is_saying(BY_HAND));
        app.to_settings();
        app.says(BY_HAND);
        app.run::<()>("scrollTo(0, document.body.scrollHeight)", json!([]));
        look.at("settings-iphone");
        look.all_fits();
    });
    story_with(iphone(true), |app| {
        app.home();
        do_a_session(app);
        assert!(!app.is_saying(BY_HAND));
        app.to_settings();
        app.says("On this device");
        assert!(!app.is_saying(BY_HAND));
    });
}

#[test]
fn the_settings_say_whether_it_works_without_a_network() {
    story(|app| {
        app.is_kept_on_the_device();
        app.to_settings();
        app.says("Works without a network.");
    });
    let setup = Setup::default().missing("icons/icon-512", ".png");
    story_with(setup, |app| {
        app.home();
        app.to_settings();
        app.says("Needs a network: not all of it is on this device yet.");
    });
}

#[test]
fn a_browser_finds_nothing_wrong_with_the_manifest() {
    story(|app| {
        let manifest = app.devtools("Page.getAppManifest", json!({}));
        assert_eq!(manifest["errors"], json!([]));
        assert_eq!(manifest["url"], app.address() + "manifest.webmanifest");
        let id = app.devtools("Page.getAppId", json!({}));
        // All copies on a host share one storage, so they are one app.
        let origin = app.address().trim_end_matches("holdfast/").to_owned();
        assert_eq!(id["appId"], origin + "holdfast");
        let wrong = app.devtools("Page.getInstallabilityErrors", json!({}));
        assert_eq!(wrong["installabilityErrors"], json!([]));

        let manifest: Value =
            serde_json::from_str(manifest["data"].as_str().expect("its text")).expect("JSON");
        let apple = json!([{ "src": "icons/apple-touch-icon.png", "sizes": "180x180" }]);
        for list in [&manifest["icons"], &manifest["screenshots"], &apple] {
            for picture in list.as_array().expect("pictures") {
                let size = "const picture = new Image();
                    picture.src = arguments[0];
                    return picture.decode().then(() =>
                        `${picture.naturalWidth}x${picture.naturalHeight}`)";
                let size: String = app.run(size, json!([picture["src"]]));
                assert_eq!(picture["sizes"], size, "{picture}");
            }
        }
    });
}

#[test]
fn the_shortcuts_open_what_they_name() {
    story(|app| {
        app.go_to("#/routine/roll-and-activate");
        app.routine("Roll and activate");
        app.says("Before a run");
        app.go_to("#/routine/stretch");
        app.routine("Stretch");
        app.says("After a run");

        // Nothing has been done yet.
        app.go_to("#/again");
        app.home();
        app.home()
            .open("When it hurts")
            .start()
            .after(30)
            .tap("Stop");
        app.summary("Stopped early");
        app.go_to("#/again");
        app.routine("When it hurts").start();
    });
}

/// The first elements to tap or read that are under the camera or the home bar of a phone.
const UNDER_THE_EDGES: &str = "
    const [top, bottom] = [arguments[0], innerHeight - arguments[1]];
    // Where things are on their way does not count.
    document.getAnimations().forEach((it) => it.finish());
    const all = [...document.querySelectorAll('h1, nav a, .session button')];
    return all
        .filter((it) => {
            const place = it.getBoundingClientRect();
            return place.height && (place.top < top || place.bottom > bottom);
        })
        .map((it) => it.textContent)";

#[test]
fn nothing_stands_under_the_camera_or_the_bar_at_the_foot() {
    let (top, bottom) = (47, 34);
    story_with(iphone(true), |app| {
        let insets = json!({ "insets": { "top": top, "bottom": bottom } });
        app.devtools("Emulation.setSafeAreaInsetsOverride", insets);
        let under = || app.run::<Vec<String>>(UNDER_THE_EDGES, json!([top, bottom]));
        assert_eq!(under(), Vec::<String>::new());
        let session = app.home().open("When it hurts").start();
        session.after(30).shows("Reps", "7");
        assert_eq!(under(), Vec::<String>::new());
        app.picture("session-safe-area");
    });
}
