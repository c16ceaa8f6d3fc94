//! Records as text, through the same wire types as in the browser.

use holdfast::domain::saved::{Record, RecordError, Saved};

pub fn write<S: Saved>(value: &S) -> String {
    serde_json::to_string(&Record::of(value)).expect("a record")
}

pub fn read<S: Saved>(text: &str) -> Result<S, RecordError> {
    let unreadable = |_| RecordError::Unreadable;
    let json: serde_json::Value = serde_json::from_str(text).map_err(unreadable)?;
    let version = json["version"].as_u64().and_then(|it| it.try_into().ok());
    S::KIND.check(version.ok_or(RecordError::Unreadable)?)?;
    let record: Record<S::Wire> = serde_json::from_str(text).map_err(unreadable)?;
    record.value()
}
