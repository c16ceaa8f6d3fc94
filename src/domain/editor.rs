//! The editor's machine: events in, effects out.
//!
//! It decides what happens to the draft: what is saved, undone, refused or asked, and where the app
//! goes next. `state/editor.rs` carries the effects out.

use std::{fmt, sync::Arc};

use super::{
    draft::{Draft, TooLong},
    notation::{self, Memory, Text},
    route::{EditTarget, Route},
    routine::Routine,
    routine_id::RoutineId,
    share_link, text_file,
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
    memory: Memory,
    message: Option<Message>,
    /// `None` where the saved text is read as the routine that is saved with it.
    question: Option<Question>,
}

/// The question which of the two counts: the routine as saved, or its text as it is now read.
#[derive(Clone, Debug)]
struct Question {
    routine: Arc<Routine>,
    choice: Choice,
}

/// The answer of the runner.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    /// None yet.
    Open,
    /// The routine as saved: its print took the place of this text.
    AsSaved(String),
    /// The text as it is now read.
    Anew,
}

impl Question {
    /// The question about a source whose text is now read so; `None` where there is nothing to ask.
    fn about(source: Option<Source>, read: &Text) -> Option<Question> {
        let source = source.filter(|it| it.routine.id.is_own() && it.text.is_some())?;
        let is_same = read.routine.says_the_same_as(&source.routine);
        (!is_same).then_some(Question {
            routine: source.routine,
            choice: Choice::Open,
        })
    }
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
    /// Append the text of a file likewise.
    AddFile(&'a [u8]),
    /// A text from elsewhere could not be read.
    Fail(Message),
    /// The runner has come back to the editor.
    Return,
    /// Another tab has changed the draft or its routine.
    ChangedElsewhere {
        /// The routine that is saved.
        source: Option<Source>,
        /// The draft that is saved.
        draft: Option<String>,
    },
    /// Choose the routine as saved: the text is printed from it.
    KeepAsSaved,
    /// Choose the text as it is now read.
    ReadAnew,
    /// Save the routine.
    Save {
        /// True where the routine that the editor was opened for still exists.
        is_there: bool,
    },
}

/// An effect of the editor. Effects are carried out in order; after a save that was refused, the rest
/// is dropped.
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
        let mut memory = Memory::default();
        let read = notation::read_again(&saved, &mut memory);
        let mut open = OpenDraft {
            target,
            draft: Draft::new(saved.clone()),
            saved,
            message: None,
            question: Question::about(source, &read),
            read: Arc::new(read),
            memory,
        };
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
        let question = self.question.as_ref();
        question.is_some_and(|it| it.choice == Choice::Open)
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
            EditorEvent::AddFile(bytes) => {
                let text = text_file::decode(bytes);
                return match &text {
                    Some(text) => self.update(EditorEvent::Add(text), now_ms),
                    None => self.update(EditorEvent::Fail(Message::NotText), now_ms),
                };
            }
            EditorEvent::Fail(message) => {
                self.message = Some(message);
                return Vec::new();
            }
            EditorEvent::Return => return Vec::new(),
            EditorEvent::ChangedElsewhere { source, draft } => {
                self.take_over(source, draft);
                return Vec::new();
            }
            EditorEvent::KeepAsSaved => self.keep_as_saved(),
            EditorEvent::ReadAnew => {
                if let Some(question) = &mut self.question {
                    question.choice = Choice::Anew;
                }
                Ok(())
            }
            EditorEvent::Save { is_there } => return self.save(is_there),
        };
        self.message = done.err();
        self.read_again();
        self.ask_again();
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
        let read = notation::read_again(self.draft.text(), &mut self.memory);
        self.read = Arc::new(read);
    }

    /// The step to the printed routine can be undone like any other.
    fn keep_as_saved(&mut self) -> Result<(), Message> {
        let Some(question) = &mut self.question else {
            return Ok(());
        };
        let before = self.draft.text().to_string();
        let printed = self.draft.change(notation::print(&question.routine));
        printed.map_err(too_long)?;
        question.choice = Choice::AsSaved(before);
        Ok(())
    }

    /// Asks once more where a text from before the answer is back, by Undo or Start over: the
    /// answer was not about that one.
    fn ask_again(&mut self) {
        let text = self.draft.text();
        if let Some(question) = &mut self.question
            && let Choice::AsSaved(before) = &question.choice
            && (text == before || text == self.saved)
            && !self.read.routine.says_the_same_as(&question.routine)
        {
            question.choice = Choice::Open;
        }
    }

    fn take_over(&mut self, source: Option<Source>, draft: Option<String>) {
        self.saved = source.as_ref().map(saved_text).unwrap_or_default();
        let question = Question::about(source, &notation::read(&self.saved));
        let routine = |question: &Option<Question>| Some(question.as_ref()?.routine.clone());
        // An answer stays as long as the question does.
        if routine(&question) != routine(&self.question) {
            self.question = question;
        }
        let text = draft.unwrap_or_else(|| self.saved.clone());
        // This app never saves a text beyond its limits.
        let _ = self.draft.change(text);
        self.read_again();
        self.ask_again();
    }

    fn save(&self, is_there: bool) -> Vec<EditorEffect> {
        if !self.can_save() {
            return Vec::new();
        }
        let (read, text) = (self.read.clone(), self.draft.text().to_string());
        let save = match &self.target {
            EditTarget::Routine(id) if id.is_own() && is_there => {
                EditorEffect::Replace(id.clone(), read, text)
            }
            _ => EditorEffect::Add(read, text),
        };
        // The draft goes last: until then it is the only copy, and another tab that hears that it
        // is gone finds the routine.
        vec![save, EditorEffect::RemoveDraft(self.target.clone())]
    }
}

/// The text that the editor starts with. A starter is copied, and its copy gets another name.
fn saved_text(source: &Source) -> String {
    let routine = &source.routine;
    let text = source.text.clone();
    let text = text.unwrap_or_else(|| notation::print(routine));
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
    share_link::find(text).map(Route::Shared)
}
