//! The editor's machine: events in, effects out.
//!
//! It decides what happens to the draft: what is saved, undone, refused or asked, and where the app
//! goes next. `state/editor.rs` carries the effects out.

use std::{fmt, sync::Arc};

use super::{
    draft::{Draft, TooLong},
    mark,
    notation::text::{self, Text},
    route::{EditTarget, LINK, Route},
    routine::Routine,
    routine_id::RoutineId,
};

/// The routine that the editor is opened for, as it is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The routine.
    pub routine: Arc<Routine>,
    /// Its text as the runner wrote it; `None` where it was not written here.
    pub text: Option<String>,
}

/// The draft being edited.
#[derive(Clone, Debug)]
pub struct OpenDraft {
    target: EditTarget,
    /// The text before the first change.
    saved: String,
    draft: Draft,
    read: Arc<Text>,
    message: Option<Message>,
    /// The saved routine, while its text is now read differently and the runner has not chosen
    /// between the two.
    asked: Option<Arc<Routine>>,
}

/// A message about the last event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The text is too long.
    TooLong,
    /// A limit of the notation would be passed.
    BeyondLimits,
    /// The browser did not provide the clipboard.
    NoClipboard,
    /// The file is not text.
    NotText,
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Message::TooLong => {
                "That is more than 20,000 characters or 1,000 lines, and was not taken. \
                 Nothing has changed. Take the exercises alone."
            }
            Message::BeyondLimits => {
                "That would go over a limit of the notation. Nothing has changed."
            }
            Message::NoClipboard => {
                "This browser did not hand over the clipboard. Hold a finger on the text field \
                 and choose Paste."
            }
            Message::NotText => "That file is no text, and was not taken. Nothing has changed.",
        })
    }
}

/// A change of a text; `None` where it cannot be made.
pub type Change<'a> = &'a dyn Fn(&str) -> Option<String>;

/// An event of the editor.
pub enum EditorEvent<'a> {
    /// A change that is a step of its own.
    Change(Change<'a>),
    /// A keystroke: typing without a pause is one step.
    Type(Change<'a>),
    /// Undo the last step.
    Undo,
    /// Redo the last step that was undone.
    Redo,
    /// Go back to the saved text, as a step that can be undone.
    StartOver,
    /// Append a text from elsewhere; a link in it is opened instead.
    Add(&'a str),
    /// A text from elsewhere could not be read.
    Fail(Message),
    /// Another tab has changed the draft or its routine; carries the saved text and the saved
    /// draft.
    ChangedElsewhere {
        /// The text that is saved.
        saved: String,
        /// The draft that is saved.
        draft: Option<String>,
    },
    /// Choose the routine as saved: the text is printed from it.
    KeepAsSaved,
    /// Choose the text as it is now read.
    ReadAnew,
    /// Save the routine.
    Save,
}

/// An effect of the editor; effects are carried out in order.
#[derive(Clone, Debug, PartialEq)]
pub enum EditorEffect {
    /// Save the draft.
    SaveDraft(EditTarget, String),
    /// Remove the saved draft.
    RemoveDraft(EditTarget),
    /// Save the routine and its text in place of one of the runner's own, and go to it.
    Replace(RoutineId, Arc<Text>, String),
    /// Save the routine and its text as a new one, and go to it.
    Add(Arc<Text>, String),
    /// Go to a place.
    Go(Route),
}

impl OpenDraft {
    /// Opens the editor; `source` is the saved routine, and `draft` the saved draft. `None` where
    /// neither exists.
    pub fn open(
        target: EditTarget,
        source: Option<Source>,
        draft: Option<String>,
    ) -> Option<OpenDraft> {
        let saved = match (&target, &source) {
            (EditTarget::New, _) => String::new(),
            (_, Some(source)) => saved_text(source),
            (_, None) => draft.as_ref().map(|_| String::new())?,
        };
        let mut open = OpenDraft {
            target,
            draft: Draft::new(saved.clone()),
            read: Arc::new(text::read(&saved)),
            saved,
            message: None,
            asked: None,
        };
        if let Some(source) = source.filter(|it| it.routine.id.is_own() && it.text.is_some()) {
            let is_same = open.read.routine.says_the_same_as(&source.routine);
            open.asked = (!is_same).then_some(source.routine);
        }
        if let Some(draft) = draft {
            // This app never saves a text beyond its limits.
            let _ = open.draft.change(draft);
            open.read_again();
        }
        Some(open)
    }

    /// The routine that the editor was opened for.
    pub fn target(&self) -> &EditTarget {
        &self.target
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.draft.text()
    }

    /// The reading of the text.
    pub fn read(&self) -> &Arc<Text> {
        &self.read
    }

    /// The message about the last event.
    pub fn message(&self) -> Option<Message> {
        self.message
    }

    /// True while the text is read differently from the saved routine and the runner has not chosen
    /// between the two.
    pub fn is_asking(&self) -> bool {
        self.asked.is_some()
    }

    /// True where there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.draft.can_undo()
    }

    /// True where there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.draft.can_redo()
    }

    /// True where the text differs from the saved one.
    pub fn is_changed(&self) -> bool {
        self.draft.text() != self.saved
    }

    /// True where there is something to save.
    pub fn can_save(&self) -> bool {
        !self.is_asking() && !self.read.routine.sections.is_empty()
    }

    /// The route of a link in the text.
    pub fn link(&self) -> Option<Route> {
        link_in(self.draft.text())
    }

    /// Applies an event at a time of the wall clock, in milliseconds, and returns the effects, in
    /// order.
    pub fn update(&mut self, event: EditorEvent<'_>, now_ms: i64) -> Vec<EditorEffect> {
        self.message = None;
        let done = match event {
            EditorEvent::Change(change) => self.change(change),
            EditorEvent::Type(change) => match change(self.draft.text()) {
                Some(text) => self.draft.write(&text, now_ms).map_err(too_long),
                None => Err(Message::BeyondLimits),
            },
            EditorEvent::Undo => {
                self.draft.undo();
                Ok(())
            }
            EditorEvent::Redo => {
                self.draft.redo();
                Ok(())
            }
            EditorEvent::StartOver => self.draft.change(self.saved.clone()).map_err(too_long),
            EditorEvent::Add(added) => match link_in(added) {
                Some(place) => return vec![EditorEffect::Go(place)],
                None => self.change(&|text| Some(appended(text, added))),
            },
            EditorEvent::Fail(message) => {
                self.message = Some(message);
                return Vec::new();
            }
            EditorEvent::ChangedElsewhere { saved, draft } => {
                let text = draft.unwrap_or_else(|| saved.clone());
                self.saved = saved;
                // This app never saves a text beyond its limits.
                let _ = self.draft.change(text);
                self.read_again();
                return Vec::new();
            }
            EditorEvent::KeepAsSaved => match self.asked.take() {
                Some(routine) => self.draft.change(text::print(&routine)).map_err(too_long),
                None => Ok(()),
            },
            EditorEvent::ReadAnew => {
                self.asked = None;
                Ok(())
            }
            EditorEvent::Save => return self.save(),
        };
        self.message = done.err();
        self.read_again();
        let text = self.draft.text();
        vec![match text == self.saved {
            true => EditorEffect::RemoveDraft(self.target.clone()),
            false => EditorEffect::SaveDraft(self.target.clone(), text.to_string()),
        }]
    }

    fn change(&mut self, change: Change<'_>) -> Result<(), Message> {
        let text = change(self.draft.text()).ok_or(Message::BeyondLimits)?;
        self.draft.change(text).map_err(too_long)
    }

    fn read_again(&mut self) {
        self.read = Arc::new(text::read(self.draft.text()));
    }

    fn save(&self) -> Vec<EditorEffect> {
        if !self.can_save() {
            return Vec::new();
        }
        let (read, text) = (self.read.clone(), self.draft.text().to_string());
        let save = match &self.target {
            EditTarget::Routine(id) if id.is_own() => EditorEffect::Replace(id.clone(), read, text),
            _ => EditorEffect::Add(read, text),
        };
        vec![EditorEffect::RemoveDraft(self.target.clone()), save]
    }
}

/// The text that the editor starts with. A starter is copied, and its copy gets another name.
pub fn saved_text(source: &Source) -> String {
    let routine = &source.routine;
    let text = source.text.clone();
    let text = text.unwrap_or_else(|| text::print(routine));
    if routine.id.is_own() {
        return text;
    }
    let name = format!("{}, my version", routine.title());
    super::draft::renamed(&text, &name).unwrap_or(text)
}

fn too_long(TooLong: TooLong) -> Message {
    Message::TooLong
}

/// The text with another one below it, with the line ends of a text field.
fn appended(text: &str, added: &str) -> String {
    let added = added.trim().replace("\r\n", "\n").replace('\r', "\n");
    match text.trim_end() {
        "" => added,
        text => format!("{text}\n\n{added}"),
    }
}

/// The route of a Holdfast link in this text.
fn link_in(text: &str) -> Option<Route> {
    let (_, payload) = mark::split_once(text, LINK)?;
    let payload = payload.split_whitespace().next()?;
    Some(Route::Shared(payload.to_string()))
}
