//! The runner's data as one file, and the merge of such a file with what is here.
//!
//! The file holds the records as they are saved, by their keys without Holdfast's prefix, and the
//! texts that were put aside; an unfinished session stays on its device. `docs/data.md` describes it.
//! A merge keeps everything: see [`merge`].

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    aims::{Aim, Aims, Amount},
    log::Entry,
    routine_id::RoutineId,
    saved::{self, ASIDE, PREFIX, RecordError, RecordKind, SavedRoutine, Value},
    time::WallTime,
};

/// The name of the format in a file.
pub const FORMAT: &str = "holdfast";
/// The version of the format that this app writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// All that is in the log, the routines and the aims, and the records of which there is one alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// The entries of the log by the wall time of their start, in milliseconds.
    pub log: BTreeMap<i64, Entry>,
    /// The runner's own routines by their ids.
    pub routines: BTreeMap<RoutineId, SavedRoutine>,
    /// The aims.
    pub aims: Aims,
    /// The texts of all other records, and of those put aside, by their keys.
    pub others: BTreeMap<String, String>,
}

/// The contents of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// The part of it that can be read.
    pub data: Data,
    /// The number of records that a newer app wrote.
    pub newer: usize,
    /// The number of records that cannot be read.
    pub unreadable: usize,
}

/// The part of a file that every version of the app can read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FileHead {
    format: String,
    version: u32,
}

impl FileHead {
    /// An error where this app cannot read such a file.
    pub fn check(&self) -> Result<(), FileError> {
        if self.format != FORMAT || self.version == 0 {
            Err(FileError::Foreign)
        } else if self.version > VERSION {
            Err(FileError::Newer)
        } else {
            Ok(())
        }
    }
}

/// The reason why a text is no file of the runner's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is cut off, or no JSON at all.
    NotJson,
    /// It is JSON of something else.
    Foreign,
    /// A newer app made it, in a newer format.
    Newer,
}

/// The text of a file: records as JSON texts by key, and texts put aside by key.
pub fn write(made: WallTime, records: &[(String, String)], aside: &[(String, String)]) -> String {
    let members = |all: &[(String, String)], value: fn(&str) -> String| {
        let members = all.iter().map(|(key, text)| {
            let key = quoted(saved::bare(key));
            format!("\n  {key}: {}", value(text))
        });
        members.collect::<Vec<_>>().join(",")
    };
    format!(
        "{{\n \"format\": \"{FORMAT}\",\n \"version\": {VERSION},\n \"made_ms\": {},\n \
         \"records\": {{{}\n }},\n \"aside\": {{{}\n }}\n}}\n",
        made.0,
        members(records, str::to_string),
        members(aside, quoted)
    )
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    let mut json = String::from('"');
    for ch in text.chars() {
        match ch {
            '"' | '\\' => json.extend(['\\', ch]),
            ..' ' => json += &format!("\\u{:04x}", u32::from(ch)),
            _ => json.push(ch),
        }
    }
    json.push('"');
    json
}

impl Archive {
    /// The contents of a file with these records and these texts put aside, by their keys in it.
    pub fn new(
        records: Vec<(String, String, Result<Value, RecordError>)>,
        aside: Vec<(String, String)>,
    ) -> Archive {
        let mut archive = Archive::default();
        for (bare_key, text, value) in records {
            let key = format!("{PREFIX}{bare_key}");
            match value {
                Ok(value) => archive.data.add(key, text, value),
                Err(RecordError::Newer) => archive.newer += 1,
                Err(RecordError::Unreadable) => archive.unreadable += 1,
            }
        }
        let aside = aside
            .into_iter()
            .map(|(key, text)| (format!("{PREFIX}{key}"), text));
        let aside = aside.filter(|(key, _)| key.starts_with(ASIDE));
        archive.data.others.extend(aside);
        archive
    }
}

impl Data {
    /// Adds a record with its text.
    pub fn add(&mut self, key: String, text: String, value: Value) {
        match value {
            Value::Log(entries) => entries.into_iter().for_each(|entry| self.add_entry(entry)),
            Value::Routine(mut saved) => {
                let id = key.strip_prefix(RecordKind::Routine.key());
                saved.routine.id = id.unwrap_or_default().into();
                self.routines.insert(saved.routine.id.clone(), saved);
            }
            Value::Aims(aims) => self.aims = aims,
            Value::Settings(_) | Value::Draft(_) | Value::Week(_) => {
                self.others.insert(key, text);
            }
            // It stays on its device.
            Value::Session(_) => {}
        }
    }

    /// Adds an entry; of two of one session, the one that was changed last stays.
    fn add_entry(&mut self, entry: Entry) {
        let started = entry.started.wall.0;
        let here = self.log.remove(&started);
        let entry = match here {
            Some(here) => saved::last_changed(here, entry),
            None => entry,
        };
        self.log.insert(started, entry);
    }
}

/// The result of a merge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// All that is there then.
    pub data: Data,
    /// The sessions that are new here.
    pub new_sessions: usize,
    /// The sessions that were changed later in the file.
    pub changed_sessions: usize,
    /// The ids of the routines that are new here.
    pub new_routines: Vec<RoutineId>,
    /// The exercises whose aims are new here, or are the lower of two.
    pub changed_aims: usize,
    /// The keys of other records that are new here.
    pub new_others: Vec<String>,
}

impl Merge {
    /// True where nothing changes.
    pub fn is_nothing(&self) -> bool {
        self.new_sessions + self.changed_sessions + self.changed_aims == 0
            && self.new_routines.is_empty()
            && self.new_others.is_empty()
    }
}

/// Merges a file into what is here; a second time it changes nothing.
///
/// - A session is there once. Of two versions of it, the one that was changed last stays.
/// - A routine is there once, whatever its id. One whose id another has gets a new id.
/// - Of two aims at an exercise the lower stays: more than the runner chose here is never asked.
/// - Of settings, drafts and the like what is here stays, and what is missing comes from the file.
///
/// In what order files are merged does not matter, but for the ids of routines and the last rule.
pub fn merge(here: &Data, file: &Data) -> Merge {
    let mut merge = Merge {
        data: here.clone(),
        ..Merge::default()
    };
    for (started, entry) in &file.log {
        merge.data.add_entry(entry.clone());
        match here.log.get(started) {
            None => merge.new_sessions += 1,
            Some(entry) if merge.data.log.get(started) != Some(entry) => {
                merge.changed_sessions += 1;
            }
            Some(_) => {}
        }
    }
    for (id, saved) in &file.routines {
        let mut all = merge.data.routines.values();
        if all.any(|other| other.routine.says_the_same_as(&saved.routine)) {
            continue;
        }
        let id = free_id(&merge.data.routines, id);
        let mut saved = saved.clone();
        saved.routine.id = id.clone();
        merge.data.routines.insert(id.clone(), saved);
        merge.new_routines.push(id);
    }
    for (exercise, aim) in file.aims.iter() {
        let present = here.aims.iter().find(|(id, _)| *id == exercise);
        let aim = match present {
            Some((_, present)) => lower(present, aim),
            None => aim,
        };
        if present.map(|(_, present)| present) != Some(aim) {
            merge.data.aims.choose(exercise, aim);
            merge.changed_aims += 1;
        }
    }
    for (key, text) in &file.others {
        if !here.others.contains_key(key) {
            merge.data.others.insert(key.clone(), text.clone());
            merge.new_others.push(key.clone());
        }
    }
    merge
}

/// The first free id from this one on.
fn free_id(routines: &BTreeMap<RoutineId, SavedRoutine>, id: &RoutineId) -> RoutineId {
    let mut number = match id {
        RoutineId::Own(number) => *number,
        // Such a record was made by hand.
        RoutineId::Unsaved | RoutineId::Starter(_) => 0,
    };
    while routines.contains_key(&RoutineId::Own(number)) {
        number = number.saturating_add(1);
    }
    RoutineId::Own(number)
}

/// The lower of two aims: of the shorter hold on the right, or else the fewer reps there, or else the
/// lower one on the left, or else the fewer sets.
fn lower(one: Aim, other: Aim) -> Aim {
    let amount = |it: Amount| (it.hold_seconds, it.reps);
    let key = |aim: &Aim| (amount(aim.right), amount(aim.left), aim.sets);
    if key(&other) < key(&one) { other } else { one }
}
