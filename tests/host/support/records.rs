//! Records as text, through the same wire types as in the browser.

use holdfast::domain::saved::{Head, Record, RecordError, Saved};

pub fn write<S: Saved>(value: &S) -> String {
    serde_json::to_string(&Record::of(value)).expect("a record")
}

pub fn read<S: Saved>(text: &str) -> Result<S, RecordError> {
    let unreadable = |_| RecordError::Unreadable;
    let head: Head = serde_json::from_str(text).map_err(unreadable)?;
    head.check(S::KIND)?;
    let record: Record<S::Wire> = serde_json::from_str(text).map_err(unreadable)?;
    record.value()
}
