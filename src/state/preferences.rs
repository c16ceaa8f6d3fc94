//! Settings and aims, saved as soon as they change.

use leptos::prelude::*;

use super::records::Records;
use crate::{
    domain::{
        aims::{Aim, Aims},
        plan::SideOrder,
        saved::RecordKind,
        settings::{Palette, Settings, Theme},
    },
    platform::{local_storage, media, page},
};

/// The key of a copy of the theme, for the first paint (`public/boot.js`), which cannot read
/// settings. It is no record: those have a slash.
const THEME_KEY: &str = "holdfast.theme";

/// Minutes that a short version starts from.
const SHORT_MINUTES: u16 = 6;

/// The runner's settings and aims, and the choices for the next session.
#[derive(Clone, Copy)]
pub struct Preferences {
    settings: RwSignal<Settings>,
    aims: RwSignal<Aims>,
    sides: RwSignal<Option<SideOrder>>,
    minutes: RwSignal<u16>,
    records: Records,
}

impl Preferences {
    pub(super) fn new(records: Records) -> Preferences {
        let settings = RwSignal::new(records.load_settings().unwrap_or_default());
        let aims = RwSignal::new(records.load_aims().unwrap_or_default());
        show(settings.get_untracked().theme);
        let follow = [DARK, CONTRAST]
            .map(|query| media::on_change(query, move || show(settings.get_untracked().theme)));
        // They are dropped with the owner of the state.
        StoredValue::new_local(follow);
        records.on_change(RecordKind::Settings, move |_| {
            let changed = records.load_settings().unwrap_or_default();
            show(changed.theme);
            settings.set(changed);
        });
        records.on_change(RecordKind::Aims, move |_| {
            aims.set(records.load_aims().unwrap_or_default());
        });
        Preferences {
            settings,
            aims,
            sides: RwSignal::new(None),
            minutes: RwSignal::new(SHORT_MINUTES),
            records,
        }
    }

    /// The settings, tracked.
    pub fn settings(self) -> Settings {
        self.settings.get()
    }

    /// The settings, untracked.
    pub fn settings_untracked(self) -> Settings {
        self.settings.get_untracked()
    }

    /// Changes the settings and saves them.
    pub fn change(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings_untracked();
        change(&mut settings);
        let settings = settings.within_bounds();
        show(settings.theme);
        // Where there is no room for the copy, the first paint is that of the device.
        let _ = local_storage::remove(THEME_KEY);
        if settings.theme != Theme::Auto {
            let _ = local_storage::write(THEME_KEY, palette(settings.theme).name());
        }
        self.records.save_settings(&settings);
        self.settings.set(settings);
    }

    /// The order of sides of the next session, tracked: the one chosen for it, else both.
    pub fn sides(self) -> SideOrder {
        let first_side = self.settings.with(|settings| settings.first_side);
        self.sides.get().unwrap_or(SideOrder::Both(first_side))
    }

    /// Chooses the order of sides of the next session; `None` leaves it to the settings.
    pub fn choose_sides(self, sides: Option<SideOrder>) {
        self.sides.set(sides);
    }

    /// The minutes for a short version, tracked.
    pub fn minutes(self) -> u16 {
        self.minutes.get()
    }

    /// Chooses the minutes for a short version.
    pub fn choose_minutes(self, minutes: u16) {
        self.minutes.set(minutes);
    }

    /// Reads all aims, tracked.
    pub fn with_aims<T>(self, read: impl FnOnce(&Aims) -> T) -> T {
        self.aims.with(|aims| read(aims))
    }

    /// The aim at an exercise, tracked.
    pub fn aim_at(self, exercise_id: &str) -> Aim {
        self.aims.with(|aims| aims.at(exercise_id))
    }

    /// The aim at an exercise, untracked.
    pub fn aim_untracked(self, exercise_id: &str) -> Aim {
        self.aims.with_untracked(|aims| aims.at(exercise_id))
    }

    /// Chooses the aim at an exercise and saves it.
    pub fn choose_aim(self, exercise_id: &str, aim: Aim) {
        self.aims.update(|aims| aims.choose(exercise_id, aim));
        let aims = self.aims;
        aims.with_untracked(|aims| self.records.save_aims(aims));
    }
}

const DARK: &str = "(prefers-color-scheme: dark)";
const CONTRAST: &str = "(prefers-contrast: more)";

fn palette(theme: Theme) -> Palette {
    theme.palette(media::matches(DARK), media::matches(CONTRAST))
}

fn show(theme: Theme) {
    page::set_theme(palette(theme).name());
}
