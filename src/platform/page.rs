//! The page as a whole: its title, its look and where the reader is. Must not know: why.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, window};

/// Whether the page cannot be seen.
pub fn is_hidden() -> bool {
    let document = window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Sets a `data-` attribute of the whole document, for the style sheets.
pub fn set_look(name: &str, value: &str) {
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(name, value);
    }
}

/// Calls `act` when the browser is about to draw the next frame.
pub fn at_next_frame(act: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let act = Closure::once_into_js(act);
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}

/// Takes the reader to the top of a new screen: scrolls up and focuses its heading.
pub fn focus_heading() {
    let Some(window) = window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let heading = window
        .document()
        .and_then(|document| document.query_selector("main h1").ok().flatten())
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        let _ = heading.focus();
    }
}

/// Offers the page to the printer.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The address of a text as a file to download.
pub fn file_address(text: &str) -> String {
    let mut address = "data:text/plain;charset=utf-8,".to_string();
    address += &String::from(js_sys::encode_uri_component(text));
    address
}
