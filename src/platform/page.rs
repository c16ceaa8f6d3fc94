//! The page as a whole: its title, its theme and where the reader is.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, window};

use super::by_name;

/// Adds a style sheet to those of the page. A browser that cannot shows what it is for without it.
pub fn add_styles(text: &str) {
    let add = || {
        let sheet = by_name::construct("CSSStyleSheet", [])?;
        by_name::call(&sheet, "replaceSync", [text.into()])?;
        let sheets = by_name::property(&by_name::global("document"), "adoptedStyleSheets");
        by_name::call(&sheets, "push", [sheet])
    };
    let _ = add();
}

/// Says that the app is there, to the watch over the start (`public/boot.js`).
pub fn tell_of_start() {
    if let Ok(event) = by_name::construct("Event", ["holdfaststarted".into()]) {
        let _ = by_name::call(&js_sys::global(), "dispatchEvent", [event]);
    }
}

/// Says that the app does not start: the watch over the start hears it, and tells the runner.
pub fn fail_to_start(reason: &str) {
    let _ = by_name::call(&js_sys::global(), "reportError", [reason.into()]);
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Sets the theme of the page, for the style sheets.
pub fn set_theme(name: &str) {
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// Calls `act` when the browser is about to draw the next frame.
pub fn at_next_frame(act: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let act = Closure::once_into_js(act);
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}

/// Ends the present task of the page, so that a tap or a frame can come before the next one. By a
/// message: browsers delay timers, of pages in the background most of all.
pub async fn next_task() {
    let Ok(channel) = by_name::construct("MessageChannel", []) else {
        return;
    };
    let received = Promise::new(&mut |resolve, _| {
        let receiver = by_name::property(&channel, "port1");
        let _ = Reflect::set(&receiver, &"onmessage".into(), &resolve);
        let sender = by_name::property(&channel, "port2");
        let _ = by_name::call(&sender, "postMessage", [JsValue::NULL]);
    });
    let _ = JsFuture::from(received).await;
}

/// Takes the reader to the top of a new screen: scrolls up and focuses its heading.
///
/// A field that somebody has entered meanwhile keeps the focus: a tap may come before the frame.
pub fn focus_heading() {
    // `:focus` matches nothing in a window that is not in front.
    let active = window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    let is_field = |it: Element| {
        it.matches("main :is(input, textarea, select)")
            .unwrap_or(false)
    };
    if active.is_some_and(is_field) {
        return;
    }
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(find("main h1"));
}

/// Focuses the element with this id at the next frame, when the page has followed the state.
pub fn focus_at_next_frame(id: String) {
    at_next_frame(move || focus(find(&format!("#{id}"))));
}

fn find(selector: &str) -> Option<Element> {
    let document = window()?.document()?;
    document.query_selector(selector).ok().flatten()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
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
    let text = String::from(js_sys::encode_uri_component(text));
    format!("data:text/plain;charset=utf-8,{text}")
}
