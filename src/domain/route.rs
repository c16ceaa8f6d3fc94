//! Routes and their addresses.
//!
//! An address is a fragment alone, so that the app works under any path of any static host.

use std::fmt;

use super::routine_id::RoutineId;

/// The address of the editor of a new routine.
const NEW: &str = "new";
/// The prefix of the address of a link.
pub const LINK: &str = "#/r/";

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// All routines, with an unfinished session first.
    Home,
    /// The routine that was done last, opened by the shortcut of the app's icon.
    Again,
    /// A routine's deck.
    Routine(RoutineId),
    /// An exercise's card, in the deck of a routine where it was opened from one.
    Exercise {
        /// The exercise's id, or its number in the routine, from 1.
        exercise: String,
        /// The routine.
        routine: Option<RoutineId>,
    },
    /// A shared routine: the part of the link after `#/r/`.
    Shared(String),
    /// The ways to share a routine.
    Share(RoutineId),
    /// The editor.
    Edit(EditTarget),
    /// The running session.
    Session,
    /// The summary of the session that started at this wall time in milliseconds.
    Summary(i64),
    /// All finished and stopped sessions.
    Log,
    /// The runner's data as files.
    Data,
    /// The runner's week: targets and reminders.
    Week,
    /// The page for the clinician: the part of its link after `#/report/`; empty to make one.
    Report(String),
    /// Settings.
    Settings,
    /// About Holdfast, and when to get help.
    Safety,
    /// The page on posterior leg pain.
    LegPain,
}

impl Route {
    /// Parses the fragment of an address, with or without its `#`. An unknown address is
    /// [`Route::Home`].
    pub fn parse(fragment: &str) -> Route {
        // Links are validated by their own reader.
        if let Some(payload) = payload_in(fragment) {
            return Route::Shared(payload.to_string());
        }
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        let route = match (parts.next(), parts.next(), parts.next()) {
            (Some("routine"), Some(id), None) => Route::Routine(id.into()),
            (Some("routine"), Some(id), Some(exercise)) => Route::Exercise {
                exercise: exercise.to_string(),
                routine: Some(id.into()),
            },
            (Some("exercise"), Some(id), None) => Route::Exercise {
                exercise: id.to_string(),
                routine: None,
            },
            (Some("again"), None, None) => Route::Again,
            (Some("r"), None, None) => Route::Shared(String::new()),
            (Some("share"), Some(id), None) => Route::Share(id.into()),
            (Some("edit"), Some(id), None) => Route::Edit(id.into()),
            (Some("session"), None, None) => Route::Session,
            (Some("log"), None, None) => Route::Log,
            (Some("log"), Some(started), None) => match started.parse() {
                Ok(started) => Route::Summary(started),
                Err(_) => Route::Log,
            },
            (Some("data"), None, None) => Route::Data,
            (Some("week"), None, None) => Route::Week,
            (Some("report"), link, None) => Route::Report(link.unwrap_or_default().to_string()),
            (Some("settings"), None, None) => Route::Settings,
            (Some("safety"), None, None) => Route::Safety,
            (Some("leg-pain"), None, None) => Route::LegPain,
            _ => Route::Home,
        };
        match parts.next() {
            Some(_) => Route::Home,
            None => route,
        }
    }

    /// The fragment, with its `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Home => "#/".to_string(),
            Route::Again => "#/again".to_string(),
            Route::Routine(id) => format!("#/routine/{id}"),
            Route::Exercise {
                exercise,
                routine: Some(routine),
            } => format!("#/routine/{routine}/{exercise}"),
            Route::Exercise {
                exercise,
                routine: None,
            } => format!("#/exercise/{exercise}"),
            Route::Shared(payload) => format!("{LINK}{payload}"),
            Route::Share(id) => format!("#/share/{id}"),
            Route::Edit(target) => format!("#/edit/{target}"),
            Route::Session => "#/session".to_string(),
            Route::Summary(started) => format!("#/log/{started}"),
            Route::Log => "#/log".to_string(),
            Route::Data => "#/data".to_string(),
            Route::Week => "#/week".to_string(),
            Route::Report(link) => format!("#/report/{link}"),
            Route::Settings => "#/settings".to_string(),
            Route::Safety => "#/safety".to_string(),
            Route::LegPain => "#/leg-pain".to_string(),
        }
    }
}

/// The part of a link after `#/r/`, which may come as `#!/r/` or `#%2Fr%2F`.
fn payload_in(fragment: &str) -> Option<&str> {
    let path = fragment.strip_prefix('#')?;
    let path = path.strip_prefix('!').unwrap_or(path);
    slash(slash(path)?.strip_prefix('r')?)
}

/// The path after a slash, escaped or not.
fn slash(path: &str) -> Option<&str> {
    let mut escapes = ["/", "%2F", "%2f"].into_iter();
    escapes.find_map(|slash| path.strip_prefix(slash))
}

/// The routine that the editor is opened for. Its text form, used in addresses and records, never
/// changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditTarget {
    /// A new routine.
    New,
    /// An existing routine; a starter is copied.
    Routine(RoutineId),
}

impl From<&str> for EditTarget {
    fn from(text: &str) -> EditTarget {
        match text {
            NEW => EditTarget::New,
            id => EditTarget::Routine(id.into()),
        }
    }
}

impl fmt::Display for EditTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EditTarget::New => f.write_str(NEW),
            EditTarget::Routine(id) => id.fmt(f),
        }
    }
}
