//! The suggestions for the aims, in words.

use crate::domain::{
    dosage::{Work, seconds_text},
    progress::{Change, Suggestion, When},
    route::Route,
};

/// A suggestion, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestionText {
    /// The reason and the question.
    pub reason: String,
    /// The word of the button that takes it.
    pub take: String,
    /// The sentence that stands there once it is taken.
    pub taken: String,
    /// The address of a harder exercise, which is looked at instead of taken.
    pub address: Option<String>,
}

impl SuggestionText {
    /// The words of a suggestion.
    pub fn new(suggestion: &Suggestion) -> SuggestionText {
        let name = match suggestion.side {
            Some(side) => format!("{}, {}", suggestion.name, side.name()),
            None => suggestion.name.clone(),
        };
        let amount = |number: u16| match suggestion.dosage.work {
            Work::Hold { .. } => seconds_text(number),
            Work::Reps { .. } => format!("{number} reps"),
        };
        match suggestion.change {
            Change::Up { from, to } => SuggestionText {
                reason: format!(
                    "{name}: every set reached {} in your last two sessions, and your pain \
                     stayed green. Next time {}?",
                    amount(from),
                    amount(to)
                ),
                take: format!("Take {}", amount(to)),
                taken: format!("{name}: {} from now on.", amount(to)),
                address: None,
            },
            Change::Harder(harder) => SuggestionText {
                reason: format!(
                    "{name}: every set reached the top of the range in your last two sessions, \
                     and your pain stayed green. A harder one is {}.",
                    harder.name
                ),
                take: format!("Look at {}", harder.name),
                taken: String::new(),
                address: Some(
                    Route::Exercise {
                        exercise: harder.id.to_string(),
                        routine: None,
                    }
                    .address(),
                ),
            },
            Change::Down { pain, when } => {
                let low = match suggestion.dosage.work {
                    Work::Hold { seconds } => amount(seconds.min()),
                    Work::Reps { count, .. } => amount(count.min()),
                };
                let when = match when {
                    When::Before => "before the session",
                    When::During => "while you did it",
                    When::After => "after the session",
                    When::NextDay => "on the next day",
                };
                SuggestionText {
                    reason: format!(
                        "{name}: your pain was {} {when}, which is red. Back to the low end, {low}?",
                        pain.number()
                    ),
                    take: format!("Back to {low}"),
                    taken: format!("{name}: {low} from now on."),
                    address: None,
                }
            }
        }
    }
}
