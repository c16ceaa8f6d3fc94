//! The app without a network, and with another version than the open one.

use e2e::{App, Setup, Site, Size, story, story_with, version::Parts};
use serde_json::json;

/// Runs a story with the app on the device and its host gone.
fn without_a_network(tell: impl Fn(&App)) {
    // The browser logs that it could not look for an update.
    story_with(Setup::default().expecting_errors(), |app| {
        app.home();
        app.is_kept_on_the_device();
        app.host().stop();
        tell(app);
    });
}

#[test]
fn after_one_visit_all_works_without_a_network() {
    without_a_network(|app| {
        app.go_to("");
        app.home();
        app.go_to("?from=home-screen");
        app.home();
        app.go_to("index.html#/log");
        app.shows_heading("Log");
        app.go_to("#/routine/stretch/piriformis-stretch");
        app.card("Piriformis stretch");

        app.go_to("#/routine/when-it-hurts");
        let session = app.routine("When it hurts").start();
        session.skip_to("Rest. Side plank, set 1 of 3, right.");
        session.after(15 + 8).shows("Hold", "12");
        app.reload();
        session.shows("Hold", "12").tap("Stop");
        app.summary("Stopped early");

        app.go_to("#/edit/new");
        app.editor()
            .write("Legs\n\nGlute bridge 3x 15\n")
            .keep("Legs");
        app.go_to("#/r/1.squat3x10.z4w0u");
        app.says("Bodyweight squat");
    });
}

#[test]
fn the_very_page_that_was_open_at_the_first_visit_can_open_the_editor() {
    without_a_network(|app| {
        app.follow("Write, paste or open one");
        app.editor();
    });
}

#[test]
fn another_folder_of_the_host_serves_as_well() {
    let setup = Setup::default()
        .under("/some/deep/path/")
        .expecting_errors();
    story_with(setup, |app| {
        app.home();
        app.is_kept_on_the_device();
        // Files beside the page are not the app's, and are requested from the host.
        let status = "return fetch('elsewhere.html').then((answer) => answer.status)";
        assert_eq!(app.run::<u16>(status, json!([])), 404);
        app.host().stop();
        app.go_to("#/routine/stretch");
        app.routine("Stretch");
    });
}

#[test]
fn a_new_version_waits_for_the_end_of_the_session_and_for_a_tap() {
    story(|app| {
        app.is_kept_on_the_device();
        let session = app.home().open("When it hurts").start();
        session.skip_to("Rest. Side plank, set 1 of 3, right.");
        app.run::<()>("window.testSamePage = true", json!([]));

        app.host().publish_version(2);
        assert!(app.finds_an_update());
        session.after(15 + 8).shows("Hold", "12");
        assert!(!app.is_saying("new version"));
        // After a reload, it is still all of the old version.
        app.clock().reload_after(2);
        session.shows("Hold", "10");
        assert_eq!(app.parts(), Parts::of(1));
        app.run::<()>("window.testSamePage = true", json!([]));
        // A session that could be resumed is not put at risk either.
        app.run::<()>("location.hash = '#/'", json!([]));
        app.says("Continue. Hold");
        assert!(!app.is_saying("new version"));

        app.tap("End it here, keep what was done");
        app.says("A new version of Holdfast is ready.");
        assert!(app.run::<bool>("return window.testSamePage", json!([])));
        let mut look = app.look_at(&Size::ALL);
        look.at("home-update");
        look.all_fits();
        app.tap("Update");
        app.until("the page is the new one", || app.parts() == Parts::of(2));
        app.home();
        assert!(!app.is_saying("new version"));
        assert_eq!(app.to_log().rows().len(), 1);
        app.to_home();
        app.follow("Write, paste or open one");
        app.editor();
        assert_eq!(app.parts().lazy, Some(2));
    });
}

#[test]
fn a_page_of_the_version_before_still_finds_its_own_files() {
    story_with(Setup::default().expecting_errors(), |app| {
        app.home();
        app.is_kept_on_the_device();
        let of_the_first = app.host().names();
        let script = program(&of_the_first);
        let is_there = |name: &str| -> bool {
            let script = "return fetch(arguments[0]).then((it) => it.ok, () => false)";
            app.run(script, json!([name]))
        };

        app.host().publish_version(2);
        assert!(app.finds_an_update());
        // In another tab, the runner taps.
        another_tab_changes(app);
        app.says("A new version of Holdfast is ready.");
        app.host().stop();
        assert!(is_there(&script));
        app.follow("Write, paste or open one");
        app.editor();
        assert_eq!(
            app.parts(),
            Parts {
                lazy: Some(1),
                ..Parts::of(1)
            }
        );

        // Two versions later its files are gone.
        app.host().start();
        app.host().publish_version(3);
        assert!(app.finds_an_update());
        another_tab_changes(app);
        app.until("the first version is gone", || !is_there(&script));
        app.go_to("");
        app.home();
        assert_eq!(app.parts(), Parts::of(3));
        app.host().stop();
        assert!(is_there("holdfast-version-2.js"));
    });
}

#[test]
fn a_version_that_does_not_start_is_left_by_a_tap() {
    story_with(Setup::default().expecting_errors(), |app| {
        app.home();
        app.is_kept_on_the_device();
        let mut sound = Default::default();
        app.host().spoil(|files| sound = files.clone());
        app.host().publish_broken_version(2);
        assert!(app.finds_an_update());
        app.tap("Update");
        app.says("Holdfast could not be loaded.");
        app.host().spoil(|files| *files = sound);
        app.host().publish_version(3);
        app.follow_to_load("Try again");
        app.says("Holdfast could not be loaded.");
        assert!(app.finds_an_update());
        app.follow_to_load("Try again");
        app.home();
        assert_eq!(app.parts(), Parts::of(3));
    });
}

fn program(names: &[String]) -> String {
    let is_it = |name: &&String| name.starts_with("holdfast-") && name.ends_with(".js");
    names.iter().find(is_it).expect("the app's script").clone()
}

fn another_tab_changes(app: &App) {
    let script = "
        return navigator.serviceWorker.getRegistration().then((registration) => {
            const changed = new Promise((done) => {
                navigator.serviceWorker.addEventListener('controllerchange', done);
            });
            registration.waiting.postMessage('switch');
            return changed.then(() => null);
        })";
    app.run::<()>(script, json!([]));
}

/// The files, but one alone of those that lazy parts share: they differ in nothing but their number.
fn one_of_a_kind(mut names: Vec<String>) -> Vec<String> {
    let is_shared = |name: &String| name.starts_with("lazy-chunk_");
    names.dedup_by(|next, one| is_shared(next) && is_shared(one));
    names
}

/// Publishes a second version with a fault in its files in turn: none of them replaces the first one.
fn never_takes_over(spoil: fn(&Site, &str)) {
    story_with(Setup::default().expecting_errors(), |app| {
        app.home();
        app.is_kept_on_the_device();
        app.host().publish_version(2);
        let mut sound = Default::default();
        app.host().spoil(|files| sound = files.clone());
        let names = one_of_a_kind(app.host().names());
        let is_listed = |name: &&String| *name != "sw.js" && !name.starts_with("screenshots/");
        for name in names.iter().filter(is_listed) {
            // Content that the host never serves whole: a browser that asks late finds no whole
            // version.
            app.host().publish(|files| {
                *files = sound.clone();
                files.get_mut(name).expect("a file").push(b'\n');
            });
            spoil(app.host(), name);
            assert!(!app.finds_an_update(), "{name}");
            app.go_to("");
            app.home();
            assert_eq!(app.parts(), Parts::of(1), "{name}");
            assert!(!app.is_saying("new version"), "{name}");
            assert_eq!(versions_kept(app), 1, "{name}");
        }
        app.host().spoil(|files| *files = sound);
        assert!(app.finds_an_update(), "with every file it does");
        app.says("A new version of Holdfast is ready.");
    });
}

#[test]
fn a_first_visit_without_one_of_the_files_works_or_says_what_is_wrong() {
    let mut names = Vec::new();
    story(|app| names = one_of_a_kind(app.host().names()));
    // Without the page nothing can report it, and the images are for the browser's install dialog.
    let is_ours = |name: &str| name != "test-scripts.js";
    names.retain(|name| is_ours(name) && name != "index.html" && !name.starts_with("screenshots/"));
    assert!(names.len() > 8, "{names:?}");
    for name in names {
        story_with(Setup::default().missing(&name, &name), |app| {
            let is_needed = name.starts_with("holdfast-");
            // What they show goes without.
            let mut quiet = ["lazy-drawings-", "lazy-pain-"].into_iter();
            let is_quiet = quiet.any(|start| name.starts_with(start));
            if is_needed {
                app.says("Holdfast could not be loaded. Check the connection and try again.");
                app.mend_host();
                app.follow_to_load("Try again");
                app.home();
                app.is_kept_on_the_device();
            } else if name.starts_with("lazy-") && !is_quiet {
                // Of the editor, of the session, of the other screens, or of some of them. In one page:
                // on a busy machine WebKit never ends the installation of a worker whose page is left.
                app.home();
                let fails = |fragment: &str, words: &str| {
                    let failed = "This part of Holdfast could not be fetched.";
                    app.run::<()>("location.hash = arguments[0]", json!([fragment]));
                    app.until("the screen is there", || {
                        app.is_saying(words) || app.is_saying(failed)
                    });
                    app.is_saying(failed)
                };
                let is_said = fails("#/edit/new", "Write as you always do")
                    || fails("#/log", "Nothing here yet")
                    || fails("#/settings", "Get ready")
                    || fails("#/data", "Keep a copy")
                    || fails("#/session", "No session is running.");
                assert!(is_said, "{name}");
                is_turned_away(app);
                app.mend_host();
                app.reload();
                app.is_kept_on_the_device();
                app.go_to("#/settings");
                app.says("Works without a network.");
            } else {
                app.home();
                app.to_settings();
                app.says("Needs a network: not all of it is on this device yet.");
                is_turned_away(app);
                app.mend_host();
                // It is fetched when the network is back, and at the next visit.
                if name.starts_with("icon") {
                    the_network_is_back(app);
                } else {
                    app.reload();
                }
                app.is_kept_on_the_device();
                app.go_to("#/settings");
                app.says("Works without a network.");
            }
        });
    }
}

/// Waits until the browser has rejected the version with a missing file.
fn is_turned_away(app: &App) {
    app.until("it was asked for", || {
        let asked = app.host().requests();
        asked.iter().any(|it| it.ends_with("/sw.js"))
    });
    app.until("it was turned away", || !has_worker(app));
}

fn has_worker(app: &App) -> bool {
    let is_there = "return navigator.serviceWorker.getRegistration().then(Boolean)";
    app.run(is_there, json!([]))
}

#[test]
fn a_first_version_that_does_not_start_is_not_kept() {
    let trap = "
        if (!sessionStorage.isMended) {
            WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => {
                throw new WebAssembly.RuntimeError('unreachable');
            };
        }
    ";
    story_with(Setup::default().script(trap).expecting_errors(), |app| {
        app.says("Holdfast could not be loaded.");
        app.settle();
        assert!(!has_worker(app));
        app.run::<()>("sessionStorage.isMended = 'yes'", json!([]));
        app.follow_to_load("Try again");
        app.home();
        app.is_kept_on_the_device();
    });
}

fn the_network_is_back(app: &App) {
    app.run::<()>("dispatchEvent(new Event('online'))", json!([]));
}

/// Number of versions on the device, whole or not.
fn versions_kept(app: &App) -> usize {
    app.run(
        "return caches.keys().then((keys) => keys.length)",
        json!([]),
    )
}

#[test]
fn a_version_that_misses_a_file_never_takes_over() {
    never_takes_over(|host, name| {
        host.spoil(|files| {
            files.remove(name);
        });
    });
}

#[test]
fn a_version_with_a_file_that_broke_off_never_takes_over() {
    never_takes_over(|host, name| {
        host.spoil(|files| {
            let bytes = files.get_mut(name).expect("a file");
            bytes.truncate(bytes.len() / 2);
        });
    });
}

/// Number of update checks since the last call.
fn asked(app: &App) -> usize {
    let requests = app.host().requests();
    requests.iter().filter(|it| it.ends_with("/sw.js")).count()
}

#[test]
fn a_page_whose_first_download_broke_off_asks_for_newer_versions_too() {
    story_with(Setup::default().missing("icon", ".svg"), |app| {
        app.home();
        is_turned_away(app);
        app.mend_host();
        the_network_is_back(app);
        app.is_kept_on_the_device();
        asked(app);
        app.clock().pass(3700);
        drop(app.hidden());
        app.until("it asks", || asked(app) == 1);
    });
}

#[test]
fn the_app_asks_for_a_newer_version_at_most_once_an_hour_and_only_when_it_is_looked_at() {
    story(|app| {
        app.is_kept_on_the_device();
        asked(app);
        app.clock().pass(3500);
        drop(app.hidden());
        assert_eq!(asked(app), 0);
        app.clock().pass(200);
        assert_eq!(asked(app), 0);
        drop(app.hidden());
        app.until("it asks", || asked(app) == 1);
        drop(app.hidden());
        app.settle();
        assert_eq!(asked(app), 0);
    });
}
