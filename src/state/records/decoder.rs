//! The decoder of records.
//!
//! It is a lazy part (`ui/lazy.rs`): a first visit has nothing to decode, and is 20 kB of brotli
//! smaller without it. Where something is saved, the app waits for it.

use crate::{
    domain::saved::{Record, RecordError, RecordKind, Saved, SavedLog, Value},
    platform::json,
};

/// Decodes the text of a record of a kind.
pub type Decoder = fn(RecordKind, &str) -> Result<Value, RecordError>;

/// Decodes the text of a record.
pub fn decode(kind: RecordKind, text: &str) -> Result<Value, RecordError> {
    check(kind, text)?;
    match kind {
        RecordKind::Session => parse(text).map(|run| Value::Session(Box::new(run))),
        RecordKind::Settings => parse(text).map(Value::Settings),
        RecordKind::Aims => parse(text).map(Value::Aims),
        RecordKind::Log => parse(text).map(|log: SavedLog| Value::Log(log.entries)),
        RecordKind::Routine => parse(text).map(Value::Routine),
        RecordKind::Draft => parse(text).map(Value::Draft),
        RecordKind::Week => parse(text).map(Value::Week),
    }
}

fn parse<T: Saved>(text: &str) -> Result<T, RecordError> {
    let record: Record<T::Wire> = json::parse(text).ok_or(RecordError::Unreadable)?;
    record.value()
}

/// An error where this app cannot read a record with this text, by its version alone.
pub(super) fn check(kind: RecordKind, text: &str) -> Result<(), RecordError> {
    kind.check(json::version(text).ok_or(RecordError::Unreadable)?)
}
