//! The QR code of a link, read as a camera would read it.

use holdfast::domain::qr::{Code, QUIET, code};

/// Pixels to a module.
const PIXELS: usize = 4;

/// The text of a code, as an independent reader decodes it.
#[track_caller]
fn read(code: &Code) -> String {
    let size = usize::try_from(code.size).expect("a size");
    let black = modules(code);
    let side = size * PIXELS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if black[y / PIXELS * size + x / PIXELS] {
            0
        } else {
            255
        }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "codes in the picture");
    grids[0].decode().expect("a readable code").1
}

/// The black modules of a path, row by row.
#[track_caller]
fn modules(code: &Code) -> Vec<bool> {
    let size = usize::try_from(code.size).expect("a size");
    let mut black = vec![false; size * size];
    for run in code.path.split_terminator('z') {
        let (from, lines) = run
            .strip_prefix('M')
            .expect("M")
            .split_once('h')
            .expect("h");
        let (x, y) = from.split_once(' ').expect("two numbers");
        let (forth, back) = lines.split_once("v1h-").expect("v1h-");
        assert_eq!(forth, back);
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let (x, y, run) = (number(x), number(y), number(forth));
        let quiet = usize::try_from(QUIET).expect("a size");
        assert!(x >= quiet && x + run <= size - quiet, "the quiet zone");
        assert!(y >= quiet && y < size - quiet, "the quiet zone");
        black[y * size + x..y * size + x + run].fill(true);
    }
    black
}

/// A link of this length, in the characters of links.
fn link(chars: usize) -> String {
    let signs = "abcdefghijklmnopqrstuvwxyz0123456789._~-ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut link = "https://holdfast.example/#/r/1.".to_string();
    // Mixed by a step coprime to their number.
    let left = chars - link.len();
    link.extend(signs.chars().cycle().step_by(29).take(left));
    link
}

#[test]
fn a_code_is_read_back() {
    for text in [
        "a",
        "https://holdfast.example/#/r/1.T_Core_day.F_Anna.plank3x20-60s._Breathe~d.z1k9d",
        "HTTPS://EXAMPLE.COM/0123456789",
        "Dehnübung × 3 – ½",
        &"U".repeat(300),
        &"0".repeat(300),
    ] {
        assert_eq!(read(&code(text).expect("short")), text);
    }
}

#[test]
fn links_of_all_lengths_are_read_back() {
    let mut sizes = Vec::new();
    for chars in (40..=520).step_by(16) {
        let link = link(chars);
        let code = code(&link).expect("short enough");
        assert_eq!(read(&code), link);
        sizes.push(code.size);
    }
    sizes.dedup();
    // From version 3 to 15, four modules a version.
    assert!(sizes.is_sorted());
    assert_eq!(sizes.first(), Some(&(17 + 4 * 3 + 2 * QUIET)));
    assert_eq!(sizes.last(), Some(&(17 + 4 * 15 + 2 * QUIET)));
}

#[test]
fn a_link_that_is_too_long_has_no_code() {
    assert!(code(&link(520)).is_some());
    assert_eq!(code(&link(521)), None);
    assert_eq!(code(&link(2000)), None);
}
