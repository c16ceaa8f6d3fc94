//! Finds the link in a text: in a message, a mail, or another address.

use super::reading::{as_sent, unescape, whole};
use crate::domain::{mark, route::LINK};

/// The mark of a link where its other signs are gone.
const PLACE: &[u8] = b"/r/";

/// The first whole link in a text, or else the first that is not whole; the part after `#/r/`.
///
/// A link may be wrapped over lines, quoted, in the printable form of mail, or escaped in the
/// query of another address. Its checksum tells where it ends.
pub fn find(text: &str) -> Option<String> {
    let mut first = None;
    let mut rest = text;
    while let Some((_, after)) = mark::split_once(rest, LINK) {
        rest = after;
        let Some(payload) = after.split_whitespace().next() else {
            break;
        };
        if whole(&as_sent(payload)).is_some() {
            return Some(payload.to_string());
        }
        first = first.or(Some(payload));
    }
    let bare = unwrapped(text);
    let places = bare.windows(PLACE.len()).enumerate();
    let mut found = places
        .filter(|(_, signs)| *signs == PLACE)
        .filter_map(|(at, _)| {
            let payload = bare.get(at + PLACE.len()..)?;
            payload.get(..whole(payload)?)
        });
    let found = found.next().or(first.map(str::as_bytes))?;
    Some(String::from_utf8_lossy(found).into_owned())
}

/// The signs of a text that may be part of a link, without the line breaks and the marks of a quote
/// between them and without escapes. What stood behind a link follows it without a gap.
fn unwrapped(text: &str) -> Vec<u8> {
    let is_kept = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'.' | b'_' | b'~' | b'-' | b'/' | b'%' | b'=')
    };
    let mut bare = Vec::new();
    for byte in text.bytes() {
        // In mail, a line that ends in `=` goes on in the next one.
        if matches!(byte, b'\r' | b'\n') {
            bare.pop_if(|last| *last == b'=');
        }
        bare.push(byte);
        unescape(&mut bare, |mark| matches!(mark, b'%' | b'='));
        bare.pop_if(|last| !is_kept(*last));
    }
    bare
}
