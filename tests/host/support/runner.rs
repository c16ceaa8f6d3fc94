//! A scripted runner, on a phone that wakes at every deadline.

use holdfast::domain::{
    aims::Aim,
    cue::Cue,
    log::Entry,
    notation,
    pain::Pain,
    plan::{Plan, SideOrder, StepKind},
    session::{Act, Digits, Event, Outcome, Session},
    settings::{Mode, Settings, Side},
    time::{LocalTime, Moment},
};

/// The plan of a text, at the low end of its ranges, right side first.
pub fn plan_of(text: &str) -> Plan {
    let order = SideOrder::Both(Side::Right);
    let routine = notation::read(text).routine;
    Plan::new(&routine, |_| Aim::LOW, order, &Settings::default())
}

/// The entry of a session that was stopped at once, with all its sets not reached.
pub fn stopped_at_once(plan: Plan, started: LocalTime) -> Entry {
    let runner = run(plan, Mode::HandsFree, "stop");
    Entry::of(&runner.session, started).expect("over")
}

/// A session, the current moment, and every cue so far with its moment in milliseconds.
#[derive(Clone, Debug)]
pub struct Runner {
    pub session: Session,
    pub now_ms: i64,
    pub cues: Vec<(i64, Cue)>,
}

impl Runner {
    pub fn start(plan: Plan, mode: Mode) -> Runner {
        let (session, cues) = Session::start(plan, mode, Moment::START);
        let cues = cues.into_iter().map(|cue| (0, cue)).collect();
        Runner {
            session,
            now_ms: 0,
            cues,
        }
    }

    pub fn now(&self) -> Moment {
        Moment::from_ms(self.now_ms)
    }

    /// Applies an event now.
    pub fn tap(&mut self, event: Event) -> Vec<Cue> {
        let cues = self.session.update(event, self.now());
        self.cues.extend(cues.iter().map(|cue| (self.now_ms, *cue)));
        cues
    }

    /// Lets time pass on a phone that wakes at every deadline.
    pub fn wait_ms(&mut self, ms: i64) {
        let until = self.now_ms + ms;
        while let Some(deadline) = self.session.next_deadline() {
            if deadline.ms() > until {
                break;
            }
            self.now_ms = deadline.ms();
            self.tap(Event::Tick);
        }
        self.now_ms = until;
    }

    /// Lets time pass in a single update.
    pub fn jump_ms(&mut self, ms: i64) {
        self.now_ms += ms;
        self.tap(Event::Tick);
    }

    /// Lets the phone sleep.
    pub fn away_ms(&mut self, ms: i64) -> Vec<Cue> {
        let since = self.now();
        self.now_ms += ms;
        self.tap(Event::Return { since })
    }

    /// Follows a script: a number waits that many seconds, `away 40` sleeps, a word is a tap.
    pub fn follow(&mut self, script: &str) {
        let mut words = script.split_whitespace();
        while let Some(word) = words.next() {
            if word == "+10" {
                self.tap(Event::AddTen);
            } else if let Ok(seconds) = word.parse::<f64>() {
                self.wait_ms(ms(seconds));
            } else if word == "away" {
                let seconds = words.next().expect("how long").parse().expect("seconds");
                self.away_ms(ms(seconds));
            } else {
                self.tap(event(word));
            }
        }
    }

    /// The screen in one line: `Hold 15, Side plank 1 right, Pause`.
    pub fn screen(&self) -> String {
        let Some(position) = self.session.position(self.now()) else {
            let ended = self.session.ended();
            return ended.map_or("nothing".to_string(), |(ending, _)| format!("{ending:?}"));
        };
        let digits = match position.digits {
            Digits::Left(seconds) => seconds.to_string(),
            Digits::Past(seconds) => format!("+{seconds}"),
            Digits::Rep { at, of } => format!("rep {at}/{of}"),
            Digits::Reps(reps) => format!("{reps} reps"),
            Digits::Ready => "-".to_string(),
        };
        let side = position
            .set
            .side
            .map_or(String::new(), |side| format!(" {}", side.name()));
        let act = match position.act {
            Act::Keep(seconds) => format!("Keep {seconds}"),
            act => format!("{act:?}"),
        };
        let mut text = format!(
            "{:?} {digits}, {} {}{side}, {act}",
            position.showing, position.item.name, position.set.set
        );
        if let Some(reason) = position.paused {
            text += &format!(" ({reason:?})");
        }
        text
    }

    /// The outcome of each set: `20 s`, `10 reps`, `20 s unwatched`, `skipped 5 s`, `spared`, `-`.
    pub fn sets(&self) -> String {
        let steps = self.session.plan().steps.iter();
        let texts: Vec<String> = steps
            .zip(self.session.outcomes())
            .filter(|(step, _)| step.kind.is_work())
            .map(|(step, outcome)| outcome_text(step.kind, *outcome))
            .collect();
        texts.join(", ")
    }

    /// The cues since `from` seconds, in one line.
    pub fn heard(&self, from: f64) -> String {
        let cues = self.cues.iter().filter(|(at, _)| *at >= ms(from));
        let texts: Vec<String> = cues
            .map(|(at, cue)| format!("{} {cue:?}", seconds_text(*at)))
            .collect();
        texts.join(", ")
    }
}

/// Starts a session and follows the script.
pub fn run(plan: Plan, mode: Mode, script: &str) -> Runner {
    let mut runner = Runner::start(plan, mode);
    runner.follow(script);
    runner
}

fn ms(seconds: f64) -> i64 {
    (seconds * 1000.0).round() as i64
}

fn seconds_text(ms: i64) -> String {
    match ms % 1000 {
        0 => format!("{}", ms / 1000),
        _ => format!("{}", ms as f64 / 1000.0),
    }
}

pub fn outcome_text(kind: StepKind, outcome: Outcome) -> String {
    let amount = |did: u32| match kind {
        StepKind::Reps { .. } => format!("{did} reps"),
        _ => format!("{} s", seconds_text(i64::from(did))),
    };
    match outcome {
        Outcome::Open => "-".to_string(),
        Outcome::Kept { did, watched: true } => amount(did),
        Outcome::Kept {
            did,
            watched: false,
        } => format!("{} unwatched", amount(did)),
        Outcome::Skipped { did } => format!("skipped {}", amount(did)),
        Outcome::LeftOut => "spared".to_string(),
    }
}

fn event(word: &str) -> Event {
    if let Some(number) = word.strip_prefix("by-") {
        return Event::HurtsBy(Pain::new(number.parse().expect("a number")));
    }
    match word {
        "tick" => Event::Tick,
        "pause" => Event::Pause,
        "resume" => Event::Resume,
        "done" => Event::Done,
        "skip" => Event::Skip,
        "next-exercise" => Event::SkipExercise,
        "back" => Event::Back,
        "hurts" => Event::Hurts,
        "stop" => Event::Stop,
        "right-only" => Event::OnlySide(Some(Side::Right)),
        "left-only" => Event::OnlySide(Some(Side::Left)),
        "both-sides" => Event::OnlySide(None),
        "hands-free" => Event::SwitchMode(Mode::HandsFree),
        "rest-only" => Event::SwitchMode(Mode::RestOnly),
        "manual" => Event::SwitchMode(Mode::Manual),
        other => panic!("no such word in a script: {other}"),
    }
}
