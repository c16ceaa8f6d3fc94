//! Outlines as the data of SVG paths: in tenths of a unit, whole, with y down.

use std::fmt::Write;

use glam::Vec2;

use super::Arrow;

/// Steps of a coordinate in a unit.
const SCALE: f32 = 10.0;
/// The corners of an outline of more than two balls.
const CORNERS: u16 = 32;

/// A projected ball: its middle and its radius.
pub(super) type Disc = (Vec2, f32);

pub(super) fn tenths(units: f32) -> i32 {
    (units * SCALE).round() as i32
}

/// Writes a command of a path with a point.
fn put(d: &mut String, command: char, point: Vec2) {
    // A string takes any text.
    let _ = write!(d, "{command}{} {}", tenths(point.x), tenths(-point.y));
}

pub(super) fn line(d: &mut String, points: &[Vec2]) {
    for (index, point) in points.iter().enumerate() {
        put(d, if index == 0 { 'M' } else { 'L' }, *point);
    }
}

pub(super) fn polygon(d: &mut String, points: impl IntoIterator<Item = Vec2>) {
    let points: Vec<Vec2> = points.into_iter().collect();
    line(d, &points);
    d.push('Z');
}

/// The outline of the hull of some discs. All run the same way round, so that the pieces of one path
/// leave no seams.
pub(super) fn outline(d: &mut String, discs: &[Disc]) {
    if let &[(from, from_radius), (to, to_radius)] = discs
        && from.distance(to) > (from_radius - to_radius).abs() + 0.001
    {
        two_arcs(d, (from, from_radius), (to, to_radius));
    } else {
        support(d, discs);
    }
}

/// Two discs: two arcs and the tangents between them.
fn two_arcs(d: &mut String, (from, from_radius): Disc, (to, to_radius): Disc) {
    let along = (to - from).normalize_or_zero();
    // The normals of the tangents.
    let cos = (from_radius - to_radius) / from.distance(to);
    let sin = (1.0 - cos * cos).max(0.0).sqrt();
    let left = along * cos + along.perp() * sin;
    let right = along * cos - along.perp() * sin;
    let arc = |d: &mut String, radius: f32, is_large: bool, end: Vec2| {
        let (radius, is_large) = (tenths(radius), u8::from(is_large));
        let _ = write!(d, "A{radius} {radius} 0 {is_large} 0 ");
        let _ = write!(d, "{} {}", tenths(end.x), tenths(-end.y));
    };
    put(d, 'M', to + right * to_radius);
    arc(d, to_radius, cos < 0.0, to + left * to_radius);
    put(d, 'L', from + left * from_radius);
    arc(d, from_radius, cos > 0.0, from + right * from_radius);
    d.push('Z');
}

/// Any number of discs: the farthest point in each direction.
pub(super) fn support(d: &mut String, discs: &[Disc]) {
    let farthest = |corner: Vec2| {
        let reach = |&(at, radius): &Disc| at.dot(corner) + radius;
        let disc = discs.iter().max_by(|a, b| reach(a).total_cmp(&reach(b)));
        disc.map(|&(at, radius)| at + corner * radius)
    };
    polygon(d, corners().filter_map(farthest));
}

/// The directions of the corners of an outline.
pub(super) fn corners() -> impl Iterator<Item = Vec2> {
    let step = std::f32::consts::TAU / f32::from(CORNERS);
    (0..CORNERS).map(move |index| Vec2::from_angle(f32::from(index) * step))
}

pub(super) fn stopwatch(d: &mut String, at: Vec2, radius: f32) {
    polygon(d, corners().map(|corner| at + corner * radius));
    let hands = [Vec2::Y * radius * 0.52, Vec2::ZERO, Vec2::X * radius * 0.45];
    line(d, &hands.map(|hand| at + hand));
    let button = at + Vec2::Y * (radius + 1.9);
    line(d, &[button - Vec2::X * 1.6, button + Vec2::X * 1.6]);
}

pub(super) fn arrow(d: &mut String, arrow: Arrow) {
    let (from, to) = (Vec2::from(arrow.from), Vec2::from(arrow.to));
    line(d, &[from, to]);
    let mut head = |from: Vec2, to: Vec2| {
        let back = (from - to).normalize_or_zero() * 4.6;
        // About 35 degrees to both sides.
        let barb = |angle: f32| to + Vec2::from_angle(angle).rotate(back);
        line(d, &[barb(0.62), to, barb(-0.62)]);
    };
    head(from, to);
    if arrow.is_double {
        head(to, from);
    }
}
