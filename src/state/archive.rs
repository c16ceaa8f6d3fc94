//! The runner's data as files: saved, merged from a file, and deleted.

use leptos::{ev::Event, prelude::*, task::spawn_local};

use super::{
    history::{local_now, today},
    records::Records,
};
use crate::{
    domain::{
        archive::{self, Archive, Data, FileError, FileHead, Merge},
        csv,
        saved::{self, ASIDE, PREFIX, RecordError, RecordKind},
        time::Day,
    },
    platform::{clock, files, json, local_storage},
};

/// Most bytes of a file: more than any browser's storage holds.
const BYTES_MAX: u32 = 40_000_000;

/// The prefixes of all keys of Holdfast's: of its records, and of its theme, hints and the like.
const ALL: [&str; 2] = [PREFIX, "holdfast."];

/// Length of a text that fits as long as there is room for months of sessions.
const ROOM: usize = 200_000;
/// The key under which the room is tried out.
const ROOM_KEY: &str = "holdfast.room";

/// The file that the runner has picked, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Picked {
    /// There is none.
    None,
    /// It is not read.
    Refused(FileError),
    /// It was read, and is merged once the runner says so.
    Read(Box<Archive>, Box<Merge>),
    /// It was merged.
    Merged,
    /// It could not be merged as a whole.
    Failed,
}

/// The runner's data as files.
#[derive(Clone, Copy)]
pub struct DataFiles {
    picked: RwSignal<Picked>,
    records: Records,
}

impl DataFiles {
    /// No file is picked yet.
    pub fn new(records: Records) -> DataFiles {
        DataFiles {
            picked: RwSignal::new(Picked::None),
            records,
        }
    }

    /// The picked file, tracked.
    pub fn picked(self) -> Picked {
        self.picked.get()
    }

    /// Forgets the picked file.
    pub fn forget(self) {
        self.picked.set(Picked::None);
    }

    /// Has the browser save everything as a file. Call it inside the tap; false where it cannot.
    pub fn save_all(self) -> bool {
        let name = format!("holdfast-{}.json", today().key());
        files::save(&name, "application/json", &whole_text()).is_ok()
    }

    /// Has the browser save the whole log as a table. Call it inside the tap; false where it cannot.
    pub fn save_table(self) -> bool {
        let name = format!("holdfast-log-{}.csv", today().key());
        let table = csv::write(self.here().log.values());
        files::save(&name, "text/csv;charset=utf-8", &table).is_ok()
    }

    /// Reads the file that was picked in the field of this event.
    pub fn open(self, event: &Event) {
        let Some(bytes) = files::read_picked(event, BYTES_MAX) else {
            return;
        };
        spawn_local(async move {
            let text = bytes.await.ok().and_then(|it| String::from_utf8(it).ok());
            let text = text.ok_or(FileError::NotJson);
            self.picked
                .set(match text.and_then(|text| self.read(&text)) {
                    Ok(archive) => {
                        let merge = archive::merge(&self.here(), &archive.data);
                        Picked::Read(Box::new(archive), Box::new(merge))
                    }
                    Err(error) => Picked::Refused(error),
                });
        });
    }

    /// Merges the picked file into what is here.
    pub fn merge(self) {
        let Picked::Read(archive, _) = self.picked.get_untracked() else {
            return;
        };
        // Another tab may have changed something since.
        let here = self.here();
        let merge = archive::merge(&here, &archive.data);
        let is_saved = self.save(&here, &merge);
        local_storage::tell_of_change();
        self.picked.set(match is_saved {
            true => Picked::Merged,
            false => Picked::Failed,
        });
    }

    fn save(self, here: &Data, merge: &Merge) -> bool {
        let data = &merge.data;
        let changed = data.log.iter().filter(|(started, entry)| {
            let here = here.log.get(started);
            here != Some(entry)
        });
        // The log is in the order of time, and so are its days.
        let mut days: Vec<Day> = changed.map(|(_, entry)| entry.started.day()).collect();
        days.dedup();
        let of_day = |day: Day| {
            let entries = data.log.values();
            let entries = entries.filter(move |entry| entry.started.day() == day);
            entries.cloned().collect()
        };
        let mut new_routines = merge.new_routines.iter();
        let mut new_others = merge.new_others.iter();
        // All stop at the first that is refused, as there is no room for the others then.
        days.into_iter()
            .all(|day| self.records.save_day(day, of_day(day)))
            && new_routines.all(|id| {
                let saved = data.routines.get(id);
                saved.is_none_or(|it| self.records.save_routine(&it.routine, &it.text))
            })
            && new_others.all(|key| {
                let text = data.others.get(key);
                text.is_none_or(|text| self.records.save_text(key, text))
            })
            && (merge.changed_aims == 0 || self.records.save_aims(&data.aims))
    }

    /// The data that is here, as far as this app can read it. Records of which there is one alone are
    /// there whether it can or not, so that nothing takes their place.
    fn here(self) -> Data {
        let mut data = Data::default();
        for (key, text) in texts() {
            let kind = RecordKind::of(&key);
            match kind.and_then(|kind| self.records.value_of(kind, &text)) {
                Some(Ok(value)) => data.add(key, text, value),
                Some(Err(_)) | None => {
                    data.others.insert(key, text);
                }
            }
        }
        data
    }

    /// The contents of a file.
    fn read(self, text: &str) -> Result<Archive, FileError> {
        let members = json::members(text).ok_or(FileError::NotJson)?;
        let head: FileHead = json::parse(text).ok_or(FileError::Foreign)?;
        head.check()?;
        let part = |name: &str| {
            let mut members = members.iter();
            let (_, text) = members.find(|(key, _)| key == name)?;
            json::members(text)
        };
        let records = part("records").ok_or(FileError::Foreign)?;
        let records = records.into_iter().map(|(key, text)| {
            let kind = RecordKind::of(&format!("{PREFIX}{key}"));
            let value = kind.and_then(|kind| self.records.value_of(kind, &text));
            (key, text, value.unwrap_or(Err(RecordError::Newer)))
        });
        let aside = part("aside").unwrap_or_default().into_iter();
        let aside = aside.filter_map(|(key, text)| Some((key, json::parse(&text)?)));
        Ok(Archive::new(records.collect(), aside.collect()))
    }

    /// Deletes everything. False where the browser refused that.
    pub fn delete_all(self) -> bool {
        let mut keys = ALL.into_iter().flat_map(local_storage::keys).flatten();
        let is_gone = keys.all(|key| local_storage::remove(&key).is_ok());
        local_storage::tell_of_change();
        is_gone
    }
}

/// True where the browser's storage has little room left. What is in it does not tell that: its
/// limit is the browser's own, and other pages of the host share it.
pub fn is_room_short() -> bool {
    let tried = local_storage::write(ROOM_KEY, &" ".repeat(ROOM));
    let _ = local_storage::remove(ROOM_KEY);
    tried == Err(local_storage::StorageError::Full)
}

/// Everything as the text of a file.
fn whole_text() -> String {
    let (mut records, mut aside) = (Vec::new(), Vec::new());
    let now = local_now().wall;
    for (key, text) in texts() {
        match RecordKind::of(&key) {
            Some(RecordKind::Session) => {}
            Some(_) if json::members(&text).is_some() => records.push((key, text)),
            // It is unreadable, and there was no room to put it aside.
            Some(_) => aside.push((saved::aside_key(&key, clock::wall_ms()), text)),
            None if key.starts_with(ASIDE) => aside.push((key, text)),
            None => {}
        }
    }
    archive::write(now, &records, &aside)
}

/// All texts of Holdfast's, with their keys; of the log in the order to read them.
fn texts() -> impl Iterator<Item = (String, String)> {
    let keys = local_storage::keys(PREFIX).unwrap_or_default();
    let keys = saved::log_in_order(keys);
    keys.filter_map(|key| {
        let text = local_storage::read(&key).ok().flatten()?;
        Some((key, text))
    })
}
