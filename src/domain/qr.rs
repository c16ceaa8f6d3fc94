//! A text as a QR code, drawn as one path.
//!
//! Must not know: what the text says, or where the code is shown.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// White modules round a code; a camera does not find it without them.
pub const QUIET: i32 = 4;
/// The largest version that the camera of a phone reads from the screen of another.
const VERSION_MAX: u8 = 15;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules to a side, the quiet zone on both sides included.
    pub size: i32,
    /// All black modules as the path of an SVG, a module to a unit.
    pub path: String,
}

/// The code of a text; `None` where it is too long to be read from a screen.
pub fn code(text: &str) -> Option<Code> {
    // The pattern of the mask is always the same one. To try all eight for the best look would
    // cost 0.7 kB of brotli, and a reader takes any.
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
            // Outside of a code all is white.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let run = x - start;
                for (sign, number) in [("M", start + QUIET), (" ", y + QUIET), ("h", run)] {
                    path += sign;
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
