//! The words of the voice through a routine.

use holdfast::domain::{
    cue::Cue,
    session::{Event, Session},
    settings::Mode,
    time::Moment,
    voice,
};

use crate::support::runner::plan_of;

#[test]
fn the_voice_names_the_set_the_side_and_what_is_next() {
    let plan = plan_of("Side plank 2x :20 each side, rest :30\nGlute bridge 1x 10\n");
    let (mut session, _) = Session::start(plan, Mode::HandsFree, Moment::START);
    let mut said: Vec<String> = Vec::new();
    let mut step = None;
    for second in 0..200 {
        let now = Moment::START.plus_ms(second * 1000);
        session.update(Event::Tick, now);
        let Some(position) = session.position(now) else {
            break;
        };
        if step != Some(session.step_index()) {
            step = Some(session.step_index());
            said.extend(Some(voice::step_text(&position)).filter(|text| !text.is_empty()));
        }
    }
    let expected = [
        "Get ready: Side plank, set 1, right, hold 20 seconds.",
        "Switch to the left.",
        "Rest, 30 seconds. Next: Side plank, set 2, right, hold 20 seconds.",
        "Switch to the left.",
    ];
    assert_eq!(said[..4], expected);
    let last = said[4].as_str();
    assert!(last.ends_with("Next: Glute bridge, 10 reps."), "{last}");
}

#[test]
fn inside_a_step_it_counts_and_never_speaks_over_the_count_in() {
    for (cue, text) in [
        (Cue::MinimumReached, "Minimum reached."),
        (Cue::HalfWay, "Half way."),
        (Cue::Rep(7), "7"),
        (Cue::Go, ""),
        (Cue::ChangeSides, ""),
    ] {
        assert_eq!(voice::cue_text(cue), text, "{cue:?}");
    }
}
