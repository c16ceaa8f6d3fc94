//! Elements that follow the state: they change when it does, and only then.

use std::{cell::Cell, rc::Rc};

use holdfast::{
    state::{self, live::Live},
    ui::dom::{self, El, el, text},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, window};

/// Puts an element on the page and returns it as the browser sees it.
fn on_page(id: &str, build: impl FnOnce() -> El + 'static) -> Element {
    let id = id.to_string();
    let name = id.clone();
    state::run(move || build().attr("id", &name).mount());
    let document = window().unwrap().document().unwrap();
    document.get_element_by_id(&id).expect("on the page")
}

/// Lets every change reach the page: effects run in microtasks, before this one ends.
async fn settle() {
    for _ in 0..3 {
        let _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await;
    }
}

#[wasm_bindgen_test]
async fn text_follows_the_state() {
    let sender = Rc::new(Cell::new(None));
    let made = sender.clone();
    let element = on_page("text", move || {
        let name = Live::new("Plank".to_string());
        made.set(Some(name));
        el("p", "").live_text(move || name.with(Clone::clone))
    });
    let name = sender.get().expect("made");
    assert_eq!(element.text_content().as_deref(), Some("Plank"));
    name.set("Bridge".to_string());
    settle().await;
    assert_eq!(element.text_content().as_deref(), Some("Bridge"));
}

#[wasm_bindgen_test]
async fn an_attribute_comes_and_goes() {
    let sender = Rc::new(Cell::new(None));
    let made = sender.clone();
    let element = on_page("attribute", move || {
        let paused = Live::new(false);
        made.set(Some(paused));
        el("p", "").live_attr("data-paused", move || {
            paused.with(|paused| paused.then(String::new))
        })
    });
    let paused = sender.get().expect("made");
    assert!(!element.has_attribute("data-paused"));
    for on in [true, false, true] {
        paused.set(on);
        settle().await;
        assert_eq!(element.has_attribute("data-paused"), on);
    }
}

#[wasm_bindgen_test]
async fn a_live_part_is_built_anew_for_a_new_key_alone_and_drops_what_it_was() {
    let sender = Rc::new(Cell::new(None));
    let (built, read) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let (made, builds, reads) = (sender.clone(), built.clone(), read.clone());
    let element = on_page("part", move || {
        let number = Live::new(0_u32);
        made.set(Some(number));
        el("div", "").live(
            move || number.with(|number| (number / 10).to_string()),
            move || {
                builds.set(builds.get() + 1);
                let reads = reads.clone();
                vec![el("p", "").live_text(move || {
                    reads.set(reads.get() + 1);
                    number.with(|number| number.to_string())
                })]
            },
        )
    });
    let number = sender.get().expect("made");
    for (value, builds) in [(1, 1), (2, 1), (10, 2), (11, 2), (20, 3), (21, 3)] {
        number.set(value);
        settle().await;
        assert_eq!(element.text_content(), Some(value.to_string()));
        assert_eq!(built.get(), builds, "built at {value}");
        assert_eq!(element.child_element_count(), 1);
    }
    // One reader lives at a time: whoever was dropped reads no more.
    let before = read.get();
    number.set(22);
    settle().await;
    assert_eq!(read.get(), before + 1);
}

#[wasm_bindgen_test]
fn a_name_with_markup_is_text() {
    let element = on_page("markup", || text("p", "", "<b onclick=alert(1)>Plank</b>"));
    assert_eq!(element.child_element_count(), 0);
    assert_eq!(
        element.text_content().as_deref(),
        Some("<b onclick=alert(1)>Plank</b>")
    );
}

#[wasm_bindgen_test]
fn a_tag_that_is_no_name_becomes_a_span() {
    let element = on_page("tag", || dom::el("no tag", "kept"));
    assert_eq!(element.tag_name(), "SPAN");
    assert_eq!(element.class_name(), "kept");
}

#[wasm_bindgen_test]
fn a_tap_is_heard_each_time() {
    let taps = Rc::new(Cell::new(0));
    let heard = taps.clone();
    let element = on_page("tap", move || {
        text("button", "", "Tap").on_click(move || heard.set(heard.get() + 1))
    });
    for _ in 0..3 {
        let click = web_sys::Event::new("click").unwrap();
        element.dispatch_event(&click).unwrap();
    }
    assert_eq!(taps.get(), 3);
}
