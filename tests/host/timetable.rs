//! The audio clock and the session's: every cue sounds once, at its moment.

use holdfast::domain::{
    cue::Cue,
    plan::Plan,
    session::{Event, Session},
    settings::Mode,
    time::Moment,
    timetable::{AHEAD_MS, Place, Timetable, WAKES_MS},
};
use proptest::prelude::*;

use crate::support::{
    each_side,
    generate::{cases, events, modes, plans},
    hold, plan_with,
    runner::Runner,
};

/// A session with audio whose clock is `clock_ms` ahead of the session's.
struct Band {
    runner: Runner,
    timetable: Timetable<u32>,
    last_number: u32,
    clock_ms: i64,
    /// The scheduled tones: number, cue, and time on the audio clock.
    stands: Vec<(u32, Cue, i64)>,
    /// The cues that sounded, and their session time.
    sounded: Vec<(i64, Cue)>,
    /// The numbers of the tones with a wake-up.
    woken: Vec<u32>,
}

impl Band {
    fn start(plan: Plan, mode: Mode) -> Band {
        let runner = Runner::start(plan, mode);
        let due: Vec<Cue> = runner.cues.iter().map(|(_, cue)| *cue).collect();
        let mut band = Band {
            runner,
            timetable: Timetable::default(),
            last_number: 0,
            clock_ms: 0,
            stands: Vec::new(),
            sounded: Vec::new(),
            woken: Vec::new(),
        };
        band.follow(&due);
        band
    }

    fn follow(&mut self, due: &[Cue]) {
        let now = self.runner.now();
        let mut wanted: Vec<(Moment, Cue)> = due.iter().map(|cue| (now, *cue)).collect();
        wanted.extend(self.runner.session.ahead(now.plus_ms(AHEAD_MS)));
        let mut put = |Place { cue, at_ms, wakes }| {
            self.last_number += 1;
            self.stands.push((self.last_number, cue, at_ms));
            self.woken.extend(wakes.then_some(self.last_number));
            self.last_number
        };
        let clock_ms = now.ms() + self.clock_ms;
        let gone = self.timetable.follow(&wanted, now, clock_ms, &mut put);
        for number in gone {
            let before = self.stands.len();
            self.stands.retain(|(other, ..)| *other != number);
            assert_eq!(self.stands.len() + 1, before, "{number} stands there");
        }
    }

    /// Lets time pass; the scheduled tones sound, and nothing else runs.
    fn pass_to(&mut self, now_ms: i64) {
        self.runner.now_ms = now_ms;
        self.stands.sort_by_key(|(_, _, at)| *at);
        let clock_ms = now_ms + self.clock_ms;
        let due = self.stands.iter().filter(|(_, _, at)| *at <= clock_ms);
        self.sounded
            .extend(due.map(|(_, cue, at)| (*at - self.clock_ms, *cue)));
        self.stands.retain(|(_, _, at)| *at > clock_ms);
    }

    fn tell(&mut self, event: Event) {
        let due = self.runner.tap(event);
        self.follow(&due);
        // Tones scheduled for now sound now.
        self.pass_to(self.runner.now_ms);
    }

    /// Lets time pass and updates the session `late_ms` after each of its deadlines.
    fn run_late(&mut self, late_ms: &mut dyn Iterator<Item = i64>) {
        while let Some(deadline) = self.runner.session.next_deadline() {
            self.pass_to(deadline.ms() + late_ms.next().unwrap_or(0));
            self.tell(Event::Tick);
        }
    }

    /// Ends the session: the tones that are left are played.
    fn heard(mut self) -> Vec<(i64, Cue)> {
        self.pass_to(self.runner.now_ms + 2 * AHEAD_MS);
        self.sounded
    }
}

/// The cues of a session that is updated at each of its deadlines.
fn expected(plan: Plan, mode: Mode) -> Vec<(i64, Cue)> {
    let mut runner = Runner::start(plan, mode);
    runner.wait_ms(3 * 3_600_000);
    runner.cues
}

fn planks() -> Plan {
    plan_with(each_side(hold(1, (20, 30))))
}

#[test]
fn a_late_update_does_not_make_a_cue_late() {
    for late in [0, 1, 40, 290] {
        let mut band = Band::start(planks(), Mode::HandsFree);
        band.run_late(&mut std::iter::repeat(late));
        assert_eq!(band.heard(), expected(planks(), Mode::HandsFree), "{late}");
    }
}

#[test]
fn a_page_that_wakes_once_a_minute_is_heard_at_every_moment() {
    let mut band = Band::start(planks(), Mode::HandsFree);
    band.pass_to(60_000);
    band.tell(Event::Return {
        since: Moment::START,
    });
    assert_eq!(band.heard(), expected(planks(), Mode::HandsFree));
}

#[test]
fn a_pause_silences_what_is_to_come() {
    for event in [Event::Pause, Event::Hurts, Event::Stop] {
        let mut band = Band::start(planks(), Mode::HandsFree);
        band.pass_to(2_400);
        band.tell(event);
        assert_eq!(band.stands, [], "{event:?}");
        assert_eq!(band.heard(), [(2_000, Cue::CountIn(3))], "{event:?}");
    }
}

#[test]
fn ten_more_seconds_move_what_is_to_come() {
    let mut band = Band::start(planks(), Mode::HandsFree);
    band.pass_to(3_500);
    band.tell(Event::Tick);
    band.tell(Event::AddTen);
    let next = band.stands.iter().map(|(_, _, at)| *at).min();
    assert_eq!(next, Some(12_000), "the count before 15");
}

#[test]
fn a_clock_that_went_wrong_moves_the_tones_and_a_little_does_not() {
    for (off_ms, orders) in [
        (0, false),
        (15, false),
        (-15, false),
        (16, true),
        (-16, true),
    ] {
        let mut band = Band::start(planks(), Mode::HandsFree);
        let before = band.stands.clone();
        band.clock_ms += off_ms;
        band.pass_to(500);
        band.tell(Event::Tick);
        let moved = band.stands[0].0 != before[0].0;
        assert_eq!(moved, orders, "{off_ms} ms off");
    }
}

#[test]
fn a_cue_whose_clock_stood_still_sounds_when_it_is_due() {
    let mut band = Band::start(planks(), Mode::HandsFree);
    band.runner.now_ms = 2_000;
    band.clock_ms = -2_000;
    band.tell(Event::Tick);
    assert_eq!(band.sounded, [(2_000, Cue::CountIn(3))]);
}

#[test]
fn what_was_missed_is_told_only_where_it_was_not_heard() {
    for (stood, heard) in [(true, Some(Cue::CaughtUp)), (false, Some(Cue::ChangeSides))] {
        let mut band = Band::start(planks(), Mode::HandsFree);
        let since = band.runner.now();
        match stood {
            // The audio clock slept as well.
            true => {
                band.runner.now_ms = 26_900;
                band.clock_ms = -26_900;
            }
            false => band.pass_to(26_900),
        }
        band.tell(Event::Return { since });
        assert_eq!(band.sounded.last().map(|(_, cue)| *cue), heard);
    }
}

#[test]
fn a_loudspeaker_is_woken_before_a_cue_that_follows_silence() {
    let band = Band::start(planks(), Mode::HandsFree);
    let woken: Vec<i64> = band
        .stands
        .iter()
        .filter(|(number, ..)| band.woken.contains(number))
        .map(|(_, _, at)| at / 1000)
        .collect();
    // The first count, half way, the last seconds; then the other side.
    assert_eq!(woken, [2, 15, 22, 40, 47]);
    // A cue that is due at once, or too soon for a wake-up, is not delayed.
    let wanted = [
        (Moment::START, Cue::CountIn(3)),
        (Moment::from_ms(WAKES_MS), Cue::CountIn(2)),
    ];
    let mut put = |place: Place| assert!(!place.wakes, "{place:?}");
    Timetable::default().follow(&wanted, Moment::START, 0, &mut put);
}

#[test]
fn another_loudspeaker_begins_anew() {
    let mut band = Band::start(planks(), Mode::HandsFree);
    let before = band.stands.clone();
    let gone = band.timetable.clear();
    assert_eq!(gone.len(), before.len());
    band.stands.clear();
    band.follow(&[]);
    let cues = |stands: &[(u32, Cue, i64)]| -> Vec<(Cue, i64)> {
        stands.iter().map(|(_, cue, at)| (*cue, *at)).collect()
    };
    assert_eq!(cues(&band.stands), cues(&before));
    let old = |number: &u32| before.iter().any(|(other, ..)| other == number);
    assert!(!band.stands.iter().any(|(number, ..)| old(number)));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_foretold_is_what_comes(
        plan in plans(), mode in modes(),
        before in prop::collection::vec((events(), 0..30_000_i64), 0..12),
    ) {
        let (mut session, _) = Session::start(plan, mode, Moment::START);
        let mut now = Moment::START;
        for (event, gap) in before {
            now = now.plus_ms(gap);
            session.update(event, now);
        }
        let until = now.plus_ms(AHEAD_MS);
        let foretold = session.ahead(until);
        let mut came = Vec::new();
        while let Some(deadline) = session.next_deadline().filter(|it| *it <= until) {
            let cues = session.update(Event::Tick, deadline);
            came.extend(cues.into_iter().map(|cue| (deadline, cue)));
        }
        prop_assert_eq!(foretold, came);
    }

    #[test]
    fn every_cue_sounds_once_at_its_moment_however_late_the_updates(
        plan in plans(), mode in modes(), late in prop::collection::vec(0..300_i64, 1..20),
    ) {
        let mut band = Band::start(plan.clone(), mode);
        band.run_late(&mut late.into_iter().cycle());
        let heard = band.heard();
        prop_assert_eq!(heard, expected(plan, mode));
    }

    #[test]
    fn whatever_happens_what_stands_there_is_what_is_foretold(
        plan in plans(), mode in modes(),
        happens in prop::collection::vec((events(), 0..9_000_i64, -50..50_i64), 0..20),
    ) {
        let mut band = Band::start(plan, mode);
        for (event, gap, drift) in happens {
            // The audio clock never runs backwards.
            band.clock_ms += drift.max(-gap);
            band.pass_to(band.runner.now_ms + gap);
            band.tell(event);
            let now = band.runner.now();
            let ahead = band.runner.session.ahead(now.plus_ms(AHEAD_MS));
            for (moment, cue) in ahead {
                let stands = band.stands.iter().any(|(_, it, at)| {
                    *it == cue && (at - band.clock_ms - moment.ms()).abs() <= 15
                });
                let sounds = moment.since(now) <= 15;
                prop_assert!(stands || sounds, "{cue:?} at {moment:?} after {event:?}");
            }
        }
    }
}
