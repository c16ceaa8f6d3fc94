//! The record of the settings.

use serde::{Deserialize, Serialize};

use super::{RecordKind, Saved, names::Named};
use crate::domain::settings::Settings;

/// A setting that comes later has a default, for the records that lack it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SettingsWire {
    get_ready_seconds: u16,
    change_sides_seconds: u16,
    rest_seconds: u16,
    next_exercise_seconds: u16,
    mode: String,
    first_side: String,
    sound: bool,
    volume: String,
    when_silenced: bool,
    voice: bool,
    vibration: bool,
    flash: bool,
    theme: String,
}

impl Saved for Settings {
    const KIND: RecordKind = RecordKind::Settings;
    type Wire = SettingsWire;

    fn to_wire(&self) -> SettingsWire {
        SettingsWire {
            get_ready_seconds: self.get_ready_seconds,
            change_sides_seconds: self.change_sides_seconds,
            rest_seconds: self.rest_seconds,
            next_exercise_seconds: self.next_exercise_seconds,
            mode: self.mode.wire_name(),
            first_side: self.first_side.wire_name(),
            sound: self.sound,
            volume: self.volume.wire_name(),
            when_silenced: self.when_silenced,
            voice: self.voice,
            vibration: self.vibration,
            flash: self.flash,
            theme: self.theme.wire_name(),
        }
    }

    fn from_wire(wire: SettingsWire) -> Option<Settings> {
        let settings = Settings {
            get_ready_seconds: wire.get_ready_seconds,
            change_sides_seconds: wire.change_sides_seconds,
            rest_seconds: wire.rest_seconds,
            next_exercise_seconds: wire.next_exercise_seconds,
            mode: Named::named(&wire.mode)?,
            first_side: Named::named(&wire.first_side)?,
            sound: wire.sound,
            volume: Named::named(&wire.volume)?,
            when_silenced: wire.when_silenced,
            voice: wire.voice,
            vibration: wire.vibration,
            flash: wire.flash,
            theme: Named::named(&wire.theme)?,
        };
        // A record that is beyond the limits was not written by this app, and costs nobody the
        // rest of the settings.
        Some(settings.within_bounds())
    }
}
