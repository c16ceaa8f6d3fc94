//! A whole routine, from the first screen to the log.

use e2e::{sound::Heard, story};

#[test]
fn a_whole_routine_runs_without_a_touch() {
    story(|app| {
        let session = app.home().open("When it hurts").start();
        session.shows("Get ready", "5");
        app.clock().pass(900);
        let summary = app.summary("Done");
        println!("{:#?}", app.steps_said());
        println!("{:#?}", summary.done());
        println!("{:?}", app.heard());
        assert!(app.heard().iter().any(|(_, cue)| *cue == Heard::Finished));
        println!("{:?}", app.to_log().rows());
        println!("{:?}", app.to_home().offers_to_continue());
        app.says("Last done today");
    });
}
