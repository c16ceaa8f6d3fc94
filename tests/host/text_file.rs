//! Files of text in the encodings that people's programs write.

use holdfast::domain::text_file::decode;
use proptest::prelude::*;

use crate::support::generate::cases;

/// The bytes of the text in Windows-1252, from a table of its own.
fn windows_1252(text: &str) -> Option<Vec<u8>> {
    let byte = |sign: char| match sign {
        '€' => Some(0x80),
        '…' => Some(0x85),
        '’' => Some(0x92),
        '“' => Some(0x93),
        '”' => Some(0x94),
        '•' => Some(0x95),
        '–' => Some(0x96),
        'Ÿ' => Some(0x9f),
        '\u{80}'..='\u{9f}' => None,
        _ => u8::try_from(u32::from(sign)).ok(),
    };
    text.chars().map(byte).collect()
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    unmarked(&format!("\u{feff}{text}"), bytes)
}

fn unmarked(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_text_is_read_in_the_encoding_that_it_is_in() {
    for text in [
        "Squat 3x 10\n",
        "Brücke 3 × 10–15\r\nFüße ½ Höhe, „langsam“\r\n",
        "Übung;Sätze;Wdh\r\nKniebeuge;3;10\r\n",
        "Élévation 3×10\rÉtirement 2 × 30 s\r",
        "“Slow” • 5 € … Ÿ’s",
    ] {
        let text = text.replace('„', "“");
        let read = Some(text.clone());
        assert_eq!(decode(text.as_bytes()), read);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()), read);
        assert_eq!(decode(&utf_16(&text, u16::to_le_bytes)), read);
        assert_eq!(decode(&utf_16(&text, u16::to_be_bytes)), read);
        assert_eq!(decode(&unmarked(&text, u16::to_le_bytes)), read);
        assert_eq!(decode(&unmarked(&text, u16::to_be_bytes)), read);
        let excel = windows_1252(&text).expect("a western text");
        assert_eq!(decode(&excel), read);
    }
    assert_eq!(decode(b""), Some(String::new()));
}

#[test]
fn what_is_no_text_is_none() {
    for bytes in [
        &b"\xff\xd8\xff\xe0\0\x10JFIF"[..],
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04\x14\0",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nstream\x01\x02",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"Squat\0 3x 10",
        b"Squat \x81 3x 10",
        b"\xff\xfeS\0q\0u",
        b"S\0q\0u",
        b"S\0q\0\x01\0u\0",
        b"\0\0\0\0",
        b"\x01\0\x02\0\x03\0\x04\0",
        b"\xff\xfe\0\xd8S\0",
    ] {
        assert_eq!(decode(bytes), None, "{bytes:?}");
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_text_comes_back_from_utf_8_and_utf_16(text in "[^\0\u{fffd}\u{feff}]{0,60}") {
        let read = Some(text.clone());
        prop_assert_eq!(decode(text.as_bytes()), read.clone());
        prop_assert_eq!(decode(&utf_16(&text, u16::to_le_bytes)), read.clone());
        prop_assert_eq!(decode(&utf_16(&text, u16::to_be_bytes)), read);
    }

    #[test]
    fn digits_are_digits_in_any_bytes_that_are_text(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let is_marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        // With a zero byte, it is UTF-16 or none.
        if let Some(text) = decode(&bytes).filter(|_| !is_marked && !bytes.contains(&0)) {
            prop_assert_eq!(digits(&text), bytes.iter().filter(|it| it.is_ascii_digit()).count());
        }
    }
}
