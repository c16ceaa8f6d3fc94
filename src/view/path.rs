//! The reason why a routine fits, in a sentence or two.

use crate::domain::{
    advice,
    pain::Light,
    path::{RunToday, Why},
};

/// The reason why a routine fits.
pub fn reason(why: Why) -> String {
    match why {
        Why::Hurts { pain, light, lasts } => {
            let words = match light {
                Light::Red => "Rest first. Then do only what is pain-free",
                _ => "Do only what is pain-free, until it is calm",
            };
            let number = pain.number();
            let mut text = format!(
                "Your last pain was {number}, which is {}. {words}.",
                light.name()
            );
            if lasts {
                text.push(' ');
                text += advice::SEE_SOMEONE;
            }
            text
        }
        Why::RunAhead => "Running today? Do this first.".to_string(),
        Why::RunDone => "Back from your run? Stretch.".to_string(),
        Why::NoRun => "No run today, and time for all of it.".to_string(),
        Why::NoPain => {
            "No run today, and no pain in your last sessions. Build strength.".to_string()
        }
        Why::Last => "The one you did last.".to_string(),
    }
}

/// The words for the run of today.
pub const fn run_name(run: RunToday) -> &'static str {
    match run {
        RunToday::Ahead => "To come",
        RunToday::Done => "Done",
        RunToday::None => "None",
    }
}
