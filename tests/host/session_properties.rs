//! The invariants of a session: true after any events at any time.

use holdfast::domain::{
    cue::Cue,
    plan::{Plan, StepKind},
    session::{Event, Outcome, Session},
    settings::{Mode, Side},
    time::Moment,
};
use proptest::prelude::*;

use crate::support::{
    generate::{Happening, cases, events, happenings, modes, plans, plans_of_both_sides},
    runner::Runner,
};

/// The step that a session is at, as it is saved.
pub fn step_at(session: &Session) -> usize {
    session.step_index()
}

fn did(outcome: Outcome) -> u32 {
    match outcome {
        Outcome::Kept { did, .. } | Outcome::Skipped { did } => did,
        Outcome::Open | Outcome::LeftOut => 0,
    }
}

/// Each set by its exercise, number and side, with its outcome: skipping an exercise changes the
/// order of the steps.
fn sets(session: &Session) -> impl Iterator<Item = ((usize, u16, Option<Side>), Outcome)> {
    let steps = session.plan().steps.iter().zip(session.outcomes());
    steps
        .filter(|(step, _)| step.kind.is_work())
        .map(|(step, outcome)| ((step.item, step.set, step.side), *outcome))
}

fn is_hold(kind: StepKind) -> bool {
    matches!(kind, StepKind::Hold { .. })
}

/// Applies all events; `each` sees the session before and after, and the event.
fn play(
    plan: Plan,
    mode: Mode,
    happenings: &[Happening],
    mut each: impl FnMut(&Session, Event, &Session, Moment),
) -> Session {
    let (mut session, _) = Session::start(plan, mode, Moment::START);
    let mut now = Moment::START;
    for happening in happenings {
        let before = session.clone();
        let event = happening.event_after(now);
        now = now.plus_ms(happening.gap_ms);
        session.update(event, now);
        each(&before, event, &session, now);
    }
    session
}

/// Any events, including moments that run backwards.
fn wild_events() -> impl Strategy<Value = Vec<(Event, i64)>> {
    let moment = prop_oneof![-5_000..900_000_i64, -5_000..20_000_i64];
    let event = prop_oneof![
        5 => events(),
        1 => moment.clone().prop_map(|ms| Event::Return { since: Moment::from_ms(ms) }),
    ];
    prop::collection::vec((event, moment), 0..40)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_events_at_any_times_leave_the_session_sound(
        plan in plans(), mode in modes(), events in wild_events(),
    ) {
        let (mut session, _) = Session::start(plan, mode, Moment::START);
        for (event, ms) in events {
            session.update(event, Moment::from_ms(ms));
            session.position(Moment::from_ms(ms));
            prop_assert!(session.is_sound(), "after {event:?} at {ms}: {session:?}");
        }
    }

    #[test]
    fn what_comes_in_order_leaves_the_session_sound(
        plan in plans(), mode in modes(), happenings in happenings(40),
    ) {
        let mut sound = true;
        play(plan, mode, &happenings, |_, _, after, _| sound &= after.is_sound());
        prop_assert!(sound);
    }

    #[test]
    fn nothing_that_was_done_is_lost(
        plan in plans(), mode in modes(), happenings in happenings(40),
    ) {
        let mut lost = None;
        play(plan, mode, &happenings, |before, event, after, now| {
            for (set, was) in sets(before) {
                let is = sets(after).find(|(other, _)| *other == set).expect("the same sets").1;
                // A repeated set replaces its earlier result; nothing else may.
                let done_again = matches!(is, Outcome::Kept { .. }) && is != was;
                let fewer = did(is) < did(was);
                let undone = matches!(was, Outcome::Kept { .. })
                    && !matches!(is, Outcome::Kept { .. });
                if (fewer && !done_again) || undone {
                    lost.get_or_insert((set, was, is, event, now));
                }
            }
        });
        prop_assert_eq!(lost, None);
    }

    #[test]
    fn where_it_hurt_stays_known(
        plan in plans(), mode in modes(), happenings in happenings(40),
    ) {
        let at = |session: &Session| -> Vec<(usize, u16, Option<Side>)> {
            let step = |&step: &usize| session.plan().steps[step];
            session.hurts().iter().map(step).map(|it| (it.item, it.set, it.side)).collect()
        };
        let mut forgotten = None;
        play(plan, mode, &happenings, |before, event, after, _| {
            if !at(after).starts_with(&at(before)) {
                forgotten.get_or_insert((at(before), at(after), event));
            }
        });
        prop_assert_eq!(forgotten, None);
    }

    #[test]
    fn who_skips_an_exercise_skips_it_in_every_round_and_no_other(
        plan in plans(), mode in modes(), happenings in happenings(15),
    ) {
        let mut session = play(plan, mode, &happenings, |_, _, _, _| {});
        let now = Moment::from_ms(happenings.iter().map(|it| it.gap_ms).sum());
        session.update(Event::Tick, now);
        prop_assume!(session.ended().is_none());
        let item = session.plan().steps[step_at(&session)].item;
        let others = |session: &Session| -> Vec<_> {
            sets(session).map(|(set, _)| set).filter(|set| set.0 != item).collect()
        };
        let before = others(&session);
        session.update(Event::SkipExercise, now);
        prop_assert!(session.is_sound());
        prop_assert_eq!(others(&session), before);
        prop_assert!(sets(&session).all(|(set, is)| set.0 != item || is != Outcome::Open));
        prop_assert!(session.position(now).is_none_or(|it| it.set.item != item));
    }

    #[test]
    fn a_session_that_is_finished_has_no_open_set(
        plan in plans(), mode in modes(), happenings in happenings(60),
    ) {
        let session = play(plan, mode, &happenings, |_, _, _, _| {});
        if session.ended().is_some_and(|(how, _)| format!("{how:?}") == "Finished") {
            for (step, outcome) in session.plan().steps.iter().zip(session.outcomes()) {
                prop_assert_eq!(step.kind.is_work(), *outcome != Outcome::Open);
            }
        }
    }

    #[test]
    fn a_finished_session_stays_finished(
        plan in plans(), mode in modes(), happenings in happenings(60),
    ) {
        let mut reopened = None;
        play(plan, mode, &happenings, |before, event, after, _| {
            let finished = |session: &Session| session.ended()
                .filter(|(how, _)| format!("{how:?}") == "Finished");
            if finished(before).is_some() && finished(before) != finished(after) {
                reopened.get_or_insert(event);
            }
        });
        prop_assert_eq!(reopened, None);
    }

    #[test]
    fn done_and_skip_give_the_set_at_hand_its_outcome_and_no_other(
        plan in plans(), mode in modes(), happenings in happenings(15), done in any::<bool>(),
    ) {
        let mut session = play(plan, mode, &happenings, |_, _, _, _| {});
        let now = Moment::from_ms(happenings.iter().map(|it| it.gap_ms).sum());
        session.update(Event::Tick, now);
        prop_assume!(session.ended().is_none());
        let at = step_at(&session);
        let is_work = session.plan().steps[at].kind.is_work();
        let before = session.outcomes().to_vec();
        session.update(if done { Event::Done } else { Event::Skip }, now);
        for (step, (was, is)) in before.iter().zip(session.outcomes()).enumerate() {
            match is_work && step == at {
                true => prop_assert_ne!(*is, Outcome::Open),
                false => prop_assert!(was == is || *is == Outcome::LeftOut),
            }
        }
    }

    #[test]
    fn no_more_is_kept_than_the_time_that_passed(
        plan in plans(), mode in modes(), happenings in happenings(40),
    ) {
        let session = play(plan, mode, &happenings, |_, _, _, _| {});
        let passed: i64 = happenings.iter().map(|it| it.gap_ms).sum();
        let held = session.plan().steps.iter().zip(session.outcomes())
            .filter(|(step, _)| is_hold(step.kind))
            .map(|(_, outcome)| i64::from(did(*outcome)));
        prop_assert!(held.sum::<i64>() <= passed);
    }

    #[test]
    fn no_more_reps_are_kept_than_were_asked_for(
        plan in plans(), mode in modes(), happenings in happenings(40),
    ) {
        let session = play(plan, mode, &happenings, |_, _, _, _| {});
        for (step, outcome) in session.plan().steps.iter().zip(session.outcomes()) {
            if let StepKind::Reps { aim, .. } = step.kind {
                prop_assert!(did(*outcome) <= u32::from(aim));
            }
        }
    }

    #[test]
    fn time_alone_never_goes_back_a_step(
        plan in plans(), mode in modes(), happenings in happenings(30),
    ) {
        let mut back = None;
        play(plan, mode, &happenings, |before, event, after, _| {
            let passing = matches!(event, Event::Tick | Event::Return { .. });
            if passing && step_at(after) < step_at(before) {
                back.get_or_insert(event);
            }
        });
        prop_assert_eq!(back, None);
    }

    #[test]
    fn after_sparing_a_side_it_is_never_at_work(
        plan in plans_of_both_sides(), mode in modes(), happenings in happenings(12),
        side in crate::support::generate::sides(), gaps in prop::collection::vec(0..30_000_i64, 40),
    ) {
        let mut session = play(plan, mode, &happenings, |_, _, _, _| {});
        let mut now = Moment::from_ms(happenings.iter().map(|it| it.gap_ms).sum());
        session.update(Event::OnlySide(Some(side)), now);
        session.update(Event::SwitchMode(Mode::HandsFree), now);
        for gap in gaps {
            now = now.plus_ms(gap);
            session.update(Event::Tick, now);
            let Some(position) = session.position(now) else { break };
            let at = session.plan().steps[step_at(&session)];
            prop_assert!(!at.kind.is_work() || at.side.is_none_or(|it| it == side));
            prop_assert!(position.set.side.is_none_or(|it| it == side));
        }
    }

    #[test]
    fn left_alone_hands_free_enters_each_step_in_order_and_keeps_each_aim(plan in plans()) {
        let mut runner = Runner::start(plan.clone(), Mode::HandsFree);
        let mut entered = vec![step_at(&runner.session)];
        while let Some(deadline) = runner.session.next_deadline() {
            runner.now_ms = deadline.ms();
            runner.tap(Event::Tick);
            if entered.last() != Some(&step_at(&runner.session)) {
                entered.push(step_at(&runner.session));
            }
        }
        let all: Vec<usize> = (0..plan.steps.len()).collect();
        prop_assert_eq!(entered, all);
        for (step, outcome) in plan.steps.iter().zip(runner.session.outcomes()) {
            let kept = match step.kind {
                StepKind::Hold { aim, .. } => u32::from(aim) * 1000,
                StepKind::Reps { aim, .. } => u32::from(aim),
                _ => continue,
            };
            prop_assert_eq!(*outcome, Outcome::Kept { did: kept, watched: true });
        }
    }

    #[test]
    fn left_alone_hands_free_takes_as_long_as_the_plan_says(plan in plans()) {
        let mut runner = Runner::start(plan.clone(), Mode::HandsFree);
        // A first set without a get ready is counted in.
        let count_in = if plan.steps[0].kind.is_work() { 3 } else { 0 };
        runner.jump_ms(24 * 3_600_000);
        let (_, at) = runner.session.ended().expect("over");
        prop_assert_eq!(at.ms(), i64::from(plan.seconds() + count_in) * 1000);
    }

    #[test]
    fn a_hold_past_its_aim_is_never_cut_in_rest_only(
        minimum in 1..30_u16, more in 1..40_u16, stay in 0.0..1.0_f64,
        gaps in prop::collection::vec(1..9_000_i64, 0..12),
    ) {
        let plan = crate::support::plan_with(crate::support::hold(2, (minimum, minimum + more)));
        let mut runner = Runner::start(plan, Mode::RestOnly);
        let start_ms = 5_000;
        let end_ms = start_ms + (f64::from(minimum + more) * 1000.0 * stay) as i64;
        for gap in gaps {
            if runner.now_ms + gap < end_ms {
                runner.jump_ms(gap);
            }
        }
        let stayed = end_ms - start_ms;
        prop_assume!(stayed > 0);
        runner.now_ms = end_ms;
        runner.tap(Event::Done);
        let kept = Outcome::Kept { did: stayed as u32, watched: true };
        prop_assert_eq!(runner.session.outcomes()[1], kept);
        prop_assert!(!runner.cues.iter().any(|(at, cue)| *cue == Cue::SetOver && *at < end_ms));
    }
}
