//! The text of a file, which may be in UTF-8, in UTF-16 with or without a mark of its order, or in
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
        _ if bytes.contains(&0) => {
            let text = utf_16(bytes, unmarked_order(bytes)?);
            // A text has no control characters.
            let is_sign = |sign: char| !sign.is_control() || matches!(sign, '\t'..='\r');
            Some(text).filter(|text| text.chars().all(is_sign))?
        }
        _ => match str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => text.to_string(),
            // Any bytes are something in Windows-1252; a text has no control characters.
            Err(_) => bytes.iter().copied().map(windows_1252).collect(),
        },
    };
    (!text.contains([NONE, '\0'])).then_some(text)
}

/// The order of the bytes of an unmarked text in UTF-16: most of its letters, digits and spaces have
/// a zero byte behind or before them, and there is no other one.
fn unmarked_order(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let (units, _) = bytes.as_chunks();
    let zeros = |at: fn(&&[u8; 2]) -> bool| units.iter().filter(at).count();
    let (before, behind) = (zeros(|it| it[0] == 0), zeros(|it| it[1] == 0));
    match units.len() / 2 {
        most if before == 0 && behind > most => Some(u16::from_le_bytes),
        most if behind == 0 && before > most => Some(u16::from_be_bytes),
        _ => None,
    }
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
