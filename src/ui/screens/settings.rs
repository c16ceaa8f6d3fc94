//! The settings, and the saved data that could not be read.

use leptos::prelude::*;

use crate::{
    domain::settings::{LEAD_IN_SECONDS_MAX, REST_SECONDS_MAX, Settings, Side, Theme, Volume},
    state::{
        coach::{Coach, can_override_silence, can_speak, can_vibrate},
        preferences::Preferences,
        records::{Records, SetAside},
    },
    ui::components::{
        install::DeviceStatus,
        mode_choice::ModeChoice,
        segments::Segments,
        stepper::{Stepper, Unit},
        switch::Switch,
    },
};

/// All settings, below their head.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    view! {
        <SessionSettings />
        <CueSettings />
        <section>
            <h2>"Look"</h2>
            <Choice
                legend="Theme"
                labels=Theme::ALL.map(Theme::name).to_vec()
                read=|settings| settings.theme as usize
                write=|settings, index| {
                    settings.theme = Theme::ALL.get(index).copied().unwrap_or(settings.theme);
                }
            />
        </section>
        <DeviceStatus />
        <SetAsideList />
    }
}

#[component]
fn SessionSettings() -> impl IntoView {
    view! {
        <section>
            <h2>"Session"</h2>
            <ModeChoice />
            <Choice
                legend="First side"
                labels=vec!["Right", "Left"]
                read=|settings| usize::from(settings.first_side == Side::Left)
                write=|settings, index| {
                    settings.first_side = match index {
                        0 => Side::Right,
                        _ => Side::Left,
                    };
                }
            />
            <Seconds
                label="Get ready"
                max=LEAD_IN_SECONDS_MAX
                field=|settings| &mut settings.get_ready_seconds
            />
            <Seconds
                label="Change sides"
                max=LEAD_IN_SECONDS_MAX
                field=|settings| &mut settings.change_sides_seconds
            />
            <Seconds
                label="Rest between sets"
                max=REST_SECONDS_MAX
                field=|settings| &mut settings.rest_seconds
            />
            <Seconds
                label="Rest between exercises"
                max=REST_SECONDS_MAX
                field=|settings| &mut settings.next_exercise_seconds
            />
        </section>
    }
}

#[component]
fn CueSettings() -> impl IntoView {
    let coach = expect_context::<Coach>();
    let in_silent_mode = can_override_silence().then(|| {
        view! {
            <OnOff label="Sound in silent mode" field=|settings| &mut settings.when_silenced />
            <p class="hint">
                "On: cues are heard in silent mode too, and your music stops during a session."
            </p>
        }
    });
    let voice =
        can_speak().then(|| view! { <OnOff label="Voice" field=|settings| &mut settings.voice /> });
    let vibration = can_vibrate()
        .then(|| view! { <OnOff label="Vibration" field=|settings| &mut settings.vibration /> });
    view! {
        <section>
            <h2>"Cues"</h2>
            <OnOff label="Sound" field=|settings| &mut settings.sound />
            <Choice
                legend="Volume"
                labels=Volume::ALL.map(Volume::name).to_vec()
                read=|settings| settings.volume as usize
                write=|settings, index| {
                    settings.volume = Volume::ALL.get(index).copied().unwrap_or(settings.volume);
                }
            />
            <button class="button" on:click=move |_| coach.try_sound()>
                "Can you hear this?"
            </button>
            <p class="hint">
                "Nothing? Turn up the volume of the phone. On an iPhone, switch off silent mode."
            </p>
            {in_silent_mode}
            {voice}
            {vibration}
            <OnOff label="Screen flash" field=|settings| &mut settings.flash />
        </section>
    }
}

#[component]
fn Choice(
    legend: &'static str,
    labels: Vec<&'static str>,
    read: fn(&Settings) -> usize,
    write: fn(&mut Settings, usize),
) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    view! {
        <Segments
            legend
            labels
            chosen=Signal::derive(move || read(&preferences.settings()))
            on_choose=move |index| preferences.change(|settings| write(settings, index))
        />
    }
}

#[component]
fn OnOff(label: &'static str, field: fn(&mut Settings) -> &mut bool) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    view! {
        <Switch
            label
            is_on=Signal::derive(move || *field(&mut preferences.settings()))
            on_change=move |is_on| preferences.change(|settings| *field(settings) = is_on)
        />
    }
}

#[component]
fn Seconds(label: &'static str, max: u16, field: fn(&mut Settings) -> &mut u16) -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    view! {
        <Stepper
            label
            unit=Unit::Seconds
            bounds=(0, max)
            value=Signal::derive(move || *field(&mut preferences.settings()))
            on_choose=move |number| preferences.change(|settings| *field(settings) = number)
        />
    }
}

/// The saved data that could not be read: to look at, to download, and to restore once it can be
/// read.
#[component]
fn SetAsideList() -> impl IntoView {
    let records = expect_context::<Records>();
    let all = Memo::new(move |_| records.set_aside());
    let row = move |aside: SetAside| {
        let restore = aside.can_restore.then(|| {
            let aside = aside.clone();
            view! {
                <button class="button" on:click=move |_| records.restore(&aside)>
                    "Restore"
                </button>
            }
        });
        let name = aside.file_name.clone();
        view! {
            <li>
                <a class="button" href=aside.address download=name>
                    {aside.file_name}
                </a>
                {restore}
                <details>
                    <summary class="button">"Look at it"</summary>
                    <pre class="set-aside__text">{aside.text}</pre>
                </details>
            </li>
        }
    };
    let list = move |all: Vec<SetAside>| {
        view! {
            <section>
                <h2>"Put aside"</h2>
                <p class="hint">
                    "Saved data that Holdfast could not read. It is kept unchanged; download it \
                     before you clear anything."
                </p>
                <ul class="deck">{all.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    };
    move || Some(all.get()).filter(|all| !all.is_empty()).map(list)
}
