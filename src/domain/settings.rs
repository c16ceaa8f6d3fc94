//! The runner's settings for all sessions.

/// Longest get ready and change of sides, in seconds.
pub const LEAD_IN_SECONDS_MAX: u16 = 30;
/// Longest rest in the settings, in seconds.
pub const REST_SECONDS_MAX: u16 = 300;

/// A side of the body: the one that works, is stretched, or is on the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The runner's left.
    Left,
    /// The runner's right.
    Right,
}

impl Side {
    /// The opposite side.
    pub const fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }

    /// The word in a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
        }
    }
}

/// The mode of a session: which steps advance by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Everything advances by itself: holds end at the aim, reps are paced.
    HandsFree,
    /// A set ends by a tap, or a hold at its maximum; rests end by themselves.
    RestOnly,
    /// Like `RestOnly`, and the next set waits for a tap as well.
    Manual,
}

impl Mode {
    /// All modes, the most automatic first.
    pub const ALL: [Mode; 3] = [Mode::HandsFree, Mode::RestOnly, Mode::Manual];

    /// The name on the screen.
    pub const fn name(self) -> &'static str {
        match self {
            Mode::HandsFree => "Hands-free",
            Mode::RestOnly => "Rest only",
            Mode::Manual => "Manual",
        }
    }

    /// A one-line description.
    pub const fn about(self) -> &'static str {
        match self {
            Mode::HandsFree => "All goes on by itself. Holds end at your aim, reps are paced.",
            Mode::RestOnly => "You end each set with a tap. Rests end by themselves.",
            Mode::Manual => "You end each set and each rest with a tap.",
        }
    }
}

/// The colour theme in the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device asks for.
    Auto,
    /// The light palette.
    Light,
    /// The palette for bright sunlight.
    Sun,
    /// The dark palette.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Sun, Theme::Dark];

    /// The name on the screen.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Auto => "Auto",
            Theme::Light => "Light",
            Theme::Sun => "Sun",
            Theme::Dark => "Dark",
        }
    }

    /// The palette of the theme on a device that asks for dark colours or for more contrast.
    pub const fn palette(self, wants_dark: bool, wants_contrast: bool) -> Palette {
        match (self, wants_contrast, wants_dark) {
            (Theme::Sun, _, _) | (Theme::Auto, true, false) => Palette::Sun,
            (Theme::Dark, _, _) | (Theme::Auto, _, true) => Palette::Dark,
            (Theme::Light, _, _) | (Theme::Auto, false, false) => Palette::Light,
        }
    }
}

/// The colours of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Dark on a warm white, for outdoors.
    Light,
    /// Black on white only, for bright sunlight.
    Sun,
    /// Light on near black, for the evening.
    Dark,
}

impl Palette {
    /// The name in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Palette::Light => "light",
            Palette::Sun => "sun",
            Palette::Dark => "dark",
        }
    }
}

/// The volume of the cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Volume {
    /// For a quiet room.
    Soft,
    /// In between.
    Medium,
    /// The full volume of the phone.
    Loud,
}

impl Volume {
    /// All volumes, the softest first.
    pub const ALL: [Volume; 3] = [Volume::Soft, Volume::Medium, Volume::Loud];

    /// The name on the screen.
    pub const fn name(self) -> &'static str {
        match self {
            Volume::Soft => "Soft",
            Volume::Medium => "Medium",
            Volume::Loud => "Loud",
        }
    }

    /// The factor of the full amplitude. A third of it sounds about half as loud.
    pub const fn loudness(self) -> f64 {
        match self {
            Volume::Soft => 0.1,
            Volume::Medium => 0.3,
            Volume::Loud => 1.0,
        }
    }
}

/// All settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Seconds before the first set, from 0 to [`LEAD_IN_SECONDS_MAX`].
    pub get_ready_seconds: u16,
    /// Seconds to change sides, from 0 to [`LEAD_IN_SECONDS_MAX`].
    pub change_sides_seconds: u16,
    /// Seconds between sets where none are prescribed, up to [`REST_SECONDS_MAX`].
    pub rest_seconds: u16,
    /// Seconds between one exercise and the next, up to [`REST_SECONDS_MAX`].
    pub next_exercise_seconds: u16,
    /// The mode of a session.
    pub mode: Mode,
    /// The side that goes first.
    pub first_side: Side,
    /// True where cues are heard.
    pub sound: bool,
    /// True where cues flash the screen.
    pub flash: bool,
    /// The colour theme.
    pub theme: Theme,
    /// The volume of the cues.
    pub volume: Volume,
    /// True where a voice announces the next set.
    pub voice: bool,
    /// True where cues vibrate the phone.
    pub vibration: bool,
    /// True where cues are heard although the phone is silenced, which interrupts its music.
    pub when_silenced: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            get_ready_seconds: 5,
            change_sides_seconds: 5,
            rest_seconds: 30,
            next_exercise_seconds: 15,
            mode: Mode::HandsFree,
            first_side: Side::Right,
            sound: true,
            flash: true,
            theme: Theme::Auto,
            volume: Volume::Loud,
            voice: false,
            vibration: true,
            when_silenced: false,
        }
    }
}

impl Settings {
    /// These settings with every number inside its limits.
    pub fn within_bounds(mut self) -> Settings {
        self.get_ready_seconds = self.get_ready_seconds.min(LEAD_IN_SECONDS_MAX);
        self.change_sides_seconds = self.change_sides_seconds.min(LEAD_IN_SECONDS_MAX);
        self.rest_seconds = self.rest_seconds.min(REST_SECONDS_MAX);
        self.next_exercise_seconds = self.next_exercise_seconds.min(REST_SECONDS_MAX);
        self
    }
}
