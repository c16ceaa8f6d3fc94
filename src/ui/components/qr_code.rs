//! A link as a code for a camera.

use leptos::prelude::*;

use crate::domain::qr;

/// The code of a link.
#[component]
pub fn QrCode(link: String) -> impl IntoView {
    match qr::code(&link) {
        Some(code) => {
            let size = code.size;
            view! {
                <div class="qr" role="img" aria-label="QR code of the link">
                    <svg viewBox=format!("0 0 {size} {size}") aria-hidden="true">
                        <path d=code.path></path>
                    </svg>
                </div>
            }
            .into_any()
        }
        None => view! {
            <p class="hint">"This link is too long for a QR code. Send the link itself."</p>
        }
        .into_any(),
    }
}
