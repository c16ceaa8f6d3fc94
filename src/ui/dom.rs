//! Elements of the page, and what in them follows the state.
//!
//! Leptos's own views give every element a type of its own: with them the whole app was 163 kB
//! of brotli, with these it is under half of that. Signals, effects and owners are Leptos's: what
//! is built inside a `live` part is dropped with it.
//! Must not know: anything of Holdfast.

use std::cell::RefCell;

use reactive_graph::{
    effect::RenderEffect,
    graph::untrack,
    owner::{Owner, on_cleanup},
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    CssStyleDeclaration, Document, Element, Event, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement, Text,
};

/// An element of the page. Copies are the same element.
#[derive(Clone)]
pub struct El(Element);

/// A new element with its class; `""` for none. `tag` must be a name of HTML: any other becomes
/// a `span`.
pub fn el(tag: &str, class: &str) -> El {
    let made = document().create_element(tag);
    let element = made.unwrap_or_else(|_| el("span", "").0);
    match class {
        "" => El(element),
        _ => El(element).attr("class", class),
    }
}

/// A new element with its class and text.
pub fn text(tag: &str, class: &str, text: &str) -> El {
    el(tag, class).text(text)
}

/// A new element with a text that somebody wrote, in a script of either direction.
pub fn written(tag: &str, class: &str, words: &str) -> El {
    text(tag, class, words).attr("dir", "auto")
}

/// A drawing of one path, in a square of 24 by 24.
pub fn path(class: &str, path: &str) -> El {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let new = |tag| document().create_element_ns(SVG, tag).map(El);
    match (new("svg"), new("path")) {
        (Ok(svg), Ok(line)) => svg
            .attr("class", class)
            .attr("viewBox", "0 0 24 24")
            .attr("aria-hidden", "true")
            .with(&[line.attr("d", path)]),
        _ => el("span", class),
    }
}

impl El {
    /// Adds text.
    pub fn text(self, text: &str) -> El {
        // Appending to an element that was just made cannot fail, here and below.
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> El {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets an attribute without a value, where `on`.
    pub fn flag(self, name: &str, on: bool) -> El {
        if on { self.attr(name, "") } else { self }
    }

    /// Adds elements.
    pub fn with(self, children: &[El]) -> El {
        for child in children {
            let _ = self.0.append_child(&child.0);
        }
        self
    }

    /// Adds all that there are.
    pub fn with_all(self, children: impl IntoIterator<Item = El>) -> El {
        children
            .into_iter()
            .fold(self, |parent, child| parent.with(&[child]))
    }

    /// Calls `act` at each tap.
    pub fn on_click(self, act: impl Fn() + 'static) -> El {
        let act: Box<dyn FnMut()> = Box::new(act);
        let act = Closure::wrap(act).into_js_value();
        let _ = self
            .0
            .add_event_listener_with_callback("click", act.unchecked_ref());
        self
    }

    /// Calls `hear` at each event of this name.
    pub fn on(self, name: &str, hear: impl Fn(Event) + 'static) -> El {
        let hear: Box<dyn FnMut(Event)> = Box::new(hear);
        let hear = Closure::wrap(hear).into_js_value();
        let _ = self
            .0
            .add_event_listener_with_callback(name, hear.unchecked_ref());
        self
    }

    /// What stands in a field.
    pub fn value(&self) -> String {
        match (
            self.0.dyn_ref::<HtmlTextAreaElement>(),
            self.0.dyn_ref::<HtmlInputElement>(),
        ) {
            (Some(area), _) => area.value(),
            (_, Some(input)) => input.value(),
            _ => String::new(),
        }
    }

    /// Marks all that stands in a field of one line when it is entered, ready to be copied.
    pub fn select_on_focus(self) -> El {
        // The tap that enters a field puts the mark away again, and comes after.
        let mark = |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(field) = field {
                HtmlInputElement::select(&field);
            }
        };
        self.on("focus", mark).on("click", mark)
    }

    /// Puts a text into a field.
    pub fn set_value(&self, value: &str) {
        if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        } else if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        }
    }

    /// Goes to a place in a field, in units of UTF-16 from its start.
    pub fn put_cursor(&self, at: usize) {
        if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            let at = u32::try_from(at).unwrap_or(0);
            let _ = area.set_selection_range(at, at);
            // Entering it brings the cursor into view.
            let _ = area.blur();
            let _ = area.focus();
        }
    }

    /// Fills a field with a text that follows the state, unless it `says` that already: what is
    /// being typed there stays as it is, and so does the cursor.
    pub fn live_value(self, says: fn(&str) -> String, read: impl Fn() -> String + 'static) -> El {
        let field = self.clone();
        effect(Box::new(move || {
            let value = read();
            if says(&field.value()) != value {
                field.set_value(&value);
            }
        }));
        self
    }

    /// Adds text that follows the state.
    pub fn live_text(self, read: impl Fn() -> String + 'static) -> El {
        let node = document().create_text_node("");
        let _ = self.0.append_child(&node);
        follow(Box::new(read), Show::Text(node));
        self
    }

    /// Sets an attribute that follows the state; `None` takes it off.
    pub fn live_attr(self, name: &'static str, read: impl Fn() -> Option<String> + 'static) -> El {
        follow_maybe(Box::new(read), Show::Attribute(self.0.clone(), name));
        self
    }

    /// Sets a property of its style that follows the state.
    pub fn live_style(self, name: &'static str, read: impl Fn() -> String + 'static) -> El {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            follow(Box::new(read), Show::Style(element.style(), name));
        }
        self
    }

    /// Fills the element with what `build` makes, anew whenever `key` changes and only then.
    pub fn live(
        self,
        key: impl Fn() -> String + 'static,
        build: impl Fn() -> Vec<El> + 'static,
    ) -> El {
        fill(self.clone(), Box::new(key), Box::new(build));
        self
    }

    /// Adds it to the end of the page.
    pub fn mount(&self) {
        if let Some(body) = document().body() {
            let _ = body.append_child(&self.0);
        }
    }
}

/// Where a value that follows the state is shown.
enum Show {
    Text(Text),
    Attribute(Element, &'static str),
    Style(CssStyleDeclaration, &'static str),
}

impl Show {
    fn show(&self, value: Option<&str>) {
        let _ = match (self, value) {
            (Show::Text(node), _) => {
                node.set_data(value.unwrap_or_default());
                Ok(())
            }
            (Show::Attribute(element, name), Some(value)) => element.set_attribute(name, value),
            (Show::Attribute(element, name), None) => element.remove_attribute(name),
            (Show::Style(style, name), _) => style.set_property(name, value.unwrap_or_default()),
        };
    }
}

fn follow(read: Box<dyn Fn() -> String>, show: Show) {
    follow_maybe(Box::new(move || Some(read())), show);
}

/// Shows what `read` returns, whenever that changes.
fn follow_maybe(read: Box<dyn Fn() -> Option<String>>, show: Show) {
    let last: RefCell<Option<Option<String>>> = RefCell::new(None);
    effect(Box::new(move || {
        let value = Some(read());
        let mut last = last.borrow_mut();
        if *last != value {
            show.show(value.as_ref().and_then(Option::as_deref));
            *last = value;
        }
    }));
}

/// Fills `parent` anew whenever the key changes. What is built has an owner of its own, beside
/// the effect that builds it: an effect drops what it owns each time it runs.
fn fill(parent: El, key: Box<dyn Fn() -> String>, build: Box<dyn Fn() -> Vec<El>>) {
    let around = Owner::current().unwrap_or_default();
    let last: RefCell<Option<(String, Owner)>> = RefCell::new(None);
    effect(Box::new(move || {
        let key = key();
        let mut last = last.borrow_mut();
        if last.as_ref().is_some_and(|(last, _)| *last == key) {
            return;
        }
        if let Some((_, owner)) = last.take() {
            owner.cleanup();
        }
        let owner = around.child();
        parent.0.set_text_content(None);
        parent.clone().with(&owner.with(|| untrack(&build)));
        *last = Some((key, owner));
    }));
}

/// Runs now and whenever what it read has changed, until its owner is dropped.
pub fn effect(run: Box<dyn Fn()>) {
    let kept = RenderEffect::new(move |_| run());
    on_cleanup(move || drop(kept));
}

/// Enters the element with this id, once the page has followed the state.
pub fn focus_soon(id: String) {
    let enter: Box<dyn FnMut()> = Box::new(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
    let enter = Closure::wrap(enter).into_js_value();
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(enter.unchecked_ref());
    }
}

/// The page itself. The app is started by the page's own script, so there is one.
fn document() -> Document {
    match web_sys::window().and_then(|window| window.document()) {
        Some(document) => document,
        None => wasm_bindgen::throw_str("Holdfast needs a page to stand on"),
    }
}
