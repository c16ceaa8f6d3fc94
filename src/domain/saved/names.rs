//! The names of choices in records. A derived form for each would cost a first visit 4 kB of brotli.

use crate::domain::{
    session::{Ending, Reason},
    settings::{Mode, Side, Theme, Volume},
};

/// A choice out of a few, by its name in records.
pub(super) trait Named: Copy + PartialEq + 'static {
    /// All choices with their names, which never change.
    const NAMES: &'static [(Self, &'static str)];

    /// The name of the choice.
    fn wire_name(self) -> String {
        let mut names = Self::NAMES.iter();
        let name = names.find(|(choice, _)| *choice == self);
        name.map_or(String::new(), |(_, name)| (*name).to_string())
    }

    /// The choice with this name.
    fn named(name: &str) -> Option<Self> {
        let mut names = Self::NAMES.iter();
        let choice = names.find(|(_, other)| *other == name);
        choice.map(|(choice, _)| *choice)
    }
}

impl Named for Side {
    const NAMES: &'static [(Side, &'static str)] = &[(Side::Left, "left"), (Side::Right, "right")];
}

impl Named for Mode {
    const NAMES: &'static [(Mode, &'static str)] = &[
        (Mode::HandsFree, "hands_free"),
        (Mode::RestOnly, "rest_only"),
        (Mode::Manual, "manual"),
    ];
}

impl Named for Theme {
    const NAMES: &'static [(Theme, &'static str)] = &[
        (Theme::Auto, "auto"),
        (Theme::Light, "light"),
        (Theme::Sun, "sun"),
        (Theme::Dark, "dark"),
    ];
}

impl Named for Volume {
    const NAMES: &'static [(Volume, &'static str)] = &[
        (Volume::Soft, "soft"),
        (Volume::Medium, "medium"),
        (Volume::Loud, "loud"),
    ];
}

impl Named for Reason {
    const NAMES: &'static [(Reason, &'static str)] = &[
        (Reason::Asked, "asked"),
        (Reason::Hurts, "hurts"),
        (Reason::Away, "away"),
    ];
}

impl Named for Ending {
    const NAMES: &'static [(Ending, &'static str)] =
        &[(Ending::Finished, "finished"), (Ending::Stopped, "stopped")];
}

/// An optional choice: `None` where there is a name that is none of them.
pub(super) fn optional<T: Named>(name: Option<String>) -> Option<Option<T>> {
    match name {
        None => Some(None),
        Some(name) => T::named(&name).map(Some),
    }
}
