//! Settings and aims, kept as soon as they change.
//!
//! Must not know: what they are used for, the theme aside, which is the page's own.

use super::{live::Live, notices::Notices, saved};
use crate::{
    domain::{
        aims::{Aim, Aims},
        plan::SideOrder,
        save::RecordKind,
        settings::{Settings, Theme},
    },
    platform::{address, events, page, storage},
};

/// Where `public/boot.js` finds the theme before the app is there to read the settings. No record:
/// those have a slash.
const THEME_KEY: &str = "holdfast.theme";

/// What the page tells itself to have a cue played.
pub(super) const TRY_SOUND: &str = "holdfasttry";

/// Where the time for a short version starts.
const LITTLE_TIME_MINUTES: u16 = 6;

/// The runner's settings and aims.
#[derive(Clone, Copy)]
pub struct Preferences {
    settings: Live<Settings>,
    aims: Live<Aims>,
    sides: Live<Option<SideOrder>>,
    minutes: Live<u16>,
    notices: Notices,
}

impl Preferences {
    pub(super) fn open(notices: Notices) -> Preferences {
        let preferences = Preferences {
            settings: Live::new(Settings::default()),
            aims: Live::new(Aims::default()),
            sides: Live::new(None),
            minutes: Live::new(LITTLE_TIME_MINUTES),
            notices,
        };
        preferences.read();
        // The other program changes them too.
        address::on_change(move || preferences.read());
        for kind in [RecordKind::Settings, RecordKind::Aims] {
            events::on_storage(kind.key(), Box::new(move |_| preferences.read()));
        }
        preferences
    }

    /// Has the app play a cue; call it inside the tap. The app has the loudspeaker, and the settings
    /// are a screen of the workshop.
    pub fn try_sound(self) {
        events::tell_window(TRY_SOUND);
    }

    /// Reads what is kept: another tab or the other program may have changed it.
    pub(super) fn read(self) {
        let kind = RecordKind::Settings;
        let settings: Option<Settings> = saved::read(kind, kind.key(), |_| true, self.notices);
        let settings = settings.unwrap_or_default().within_bounds();
        show_theme(settings.theme);
        self.settings.set(settings);
        let aims = saved::read(
            RecordKind::Aims,
            RecordKind::Aims.key(),
            |_| true,
            self.notices,
        );
        self.aims.set(aims.unwrap_or_default());
    }

    /// The settings, followed.
    pub fn settings(self) -> Settings {
        self.settings.with(Settings::clone)
    }

    /// The settings as they are now.
    pub fn settings_now(self) -> Settings {
        self.settings.with_now(Settings::clone)
    }

    /// Changes the settings and keeps them.
    pub fn change(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings_now();
        change(&mut settings);
        let settings = settings.within_bounds();
        // A copy for the first paint: where there is no room for it, that one is light.
        let _ = storage::write(THEME_KEY, show_theme(settings.theme));
        let kind = RecordKind::Settings;
        saved::write(kind, kind.key(), &settings, self.notices);
        self.settings.set(settings);
    }

    /// The order of sides of the next session, followed: what was chosen for it, else both.
    pub fn sides(self) -> SideOrder {
        let first = SideOrder::Both(self.settings().first_side);
        self.sides.with(|sides| sides.unwrap_or(first))
    }

    /// Chooses the order of sides of the next session; `None` leaves it to the settings.
    pub fn choose_sides(self, sides: Option<SideOrder>) {
        self.sides.set(sides);
    }

    /// The minutes that the runner has for a short version, followed.
    pub fn minutes(self) -> u16 {
        self.minutes.with(|minutes| *minutes)
    }

    /// Chooses the minutes for a short version.
    pub fn choose_minutes(self, minutes: u16) {
        self.minutes.set(minutes);
    }

    /// The aim at an exercise, followed.
    pub fn aim_at(self, exercise_id: &str) -> Aim {
        self.aims.with(|aims| aims.at(exercise_id))
    }

    /// The aim at an exercise as it is now.
    pub fn aim_now(self, exercise_id: &str) -> Aim {
        self.aims.with_now(|aims| aims.at(exercise_id))
    }

    /// Chooses the aim at an exercise and keeps it.
    pub fn choose_aim(self, exercise_id: &str, aim: Aim) {
        self.aims.update(|aims| aims.choose(exercise_id, aim));
        let kind = RecordKind::Aims;
        self.aims
            .with_now(|aims| saved::write(kind, kind.key(), aims, self.notices));
    }
}

/// Shows a theme and returns its name in the style sheets.
fn show_theme(theme: Theme) -> &'static str {
    let name = match theme {
        Theme::Light => "light",
        Theme::Sun => "sun",
        Theme::Dark => "dark",
    };
    page::set_look("data-theme", name);
    name
}
