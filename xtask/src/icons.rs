//! The icons that home screens want, drawn from the one SVG.

use anyhow::{Context, Result, ensure};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use xtask::release::Files;

/// The icon of the page.
const ICON: &str = include_str!("../../public/icon.svg");

/// Its ground: a square with round corners, which not every home screen wants.
const ROUND: &str = r#"viewBox="0 0 64 64"><rect width="64" height="64" rx="14""#;

/// The ground to the edge, for a home screen that rounds the corners itself.
const SQUARE: &str = r#"viewBox="0 0 64 64"><rect width="64" height="64""#;

/// The ground to the edge and the drawing smaller: a home screen may cut out any shape that holds
/// the circle of 80 % in the middle.
const ROOMY: &str = r#"viewBox="-8 -8 80 80"><rect x="-8" y="-8" width="80" height="80""#;

/// Name, ground and width in pixels, as the manifest and the page name them.
const ICONS: [(&str, &str, u32); 4] = [
    ("icon-192.png", ROUND, 192),
    ("icon-512.png", ROUND, 512),
    ("icon-maskable-512.png", ROOMY, 512),
    ("apple-touch-icon.png", SQUARE, 180),
];

/// Adds the icons to the release.
pub fn draw(files: &mut Files) -> Result<()> {
    ensure!(
        ICON.contains(ROUND),
        "public/icon.svg has no {ROUND}, which the other icons have in another form"
    );
    for (name, ground, width) in ICONS {
        let png = png(&ICON.replace(ROUND, ground), width)
            .with_context(|| format!("{name} could not be drawn"))?;
        files.insert(name.to_owned(), png);
    }
    Ok(())
}

fn png(svg: &str, width: u32) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut picture = Pixmap::new(width, width).context("a picture without pixels")?;
    let scale = width as f32 / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    Ok(picture.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = include_str!("../../public/manifest.webmanifest");

    fn corner_and_size(png: &[u8]) -> (u8, u32) {
        let picture = Pixmap::decode_png(png).expect("a picture");
        let corner = picture.pixel(0, 0).expect("a corner");
        (corner.alpha(), picture.width())
    }

    #[test]
    fn every_icon_has_its_size_and_covers_what_it_must() {
        let mut files = Files::new();
        draw(&mut files).expect("icons");
        assert_eq!(files.len(), ICONS.len());
        assert_eq!(corner_and_size(&files["icon-192.png"]), (0, 192));
        assert_eq!(corner_and_size(&files["icon-512.png"]), (0, 512));
        assert_eq!(corner_and_size(&files["icon-maskable-512.png"]), (255, 512));
        assert_eq!(corner_and_size(&files["apple-touch-icon.png"]), (255, 180));
    }

    #[test]
    fn the_manifest_names_the_icons_and_the_colours_of_the_page() {
        for (name, _, width) in &ICONS[..3] {
            assert!(MANIFEST.contains(&format!("\"src\": \"{name}\"")), "{name}");
            assert!(MANIFEST.contains(&format!("{width}x{width}")));
        }
        let tokens = include_str!("../../style/tokens.css");
        let paper = tokens.split("--paper: ").nth(1).expect("a paper");
        let paper = paper.split(';').next().expect("a colour");
        assert_eq!(MANIFEST.matches(paper).count(), 2, "{paper}");
    }
}
