//! The figure: a body that is posed by angles, and its drawing.
//!
//! A pose is a list of absolute angles and one point that stands somewhere. [`body`] makes a body of
//! balls of it, in real proportions, and [`drawing`] the outlines of its parts from one view.
//! [`motion`] turns a body from one pose to another. The poses are in `figure/poses.rs`.
//!
//! World: x to the right, y up, z to the viewer; the floor is at y = 0. A body is 100 units high.

pub mod body;
pub mod drawing;
mod motion;
mod muscles;
mod outline;
mod poses;

pub use {motion::share_at, poses::ALL};

use glam::{Vec2, Vec3};

use super::exercise::{Exercise, Muscle};

/// A direction in whole degrees: the angle in the paper (0 is right, 90 up), and the lean out of
/// it to the viewer.
pub type Angle = (i16, i16);

/// A side of the body. The near one is the right, and the one that works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The right side.
    Near,
    /// The left side.
    Far,
}

impl Side {
    /// Both sides.
    pub const BOTH: [Side; 2] = [Side::Near, Side::Far];

    /// 1 for near, -1 for far: the sign along the body's axis to its right.
    fn sign(self) -> f32 {
        match self {
            Side::Near => 1.0,
            Side::Far => -1.0,
        }
    }
}

/// A point of the near side that stands at a known place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The lowest point of the whole body, below the middle of the hips.
    Lowest,
    /// The elbow.
    Elbow,
    /// The fingertips.
    Fingertips,
    /// The hip joint.
    Hip,
    /// The knee.
    Knee,
    /// The heel.
    Heel,
    /// The heel of the far side.
    FarHeel,
    /// The knee of the far side.
    FarKnee,
    /// The ball of the foot.
    Ball,
}

/// The angles of an arm and a leg, from the trunk outwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limbs {
    /// Upper arm, forearm, hand.
    pub arm: [Angle; 3],
    /// Thigh, shank, foot.
    pub leg: [Angle; 3],
    /// The toes; `None` where they go on as the foot does.
    pub toes: Option<Angle>,
}

/// A foam roller on the floor, across the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Roller {
    /// The place of its middle.
    pub x: f32,
    /// Half of its length; 0 in side views, where it cannot be seen.
    pub half_length: f32,
}

/// The radius of a roller.
pub const ROLLER_RADIUS: f32 = 5.0;

/// A pose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// The point whose lowest spot stands at `at`.
    pub anchor: Anchor,
    /// Its x and y.
    pub at: (f32, f32),
    /// Pelvis, ribs and head, each towards the head.
    pub trunk: [Angle; 3],
    /// Degrees by which pelvis and ribs are turned about the trunk; 0 is seen from the side.
    pub roll: [i16; 2],
    /// The near side.
    pub near: Limbs,
    /// The far side; `None` where it mirrors the near one.
    pub far: Option<Limbs>,
    /// A roller below the body.
    pub roller: Option<Roller>,
}

/// An object beside the body that keeps its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Prop {
    /// A wall whose front is at x: to the right of it, or to the left.
    Wall {
        /// The place of its front.
        x: f32,
        /// Its height.
        height: f32,
        /// True where the wall is to the right of x.
        is_right: bool,
    },
    /// A step from one x to another.
    Step {
        /// Its left and right end.
        x: (f32, f32),
        /// Its height.
        height: f32,
    },
    /// A band round both legs, above the knees.
    Band,
    /// A strap from the hands round the sole of the near foot.
    Strap,
    /// A stopwatch: the pose is held.
    Stopwatch {
        /// The place of its middle.
        at: (f32, f32),
        /// Its radius.
        radius: f32,
    },
}

/// An arrow of the movement, in projected coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// The pose that it is drawn with; `None` for each.
    pub pose: Option<usize>,
    /// Its tail.
    pub from: (f32, f32),
    /// Its head.
    pub to: (f32, f32),
    /// True with a head at both ends.
    pub is_double: bool,
}

/// A part of the drawing, in the order of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The roller or the step.
    Props,
    /// The trunk with the neck.
    Trunk,
    /// The head.
    Head,
    /// An arm.
    Arm(Side),
    /// A leg; the thigh alone where the shin has a layer.
    Leg(Side),
    /// A shank with its foot.
    Shin(Side),
}

/// The view of the body, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// The turn about the upright.
    pub yaw: i16,
    /// The height of the viewer; 0 is level with the floor, which is a line then.
    pub pitch: i16,
    /// The mat on the floor: its ends in x, then in z.
    pub mat: [i16; 4],
}

/// The figure of an exercise.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// The exercise.
    pub exercise: &'static Exercise,
    /// The start and the finish, or a hold alone.
    pub poses: &'static [Pose],
    /// The view.
    pub view: View,
    /// The layers, the backmost first.
    pub order: &'static [Layer],
    /// Layers of the far side that are drawn as near ones.
    pub near: &'static [Layer],
    /// The muscles of the near side that work or are stretched.
    pub muscles: &'static [Muscle],
    /// The objects.
    pub props: &'static [Prop],
    /// The arrow.
    pub arrow: Option<Arrow>,
    /// True where the near ankle moves in a straight line.
    pub has_planted_ankle: bool,
}

/// The figure of an exercise of the library.
pub fn of(exercise: &Exercise) -> Option<&'static Figure> {
    ALL.iter().find(|figure| figure.exercise.id == exercise.id)
}

/// The directions of a body's segments, and the point that it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    trunk: [Vec3; 3],
    roll: [f32; 2],
    /// Of the near and the far side.
    arms: [[Vec3; 3]; 2],
    /// Thigh, shank, foot and toes.
    legs: [[Vec3; 4]; 2],
    anchor: Anchor,
    at: Vec2,
    roller: Option<Roller>,
}

impl Pose {
    /// The stance of this pose.
    pub fn stance(&self) -> Stance {
        let trunk = self.trunk.map(direction);
        let roll = self.roll.map(f32::from);
        let limbs = |limbs: &Limbs| {
            let [thigh, shank, foot] = limbs.leg.map(direction);
            let toes = limbs.toes.map_or(foot, direction);
            (limbs.arm.map(direction), [thigh, shank, foot, toes])
        };
        let (arm, leg) = limbs(&self.near);
        let (far_arm, far_leg) = match &self.far {
            Some(far) => limbs(far),
            None => {
                let [pelvis, ribs, _] = trunk;
                let [pelvis_roll, ribs_roll] = roll;
                let pelvis = body::Frame::new(pelvis, pelvis_roll).right;
                let ribs = body::Frame::new(ribs, ribs_roll).right;
                let [thigh, shank, foot, toes] = leg.map(|it| it.reflect(pelvis));
                // Toes are given in the paper, where a mirrored foot is alike.
                let toes = self.near.toes.map_or(toes, direction);
                (arm.map(|it| it.reflect(ribs)), [thigh, shank, foot, toes])
            }
        };
        Stance {
            trunk,
            roll,
            arms: [arm, far_arm],
            legs: [leg, far_leg],
            anchor: self.anchor,
            at: self.at.into(),
            roller: self.roller,
        }
    }
}

impl Stance {
    /// The roller below the body.
    pub fn roller(&self) -> Option<Roller> {
        self.roller
    }
}

fn direction((angle, lean): Angle) -> Vec3 {
    let (sin, cos) = f32::from(angle).to_radians().sin_cos();
    let (out, flat) = f32::from(lean).to_radians().sin_cos();
    Vec3::new(cos * flat, sin * flat, out)
}
