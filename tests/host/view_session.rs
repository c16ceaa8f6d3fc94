//! The session screen, in words: its contents at each kind of moment.

use holdfast::{
    domain::{
        plan::Plan,
        session::{Act, Event},
        settings::Mode::{self, HandsFree, Manual, RestOnly},
        time::SECOND_MS,
    },
    view::{
        icon::Icon,
        session::{Control, DeviceHints, Level, Options, SessionView},
    },
};
use proptest::prelude::*;

use crate::support::{
    generate::{cases, happenings, modes, plans_of_both_sides},
    hold, plan_with,
    runner::{Runner, run},
    story,
};

const HERE: DeviceHints = DeviceHints {
    is_awake: true,
    is_silent: false,
    may_turn_off: false,
    is_elsewhere: false,
};

fn view_of(runner: &Runner, device: DeviceHints) -> Option<SessionView> {
    SessionView::new(&runner.session, runner.now(), device)
}

#[track_caller]
fn view(plan: Plan, mode: Mode, script: &str) -> SessionView {
    view_of(&run(plan, mode, script), HERE).expect("not over")
}

/// Checks the value that `read` returns for the story after each script.
#[track_caller]
fn check(mode: Mode, read: impl Fn(&SessionView) -> String, expected: &[(&str, &str)]) {
    for (script, expected) in expected {
        let text = read(&view(story(), mode, script));
        assert_eq!(text, *expected, "{mode:?} `{script}`");
    }
}

fn controls(view: &SessionView) -> String {
    let words: Vec<&str> = view.controls().into_iter().map(Control::word).collect();
    words.join(", ")
}

#[test]
fn the_phase_has_its_word_its_icon_and_its_name_in_the_style_sheets() {
    let phase = |view: &SessionView| format!("{} {:?} {}", view.word, view.icon, view.phase);
    check(
        HandsFree,
        phase,
        &[
            ("0", "Get ready Ready get-ready"),
            ("5", "Hold Hold hold"),
            ("25", "Rest Rest rest"),
            ("110", "Change sides Change change-sides"),
            ("150", "Reps Reps reps"),
            // While paused, the colour stays that of the phase.
            ("10 pause", "Paused Pause hold"),
            ("30 hurts", "It hurts Pause rest"),
            ("10 away 301", "Paused Pause hold"),
            ("10 pause resume", "Get ready Ready get-ready"),
        ],
    );
}

#[test]
fn the_set_names_its_dosage_until_it_is_worked_at() {
    let set = |view: &SessionView| {
        let side = view.side.map_or("no side", |side| side.name());
        format!("{}: {} ({side})", view.name, view.set)
    };
    check(
        HandsFree,
        set,
        &[
            ("0", "Front plank: Set 1 of 2, hold :20 (no side)"),
            ("5", "Front plank: Set 1 of 2 (no side)"),
            ("25", "Front plank: Set 2 of 2, hold :20 (no side)"),
            ("75", "Side plank: Set 1 of 1, hold :20 (right)"),
            ("110", "Side plank: Set 1 of 1, hold :20 (left)"),
            ("135", "Bridge: Set 1 of 1, 10 reps (no side)"),
            ("190", "Bird dog: Set 1 of 2, 3 reps, each held :02 (right)"),
            ("205", "Bird dog: Set 1 of 2 (right)"),
        ],
    );
}

#[test]
fn digits_have_their_unit_where_it_is_not_seconds() {
    let digits = |view: &SessionView| format!("{} {}", view.digits, view.unit).trim().to_string();
    check(
        HandsFree,
        digits,
        &[
            ("0", "5"),
            ("5", "20"),
            ("150", "1 rep"),
            ("186", "10 last rep"),
        ],
    );
    check(
        RestOnly,
        digits,
        &[("5", "20"), ("25", "0"), ("26", "+1"), ("40", "+15")],
    );
    check(
        Manual,
        digits,
        &[("25 done", "30"), ("25 done 31", "0 ready when you are")],
    );
    let long = |script| view(plan_with(hold(1, (70, 70))), HandsFree, script).digits;
    assert_eq!(long("5"), "1:10");
    assert_eq!(long("15"), "1:00");
    assert_eq!(long("15.001"), "1:00");
    assert_eq!(long("16"), "59");
}

#[test]
fn reps_at_the_own_pace_are_a_number_of_reps() {
    let view = view(story(), RestOnly, "8 next-exercise next-exercise 20");
    let text = format!(
        "{}: {} {}, {}",
        view.name, view.digits, view.unit, view.act_word
    );
    assert_eq!(text, "Bridge: 10 reps, your pace, Done");
}

#[test]
fn marks_get_a_tick_where_they_are_reached() {
    let marks = |view: &SessionView| view.marks.join(", ");
    check(
        RestOnly,
        marks,
        &[
            ("3", ""),
            ("5", "min :20, aim :20, max :60"),
            ("25", "min :20 ✓, aim :20 ✓, max :60"),
            ("8 +10", "min :20, aim :30, max :60"),
            ("8 +10 17", "min :20 ✓, aim :30, max :60"),
        ],
    );
    check(HandsFree, marks, &[("150", "of 10"), ("205", "of 3")]);
    let exact = view(plan_with(hold(1, (30, 30))), RestOnly, "5");
    assert_eq!(exact.marks, ["aim :30"]);
}

#[test]
fn next_is_the_step_after_the_set_that_is_shown() {
    check(
        HandsFree,
        |view| view.next.clone(),
        &[
            ("5", "Next: rest :30, then set 2"),
            ("55", "Next: Side plank"),
            ("90", "Next: change sides, then left"),
            ("115", "Next: Bridge"),
            ("299", "Last set"),
        ],
    );
}

#[test]
fn the_main_button_says_what_it_does() {
    check(
        RestOnly,
        |view| view.act_word.clone(),
        &[
            ("8", "Pause"),
            ("24.9", "Pause"),
            ("25", "Done, keep :20"),
            ("33.9", "Done, keep :28"),
            ("25 done", "I am ready"),
            ("8 pause", "Go on"),
            ("8 hurts", "Go on"),
        ],
    );
}

#[test]
fn what_the_main_button_does_is_not_offered_a_second_time() {
    check(
        HandsFree,
        controls,
        &[
            ("8", "Back, +10 s, Skip, Stop"),
            ("30", "Back, +10 s, Pause, Stop"),
            ("150", "Back, Skip, Pause, Stop"),
        ],
    );
    check(RestOnly, controls, &[("25", "Back, +10 s, Pause, Stop")]);
    let events = Control::ALL.map(Control::event);
    let expected = [
        Event::Back,
        Event::AddTen,
        Event::Skip,
        Event::Pause,
        Event::Stop,
    ];
    assert_eq!(events, expected);
    // The screen finds a control by its index.
    for (index, control) in Control::ALL.into_iter().enumerate() {
        assert_eq!(control as usize, index);
    }
}

#[test]
fn options_are_there_for_a_runner_who_is_paused() {
    let options = |view: &SessionView| view.options().name().unwrap_or("none").to_string();
    check(
        HandsFree,
        options,
        &[
            ("8", "none"),
            ("8 pause", "asked"),
            ("8 hurts", "hurts"),
            ("8 away 301", "asked"),
            ("8 pause resume", "none"),
        ],
    );
    assert!(view(story(), HandsFree, "8").has_sides);
    assert!(!view(plan_with(hold(1, (20, 20))), HandsFree, "8").has_sides);
}

#[test]
fn another_tab_that_runs_the_session_comes_before_every_pause() {
    let elsewhere = DeviceHints {
        is_elsewhere: true,
        ..HERE
    };
    for script in ["8", "8 pause", "8 hurts"] {
        let view = view_of(&run(story(), HandsFree, script), elsewhere).expect("not over");
        assert_eq!(view.options(), Options::Elsewhere, "`{script}`");
        assert_eq!(view.act_word, "Take over here", "`{script}`");
        let stops = match view.paused {
            None => vec![Control::Pause, Control::Stop],
            Some(_) => vec![Control::Stop],
        };
        assert_eq!(view.controls(), stops, "`{script}`");
    }
}

#[test]
fn a_hint_says_what_helps_and_sound_comes_first() {
    const SILENT: &str = "No sound yet. Tap the screen.";
    const DIMS: &str = "The screen may turn off. Tap it, or set Auto-Lock to Never.";
    let runner = run(story(), HandsFree, "8");
    for (is_silent, may_turn_off, hint) in [
        (false, false, ""),
        (true, false, SILENT),
        (false, true, DIMS),
        (true, true, SILENT),
    ] {
        let device = DeviceHints {
            is_silent,
            may_turn_off,
            ..HERE
        };
        assert_eq!(view_of(&runner, device).expect("not over").hint, hint);
    }
    for is_awake in [false, true] {
        let device = DeviceHints { is_awake, ..HERE };
        assert_eq!(
            view_of(&runner, device).expect("not over").is_awake,
            is_awake
        );
    }
}

#[test]
fn the_level_falls_to_the_end_of_the_time_and_stands_where_none_is_counted() {
    let level = |view: &SessionView| match view.level {
        Level::Falls { ends, whole_ms } => {
            format!("{} s until {}", whole_ms / SECOND_MS, ends.ms() / SECOND_MS)
        }
        Level::Still { percent } => format!("{percent} %"),
    };
    check(
        HandsFree,
        level,
        &[
            ("0", "5 s until 5"),
            ("4", "5 s until 5"),
            ("5", "20 s until 25"),
            ("24", "20 s until 25"),
            ("15 +10", "30 s until 35"),
            ("15 pause", "50 %"),
            ("15 pause 60 resume", "3 s until 78"),
            ("15 pause 60 resume 3", "20 s until 88"),
            ("150", "40 s until 190"),
        ],
    );
    check(
        RestOnly,
        level,
        &[("24", "20 s until 25"), ("25", "0 %"), ("30", "0 %")],
    );
    check(Manual, level, &[("25 done 31", "0 %")]);
}

#[test]
fn progress_is_the_share_of_sets_that_are_behind() {
    let progress = |view: &SessionView| format!("{:?}", view.progress);
    check(
        HandsFree,
        progress,
        &[
            ("5", "[0, 0, 0, 0]"),
            ("25", "[50, 0, 0, 0]"),
            ("110", "[100, 50, 0, 0]"),
            ("276", "[100, 100, 100, 50]"),
        ],
    );
}

#[test]
fn one_line_says_where_it_stands() {
    check(
        HandsFree,
        |view| format!("{}. {}, {}", view.standing, view.name, view.place),
        &[
            ("8", "Hold, 17 s left. Front plank, set 1 of 2"),
            ("8 pause", "Paused. Front plank, set 1 of 2"),
            ("90", "Hold, 20 s left. Side plank, set 1 of 1, right"),
            ("150", "Reps. Bridge, set 1 of 1"),
        ],
    );
}

#[test]
fn a_screen_reader_hears_the_step_and_not_the_seconds() {
    let at = |script| view(story(), HandsFree, script).spoken;
    assert_eq!(at("5"), "Hold. Front plank, set 1 of 2. hold :20.");
    assert_eq!(at("5"), at("24"));
    assert_ne!(at("24"), at("25"));
}

#[test]
fn a_second_changes_only_what_counts() {
    let before = view(story(), HandsFree, "8");
    let after = view(story(), HandsFree, "9");
    let same = SessionView {
        digits: before.digits.clone(),
        standing: before.standing.clone(),
        ..after.clone()
    };
    assert_ne!(after, before);
    assert_eq!(same, before);
}

#[test]
fn what_was_missed_is_told() {
    check(
        HandsFree,
        |view| view.missed.clone(),
        &[
            ("8", ""),
            ("8 away 5", ""),
            (
                "8 away 301",
                "You were away for 5 min. The session waited where you left it.",
            ),
            ("8 away 27", "Hold ended 10 s ago: Front plank, set 1 of 2."),
            ("8 away 27 pause", ""),
        ],
    );
}

#[test]
fn a_session_that_is_over_has_no_view() {
    let stopped = run(story(), HandsFree, "8 stop");
    assert_eq!(view_of(&stopped, HERE), None);
    let finished = run(story(), HandsFree, "320");
    assert_eq!(view_of(&finished, HERE), None);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_view_is_whole_at_any_moment(
        plan in plans_of_both_sides(), mode in modes(), happenings in happenings(30),
    ) {
        let mut runner = Runner::start(plan, mode);
        for happening in happenings {
            let event = happening.event_after(runner.now());
            runner.now_ms += happening.gap_ms;
            runner.tap(event);
            let Some(view) = view_of(&runner, HERE) else {
                prop_assert!(runner.session.ended().is_some());
                continue;
            };
            prop_assert!(!view.word.is_empty() && !view.name.is_empty() && !view.next.is_empty());
            match view.level {
                Level::Falls { ends, whole_ms } => {
                    let left_ms = ends.since(runner.now());
                    prop_assert!(0 < left_ms && left_ms <= whole_ms, "{left_ms} of {whole_ms}");
                }
                Level::Still { percent } => prop_assert!((0..=100).contains(&percent)),
            }
            prop_assert!(view.progress.iter().all(|share| *share <= 100));
            prop_assert!(view.digits.is_ascii());
            let controls = view.controls();
            let mut in_order = controls.clone();
            in_order.sort_by_key(|control| *control as usize);
            in_order.dedup();
            prop_assert_eq!(&controls, &in_order);
            prop_assert!(view.act != Act::Pause || !controls.contains(&Control::Pause));
            let is_paused = view.paused.is_some();
            prop_assert_eq!(view.options() != Options::None, is_paused);
            prop_assert_eq!(view.icon == Icon::Pause, is_paused);
        }
    }
}
