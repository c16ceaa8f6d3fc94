//! The few settings, and what was put aside because it could not be read.

use super::routine::mode_choice;
use crate::{
    domain::{
        route::Route,
        settings::{LEAD_IN_SECONDS_MAX, REST_SECONDS_MAX, Settings, Side, Theme, Volume},
    },
    state::{self, performer, saved},
    ui::{
        components::{
            install,
            screen::screen,
            segments::segments,
            stepper::{Unit, stepper},
        },
        dom::{El, el, text},
    },
};

/// All settings.
pub fn settings() -> Vec<El> {
    let first_side = choice(
        "First side",
        &["Right", "Left"],
        |settings| usize::from(settings.first_side == Side::Left),
        |settings, index| {
            settings.first_side = match index {
                0 => Side::Right,
                _ => Side::Left,
            };
        },
    );
    let theme = choice(
        "Theme",
        &Theme::ALL.map(Theme::name),
        |settings| settings.theme as usize,
        |settings, index| {
            if let Some(theme) = Theme::ALL.get(index) {
                settings.theme = *theme;
            }
        },
    );
    let volume = choice(
        "Volume",
        &Volume::ALL.map(Volume::name),
        |settings| settings.volume as usize,
        |settings, index| {
            if let Some(volume) = Volume::ALL.get(index) {
                settings.volume = *volume;
            }
        },
    );
    let session = section("Session").with(&mode_choice()).with(&[
        first_side,
        seconds("Get ready", LEAD_IN_SECONDS_MAX, |settings| {
            &mut settings.get_ready_seconds
        }),
        seconds("Change sides", LEAD_IN_SECONDS_MAX, |settings| {
            &mut settings.change_sides_seconds
        }),
        seconds("Rest between sets", REST_SECONDS_MAX, |settings| {
            &mut settings.rest_seconds
        }),
        seconds("Rest between exercises", REST_SECONDS_MAX, |settings| {
            &mut settings.next_exercise_seconds
        }),
    ]);
    let mut cues = vec![on_off("Sound", |settings| &mut settings.sound), volume];
    let hear = "Nothing? Turn up the volume of the phone. On an iPhone, switch off silent mode.";
    cues.push(
        text("button", "button", "Can you hear this?")
            .on_click(|| state::preferences().try_sound()),
    );
    cues.push(text("p", "hint", hear));
    if performer::can_override_silence() {
        cues.push(on_off("Sound in silent mode", |settings| {
            &mut settings.when_silenced
        }));
        let price = "On: cues are heard in silent mode too, and your music stops during a session.";
        cues.push(text("p", "hint", price));
    }
    if performer::can_speak() {
        cues.push(on_off("Voice", |settings| &mut settings.voice));
    }
    if performer::can_vibrate() {
        cues.push(on_off("Vibration", |settings| &mut settings.vibration));
    }
    cues.push(on_off("Screen flash", |settings| &mut settings.flash));
    let cues = section("Cues").with(&cues);
    let look = section("Look").with(&[theme]);
    let parts: Vec<El> = [session, cues, look, install::about()]
        .into_iter()
        .chain(aside())
        .collect();
    screen("Settings", Some(Route::Home), &parts)
}

fn section(heading: &str) -> El {
    el("section", "").with(&[text("h2", "", heading)])
}

fn choice(
    legend: &str,
    labels: &[&str],
    read: fn(&Settings) -> usize,
    write: fn(&mut Settings, usize),
) -> El {
    let preferences = state::preferences();
    segments(
        legend,
        labels,
        move || read(&preferences.settings()),
        move |index| preferences.change(|settings| write(settings, index)),
    )
}

fn on_off(legend: &str, field: fn(&mut Settings) -> &mut bool) -> El {
    let preferences = state::preferences();
    segments(
        legend,
        &["On", "Off"],
        move || usize::from(!*field(&mut preferences.settings())),
        move |index| preferences.change(|settings| *field(settings) = index == 0),
    )
}

fn seconds(label: &str, max: u16, field: fn(&mut Settings) -> &mut u16) -> El {
    let preferences = state::preferences();
    stepper(
        label,
        Unit::Seconds,
        (0, max),
        move || *field(&mut preferences.settings()),
        move |number| preferences.change(|settings| *field(settings) = number),
    )
}

/// What could not be read, as files to download.
fn aside() -> Option<El> {
    let files = saved::aside();
    if files.is_empty() {
        return None;
    }
    let file = |(name, address): (String, String)| {
        let link = text("a", "button", &name)
            .attr("href", &address)
            .attr("download", &name);
        el("li", "").with(&[link])
    };
    let about = "Saved data that Holdfast could not read. It is kept unchanged; download it \
                 before you clear anything.";
    Some(section("Put aside").with(&[
        text("p", "hint", about),
        el("ul", "deck").with_all(files.into_iter().map(file)),
    ]))
}
