//! Links on their way: what messengers, mail and trackers append, change or wrap.

use holdfast::domain::{
    route::Route,
    share_link::{LinkError, find, read, write},
};
use proptest::prelude::*;

use crate::support::{any_routine::any_routines, generate::cases};

const ADDRESS: &str = "https://holdfast.example/app/#/r/";
const LINK: &str = "1.T_Core_day.F_Ana.plank3x20-60s._Slow~d.squat3x10.zbmpc";

/// The error with which the address of a place opens as a link; panics where it is none.
#[track_caller]
fn error_of(fragment: &str) -> Option<LinkError> {
    match Route::parse(fragment) {
        Route::Shared(payload) => read(&payload).error,
        route => panic!("{fragment} leads to {route:?}"),
    }
}

/// Every character as a server, a tracker or a mail filter escapes it, so many times over.
fn escaped(text: &str, times: usize) -> String {
    (0..times).fold(text.to_string(), |text, _| {
        let escape = |sign: char| match sign {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => sign.to_string(),
            _ => sign
                .to_string()
                .bytes()
                .map(|it| format!("%{it:02X}"))
                .collect(),
        };
        text.chars().map(escape).collect()
    })
}

/// A text as mail carries it: quoted-printable, in lines of at most `width` characters.
fn quoted_printable(text: &str, width: usize) -> String {
    let mut mail = String::new();
    let mut length = 0;
    for byte in text.bytes() {
        let sign = match byte {
            b'\n' => "\r\n".to_string(),
            b'=' | 128.. => format!("={byte:02X}"),
            _ => char::from(byte).to_string(),
        };
        if byte == b'\n' {
            length = 0;
        } else if length + sign.len() >= width {
            mail += "=\r\n";
            length = 0;
        }
        length += sign.len();
        mail += &sign;
    }
    mail
}

/// An address as Proofpoint's version 2 escapes it.
fn inner_of_version_2(address: &str) -> String {
    let escaped = |sign: char| match sign {
        '0'..='9' | 'a'..='z' | 'A'..='Z' | '.' => sign.to_string(),
        '/' => "_".to_string(),
        _ => format!("-{:02X}", u32::from(sign)),
    };
    address.chars().map(escaped).collect()
}

/// A text with line breaks after every `width` characters.
fn wrapped(text: &str, width: usize, line_break: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let lines: Vec<String> = signs
        .chunks(width)
        .map(|line| line.iter().collect())
        .collect();
    lines.join(line_break)
}

#[test]
fn a_whole_link_is_whole_whatever_is_appended_to_it() {
    for tail in [
        "&utm_source=whatsapp&utm_medium=chat",
        "?fbclid=IwAR0-x_9",
        "&amp;utm_source=mail",
        "%C2%A0",
        "%20Have%20fun!",
        "\u{a0}Have fun",
        ")",
        ").",
        "%29",
        "]",
        "\"",
        "%22%3E",
        "”",
        "…",
        "/",
        "#",
        "*_~",
        "-",
        ".See",
        "._",
        "..",
        "Sent from my phone",
    ] {
        assert_eq!(error_of(&format!("#/r/{LINK}{tail}")), None, "{tail}");
    }
}

#[test]
fn what_may_be_part_of_a_link_is_not_dropped_without_a_word() {
    for tail in [
        ".squat3x10",
        ".squat3x10.z0000",
        "._Note",
        ".T_Title",
        ".-_Legs",
    ] {
        let error = error_of(&format!("#/r/{LINK}{tail}"));
        assert_eq!(error, Some(LinkError::Altered), "{tail}");
    }
}

#[test]
fn a_link_is_whole_however_its_signs_are_escaped() {
    for head in [
        "#/r/",
        "#!/r/",
        "#%2Fr%2F",
        "#%2fr%2f",
        "#/r%2F",
        "#%2Fr/",
        "#!%2Fr%2F",
    ] {
        for times in 0..3 {
            let fragment = format!("{head}{}", escaped(LINK, times));
            assert_eq!(error_of(&fragment), None, "{fragment}");
        }
    }
    for payload in [
        LINK.replace('.', "%2E"),
        LINK.replace('_', "%5f"),
        LINK.replace('-', "%2D"),
        LINK.replace('~', "%257E"),
    ] {
        assert_eq!(error_of(&format!("#/r/{payload}")), None, "{payload}");
    }
}

#[test]
fn a_pasted_link_is_found_where_it_stands() {
    let link = format!("{ADDRESS}{LINK}");
    let inner = escaped(&link, 1);
    for text in [
        format!("Look: {link} bye"),
        format!("<a href=\"{link}\">Core day</a>"),
        format!("[Core day]({link})"),
        format!("https://holdfast.example/#/safety {link}"),
        format!("Not this: {ADDRESS}1.squat3x10 but {link}"),
        wrapped(&link, 40, "\n"),
        wrapped(&link, 76, "\r\n"),
        wrapped(&link, 20, "\n> "),
        wrapped(&link, 20, "\n> > "),
        wrapped(&link, 30, " \n\t"),
        wrapped(&link, 30, "\u{200b}"),
        wrapped(&link, 30, "=20\r\n"),
        wrapped(&link, 30, "=C2=AD"),
        wrapped(&inner, 30, "%0D%0A"),
        format!("> {}\n\nSee you", wrapped(&link, 50, "\n> ")),
        quoted_printable(&format!("Hallo,\nfür Dich: {link}\n"), 40),
        quoted_printable(&format!("https://x.example/?a=b&url={inner}&c=d"), 40),
        link.replace('_', "=5F"),
        format!("https://eur01.safelinks.protection.outlook.com/?url={inner}&data=05%7C02%7C"),
        format!("https://www.google.com/url?q={inner}&sa=D"),
        format!("https://l.example/l.php?u={}&h=AT", escaped(&link, 2)),
        format!("https://l.example/?u={}", wrapped(&inner, 60, "=\r\n")),
        // Proofpoint, version 2 and version 3.
        format!(
            "https://urldefense.proofpoint.com/v2/url?u={}&d=DwMFaQ&c=x-Yz_9&r=A_b-2D",
            inner_of_version_2(&link)
        ),
        format!(
            "https://urldefense.com/v3/__{}__;I34!!A_b-2D$ and more",
            link.replace(['#', '~'], "*")
        ),
    ] {
        let found = find(&text).map(|payload| read(&payload));
        assert_eq!(found, Some(read(LINK)), "{text}");
    }
}

#[test]
fn a_link_that_is_not_whole_is_found_and_says_so() {
    let cut = &LINK[..30];
    for text in [
        format!("{ADDRESS}{cut}"),
        format!("Look: {ADDRESS}{cut} and then\nsquats 3x10"),
    ] {
        let found = find(&text).map(|payload| read(&payload).error);
        assert_eq!(found, Some(Some(LinkError::CutOff)), "{text}");
    }
    for text in [
        "",
        "Squat 3x 10",
        "https://x.example/r/1.2.3",
        "#/r/",
        "a/r/1.",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

#[test]
fn a_hostile_text_is_searched_in_a_moment() {
    let link = format!("{ADDRESS}{LINK}");
    for part in [
        "#/r/",
        "#/r/1.",
        "/r/1.",
        "%2Fr%2F1.",
        "/r/1.zaaaa",
        "=",
        "%25",
    ] {
        let hostile = part.repeat(20_000);
        find(&hostile);
        // A few false ones hide no link.
        let text = format!("{} {link}", part.repeat(20));
        assert_eq!(find(&text).map(|it| read(&it)), Some(read(LINK)), "{part}");
    }
}

/// Texts behind a link that are no part of it.
fn tails() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[&?#/)\\]>\"'*!,;:%=][ -~]{0,60}",
        "[^ -~].{0,20}",
        "[.]?[A-Z ]{1,9}",
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_link_opens_as_the_same_routine_whatever_the_way_did(
        routine in any_routines(),
        head in prop::sample::select(vec!["#/r/", "#!/r/", "#%2Fr%2F"]),
        times in 0..3_usize,
        tail in tails(),
    ) {
        if let Ok(link) = write(&routine) {
            let fragment = format!("{head}{}{tail}", escaped(&link, times));
            prop_assert_eq!(error_of(&fragment), None, "{}", fragment);
        }
    }

    #[test]
    fn a_link_is_found_in_any_wrapping(
        routine in any_routines(),
        width in 8..80_usize,
        way in 0..5_u8,
        before in "[ -~\n]{0,40}",
        after in "[ -~\n]{0,40}",
    ) {
        if let Ok(link) = write(&routine) {
            let address = format!("{ADDRESS}{link}");
            let passed = match way {
                0 => address,
                1 => wrapped(&address, width, "\n"),
                2 => wrapped(&address, width, "\r\n> "),
                3 => quoted_printable(&address, width),
                _ => format!("https://x.example/?q={}", escaped(&address, 1)),
            };
            let text = format!("{before}\n{passed}\n{after}");
            let found = find(&text).map(|payload| read(&payload));
            prop_assert_eq!(found, Some(read(&link)), "{}", text);
        }
    }

    #[test]
    fn any_text_can_be_searched(text in "([#/r!.z0-9%=> \n]|.){0,300}") {
        if let Some(payload) = find(&text) {
            read(&payload);
        }
    }
}
