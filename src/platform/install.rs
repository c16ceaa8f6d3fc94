//! The home screen.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Event, window};

use super::{media, window_events};

#[wasm_bindgen]
extern "C" {
    /// The event with which a browser says that it would put the page on the home screen.
    #[wasm_bindgen(extends = Event)]
    type InstallPrompt;

    #[wasm_bindgen(method, catch)]
    fn prompt(this: &InstallPrompt) -> Result<Promise, JsValue>;

    type HomeScreenNavigator;

    /// True or false on iPhones and iPads alone.
    #[wasm_bindgen(method, getter)]
    fn standalone(this: &HomeScreenNavigator) -> Option<bool>;

    type PromptWindow;

    /// A prompt that came before the app was there; `public/boot.js` holds it.
    #[wasm_bindgen(method, getter, js_name = holdfastInstallPrompt)]
    fn early_prompt(this: &PromptWindow) -> Option<InstallPrompt>;
}

/// The browser's offer to put the page on the home screen.
pub struct Installer {
    prompt: Rc<RefCell<Option<InstallPrompt>>>,
    changed: Rc<dyn Fn(bool)>,
    _listeners: [Vec<EventListener>; 2],
}

impl Installer {
    /// Follows the offer: `changed` hears whether there is one, `installed` that it was taken.
    pub fn new(changed: impl Fn(bool) + 'static, installed: impl Fn() + 'static) -> Installer {
        let early =
            window().and_then(|window| window.unchecked_ref::<PromptWindow>().early_prompt());
        let changed: Rc<dyn Fn(bool)> = Rc::new(changed);
        changed(early.is_some());
        let prompt = Rc::new(RefCell::new(early));
        let offered = {
            let (prompt, changed) = (prompt.clone(), changed.clone());
            window_events::on(&["beforeinstallprompt"], move |event| {
                prompt.replace(Some(event.clone().unchecked_into()));
                changed(true);
            })
        };
        let taken = {
            let (prompt, changed) = (prompt.clone(), changed.clone());
            window_events::on(&["appinstalled"], move |_| {
                prompt.take();
                changed(false);
                installed();
            })
        };
        Installer {
            prompt,
            changed,
            _listeners: [offered, taken],
        }
    }

    /// Has the browser ask. Call it inside the tap. An offer can be used once.
    pub fn prompt(&self) {
        if let Some(prompt) = self.prompt.take() {
            let _ = prompt.prompt();
            (self.changed)(false);
        }
    }
}

/// True where the page was opened from the home screen. An iPhone says so in one of two ways, by
/// its version.
pub fn is_installed() -> bool {
    let query = "(display-mode: standalone), (display-mode: fullscreen)";
    standalone() == Some(true) || media::matches(query)
}

/// True in a tab of the iPhone's or iPad's browser, which shares no storage with the same page on
/// the home screen.
pub fn is_ios_tab() -> bool {
    match standalone() {
        Some(is_on_home_screen) => !is_on_home_screen,
        None => user_agent().starts_with("Mozilla/5.0 (iP"),
    }
}

/// True on the home screen of an iPhone or iPad.
pub(super) fn is_ios_app() -> bool {
    standalone() == Some(true)
}

/// The browser as it describes itself.
pub(super) fn user_agent() -> String {
    let agent = window().and_then(|window| window.navigator().user_agent().ok());
    agent.unwrap_or_default()
}

fn standalone() -> Option<bool> {
    let navigator = window()?.navigator();
    navigator
        .unchecked_ref::<HomeScreenNavigator>()
        .standalone()
}
