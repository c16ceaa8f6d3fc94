//! A routine: named sections of prescriptions, who wrote it, and what it is for.
//!
//! Must not know: how a routine is written (`notation`, `share_link`), which ones there are
//! (`starter.rs`), aims, or the plan.

use super::{
    dosage::{Dosage, Range, seconds_text},
    exercise::Exercise,
    routine_id::RoutineId,
};

/// Most prescriptions of a routine.
pub const PRESCRIPTIONS_MAX: usize = 60;
/// Most characters of a name or a title.
pub const NAME_CHARS_MAX: usize = 80;
/// Most characters of a note, of the line about a routine or of its stop rule.
pub const NOTE_CHARS_MAX: usize = 300;
/// Most rounds of a section.
pub const ROUNDS_MAX: u16 = 20;
/// Most sets of a prescription in all rounds of its section.
pub const ROUND_SETS_MAX: u16 = 60;
/// When to stop, where the author of a routine has said nothing of it: the article's rule.
pub const USUAL_STOP_RULE: &str = "Stop if your symptoms come on or persist.";

/// What a prescription asks for: an exercise of the library, or one of the author's own.
#[derive(Clone, Debug)]
pub enum Movement {
    /// One that the library knows.
    Library(&'static Exercise),
    /// One that only has a name: 1 to [`NAME_CHARS_MAX`] characters, no control characters.
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

    /// The short name for saved data. An own exercise goes by its name, which no id of the
    /// library can be.
    pub fn id(&self) -> String {
        match self {
            Movement::Library(exercise) => exercise.id.to_string(),
            Movement::Own(name) => format!("own {name}"),
        }
    }

    /// What the library says of it.
    pub fn exercise(&self) -> Option<&'static Exercise> {
        match self {
            Movement::Library(exercise) => Some(exercise),
            Movement::Own(_) => None,
        }
    }
}

impl PartialEq for Movement {
    fn eq(&self, other: &Movement) -> bool {
        match (self, other) {
            (Movement::Library(one), Movement::Library(other)) => one.id == other.id,
            (Movement::Own(one), Movement::Own(other)) => one == other,
            _ => false,
        }
    }
}

/// One exercise with its dosage.
#[derive(Clone, Debug, PartialEq)]
pub struct Prescription {
    /// What to do.
    pub movement: Movement,
    /// How much of it.
    pub dosage: Dosage,
    /// What the author has added, in one line; empty where nothing.
    pub note: String,
}

/// A named part of a routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading over its cards; empty where there is none.
    pub title: String,
    /// How often all of it is done, one prescription after the other: 1 to [`ROUNDS_MAX`].
    pub rounds: u16,
    /// Seconds of rest between rounds; `None` leaves it to the settings.
    pub rest_seconds: Option<Range>,
    /// In the order in which they are done.
    pub prescriptions: Vec<Prescription>,
}

impl Section {
    /// A section that is done once, without prescriptions so far.
    pub fn titled(title: String) -> Section {
        Section {
            title,
            rounds: 1,
            rest_seconds: None,
            prescriptions: Vec::new(),
        }
    }

    /// Its rounds and the rest between them: `3 rounds, rest 1:00`; nothing where it is done once.
    pub fn rounds_text(&self) -> String {
        match (self.rounds, self.rest_seconds) {
            (1, None) => String::new(),
            _ => self.saying_rounds(),
        }
    }

    /// The same, also where it is done once.
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

/// What a routine says, whoever keeps it: what a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Routine {
    /// Short name for addresses and saved data; empty for one that is not kept.
    pub id: RoutineId,
    /// The name on the screen; empty where the text had none.
    pub name: String,
    /// Who it is from; empty where nobody says so.
    pub from: String,
    /// When it is for, in two or three words: "Before a run". May be empty.
    pub purpose: String,
    /// A sentence or two for the top of the routine's screen: who it is for, how often. May be
    /// empty.
    pub note: String,
    /// When to stop, as its author says it; may be empty, see [`Routine::stop_rule`].
    pub stop: String,
    /// In the order in which they are done.
    pub sections: Vec<Section>,
}

impl Routine {
    /// All prescriptions, in order.
    pub fn prescriptions(&self) -> impl Iterator<Item = &Prescription> {
        self.sections
            .iter()
            .flat_map(|section| &section.prescriptions)
    }

    /// When to stop, said on the routine's screen and whenever the runner says that it hurts.
    pub fn stop_rule(&self) -> &str {
        match self.stop.as_str() {
            "" => USUAL_STOP_RULE,
            rule => rule,
        }
    }

    /// The name, or what stands for it where there is none.
    pub fn title(&self) -> &str {
        match self.name.as_str() {
            "" => "Routine",
            name => name,
        }
    }

    /// Whether both ask for the same, whoever keeps them.
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
        texts(self) == texts(other) && self.sections == other.sections
    }
}
