//! Sharing a routine: written by a coach, opened, done, saved and edited by a runner.

use e2e::{App, Setup, Size, story, story_with};
use serde_json::{Value, json};

/// A browser whose share sheet and clipboard are defined by `script`.
fn hands(script: &str) -> Setup {
    Setup::default().script(&format!(
        "window.handed = [];
         const put = (name, value) =>
             Object.defineProperty(navigator, name, {{ value, configurable: true }});
         {script}"
    ))
}

fn handed(app: &App) -> Value {
    app.run("return window.handed", json!([]))
}

#[test]
fn a_routine_goes_from_a_coach_to_a_runner() {
    let mut link = String::new();
    story(|app| {
        app.follow("Write, paste or open one");
        app.editor()
            .write(
                "Hips\nFrom: Ana, PT\nNote: Twice a week.\n\nFront plank 1x :20\n\n\
                 Circuit, 2 rounds\nHollow <b>hold</b> 1x :10\n  Note: knees bent\n",
            )
            .keep("Hips");
        app.follow("Share");
        app.says("no server keeps it");
        link = app.filled("The link");
        assert!(link.starts_with(&(app.address() + "#/r/1.")), "{link}");
    });
    let (_, payload) = link.split_once("#/r/").expect("a link");
    let place = format!("#/r/{payload}");
    // Another browser, with empty storage.
    story(|app| {
        app.go_to(&place);
        app.shows_heading("Hips");
        for words in [
            "From Ana, PT",
            "Twice a week.",
            "Hollow <b>hold</b>",
            "knees bent",
            "2 rounds",
        ] {
            app.says(words);
        }
        // At most two taps from the link to the first step, and nothing saved before.
        assert_eq!(app.storage(), []);
        app.tap("Do it now");
        app.session().shows("Get ready", "5");
        // 5 ready, 20 plank, 15 rest, 10 hollow, 30 rest, 10 hollow.
        app.clock().pass(89);
        app.session().shows("Hold", "1");
        app.clock().pass(1);
        let done = app.summary("Done");
        assert_eq!(done.done_of("Hollow <b>hold</b>").sets.len(), 2);

        app.go_to(&place);
        app.tap("Keep it");
        app.routine("Hips");
        app.follow("Edit");
        app.editor().says("2 exercises read").view("Cards");
        app.fill("Name", "My hips");
        app.editor().keep("My hips");
        app.to_home().open("My hips");
    });
}

#[test]
fn what_is_kept_already_is_said_and_a_change_is_shown_before_it_is_taken() {
    story(|app| {
        app.go_to("#/r/1.T_Core.plank3x20-60s.z5d1b");
        app.says("changed on its way");
        app.follow("Routines");
        app.follow("Write, paste or open one");
        app.editor()
            .write("Core\n\nFront plank 3x :20-:60\nSquat 3x 10\n")
            .keep("Core");
        app.follow("Share");
        app.says("no server keeps it");
        let first = app.filled("The link");
        app.follow("Back");
        app.routine("Core");
        app.follow("Edit");
        app.editor()
            .write("Core\n\nFront plank 3x :30-:60\nSquat 3x 10\n")
            .keep("Core");
        let fragment = |link: &str| {
            link.split_once('#')
                .map(|(_, it)| format!("#{it}"))
                .unwrap()
        };
        app.go_to(&fragment(&first));
        app.says("You have another version of this");
        app.says("New: Front plank 3 × :20–:60");
        app.says("Gone: Front plank 3 × :30–:60");
        app.tap("Put it in place of mine");
        app.routine("Core");
        app.says("3 × :20–:60");
        app.go_to(&fragment(&first));
        app.says("You already have this");
    });
}

#[test]
fn the_share_sheet_takes_the_link_and_nothing_else() {
    let setup = hands("put('share', async (it) => { handed.push(it) });");
    story_with(setup, |app| {
        app.go_to("#/share/when-it-hurts");
        app.tap("Share");
        app.says("Shared.");
        let all = handed(app);
        assert_eq!(all[0]["title"], "When it hurts");
        assert_eq!(all[0].as_object().map(serde_json::Map::len), Some(2));
    });
}

#[test]
fn without_a_share_sheet_the_link_is_copied_and_without_a_clipboard_it_stands_there() {
    let copies = "put('clipboard', { writeText: async (it) => { handed.push(it) } });";
    for share in [
        "async () => { throw new DOMException('no', 'NotAllowedError') }",
        "undefined",
    ] {
        let setup = hands(&format!("put('share', {share}); {copies}"));
        story_with(setup, |app| {
            app.go_to("#/share/when-it-hurts");
            app.tap("Share");
            app.says("Copied. Paste it into a message.");
            let link = app.filled("The link");
            assert_eq!(handed(app), json!([link]));
            app.tap("Copy as plain text");
            app.says("Copied as text.");
            let text = handed(app)[1].as_str().unwrap_or_default().to_string();
            assert!(
                text.contains("Glute bridge 3x 15") && text.ends_with(&link),
                "{text}"
            );
        });
    }
    story_with(
        hands("put('share', undefined); put('clipboard', undefined);"),
        |app| {
            app.go_to("#/share/when-it-hurts");
            app.tap("Share");
            app.says("Nothing was copied");
            assert!(app.filled("The link").contains("#/r/1."));
            let file = "const a = document.querySelector('a[download]');
                    return a.download + ' ' + decodeURIComponent(a.href)";
            let file: String = app.run(file, json!([]));
            assert!(file.starts_with("holdfast-when-it-hurts.txt"), "{file}");
            assert!(file.contains("Glute bridge 3x 15"), "{file}");
        },
    );
}

#[test]
fn the_ways_to_share_fit_every_screen() {
    story_with(hands("put('standalone', false);"), |app| {
        let mut look = app.look_at(&Size::ALL);
        app.go_to("#/share/the-whole-thing");
        app.says("no server keeps it");
        let code = "return document.querySelectorAll('[role=img] path').length";
        assert_eq!(app.run::<u32>(code, json!([])), 1);
        look.at("share");
        let link = app.filled("The link");
        app.go_to(link.split_once("holdfast/").map_or("", |(_, it)| it));
        app.says("You already have this");
        app.says("Copy for the app");
        look.at("shared");
        look.all_fits();
    });
}

#[test]
fn the_link_is_selected_in_a_browser_that_focuses_what_it_selects() {
    // Firefox, at times: to select a field is to focus it, in the middle of its focus event.
    let focusing = "
        const { select } = HTMLInputElement.prototype;
        HTMLInputElement.prototype.select = function () {
            this.dispatchEvent(new FocusEvent('focus'));
            return select.call(this);
        };
    ";
    story_with(Setup::default().script(focusing), |app| {
        app.home().open("When it hurts");
        app.follow("Share");
        enter_the_link(app);
        app.until("the link is selected", || link_is_selected(app));
    });
}

#[test]
fn a_field_that_is_entered_at_once_keeps_the_focus() {
    // A busy phone: a new screen takes the focus at its next frame, which comes after the tap.
    let late = "
        const draw = window.requestAnimationFrame.bind(window);
        const at = (frames, act) => draw((now) => frames ? at(frames - 1, act) : act(now));
        window.requestAnimationFrame = (act) => at(60, act);
    ";
    story_with(Setup::default().script(late), |app| {
        app.home().open("When it hurts");
        app.follow("Share");
        enter_the_link(app);
        app.until("the link is selected", || link_is_selected(app));
        let frames = "return new Promise((done) => requestAnimationFrame(() => done(true)))";
        assert!(app.run::<bool>(frames, json!([])));
        assert!(link_is_selected(app), "the heading took the focus");
    });
}

/// A tap into the field of the link; the driver of WebKit taps without giving the focus.
fn enter_the_link(app: &App) {
    app.tap_at("//input[@aria-label='The link']");
    let focus = "document.querySelector('main input').focus()";
    app.run::<Value>(focus, json!([]));
}

fn link_is_selected(app: &App) -> bool {
    let selected = "
        const { selectionStart, selectionEnd, value } = document.activeElement;
        return selectionStart === 0 && selectionEnd === value?.length && value.length > 0";
    app.run(selected, json!([]))
}
