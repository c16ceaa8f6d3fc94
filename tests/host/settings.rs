//! Settings: their defaults and their limits.

use holdfast::domain::settings::{Mode, Palette, Settings, Side, Theme};

#[test]
fn the_defaults_are_those_of_the_product() {
    let settings = Settings::default();
    assert_eq!(
        (settings.get_ready_seconds, settings.change_sides_seconds),
        (5, 5)
    );
    assert_eq!(settings.mode, Mode::HandsFree);
    assert!(settings.sound && settings.flash);
    assert_eq!(settings.clone().within_bounds(), settings);
}

#[test]
fn numbers_out_of_bounds_are_brought_inside() {
    for (stored, inside) in [(0, [0, 0, 0, 0]), (30, [30; 4]), (31, [30, 30, 31, 31])] {
        check_bounds(stored, inside);
    }
    check_bounds(300, [30, 30, 300, 300]);
    check_bounds(u16::MAX, [30, 30, 300, 300]);
}

#[track_caller]
fn check_bounds(stored: u16, inside: [u16; 4]) {
    let settings = Settings {
        get_ready_seconds: stored,
        change_sides_seconds: stored,
        rest_seconds: stored,
        next_exercise_seconds: stored,
        ..Settings::default()
    }
    .within_bounds();
    let numbers = [
        settings.get_ready_seconds,
        settings.change_sides_seconds,
        settings.rest_seconds,
        settings.next_exercise_seconds,
    ];
    assert_eq!(numbers, inside, "{stored}");
}

#[test]
fn a_side_has_one_across() {
    for side in [Side::Left, Side::Right] {
        assert_ne!(side.other(), side);
        assert_eq!(side.other().other(), side);
    }
}

#[test]
fn the_colours_are_those_of_the_theme_or_of_the_device() {
    use Palette::{Dark, Light, Sun};
    // The device wants neither, dark colours, more contrast, or both.
    for (theme, expected) in [
        (Theme::Auto, [Light, Dark, Sun, Dark]),
        (Theme::Light, [Light; 4]),
        (Theme::Sun, [Sun; 4]),
        (Theme::Dark, [Dark; 4]),
    ] {
        let wishes = [(false, false), (true, false), (false, true), (true, true)];
        assert_eq!(
            wishes.map(|(dark, contrast)| theme.palette(dark, contrast)),
            expected
        );
    }
}
