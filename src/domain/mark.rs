//! Marks of a few signs in a text: `, ` and the `#/r/` of a link.
//!
//! The library's own search is made for long texts and brings that along, with the words of its
//! panics: 0.6 kB of brotli in the app, 4.5 in its lazy part.
//! Must not know: what a mark means.

/// The byte at which a mark first stands.
pub fn find(text: &str, mark: &str) -> Option<usize> {
    places(text, mark).position(|it| it == mark.as_bytes())
}

/// What stands before the first such mark, and what behind it.
pub fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    around(text, find(text, mark)?, mark)
}

/// What stands before the last such mark, and what behind it.
pub fn rsplit_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = places(text, mark).rposition(|it| it == mark.as_bytes())?;
    around(text, at, mark)
}

/// A mark that is empty stands nowhere.
fn places<'a>(text: &'a str, mark: &str) -> std::slice::Windows<'a, u8> {
    text.as_bytes().windows(mark.len().max(1))
}

fn around<'a>(text: &'a str, at: usize, mark: &str) -> Option<(&'a str, &'a str)> {
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}
