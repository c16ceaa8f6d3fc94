//! The words and shares that the session screen shows for a position.
//!
//! Owns every word of the session. Must not know: where a word stands or what a tap does.

use crate::{
    domain::{
        dosage::seconds_text,
        library,
        plan::StepKind,
        session::{Act, Digits, Missed, Position, Reason, Session, Showing, Upcoming},
        settings::{Mode, Side},
        time::{Moment, SECOND_MS, ago_text},
    },
    state::{self, coach::Coach},
    ui::{
        components::icon::Icon,
        words::{asked_text, place_text, set_text},
    },
};

/// Everything on the session screen, in words.
pub struct Face {
    /// Which step of the plan.
    pub step: usize,
    /// What the screen is about, as the style sheets know it.
    pub phase: &'static str,
    /// Whether another tab runs it.
    pub elsewhere: bool,
    /// Why it stands still.
    pub paused: Option<Reason>,
    /// The phase, or that it is paused: `Hold`.
    pub word: &'static str,
    /// Its sign.
    pub sign: Icon,
    /// The exercise.
    pub name: String,
    /// `Set 2 of 3`.
    pub set: String,
    /// The side at hand.
    pub side: Option<Side>,
    /// The large digits.
    pub digits: String,
    /// What the digits count, where it is not seconds.
    pub unit: &'static str,
    /// Minimum, aim and maximum, with a tick where they are reached.
    pub marks: Vec<String>,
    /// What comes next; in a lead-in how to get into position.
    pub next: String,
    /// What was missed while the app was away; empty where nothing was.
    pub missed: String,
    /// Whether the screen stays on.
    pub is_awake: bool,
    /// What the browser does not do for the runner, and what helps; empty where it does all.
    pub hint: &'static str,
    /// The main button's word.
    pub act_word: String,
    /// What the main button does.
    pub act: Act,
    /// Whether ten seconds can be added.
    pub can_add: bool,
    /// Percent of the countdown that is left a second from now: the level glides there.
    pub left_percent: i64,
    /// Percent of each exercise that is behind.
    pub progress: Vec<usize>,
    /// What a screen reader says when the step changes.
    pub spoken: String,
    /// Where in the exercise: `set 2 of 3, right`.
    pub place: String,
    /// One line for the home screen: `Hold, 17 s left` or `Paused`.
    pub standing: String,
    /// When to stop, for the runner whom it hurts.
    pub stop_rule: String,
    /// The mode at hand.
    pub mode: Mode,
    /// The side that is done alone.
    pub only_side: Option<Side>,
    /// Whether both sides are in the plan, so that one can be spared.
    pub has_sides: bool,
}

impl Face {
    /// The face of the session at hand, followed; `None` where there is none or it is over.
    pub fn of(coach: Coach) -> Option<Face> {
        let shell = state::shell();
        let mut face = coach.with(|run| Face::at(&run?.session, coach.now()))?;
        face.is_awake = shell.is_awake();
        face.hint = if coach.is_silent() {
            "No sound yet. Tap the screen."
        } else if shell.dims() {
            "The screen may turn off. Tap it, or set Auto-Lock to Never."
        } else {
            ""
        };
        if coach.is_elsewhere() {
            face.elsewhere = true;
            face.act_word = "Take over here".to_string();
        }
        Some(face)
    }

    fn at(session: &Session, now: Moment) -> Option<Face> {
        let position = session.position(now)?;
        let (word, sign) = phase(&position);
        let (digits, unit) = digits(position.digits);
        let is_work = matches!(position.showing, Showing::Hold | Showing::Reps);
        let plan = session.plan();
        let set = set_text(position.set.set, position.item.sets);
        let place = place_text(position.set, position.item.sets);
        let asked = asked_text(position.set.kind);
        let how = library::find(&position.item.exercise_id).and_then(|e| e.how.first());
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
        Some(Face {
            step: session.step_index(),
            phase: phase_name(position.showing),
            paused: position.paused,
            word,
            sign,
            name: position.item.name.clone(),
            set: match is_work {
                true => set,
                false => format!("{set}, {asked}"),
            },
            side: position.set.side,
            unit,
            marks: marks(&position),
            next,
            missed: missed(session, &position, now).unwrap_or_default(),
            elsewhere: false,
            is_awake: false,
            hint: "",
            act_word: act_word(position.act),
            act: position.act,
            can_add: position.can_add,
            left_percent: left_percent(&position),
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

/// The percent that is left a second from now, while time counts; the level takes that second
/// to get there.
fn left_percent(position: &Position<'_>) -> i64 {
    if position.whole_ms <= 0 {
        return 0;
    }
    let ahead_ms = match position.paused {
        Some(_) => 0,
        None => SECOND_MS,
    };
    let left_ms = (position.left_ms - ahead_ms).clamp(0, position.whole_ms);
    left_ms * 100 / position.whole_ms
}
