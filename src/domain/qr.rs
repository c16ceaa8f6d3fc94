//! QR codes, drawn as one SVG path.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// White modules around a code, which a camera needs to find it.
pub const QUIET: i32 = 4;
/// The largest version that a phone's camera reads from another phone's screen.
const VERSION_MAX: u8 = 15;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules of a side, with the quiet zone at both ends.
    pub size: i32,
    /// All black modules as an SVG path, one unit a module.
    pub path: String,
}

/// The code of a text; `None` where the text is too long to be read from a screen.
pub fn code(text: &str) -> Option<Code> {
    // A fixed mask. Trying all eight for the best one would cost 0.7 kB of brotli, and readers
    // accept any.
    let code = QrCode::encode_segments_advanced(
        &[QrSegment::make_bytes(text.as_bytes())],
        QrCodeEcc::Low,
        Version::new(1),
        Version::new(VERSION_MAX),
        Some(Mask::new(0)),
        true,
    );
    let code = code.ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            // Every module outside the code is white.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let run = x - start;
                for (command, number) in [("M", start + QUIET), (" ", y + QUIET), ("h", run)] {
                    path += command;
                    path += &number.to_string();
                }
                path += "v1h-";
                path += &run.to_string();
                path.push('z');
            }
            x += 1;
        }
    }
    Some(Code {
        size: code.size() + 2 * QUIET,
        path,
    })
}
