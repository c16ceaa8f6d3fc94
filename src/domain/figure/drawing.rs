//! The drawing of a figure: outlines of its parts as the data of SVG paths.
//!
//! Coordinates are tenths of a unit, with y down as SVG has it, and whole: no number here has a
//! point. Near limbs are cut free by a mask that has the same layers in the same order: the gap round
//! a limb black, the limb white. So the slits show whatever is behind the figure.

use std::fmt::Write;

use glam::{Vec2, Vec3};

use super::{
    Figure, Layer, Pose, Prop, ROLLER_RADIUS, Roller, Side, View,
    body::{Ball, Body, Hull, Part},
    muscles,
    outline::{self, Disc, corners, line, outline, polygon, support, tenths},
};

/// The width of the gap round a near limb.
const GAP: f32 = 0.85;
/// The gap that the first balls of an arm or leg lack, so that the joint does not look cut out.
const GAP_FADE: [f32; 4] = [-2.2 - GAP, -1.3 - GAP, -0.5, 0.0];
/// Room round a figure for the widths of its lines.
const MARGIN: f32 = 2.0;

/// The paint of a path. Its name is a class of the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paint {
    /// The floor or the mat.
    Floor,
    /// A wall.
    Wall,
    /// The gap round a near limb: in the mask alone.
    Gap,
    /// The near side of the body.
    Near,
    /// The far side.
    Far,
    /// A muscle.
    Muscle,
    /// An object.
    Prop,
    /// The light part of an object.
    PropLight,
    /// A band.
    Band,
    /// A strap.
    Strap,
    /// The arrow or the stopwatch.
    Sign,
}

impl Paint {
    /// The class of the path.
    pub fn class(self) -> &'static str {
        match self {
            Paint::Floor => "figure__floor",
            Paint::Wall => "figure__wall",
            Paint::Gap => "figure__gap",
            Paint::Near => "figure__near",
            Paint::Far => "figure__far",
            Paint::Muscle => "figure__muscle",
            Paint::Prop => "figure__prop",
            Paint::PropLight => "figure__prop-light",
            Paint::Band => "figure__band",
            Paint::Strap => "figure__strap",
            Paint::Sign => "figure__sign",
        }
    }
}

/// A path of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Its paint.
    pub paint: Paint,
    /// Its data.
    pub d: String,
}

/// A drawing. The number of its paths and their paints are the same for all poses of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Behind the body.
    pub back: Vec<Path>,
    /// The body, with what lies between its limbs and on them: these make the mask too.
    pub body: Vec<Path>,
    /// Before the body.
    pub front: Vec<Path>,
}

/// The part of the plane that a figure takes: left, top, width and height in tenths of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds([i32; 4]);

impl Bounds {
    /// The value of an SVG's `viewBox`.
    pub fn view_box(self) -> String {
        let [left, top, width, height] = self.0;
        format!("{left} {top} {width} {height}")
    }

    /// True where it is higher than wide: start and finish go side by side then.
    pub fn is_upright(self) -> bool {
        let [.., width, height] = self.0;
        height > width
    }
}

impl Figure {
    /// The drawing at a share of the way from the start (0) to the finish (1), on a floor as wide as
    /// these bounds.
    pub fn draw(&self, share: f32, bounds: Bounds) -> Drawing {
        let Some(stance) = self.stance(share) else {
            return Drawing {
                back: Vec::new(),
                body: Vec::new(),
                front: Vec::new(),
            };
        };
        let artist = Artist {
            figure: self,
            camera: Camera::new(self.view),
            body: Body::new(&stance),
            roller: stance.roller(),
        };
        Drawing {
            back: artist.back(bounds),
            body: artist.layers(),
            front: artist.front(share),
        }
    }

    /// The part of the plane that all poses take together, so that nothing jumps between them.
    pub fn bounds(&self) -> Bounds {
        self.bounds_of(self.poses)
    }

    /// The part of the plane that the last pose takes.
    pub fn finish_bounds(&self) -> Bounds {
        self.bounds_of(self.poses.last().map_or(&[], std::slice::from_ref))
    }

    fn bounds_of(&self, poses: &[Pose]) -> Bounds {
        let camera = Camera::new(self.view);
        let (mut min, mut max) = (Vec2::splat(f32::INFINITY), Vec2::splat(f32::NEG_INFINITY));
        let mut add = |at: Vec2, radius: f32| {
            min = min.min(at - radius);
            max = max.max(at + radius);
        };
        for pose in poses {
            let stance = pose.stance();
            let body = Body::new(&stance);
            for ball in Part::ALL
                .iter()
                .flat_map(|part| body.hulls(*part))
                .flatten()
            {
                add(camera.project(ball.at), ball.radius);
            }
            if let Some(roller) = stance.roller() {
                for (at, radius) in roller_discs(&camera, roller, 1.0) {
                    add(at, radius);
                }
            }
        }
        for prop in self.props {
            match *prop {
                Prop::Wall { x, height, .. } => add(Vec2::new(x, height), 0.0),
                Prop::Step { x, height } => {
                    add(Vec2::new(x.0, height), 1.0);
                    add(Vec2::new(x.1, 0.0), 1.0);
                }
                Prop::Stopwatch { .. } | Prop::Band | Prop::Strap => {}
            }
        }
        if self.view.pitch == 0 {
            add(Vec2::new(0.0, 0.0), 0.0);
        } else {
            for corner in mat_corners(self.view) {
                add(camera.project(corner), 0.0);
            }
        }
        if let Some(arrow) = self.arrow {
            add(arrow.from.into(), MARGIN);
            add(arrow.to.into(), MARGIN);
        }
        let size = max - min + 2.0 * MARGIN;
        let bounds = [min.x - MARGIN, -max.y - MARGIN, size.x, size.y];
        Bounds(bounds.map(tenths))
    }
}

/// A view of the world.
struct Camera {
    yaw: Vec2,
    pitch: Vec2,
}

impl Camera {
    fn new(view: View) -> Camera {
        let angle = |degrees: i16| Vec2::from_angle(f32::from(degrees).to_radians());
        Camera {
            yaw: angle(view.yaw),
            pitch: angle(view.pitch),
        }
    }

    fn project(&self, point: Vec3) -> Vec2 {
        let x = point.x * self.yaw.x + point.z * self.yaw.y;
        let z = point.z * self.yaw.x - point.x * self.yaw.y;
        Vec2::new(x, point.y * self.pitch.x - z * self.pitch.y)
    }

    fn disc(&self, ball: &Ball) -> Disc {
        (self.project(ball.at), ball.radius)
    }
}

struct Artist<'a> {
    figure: &'a Figure,
    camera: Camera,
    body: Body,
    roller: Option<Roller>,
}

impl Artist<'_> {
    fn back(&self, bounds: Bounds) -> Vec<Path> {
        let mut paths = vec![path(Paint::Floor, |d| self.floor(d, bounds))];
        for prop in self.figure.props {
            if let Prop::Wall {
                x,
                height,
                is_right,
            } = *prop
            {
                let other = if is_right { x + 5.0 } else { x - 5.0 };
                let corners = [(x, 0.0), (other, 0.0), (other, height), (x, height)];
                paths.push(path(Paint::Wall, |d| polygon(d, corners.map(Vec2::from))));
            }
        }
        paths
    }

    fn floor(&self, d: &mut String, Bounds([left, _, width, _]): Bounds) {
        let view = self.figure.view;
        if view.pitch == 0 {
            let y = tenths(0.8);
            let margin = tenths(MARGIN);
            let (left, right) = (left + margin, left + width - margin);
            // A string takes any text.
            let _ = write!(d, "M{left} {y}H{right}");
        } else {
            polygon(
                d,
                mat_corners(view).map(|corner| self.camera.project(corner)),
            );
        }
    }

    fn layers(&self) -> Vec<Path> {
        let order = self.figure.order;
        let place = |layer: &Layer| order.iter().position(|other| other == layer);
        let trunk = place(&Layer::Trunk);
        let mut patches: Vec<_> = self
            .figure
            .muscles
            .iter()
            .map(|muscle| {
                let (hulls, layers) = muscles::patch(&self.body, *muscle);
                (layers.iter().filter_map(place).max(), hulls)
            })
            .collect();
        let mut paths = Vec::new();
        for (index, &layer) in order.iter().enumerate() {
            let paint = match is_far(layer) && !self.figure.near.contains(&layer) {
                true => Paint::Far,
                false => Paint::Near,
            };
            if layer == Layer::Props {
                self.objects(&mut paths);
                continue;
            }
            let parts = self.parts(layer);
            let is_limb = !matches!(layer, Layer::Trunk | Layer::Head);
            let is_cut_free = is_limb && (paint == Paint::Near || Some(index) > trunk);
            if is_cut_free {
                paths.push(path(Paint::Gap, |d| {
                    for part in &parts {
                        self.gap(d, *part);
                    }
                }));
            }
            paths.push(path(paint, |d| {
                for hull in parts.iter().flat_map(|part| self.body.hulls(*part)) {
                    self.outline(d, &hull);
                }
            }));
            for (place, hulls) in &mut patches {
                if *place == Some(index) {
                    paths.push(path(Paint::Muscle, |d| {
                        for hull in hulls.iter() {
                            self.outline(d, hull);
                        }
                    }));
                }
            }
        }
        self.ties(&mut paths);
        paths
    }

    fn parts(&self, layer: Layer) -> Vec<Part> {
        match layer {
            Layer::Props => Vec::new(),
            Layer::Trunk => vec![Part::Trunk],
            Layer::Head => vec![Part::Head],
            Layer::Arm(side) => vec![Part::UpperArm(side), Part::Forearm(side)],
            Layer::Leg(side) if self.figure.order.contains(&Layer::Shin(side)) => {
                vec![Part::Thigh(side)]
            }
            Layer::Leg(side) => vec![Part::Thigh(side), Part::Shank(side), Part::Foot(side)],
            Layer::Shin(side) => vec![Part::Shank(side), Part::Foot(side)],
        }
    }

    fn outline(&self, d: &mut String, hull: &Hull) {
        let discs: Vec<Disc> = hull.iter().map(|ball| self.camera.disc(ball)).collect();
        outline(d, &discs);
    }

    /// A part grown by the gap, which begins some way from its joint.
    fn gap(&self, d: &mut String, part: Part) {
        let mut hulls = self.body.hulls(part);
        let is_first = matches!(part, Part::Thigh(_) | Part::UpperArm(_));
        if matches!(part, Part::Thigh(_)) {
            // The buttock belongs to the trunk.
            hulls.pop();
        }
        for (index, hull) in hulls.iter().enumerate() {
            let grown = hull.iter().enumerate().map(|(place, ball)| {
                let fade = GAP_FADE
                    .get(index + place)
                    .filter(|_| is_first && index < 3);
                let (at, radius) = self.camera.disc(ball);
                (at, radius + GAP + fade.copied().unwrap_or_default())
            });
            outline(d, &grown.collect::<Vec<_>>());
        }
    }

    /// The roller or the step.
    fn objects(&self, paths: &mut Vec<Path>) {
        if let Some(roller) = self.roller {
            let rings = [
                (Paint::Prop, 1.0),
                (Paint::PropLight, 0.66),
                (Paint::Prop, 0.34),
            ];
            for (paint, share) in rings {
                let mut discs = roller_discs(&self.camera, roller, share);
                if share < 1.0 {
                    // Its end alone.
                    discs.truncate(discs.len() / 2);
                }
                paths.push(path(paint, |d| support(d, &discs)));
            }
        }
        for prop in self.figure.props {
            if let Prop::Step {
                x: (x0, x1),
                height,
            } = *prop
            {
                let corners = [(x0, 0.0), (x1, 0.0), (x1, height), (x0, height)];
                paths.push(path(Paint::Prop, |d| polygon(d, corners.map(Vec2::from))));
                let (x0, x1, edge) = (x0 - 1.0, x1 + 1.0, height - 3.0);
                let corners = [(x0, edge), (x1, edge), (x1, height), (x0, height)];
                paths.push(path(Paint::PropLight, |d| {
                    polygon(d, corners.map(Vec2::from))
                }));
            }
        }
    }

    /// The band and the strap, which lie on the body.
    fn ties(&self, paths: &mut Vec<Path>) {
        for prop in self.figure.props {
            match prop {
                Prop::Band => paths.push(path(Paint::Band, |d| {
                    let [one, other] = Side::BOTH.map(|side| {
                        let leg = self.body.leg(side);
                        let [thigh, ..] = leg.directions;
                        self.camera.project(leg.knee - thigh * 5.0)
                    });
                    let (left, right) = match one.x <= other.x {
                        true => (one, other),
                        false => (other, one),
                    };
                    let reach = Vec2::X * 4.1;
                    line(d, &[left - reach, right + reach]);
                })),
                Prop::Strap => paths.push(path(Paint::Strap, |d| {
                    let leg = self.body.leg(Side::Near);
                    let [_, _, foot, _] = leg.directions;
                    let sole = leg.ball - leg.instep * 1.9 - foot * 2.2;
                    for side in Side::BOTH {
                        let arm = self.body.arm(side);
                        let [_, _, hand] = arm.directions;
                        let palm = arm.wrist + hand * 3.4;
                        line(d, &[palm, sole].map(|it| self.camera.project(it)));
                    }
                })),
                Prop::Wall { .. } | Prop::Step { .. } | Prop::Stopwatch { .. } => {}
            }
        }
    }

    fn front(&self, share: f32) -> Vec<Path> {
        let mut paths = Vec::new();
        for prop in self.figure.props {
            if let Prop::Stopwatch { at, radius } = *prop {
                paths.push(path(Paint::Sign, |d| {
                    outline::stopwatch(d, at.into(), radius)
                }));
            }
        }
        if let Some(arrow) = self.figure.arrow {
            // It belongs to one end of the way; in between, it is not there.
            let is_here = match arrow.pose {
                None => true,
                Some(0) => share < 0.5,
                Some(_) => share >= 0.5,
            };
            paths.push(path(Paint::Sign, |d| {
                if is_here {
                    outline::arrow(d, arrow);
                }
            }));
        }
        paths
    }
}

fn is_far(layer: Layer) -> bool {
    matches!(
        layer,
        Layer::Arm(Side::Far) | Layer::Leg(Side::Far) | Layer::Shin(Side::Far)
    )
}

fn mat_corners(view: View) -> [Vec3; 4] {
    let [x0, x1, z0, z1] = view.mat.map(f32::from);
    [(x0, z0), (x1, z0), (x1, z1), (x0, z1)].map(|(x, z)| Vec3::new(x, 0.0, z))
}

/// Points of both ends of a roller, the near end first; `share` of its radius.
fn roller_discs(camera: &Camera, roller: Roller, share: f32) -> Vec<Disc> {
    let end = |z: f32| {
        corners().map(move |corner| {
            let ring = corner * (ROLLER_RADIUS * share);
            let at = Vec3::new(roller.x + ring.x, ROLLER_RADIUS + ring.y, z);
            (camera.project(at), 0.0)
        })
    };
    end(roller.half_length)
        .chain(end(-roller.half_length))
        .collect()
}

fn path(paint: Paint, draw: impl FnOnce(&mut String)) -> Path {
    let mut d = String::new();
    draw(&mut d);
    Path { paint, d }
}
