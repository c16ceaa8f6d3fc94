//! Carries out the effects of the editor (`domain/editor.rs`): the draft being edited in a signal.

use std::sync::Arc;

use leptos::{prelude::*, reactive::owner::WeakOwner, task::spawn_local};
use web_sys::Event;

use super::{navigation::Navigation, records::Records, routines::Routines};
use crate::{
    domain::{
        dosage::Dosage,
        draft::TEXT_CHARS_MAX,
        editor::{Change, EditorEffect, EditorEvent, Message, OpenDraft, Source},
        notation::Text,
        route::{EditTarget, Route},
        routine::Prescription,
        routine_id::RoutineId,
        saved::{RecordKind, key_of},
    },
    platform::{
        clipboard, clock,
        files::{self, FileError},
    },
};

/// The draft being edited, and everything that is done to it.
#[derive(Clone, Copy)]
pub struct Editor {
    open: RwSignal<Option<OpenDraft>>,
    shows_cards: RwSignal<bool>,
    /// The owner of the state, until other tabs are listened to.
    owner: StoredValue<Option<WeakOwner>>,
    routines: Routines,
    records: Records,
    navigation: Navigation,
}

impl Editor {
    pub(super) fn new(routines: Routines, records: Records, navigation: Navigation) -> Editor {
        Editor {
            open: RwSignal::new(None),
            shows_cards: RwSignal::new(false),
            owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
            routines,
            records,
            navigation,
        }
    }

    /// Opens the editor. False where there is no such routine.
    pub fn open(self, target: &EditTarget) -> bool {
        self.listen();
        // Back from elsewhere, with the steps to undo still there.
        let is_open =
            |open: &Option<OpenDraft>| open.as_ref().map(OpenDraft::target) == Some(target);
        if self.open.with_untracked(is_open) {
            self.apply(EditorEvent::Return);
            return true;
        }
        let draft = self.records.load_draft(target);
        let open = OpenDraft::open(target.clone(), self.source(target), draft);
        let is_there = open.is_some();
        self.open.set(open);
        is_there
    }

    /// Listens to other tabs, once and for as long as the state lives: the draft stays open while
    /// the runner is elsewhere in the app. Only from here on, because the reader of texts is in the
    /// lazy part.
    fn listen(self) {
        let owner = self.owner.try_update_value(Option::take).flatten();
        if let Some(owner) = owner.and_then(|owner| owner.upgrade()) {
            let hear = move |key: &str| self.follow(key);
            owner.with(|| self.records.on_change(RecordKind::Draft, hear));
        }
    }

    fn source(self, target: &EditTarget) -> Option<Source> {
        let EditTarget::Routine(id) = target else {
            return None;
        };
        Some(Source {
            routine: untrack(|| self.routines.find(id))?,
            text: self.routines.text_of(id),
        })
    }

    /// Takes over what another tab wrote of the same text; what stood here is one step back.
    fn follow(self, key: &str) {
        let target = self
            .open
            .with_untracked(|open| open.as_ref().map(|it| it.target().clone()));
        let Some(target) = target else {
            return;
        };
        if key_of(RecordKind::Draft, &target.to_string()) == key {
            self.apply(EditorEvent::ChangedElsewhere {
                source: self.source(&target),
                draft: self.records.load_draft(&target),
            });
        }
    }

    /// Reads the draft, tracked; the default where none is open.
    pub fn with<T: Default>(self, read: impl FnOnce(&OpenDraft) -> T) -> T {
        self.open
            .with(|open| open.as_ref().map(read).unwrap_or_default())
    }

    /// The text, tracked.
    pub fn text(self) -> String {
        self.with(|open| open.text().to_string())
    }

    /// The reading of the text, tracked; `None` where no draft is open.
    pub fn read(self) -> Option<Arc<Text>> {
        self.with(|open| Some(open.read().clone()))
    }

    /// The prescription with this place in the routine, from 0, tracked.
    pub fn prescription(self, place: usize) -> Option<Prescription> {
        self.with(|open| open.read().routine.prescriptions().nth(place).cloned())
    }

    /// The dosage at this place, tracked.
    pub fn dosage(self, place: usize) -> Option<Dosage> {
        self.with(|open| Some(open.read().routine.prescriptions().nth(place)?.dosage))
    }

    /// True where the cards are in view, tracked; else the text is.
    pub fn shows_cards(self) -> bool {
        self.shows_cards.get()
    }

    /// Brings the cards or the text into view.
    pub fn show_cards(self, shows_cards: bool) {
        self.shows_cards.set(shows_cards);
    }

    /// Changes the text as a step of its own.
    pub fn change(self, change: Change<'_>) {
        self.apply(EditorEvent::Change(change));
    }

    /// Changes the text by what is typed.
    pub fn type_in(self, change: Change<'_>) {
        self.apply(EditorEvent::Type(change));
    }

    /// Adds the text on the clipboard. Call it inside the tap.
    pub fn paste(self) {
        let text = clipboard::read();
        spawn_local(async move {
            match text.await {
                Ok(text) => self.apply(EditorEvent::Add(&text)),
                Err(clipboard::Refused) => self.apply(EditorEvent::Fail(Message::NoClipboard)),
            }
        });
    }

    /// Adds the text of the file that was picked in the field of this event.
    pub fn open_file(self, event: &Event) {
        // A character has at most four bytes.
        let bytes_max = TEXT_CHARS_MAX as u32 * 4;
        let Some(bytes) = files::read_picked(event, bytes_max) else {
            return;
        };
        spawn_local(async move {
            match bytes.await {
                Ok(bytes) => self.apply(EditorEvent::AddFile(&bytes)),
                Err(FileError::TooLarge) => self.apply(EditorEvent::Fail(Message::TooLong)),
                Err(FileError::Unreadable) => self.apply(EditorEvent::Fail(Message::NotText)),
            }
        });
    }

    /// Saves the routine.
    pub fn save(self) {
        let source = self.open.with_untracked(|open| {
            let target = open.as_ref()?.target().clone();
            self.source(&target)
        });
        self.apply(EditorEvent::Save {
            is_there: source.is_some(),
        });
    }

    /// Applies an event and carries out its effects.
    pub fn apply(self, event: EditorEvent<'_>) {
        let now_ms = clock::wall_ms();
        let effects = self
            .open
            .try_update(|open| open.as_mut().map(|open| open.update(event, now_ms)));
        for effect in effects.flatten().unwrap_or_default() {
            let is_done = match effect {
                EditorEffect::SaveDraft(target, text) => self.records.save_draft(&target, text),
                EditorEffect::RemoveDraft(target) => self.records.remove_draft(&target),
                EditorEffect::Replace(id, read, text) => self.save_routine(id, &read, &text),
                EditorEffect::Add(read, text) => {
                    self.save_routine(self.routines.new_id(), &read, &text)
                }
                EditorEffect::Go(place) => {
                    self.navigation.go(&place);
                    true
                }
            };
            if !is_done {
                break;
            }
        }
    }

    /// Saves the routine and leaves for it. False where storage refused it.
    fn save_routine(self, id: RoutineId, read: &Text, text: &str) -> bool {
        let is_saved = self.routines.replace(&id, &read.routine, text);
        self.open.set(None);
        self.navigation.replace(&Route::Routine(id));
        is_saved
    }
}
