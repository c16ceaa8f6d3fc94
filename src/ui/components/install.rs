//! Holdfast on this device: the offer of the home screen, and the state of the offline copy.

use leptos::prelude::*;

use super::route_link::RouteLink;
use crate::{
    domain::route::Route,
    state::device::{Device, InstallWay},
};

/// The offer after a session, where there is a way and the runner has not declined.
#[component]
pub fn InstallOffer() -> impl IntoView {
    let device = expect_context::<Device>();
    let way = Memo::new(move |_| match device.may_hint() {
        true => device.way(),
        false => InstallWay::None,
    });
    let offer = move |way| {
        view! {
            <section class="offer">
                <InstallBy way />
                <button class="button" on:click=move |_| device.end_hints()>
                    "No, thanks"
                </button>
            </section>
        }
    };
    let offered = move || Some(way.get()).filter(|way| *way != InstallWay::None);
    view! { <div>{move || offered().map(offer)}</div> }
}

/// The state of Holdfast on this device, for the settings.
#[component]
pub fn DeviceStatus() -> impl IntoView {
    let device = expect_context::<Device>();
    let offline = move || match device.is_offline_ready() {
        true => "Works without a network.",
        false => "Needs a network: not all of it is on this device yet.",
    };
    let kept = move || match device.is_data_kept() {
        true => "The browser keeps your data until you clear it.",
        false => "The browser may clear your data when space runs short.",
    };
    view! {
        <section>
            <h2>"On this device"</h2>
            <p>{offline}</p>
            <p>{kept}</p>
            <RouteLink to=Route::Data class="button">
                "Your data: copy, move, delete"
            </RouteLink>
            {move || view! { <InstallBy way=device.way() /> }}
        </section>
    }
}

/// The way to the home screen.
#[component]
fn InstallBy(way: InstallWay) -> impl IntoView {
    let device = expect_context::<Device>();
    match way {
        InstallWay::None => ().into_any(),
        InstallWay::Prompt => view! {
            <p>"From the home screen Holdfast opens as an app, with or without a network."</p>
            <button class="button" on:click=move |_| device.install()>
                "Add to home screen"
            </button>
        }
        .into_any(),
        InstallWay::ByHand => view! {
            <p>
                "Safari may erase your log after seven days without a visit. From the home \
                 screen it stays: tap Share, then Add to Home Screen. A new log begins there."
            </p>
        }
        .into_any(),
    }
}
