//! The text that is being written: kept at each change, so that leaving loses nothing.
//!
//! Must not know: how it is shown.

use std::rc::Rc;

use web_sys::Event;

use super::{
    live::Live, navigation::Navigation, notices::Notices, routines::Routines, saved, sharing,
};
use crate::{
    domain::{
        dosage::Dosage,
        draft::{self, Draft, TEXT_CHARS_MAX, TooLong},
        mark,
        notation::text::{self, Text},
        route::{LINK, NEW, Route},
        routine::Prescription,
        save::{self, KeptDraft, RecordKind},
    },
    platform::{
        clock, events,
        files::{self, Refused},
    },
};

/// What is on the desk.
struct Desk {
    /// The routine that is edited; [`NEW`] for none.
    id: String,
    /// The text as it was before anything was written.
    kept: String,
    draft: Draft,
    read: Rc<Text>,
}

const TOO_LONG: &str = "That is more than 20,000 characters or 1,000 lines, and was not taken. \
    Nothing has changed. Take the exercises alone.";
const NOT_READ: &str = "That would go over a limit of the notation. Nothing has changed.";

/// The text that is being written, and everything that is done to it.
#[derive(Clone, Copy)]
pub struct Editor {
    desk: Live<Desk>,
    /// What the last act has to say, empty where nothing.
    message: Live<&'static str>,
    cards: Live<bool>,
    routines: Routines,
    navigation: Navigation,
    notices: Notices,
}

impl Editor {
    pub(super) fn new(routines: Routines, navigation: Navigation, notices: Notices) -> Editor {
        let desk = Desk {
            id: String::new(),
            kept: String::new(),
            draft: Draft::default(),
            read: Rc::new(text::read("")),
        };
        let editor = Editor {
            desk: Live::new(desk),
            message: Live::new(""),
            cards: Live::new(false),
            routines,
            navigation,
            notices,
        };
        events::on_storage(
            RecordKind::Draft.key(),
            Box::new(move |key| editor.follow(key)),
        );
        editor
    }

    /// Takes over what another tab wrote of the same text; what stood here is one step back.
    fn follow(self, changed: &str) {
        let id = self.desk.with_now(|desk| desk.id.clone());
        if id.is_empty() || changed != key(&id) {
            return;
        }
        let kept = self.kept_text(&id).unwrap_or_default();
        let record: Option<KeptDraft> =
            saved::read(RecordKind::Draft, changed, |_| true, self.notices);
        let text = record.map_or_else(|| kept.clone(), |record| record.text);
        self.desk.update(|desk| {
            desk.kept = kept;
            // A longer text than this app takes was not written by it.
            let _ = desk.draft.change(text);
            desk.read = Rc::new(text::read(desk.draft.text()));
        });
    }

    /// Puts the text of a routine on the desk, or what was written of it before. False where
    /// there is no such routine.
    pub fn take_up(self, id: &str) -> bool {
        self.message.set("");
        // Back from elsewhere, with the way back still there.
        if self.desk.with_now(|desk| desk.id == id) {
            return true;
        }
        let kept = self.kept_text(id);
        let key = key(id);
        let record: Option<KeptDraft> =
            saved::read(RecordKind::Draft, &key, |_| true, self.notices);
        let Some(kept) = kept.or(record.as_ref().map(|_| String::new())) else {
            return false;
        };
        let mut draft = Draft::new(kept.clone());
        if let Some(record) = record {
            // A longer text than this app takes was not written by it.
            let _ = draft.change(record.text);
        }
        let read = Rc::new(text::read(draft.text()));
        let id = id.to_string();
        self.desk.set(Desk {
            id,
            kept,
            draft,
            read,
        });
        true
    }

    /// The text as it was before anything was written. A routine that everybody has is copied,
    /// and its copy bears another name.
    fn kept_text(self, id: &str) -> Option<String> {
        if id == NEW {
            return Some(String::new());
        }
        let routine = self.routines.find(id)?;
        let text = match self.routines.text_of(id) {
            text if text.is_empty() => text::print(&routine),
            text => text,
        };
        if self.routines.is_own(id) {
            return Some(text);
        }
        let mut name = routine.title().to_string();
        name += ", my version";
        Some(draft::renamed(&text, &name).unwrap_or(text))
    }

    /// The text, followed.
    pub fn text(self) -> String {
        self.desk.with(|desk| desk.draft.text().to_string())
    }

    /// What was understood of it, followed.
    pub fn read(self) -> Rc<Text> {
        self.desk.with(|desk| desk.read.clone())
    }

    /// The prescription with this place in the routine, from 0, followed.
    pub fn prescription(self, place: usize) -> Option<Prescription> {
        self.desk
            .with(|desk| desk.read.routine.prescriptions().nth(place).cloned())
    }

    /// The dosage at this place, followed.
    pub fn dosage(self, place: usize) -> Option<Dosage> {
        self.desk.with(|desk| {
            let prescription = desk.read.routine.prescriptions().nth(place)?;
            Some(prescription.dosage)
        })
    }

    /// Whether there are steps to take back and to take again, followed.
    pub fn steps(self) -> (bool, bool) {
        self.desk
            .with(|desk| (desk.draft.can_undo(), desk.draft.can_redo()))
    }

    /// What the last act has to say, followed; empty where nothing.
    pub fn message(self) -> &'static str {
        self.message.with(|message| *message)
    }

    /// Whether the cards are in view, followed; else the text.
    pub fn shows_cards(self) -> bool {
        self.cards.with(|cards| *cards)
    }

    /// Brings the cards or the text into view.
    pub fn show_cards(self, cards: bool) {
        self.cards.set(cards);
    }

    /// Whether the text is another than the one that is kept, followed.
    pub fn is_changed(self) -> bool {
        self.desk.with(|desk| desk.draft.text() != desk.kept)
    }

    /// The place that a link in the text leads to, if there is one, followed.
    pub fn link(self) -> Option<Route> {
        self.desk.with(|desk| link_in(desk.draft.text()))
    }

    /// Does something to the text as a step of its own. `change` returns `None` where it cannot
    /// be done.
    pub fn change(self, change: &dyn Fn(&str) -> Option<String>) {
        self.act(&|draft| {
            let text = change(draft.text()).ok_or(NOT_READ)?;
            draft.change(text).map_err(|TooLong| TOO_LONG)
        });
    }

    /// The same, for what comes key by key: what is typed in one go is one step.
    pub fn write(self, change: &dyn Fn(&str) -> Option<String>) {
        let now_ms = clock::wall_ms();
        self.act(&|draft| {
            let text = change(draft.text()).ok_or(NOT_READ)?;
            draft.write(&text, now_ms).map_err(|TooLong| TOO_LONG)
        });
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.act(&|draft| {
            draft.undo();
            Ok(())
        });
    }

    /// Takes the last step that was taken back again.
    pub fn redo(self) {
        self.act(&|draft| {
            draft.redo();
            Ok(())
        });
    }

    fn act(self, act: &dyn Fn(&mut Draft) -> Result<(), &'static str>) {
        let done = self.desk.update(|desk| {
            let done = act(&mut desk.draft);
            desk.read = Rc::new(text::read(desk.draft.text()));
            done
        });
        self.message.set(done.err().unwrap_or_default());
        self.desk.with_now(|desk| {
            let (key, text) = (key(&desk.id), desk.draft.text());
            if text == desk.kept {
                return saved::remove(&key, self.notices);
            }
            let record = KeptDraft {
                text: text.to_string(),
            };
            saved::write(RecordKind::Draft, &key, &record, self.notices);
        });
    }

    /// Adds a text that comes from elsewhere, below what is there; a link is opened instead.
    fn add(self, added: &str) {
        if self.desk.with_now(|desk| desk.id.is_empty()) {
            // It came after the routine was kept.
            return;
        }
        if let Some(place) = link_in(added) {
            return self.navigation.go(&place);
        }
        self.change(&|text| {
            let mut text = text.trim_end().to_string();
            if !text.is_empty() {
                text += "\n\n";
            }
            let mut added = added.trim().chars().peekable();
            while let Some(sign) = added.next() {
                // A file may end its lines in other ways than a field does.
                let ends = sign == '\r';
                if ends {
                    added.next_if_eq(&'\n');
                }
                text.push(if ends { '\n' } else { sign });
            }
            Some(text)
        });
    }

    /// Adds what is on the clipboard. Call it inside the tap.
    pub fn paste(self) {
        sharing::read_clipboard(move |text| match text {
            Ok(text) => self.add(&text),
            Err(()) => self.message.set(
                "This browser did not hand over the clipboard. Hold a finger on the text field \
                 and choose Paste.",
            ),
        });
    }

    /// Adds the text of the file that was picked in the field of this event.
    pub fn open_file(self, event: &Event) {
        // A character has at most four bytes.
        let bytes_max = TEXT_CHARS_MAX as u32 * 4;
        files::read_picked(event, bytes_max, move |text| match text {
            Ok(text) => self.add(&text),
            Err(Refused::TooLarge) => self.message.set(TOO_LONG),
            Err(Refused::NotText) => self
                .message
                .set("That file is no text, and was not taken. Nothing has changed."),
        });
    }

    /// Goes back to the text that is kept, as a step that can be taken back.
    pub fn start_over(self) {
        let kept = self.desk.with_now(|desk| desk.kept.clone());
        self.change(&|_| Some(kept.clone()));
    }

    /// Keeps the text: in place of the routine that it was taken from where that is the runner's
    /// own, else as a new one.
    pub fn keep(self) {
        let (id, text) = self
            .desk
            .with_now(|desk| (desk.id.clone(), desk.draft.text().to_string()));
        if id.is_empty() {
            // It was kept by the tap before.
            return;
        }
        let routine = &self.desk.with_now(|desk| desk.read.clone()).routine;
        let kept = if self.routines.is_own(&id) {
            self.routines.change(&id, routine, &text);
            id.clone()
        } else {
            self.routines.keep(routine, &text)
        };
        saved::remove(&key(&id), self.notices);
        self.desk.update(|desk| desk.id.clear());
        self.navigation.replace(&Route::Routine(kept));
    }
}

fn key(id: &str) -> String {
    save::key_of(RecordKind::Draft, id)
}

/// The place that a link of Holdfast's in this text leads to.
fn link_in(text: &str) -> Option<Route> {
    let (_, payload) = mark::split_once(text, LINK)?;
    let payload = payload.split_whitespace().next()?;
    Some(Route::Shared(payload.to_string()))
}
