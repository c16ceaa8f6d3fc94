//! The browser's abilities, as the wrappers show them.

use std::{cell::Cell, rc::Rc};

use holdfast::platform::{
    address, alarm::Alarm, audio::Speaker, clock, local_storage as storage, page,
};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Waits for the browser to ring all alarms that are due now.
async fn after_due_alarms() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a window");
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 5)
            .expect("a timer");
    });
    JsFuture::from(promise).await.expect("rung");
}

#[wasm_bindgen_test]
fn storage_keeps_and_forgets() {
    storage::write("test/a", "1").expect("kept");
    storage::write("test/b", "2").expect("kept");
    assert_eq!(storage::read("test/a"), Ok(Some("1".to_string())));
    let mut keys = storage::keys("test/").expect("keys");
    keys.sort();
    assert_eq!(keys, ["test/a", "test/b"]);
    storage::remove("test/a").expect("forgotten");
    assert_eq!(storage::read("test/a"), Ok(None));
    storage::remove("test/b").expect("forgotten");
}

#[wasm_bindgen_test]
fn storage_that_is_full_says_so() {
    let too_much = "x".repeat(6 * 1024 * 1024);
    assert_eq!(
        storage::write("test/full", &too_much),
        Err(storage::StorageError::Full)
    );
    assert_eq!(storage::read("test/full"), Ok(None));
}

#[wasm_bindgen_test]
async fn an_alarm_rings_once_and_the_last_setting_counts() {
    let rung = Rc::new(Cell::new(0));
    let mut alarm = Alarm::default();
    for number in [1, 2, 3] {
        let rung = rung.clone();
        alarm.set(0, move || rung.set(rung.get() * 10 + number));
    }
    after_due_alarms().await;
    assert_eq!(rung.get(), 3);
}

#[wasm_bindgen_test]
async fn an_alarm_that_was_cleared_is_silent() {
    let rung = Rc::new(Cell::new(false));
    let heard = rung.clone();
    let mut alarm = Alarm::default();
    alarm.set(-5, move || heard.set(true));
    alarm.clear();
    after_due_alarms().await;
    assert!(!rung.get());
}

#[wasm_bindgen_test]
fn both_clocks_run_forward() {
    let (wall, steady) = (clock::wall_ms(), clock::steady_ms());
    assert!(wall > 1_700_000_000_000);
    assert!(clock::wall_ms() >= wall && clock::steady_ms() >= steady);
    assert!((-24 * 60..=24 * 60).contains(&clock::ahead_minutes()));
}

#[wasm_bindgen_test]
fn the_address_is_where_one_went() {
    address::go("#/log");
    assert_eq!(address::fragment(), "#/log");
    address::replace("#/settings");
    assert_eq!(address::fragment(), "#/settings");
}

#[wasm_bindgen_test]
fn a_text_becomes_a_file_with_nothing_lost() {
    let address = page::file_address("1 0a\n<b>&%#");
    assert_eq!(
        address,
        "data:text/plain;charset=utf-8,1%200a%0A%3Cb%3E%26%25%23"
    );
}

#[wasm_bindgen_test]
fn a_speaker_that_is_locked_plays_nothing_and_does_not_mind() {
    let _ = Speaker::default().play(0, &[]);
}
