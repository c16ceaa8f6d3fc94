//! A routine: named sections of prescriptions, its author and its purpose.

use super::{
    dosage::{Dosage, Range, seconds_text},
    exercise::Exercise,
    pain::CutOffs,
    routine_id::RoutineId,
};

/// Most prescriptions of a routine.
pub const PRESCRIPTIONS_MAX: usize = 60;
/// Most characters of a name or a title.
pub const NAME_CHARS_MAX: usize = 80;
/// Most characters of a note, of the purpose of a routine or of its stop rule.
pub const NOTE_CHARS_MAX: usize = 300;
/// Most rounds of a section.
pub const ROUNDS_MAX: u16 = 20;
/// Most sets of a prescription in all rounds of its section.
pub const ROUND_SETS_MAX: u16 = 60;
/// The stop rule of a routine whose author gave none, from the article.
pub const USUAL_STOP_RULE: &str = "Stop if your symptoms come on or persist.";

/// The exercise of a prescription: one of the library, or one of the author's own.
#[derive(Clone, Debug, PartialEq)]
pub enum Movement {
    /// An exercise of the library.
    Library(&'static Exercise),
    /// An exercise with a name alone: 1 to [`NAME_CHARS_MAX`] characters, no control characters.
    Own(String),
}

impl Movement {
    /// The name on the screen.
    pub fn name(&self) -> &str {
        match self {
            Movement::Library(exercise) => exercise.name,
            Movement::Own(name) => name,
        }
    }

    /// The id for saved data. That of an own exercise is made of its name, and never the id of a
    /// library exercise.
    pub fn id(&self) -> String {
        match self {
            Movement::Library(exercise) => exercise.id.to_string(),
            Movement::Own(name) => format!("own {name}"),
        }
    }

    /// The library's exercise, where it is one.
    pub fn exercise(&self) -> Option<&'static Exercise> {
        match self {
            Movement::Library(exercise) => Some(exercise),
            Movement::Own(_) => None,
        }
    }
}

/// One exercise with its dosage.
#[derive(Clone, Debug, PartialEq)]
pub struct Prescription {
    /// The exercise.
    pub movement: Movement,
    /// Its dosage.
    pub dosage: Dosage,
    /// The author's note, in one line; may be empty.
    pub note: String,
}

/// A named part of a routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading above its cards; may be empty.
    pub title: String,
    /// Number of rounds, each with all prescriptions in order: 1 to [`ROUNDS_MAX`].
    pub rounds: u16,
    /// Seconds of rest between rounds; `None` leaves it to the settings.
    pub rest_seconds: Option<Range>,
    /// The prescriptions, in order.
    pub prescriptions: Vec<Prescription>,
}

impl Section {
    /// An empty section of one round.
    pub fn titled(title: String) -> Section {
        Section {
            title,
            rounds: 1,
            rest_seconds: None,
            prescriptions: Vec::new(),
        }
    }

    /// Its rounds and the rest between them: `3 rounds, rest 1:00`; empty for a single round.
    pub fn rounds_text(&self) -> String {
        match (self.rounds, self.rest_seconds) {
            (1, None) => String::new(),
            _ => self.saying_rounds(),
        }
    }

    /// The same, also for a single round.
    pub fn saying_rounds(&self) -> String {
        let mut text = self.rounds.to_string();
        text += if self.rounds == 1 {
            " round"
        } else {
            " rounds"
        };
        if let Some(rest) = self.rest_seconds {
            text += ", rest ";
            text += &seconds_text(rest.min());
            if !rest.is_fixed() {
                text.push('-');
                text += &seconds_text(rest.max());
            }
        }
        text
    }
}

/// A routine, as it is written, saved and shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Routine {
    /// Id for addresses and saved data; unsaved for one that was only opened.
    pub id: RoutineId,
    /// The name on the screen; empty where the text had none.
    pub name: String,
    /// The author; may be empty.
    pub from: String,
    /// Its purpose in two or three words: "Before a run". May be empty.
    pub purpose: String,
    /// A sentence or two at the top of the routine's screen: who it is for, how often. May be
    /// empty.
    pub note: String,
    /// The author's rule when to stop; may be empty, see [`Routine::stop_rule`].
    pub stop: String,
    /// The author's cut-offs of the traffic light; `None` leaves it to [`CutOffs::USUAL`].
    pub cut_offs: Option<CutOffs>,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

impl Routine {
    /// All prescriptions, in order.
    pub fn prescriptions(&self) -> impl Iterator<Item = &Prescription> {
        self.sections
            .iter()
            .flat_map(|section| &section.prescriptions)
    }

    /// The rule when to stop, shown on the routine's screen and whenever the runner says that it
    /// hurts.
    pub fn stop_rule(&self) -> &str {
        match self.stop.as_str() {
            "" => USUAL_STOP_RULE,
            rule => rule,
        }
    }

    /// The cut-offs of the traffic light, wherever the runner says how much it hurts.
    pub fn cut_offs(&self) -> CutOffs {
        self.cut_offs.unwrap_or(CutOffs::USUAL)
    }

    /// The name, or a generic title where there is none.
    pub fn title(&self) -> &str {
        match self.name.as_str() {
            "" => "Routine",
            name => name,
        }
    }

    /// True where no text, number or list is beyond its limit.
    pub fn is_within_limits(&self) -> bool {
        let is_short = |text: &str, max: usize| text.chars().count() <= max;
        let notes = [&self.note, &self.stop];
        let is_section = |section: &Section| {
            let fits = |it: &Prescription| {
                is_short(&it.note, NOTE_CHARS_MAX)
                    && it.dosage.sets.max() * section.rounds <= ROUND_SETS_MAX
            };
            is_short(&section.title, NAME_CHARS_MAX)
                && (1..=ROUNDS_MAX).contains(&section.rounds)
                && !section.prescriptions.is_empty()
                && section.prescriptions.iter().all(fits)
        };
        is_short(&self.name, NAME_CHARS_MAX)
            && is_short(&self.from, NAME_CHARS_MAX)
            && is_short(&self.purpose, NAME_CHARS_MAX)
            && notes.into_iter().all(|it| is_short(it, NOTE_CHARS_MAX))
            && self.sections.iter().all(is_section)
            && (1..=PRESCRIPTIONS_MAX).contains(&self.prescriptions().count())
    }

    /// True where both have the same contents; ids do not count.
    pub fn says_the_same_as(&self, other: &Routine) -> bool {
        let texts = |routine: &Routine| {
            let Routine {
                name,
                from,
                purpose,
                note,
                stop,
                ..
            } = routine;
            [name, from, purpose, note, stop].map(String::clone)
        };
        texts(self) == texts(other)
            && self.cut_offs == other.cut_offs
            && self.sections == other.sections
    }
}
