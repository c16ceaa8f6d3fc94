//! The text of a file, which may be in UTF-8, in UTF-16 with a mark of its order, or in
//! Windows-1252, as Excel writes tables in western Europe.

/// The characters of the bytes from 0x80 to 0x9f in Windows-1252. The others are those of Unicode;
/// the replacement character stands for the bytes that mean nothing.
const FROM_0X80: [char; 32] = [
    '€', NONE, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', NONE, 'Ž', NONE, NONE, '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', NONE, 'ž', 'Ÿ',
];
const NONE: char = char::REPLACEMENT_CHARACTER;

/// The text of a file; `None` where it is no text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => match str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => text.to_string(),
            // Any bytes are something in Windows-1252; a text has no control characters.
            Err(_) => bytes.iter().copied().map(windows_1252).collect(),
        },
    };
    (!text.contains([NONE, '\0'])).then_some(text)
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, rest) = bytes.as_chunks();
    let units = units.iter().copied().map(unit);
    let mut text: String = char::decode_utf16(units)
        .map(|sign| sign.unwrap_or(NONE))
        .collect();
    if !rest.is_empty() {
        text.push(NONE);
    }
    text
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => *FROM_0X80.get(usize::from(byte - 0x80)).unwrap_or(&NONE),
        0x00..=0x08 | 0x0e..=0x1f | 0x7f => NONE,
        _ => char::from(byte),
    }
}
