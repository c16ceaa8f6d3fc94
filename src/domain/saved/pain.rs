//! Pains and their cut-offs in records.

use super::dosage::RangeWire;
use crate::domain::pain::{CutOffs, Pain};

/// An optional pain: an error where there is one beyond the scale.
pub(super) fn optional(number: Option<u8>) -> Option<Option<Pain>> {
    match number {
        None => Some(None),
        Some(number) => Pain::new(number).map(Some),
    }
}

/// Optional cut-offs: an error where there are some beyond the scale.
pub(super) fn optional_cut_offs(wire: Option<RangeWire>) -> Option<Option<CutOffs>> {
    match wire {
        None => Some(None),
        Some(wire) => CutOffs::new(wire.range(u16::MAX)?).map(Some),
    }
}

/// Cut-offs where they are not the usual ones.
pub(super) fn unusual(cut_offs: CutOffs) -> Option<RangeWire> {
    (cut_offs != CutOffs::USUAL).then(|| cut_offs.into())
}
