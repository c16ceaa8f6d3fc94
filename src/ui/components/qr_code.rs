//! A code for a camera.

use leptos::prelude::*;

use crate::domain::qr::Code;

/// The code of a link.
#[component]
pub fn QrCode(code: Code) -> impl IntoView {
    let size = code.size;
    view! {
        <div class="qr" role="img" aria-label="QR code of the link">
            <svg viewBox=format!("0 0 {size} {size}") aria-hidden="true">
                <path d=code.path></path>
            </svg>
        </div>
    }
}
