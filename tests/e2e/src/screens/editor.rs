//! The editor: a text, its reading, and its cards.

use serde_json::json;
use thirtyfour::By;

use crate::{App, screens::Routine};

/// The editor's screen.
#[derive(Clone, Copy)]
pub struct Editor<'a>(&'a App);

impl App {
    /// Waits for the editor, which is part of the lazy program.
    #[track_caller]
    pub fn editor(&self) -> Editor<'_> {
        self.until("the editor is there", || self.has_button("Keep"));
        Editor(self)
    }

    /// Types into the field with this label, replacing its text.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        let script = "
            const field = [...document.querySelectorAll('input, textarea')].find((it) =>
                (it.ariaLabel ?? it.closest('label')?.innerText.trim()) === arguments[0]);
            if (!field) return false;
            field.focus();
            field.value = arguments[1];
            for (const name of ['input', 'change']) {
                field.dispatchEvent(new Event(name, { bubbles: true }));
            }
            return true";
        self.until(&format!("a field {label:?}"), || {
            self.run(script, json!([label, text]))
        });
        self.settle();
    }

    /// The value of the field with this label.
    pub fn filled(&self, label: &str) -> String {
        let script =
            "return document.querySelector(`[aria-label=\"${arguments[0]}\"]`)?.value ?? ''";
        self.run(script, json!([label]))
    }

    /// Picks a file with this name and content in the only file field.
    pub fn pick_file(&self, name: &str, content: &[u8]) {
        let folder = std::env::temp_dir().join(format!("holdfast-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(name);
        std::fs::write(&file, content).expect("a file");
        let path = file.to_string_lossy().into_owned();
        self.wait(async {
            let field = self.browser().find(By::Css("input[type=file]")).await?;
            field.send_keys(path).await
        })
        .expect("a field that takes a file");
        self.settle();
    }
}

const TEXT: &str = "Text of the routine";

impl<'a> Editor<'a> {
    /// Replaces the text.
    #[track_caller]
    pub fn write(self, text: &str) -> Editor<'a> {
        self.0.fill(TEXT, text);
        self
    }

    /// Waits until the field has this text.
    #[track_caller]
    pub fn has_text(self, text: &str) -> Editor<'a> {
        self.0.until_equal(|| self.0.filled(TEXT), text.to_string());
        self
    }

    /// Waits until the screen shows this line.
    #[track_caller]
    pub fn says(self, words: &str) -> Editor<'a> {
        self.0.says(words);
        self
    }

    /// Taps a button.
    #[track_caller]
    pub fn tap(self, words: &str) -> Editor<'a> {
        self.0.tap(words);
        self
    }

    /// Switches to the text or the cards.
    #[track_caller]
    pub fn view(self, view: &str) -> Editor<'a> {
        self.0.choose("View", view);
        self
    }

    /// Saves the routine under this name.
    #[track_caller]
    pub fn keep(self, name: &str) -> Routine<'a> {
        self.0.tap("Keep");
        self.0.routine(name)
    }
}
