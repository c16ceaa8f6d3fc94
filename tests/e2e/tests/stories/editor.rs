//! Writing a routine: as text, card by card, from the clipboard and from a file.

use e2e::{App, Setup, Size, screens::Editor, story, story_with};
use serde_json::json;

const TEXT: &str = "Leg day\n\nGlute bridge 3x 10-15\nStop if it hurts you\nPlank\n\n\
                    Circuit, 2 rounds\nHollow hold 1x :20\n";

/// The label of the search for exercises.
const SEARCH: &str = "Search the library, or name one of your own";

fn new_routine(app: &App) -> Editor<'_> {
    app.follow("Write, paste or open one");
    app.editor()
}

#[test]
fn a_text_is_read_as_it_is_written_and_its_errors_are_at_their_place() {
    story(|app| {
        let editor = new_routine(app).write(TEXT);
        editor.says("2 exercises read, 2 lines not read");
        editor.says("Line 5, column 6: how much of it?");
        editor.says("this reads as a sentence");
        // A tap on an unread line puts the cursor there.
        app.tap_at("//button[contains(., 'Line 5')]");
        let cursor = "return document.activeElement.selectionStart";
        app.until_equal(
            || app.run::<usize>(cursor, json!([])),
            TEXT.find("Plank").unwrap() + 5,
        );
        editor.keep("Leg day");
        app.says("2 rounds");
        app.to_home().open("Leg day");
        // The unread lines are still there the next time.
        app.follow("Edit");
        app.editor().has_text(TEXT);
    });
}

#[test]
fn what_was_written_survives_leaving_a_reload_and_a_killed_tab() {
    story(|app| {
        new_routine(app).write(TEXT);
        app.reload();
        app.editor().has_text(TEXT).write("Legs\n\nSquat 3x 10\n");
        app.to_home();
        new_routine(app).has_text("Legs\n\nSquat 3x 10\n");
        app.clock().die_and_reload_after(60);
        app.editor().has_text("Legs\n\nSquat 3x 10\n").keep("Legs");
        app.to_home();
        new_routine(app).has_text("");
    });
}

#[test]
fn steps_are_taken_back_and_again() {
    story(|app| {
        let editor = new_routine(app).write("Squat 3x 10");
        app.clock().pass(5);
        editor
            .write("Squat 3x 12")
            .tap("Undo")
            .has_text("Squat 3x 10");
        editor.tap("Redo").has_text("Squat 3x 12");
        editor.tap("Undo").tap("Undo").has_text("");
    });
}

#[test]
fn cards_and_text_are_two_views_of_one_routine() {
    story(|app| {
        let editor = new_routine(app).write(TEXT).view("Cards");
        app.tap("Down: Glute bridge");
        app.fill(SEARCH, "step");
        app.tap("Step-up");
        app.fill(SEARCH, "Towel curl");
        app.tap("“Towel curl” as an exercise of your own");
        app.tap("Remove: Hollow hold");
        // The page is shorter then, and what is tapped next may move.
        app.until("its card is gone", || {
            !app.has_button("Remove: Hollow hold")
        });
        app.tap_at("(//summary)[1]");
        app.tap_at("(//details)[1]//button[@aria-label='More: Sets']");
        editor.view("Text");
        // No unread line is lost.
        editor.has_text(
            "Leg day\n\nStop if it hurts you\nPlank\n\nCircuit, 2 rounds\n\
             Glute bridge 4x 10-15\nStep-up 3x 8-12 each side\nTowel curl 3x 10\n",
        );
        editor.keep("Leg day");
        for name in ["Glute bridge", "Step-up", "Towel curl"] {
            app.says(name);
        }
    });
}

#[test]
fn a_routine_that_everybody_has_is_copied_and_its_copy_can_be_deleted_and_brought_back() {
    story(|app| {
        app.home().open("Stretch");
        app.follow("Edit");
        app.editor().says("3 exercises read").view("Cards");
        app.fill("Name", "My stretches");
        app.editor().keep("My stretches");
        app.tap("Duplicate");
        app.editor().keep("My stretches");
        app.tap("Delete");
        app.home();
        app.says("Deleted “My stretches”.");
        app.tap("Undo");
        app.home().open("My stretches");
        app.to_home().open("Stretch");
        app.says("After a run");
    });
}

#[test]
fn a_file_is_read_and_what_is_none_is_refused_in_words() {
    story(|app| {
        let editor = new_routine(app);
        app.pick_file("legs.txt", "Legs\r\n\r\nSquat 3x 10\r\n".as_bytes());
        editor.says("1 exercise read");
        // As Excel writes it.
        app.pick_file("table.csv", b"Br\xfccke 3x 10\r\n");
        editor.says("2 exercises read").says("Brücke");
        app.pick_file("picture.txt", &[0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
        editor.says("That file is no text");
        app.pick_file("long.txt", "Squat 3x 10\n".repeat(20_000).as_bytes());
        editor
            .says("was not taken")
            .says("2 exercises read")
            .keep("Legs");
    });
}

#[test]
fn a_message_is_pasted_and_a_link_in_it_is_opened() {
    let clipboard = |text: &str| {
        let text = json!(text);
        Setup::default().script(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ value: {{
                readText: () => Promise.resolve({text}) }} }});"
        ))
    };
    story_with(clipboard("Hi Sam,\nLegs:\nSquats 3x10\nSee you"), |app| {
        new_routine(app)
            .tap("Paste")
            .says("1 exercise read, 2 lines not read");
    });
    story_with(
        clipboard("https://x.example/#/r/1.squat3x10.z4w0u thanks"),
        |app| {
            new_routine(app).tap("Paste");
            app.until("the link is open", || {
                app.fragment().starts_with("#/r/1.squat3x10")
            });
            app.says("Bodyweight squat");
        },
    );
    let refuses = Setup::default().script(
        "Object.defineProperty(navigator, 'clipboard', { value: {
            readText: () => Promise.reject(new Error('no')) } });",
    );
    story_with(refuses, |app| {
        new_routine(app)
            .tap("Paste")
            .says("did not hand over the clipboard");
    });
}

#[test]
fn an_editor_that_cannot_be_fetched_says_so_and_comes_at_the_second_try() {
    story_with(Setup::default().missing("lazy-editor", ".wasm"), |app| {
        app.home();
        app.follow("Write, paste or open one");
        app.says("could not be fetched");
        app.mend_host();
        app.tap("Try again");
        app.editor();
    });
}

#[test]
fn a_line_that_can_mean_two_things_is_asked_about_and_one_tap_decides() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let editor = new_routine(app).write("Legs\nSquat 3x10\nTib raise 15 x 3\n");
        editor.says("1 exercise read, 1 reading to choose");
        app.says("Which one is meant?");
        look.at("editor-asked");
        look.all_fits();
        app.tap("Tib raise 3x 15");
        app.editor().says("2 exercises read");
        assert_eq!(
            app.filled("Text of the routine"),
            "Legs\nSquat 3x10\nTib raise 3x 15\n"
        );
        app.tap("Undo");
        app.says("Which one is meant?");
    });
}

#[test]
fn a_text_in_doubt_is_asked_about_as_a_whole_and_one_tap_takes_it() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let text = "Hi Ana, here is your plan.\n1. Squats 3x10\n2. Step ups 3x8 each leg\n\
                    3. Calf raises 3x15\nBefore football on Tuesday and Thursday.\n";
        let editor = new_routine(app).write(text);
        editor.says("0 exercises read, 3 readings to choose");
        app.says("Line 5 says how often, and not of which exercises.");
        look.at("editor-doubt");
        look.all_fits();
        app.tap("Read all 3 as they stand");
        app.editor().says("3 exercises read");
        let taken = "Hi Ana, here is your plan.\nSquats 3x 10\nStep-up 3x 8 each side\n\
                     Calf raises 3x 15\nBefore football on Tuesday and Thursday.\n";
        assert_eq!(app.filled("Text of the routine"), taken);
        app.tap("Undo");
        app.says("Are these meant?");
        app.tap("Read all 3 with 2 days/week");
        app.editor().says("3 exercises read");
        let taken = "Hi Ana, here is your plan.\nSquats 3x 10, 2 days/week\n\
                     Step-up 3x 8 each side, 2 days/week\nCalf raises 3x 15, 2 days/week\n\
                     Before football on Tuesday and Thursday.\n";
        assert_eq!(app.filled("Text of the routine"), taken);
        app.tap("Undo");
        app.says("Are these meant?");
        app.tap("Calf raises 3x 15");
        app.editor().says("1 exercise read, 2 readings to choose");
    });
}

#[test]
fn a_question_about_a_long_text_is_in_sight_on_a_phone() {
    story(|app| {
        let others = "Glute bridge 3x 12\n".repeat(20);
        new_routine(app).write(&format!("Legs\n{others}Tib raise 15 x 3\n"));
        app.says("Which one is meant?");
        let is_in_sight = "
            scrollTo(0, 0);
            const box = (words) =>
                [...document.querySelectorAll('button')]
                    .find((button) => button.innerText === words)
                    .getBoundingClientRect();
            return box('Tib raise 3x 15').bottom <= box('Keep').top";
        assert!(app.run::<bool>(is_in_sight, json!([])));
    });
}

#[test]
fn the_editor_fits_every_screen() {
    story(|app| {
        let mut look = app.look_at(&Size::ALL);
        let editor = new_routine(app).write(TEXT);
        editor.says("2 exercises read");
        look.at("editor-text");
        editor.view("Cards");
        app.tap_at("(//summary)[1]");
        look.at("editor-cards");
        app.editor().keep("Leg day");
        look.at("routine-own");
        look.all_fits();
    });
}
