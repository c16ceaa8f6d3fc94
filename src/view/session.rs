//! The session screen: every word of it, at a moment.

mod level;

pub use self::level::Level;
use crate::{
    domain::{
        dosage::seconds_text,
        library,
        plan::StepKind,
        routine::Movement,
        session::{Act, Digits, Event, Missed, Position, Reason, Session, Showing, Upcoming},
        settings::{Mode, Side},
        time::{Moment, SECOND_MS, ago_text},
    },
    view::{
        icon::Icon,
        words::{asked_text, place_text, set_text},
    },
};

/// Everything on the session screen, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionView {
    /// The phase, as the style sheets name it.
    pub phase: &'static str,
    /// True while another tab runs it.
    pub is_elsewhere: bool,
    /// The reason why it is paused.
    pub paused: Option<Reason>,
    /// The phase, or that it is paused: `Hold`.
    pub word: &'static str,
    /// Its icon.
    pub icon: Icon,
    /// The exercise.
    pub name: String,
    /// `Set 2 of 3`.
    pub set: String,
    /// The side at hand.
    pub side: Option<Side>,
    /// The exercise that is drawn: before a set, for who gets into position.
    pub drawn: Option<Movement>,
    /// The large digits.
    pub digits: String,
    /// The unit of the digits; empty for seconds.
    pub unit: &'static str,
    /// Minimum, aim and maximum, with a tick where they are reached.
    pub marks: Vec<String>,
    /// The next step; in a lead-in how to get into position.
    pub next: String,
    /// A sentence on what was missed while the app was away; may be empty.
    pub missed: String,
    /// True while the screen stays on.
    pub is_awake: bool,
    /// A sentence on what the browser does not do, and what helps; may be empty.
    pub hint: &'static str,
    /// The main button's word.
    pub act_word: String,
    /// The main button's act.
    pub act: Act,
    /// True where ten seconds can be added.
    pub can_add: bool,
    /// The level behind the digits.
    pub level: Level,
    /// Percent of each exercise that is behind.
    pub progress: Vec<usize>,
    /// The announcement of a screen reader when the step changes.
    pub spoken: String,
    /// The place in the exercise: `set 2 of 3, right`.
    pub place: String,
    /// One line for the home screen: `Hold, 17 s left` or `Paused`.
    pub standing: String,
    /// When to stop, for the runner whom it hurts.
    pub stop_rule: String,
    /// The mode at hand.
    pub mode: Mode,
    /// The side that is done alone.
    pub only_side: Option<Side>,
    /// True where both sides are in the plan, so that one can be skipped.
    pub has_sides: bool,
}

/// The device's part in what the session screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeviceHints {
    /// The screen stays on.
    pub is_awake: bool,
    /// Cues are wanted and cannot be heard before another tap.
    pub is_silent: bool,
    /// The screen is wanted on and may turn off.
    pub may_turn_off: bool,
    /// Another tab runs the session.
    pub is_elsewhere: bool,
}

impl SessionView {
    /// The view of a session; `None` where it is over.
    pub fn new(session: &Session, now: Moment, device: DeviceHints) -> Option<SessionView> {
        let mut view = SessionView::at(session, now)?;
        view.is_awake = device.is_awake;
        view.hint = if device.is_silent {
            "No sound yet. Tap the screen."
        } else if device.may_turn_off {
            "The screen may turn off. Tap it, or set Auto-Lock to Never."
        } else {
            ""
        };
        if device.is_elsewhere {
            view.is_elsewhere = true;
            view.act_word = "Take over here".to_string();
        }
        Some(view)
    }

    /// The options that are shown below the timer.
    pub fn options(&self) -> Options {
        match self.paused {
            _ if self.is_elsewhere => Options::Elsewhere,
            Some(Reason::Hurts) => Options::Hurts,
            Some(Reason::Asked | Reason::Away) => Options::Paused,
            None => Options::None,
        }
    }

    /// The small controls, in order. The main button's act is not offered a second time.
    pub fn controls(&self) -> Vec<Control> {
        // What stops a session that another tab runs; the main button takes it over.
        if self.is_elsewhere {
            return match self.paused {
                None => vec![Control::Pause, Control::Stop],
                Some(_) => vec![Control::Stop],
            };
        }
        let is_done_or_ready = matches!(self.act, Act::Keep(_) | Act::Done | Act::Ready);
        let mut controls = vec![Control::Back];
        if self.can_add {
            controls.push(Control::AddTen);
        }
        if !is_done_or_ready || !self.can_add {
            controls.push(Control::Skip);
        }
        if is_done_or_ready {
            controls.push(Control::Pause);
        }
        controls.push(Control::Stop);
        controls
    }
}

/// The options below the timer: there for a runner who is paused, and in nobody else's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Options {
    /// None: the session runs here.
    None,
    /// Another tab runs the session.
    Elsewhere,
    /// It hurts.
    Hurts,
    /// The session is paused.
    Paused,
}

impl Options {
    /// The name for the style sheets; `None` where there are none.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Options::None => None,
            Options::Elsewhere => Some("elsewhere"),
            Options::Hurts => Some("hurts"),
            Options::Paused => Some("asked"),
        }
    }
}

/// A small control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Control {
    /// Back.
    Back,
    /// Ten seconds more.
    AddTen,
    /// Skip.
    Skip,
    /// Pause.
    Pause,
    /// Stop.
    Stop,
}

impl Control {
    /// All controls, in order.
    pub const ALL: [Control; 5] = [
        Control::Back,
        Control::AddTen,
        Control::Skip,
        Control::Pause,
        Control::Stop,
    ];

    /// The word on it.
    pub const fn word(self) -> &'static str {
        match self {
            Control::Back => "Back",
            Control::AddTen => "+10 s",
            Control::Skip => "Skip",
            Control::Pause => "Pause",
            Control::Stop => "Stop",
        }
    }

    /// Its event.
    pub const fn event(self) -> Event {
        match self {
            Control::Back => Event::Back,
            Control::AddTen => Event::AddTen,
            Control::Skip => Event::Skip,
            Control::Pause => Event::Pause,
            Control::Stop => Event::Stop,
        }
    }
}

impl SessionView {
    fn at(session: &Session, now: Moment) -> Option<SessionView> {
        let position = session.position(now)?;
        let (word, icon) = phase(&position);
        let (digits, unit) = digits(position.digits);
        let is_work = matches!(position.showing, Showing::Hold | Showing::Reps);
        let plan = session.plan();
        let set = set_text(position.set.set, position.item.sets);
        let place = place_text(position.set, position.item.sets);
        let asked = asked_text(position.set.kind);
        let exercise = library::find(&position.item.exercise_id);
        let how = exercise.map(|exercise| exercise.position);
        let is_drawn = !is_work && position.paused.is_none();
        let next = match (is_work, how, position.next) {
            (false, Some(how), _) => how.to_string(),
            (_, _, Some(next)) => next_text(&next, &position),
            (_, _, None) => "Last set".to_string(),
        };
        let items = 0..plan.items.len();
        let progress = items.map(|item| {
            let (behind, all) = session.sets_behind(item);
            behind * 100 / all.max(1)
        });
        Some(SessionView {
            phase: phase_name(position.showing),
            paused: position.paused,
            word,
            icon,
            name: position.item.name.clone(),
            set: match is_work {
                true => set,
                false => format!("{set}, {asked}"),
            },
            side: position.set.side,
            drawn: exercise.filter(|_| is_drawn).map(Movement::Library),
            unit,
            marks: marks(&position),
            next,
            missed: missed(session, &position, now).unwrap_or_default(),
            is_elsewhere: false,
            is_awake: false,
            hint: "",
            act_word: act_word(position.act),
            act: position.act,
            can_add: position.can_add,
            level: Level::of(&position, now),
            progress: progress.collect(),
            spoken: format!("{word}. {}, {place}. {asked}.", position.item.name),
            place,
            standing: match position.digits {
                _ if position.paused.is_some() => "Paused".to_string(),
                Digits::Left(seconds) => format!("{word}, {seconds} s left"),
                _ => word.to_string(),
            },
            digits,
            stop_rule: plan.stop_rule.clone(),
            mode: session.mode(),
            only_side: session.only_side(),
            has_sides: [Side::Left, Side::Right].map(Some).iter().all(|side| {
                let mut steps = plan.steps.iter();
                steps.any(|step| step.side == *side)
            }),
        })
    }
}

fn phase_name(showing: Showing) -> &'static str {
    match showing {
        Showing::GetReady => "get-ready",
        Showing::Hold => "hold",
        Showing::Reps => "reps",
        Showing::ChangeSides => "change-sides",
        Showing::Rest => "rest",
    }
}

fn phase(position: &Position<'_>) -> (&'static str, Icon) {
    match (position.paused, position.showing) {
        (Some(Reason::Hurts), _) => ("It hurts", Icon::Pause),
        (Some(_), _) => ("Paused", Icon::Pause),
        (None, Showing::GetReady) => ("Get ready", Icon::Ready),
        (None, Showing::Hold) => ("Hold", Icon::Hold),
        (None, Showing::Reps) => ("Reps", Icon::Reps),
        (None, Showing::ChangeSides) => ("Change sides", Icon::Change),
        (None, Showing::Rest) => ("Rest", Icon::Rest),
    }
}

fn digits(digits: Digits) -> (String, &'static str) {
    match digits {
        Digits::Left(seconds) => (clock_text(seconds), ""),
        Digits::Past(seconds) => (format!("+{}", clock_text(seconds)), ""),
        Digits::Rep { at, of } => (at.to_string(), if at == of { "last rep" } else { "rep" }),
        Digits::Reps(reps) => (reps.to_string(), "reps, your pace"),
        Digits::Ready => ("0".to_string(), "ready when you are"),
    }
}

/// Under a minute the seconds alone, then `1:05`.
fn clock_text(seconds: u32) -> String {
    match seconds {
        0..=59 => seconds.to_string(),
        _ => format!("{}:{:02}", seconds / 60, seconds % 60),
    }
}

fn marks(position: &Position<'_>) -> Vec<String> {
    let mark = |name: &str, seconds: u16, reached: bool| {
        let tick = if reached { " ✓" } else { "" };
        format!("{name} {}{tick}", seconds_text(seconds))
    };
    match (position.scale, position.digits) {
        (_, Digits::Rep { of, .. }) => vec![format!("of {of}")],
        (Some(scale), _) => {
            let aim = mark("aim", scale.aim, position.left_ms == 0);
            if scale.minimum == scale.maximum {
                return vec![aim];
            }
            vec![
                mark("min", scale.minimum, scale.minimum_reached),
                aim,
                mark("max", scale.maximum, false),
            ]
        }
        (None, _) => Vec::new(),
    }
}

fn next_text(next: &Upcoming<'_>, position: &Position<'_>) -> String {
    let same_exercise = next.set.item == position.set.item;
    let side = next.set.side.map_or("", Side::name);
    match next.kind {
        StepKind::ChangeSides { .. } => format!("Next: change sides, then {side}"),
        StepKind::Rest { seconds } if same_exercise => {
            let set = next.set.set;
            format!("Next: rest {}, then set {set}", seconds_text(seconds))
        }
        _ if same_exercise && next.set.side.is_some() => format!("Next: {side}"),
        _ if same_exercise => format!("Next: set {}", next.set.set),
        _ => format!("Next: {}", next.item.name),
    }
}

fn act_word(act: Act) -> String {
    match act {
        Act::Pause => "Pause".to_string(),
        Act::Resume => "Go on".to_string(),
        Act::Keep(seconds) => {
            let seconds = u16::try_from(seconds).unwrap_or(u16::MAX);
            format!("Done, keep {}", seconds_text(seconds))
        }
        Act::Done => "Done".to_string(),
        Act::Ready => "I am ready".to_string(),
    }
}

fn missed(session: &Session, position: &Position<'_>, now: Moment) -> Option<String> {
    let ago = |ms: i64| ago_text(u32::try_from(ms / SECOND_MS).unwrap_or(0));
    match position.missed? {
        Missed::Paused { away_ms } => Some(format!(
            "You were away for {}. The session waited where you left it.",
            ago(away_ms)
        )),
        Missed::Ended { step, at } => {
            let plan = session.plan();
            let step = plan.steps.get(step)?;
            let item = plan.items.get(step.item)?;
            let what = match step.kind {
                StepKind::Reps { .. } => "Set",
                _ => "Hold",
            };
            let place = place_text(step, item.sets);
            Some(format!(
                "{what} ended {} ago: {}, {place}.",
                ago(now.since(at)),
                item.name
            ))
        }
    }
}
