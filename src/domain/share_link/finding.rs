//! Finds the link in a text: in a message, a mail, or another address.

use super::reading::{as_sent, unescape, whole};
use crate::domain::{mark, route::LINK};

/// The mark of a link where its other signs are gone.
const PLACE: &[u8] = b"/r/";

/// Most marks of a link that are tried in a text, so that a hostile one takes no minutes.
const TRIES_MAX: usize = 100;

/// The signs that a filter of mail has put in the place of others: none; a link in another address
/// of Proofpoint's, version 2 and version 3.
const REPLACED: [&[(u8, u8)]; 3] = [&[], &[(b'-', b'%'), (b'_', b'/')], &[(b'*', b'~')]];

/// The first whole link in a text, or else the first that is not whole; the part after `#/r/`.
///
/// A link may be wrapped over lines, quoted, in the printable form of mail, or escaped in the
/// query of another address. Its checksum tells where it ends.
pub fn find(text: &str) -> Option<String> {
    let mut first = None;
    let mut rest = text;
    for _ in 0..TRIES_MAX {
        let Some((_, after)) = mark::split_once(rest, LINK) else {
            break;
        };
        rest = after;
        let Some(payload) = after.split_whitespace().next() else {
            break;
        };
        if whole(&as_sent(payload)).is_some() {
            return Some(payload.to_string());
        }
        first = first.or(Some(payload));
    }
    let unwrapped = REPLACED.iter().find_map(|replaced| {
        let bare = unwrapped(text, replaced);
        let places = bare.windows(PLACE.len()).enumerate();
        let payloads = places
            .filter(|(_, signs)| *signs == PLACE)
            .filter_map(|(at, _)| bare.get(at + PLACE.len()..))
            // Its version comes first.
            .filter(|payload| payload.first().is_some_and(u8::is_ascii_digit));
        let mut found = payloads
            .take(TRIES_MAX)
            .filter_map(|payload| payload.get(..whole(payload)?));
        found.next().map(<[u8]>::to_vec)
    });
    let found = unwrapped.or(first.map(|payload| payload.as_bytes().to_vec()))?;
    Some(String::from_utf8_lossy(&found).into_owned())
}

/// The signs of a text that may be part of a link, without the line breaks and the marks of a quote
/// between them and without escapes. What stood behind a link follows it without a gap.
fn unwrapped(text: &str, replaced: &[(u8, u8)]) -> Vec<u8> {
    let is_kept = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'.' | b'_' | b'~' | b'-' | b'/' | b'%' | b'=')
    };
    let mut bare = Vec::new();
    for byte in text.bytes() {
        let sent = replaced.iter().find(|(it, _)| *it == byte);
        let byte = sent.map_or(byte, |(_, sent)| *sent);
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
