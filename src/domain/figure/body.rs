//! A body of balls: its joints by forward kinematics, and its flesh.
//!
//! Each part is a list of hulls, and each hull is the convex hull of some balls. A ball is a circle
//! from any side, so the same angles give every view. Lengths are those of an average adult, in
//! hundredths of the body's height.

use glam::{Quat, Vec2, Vec3};

use super::{Anchor, Side, Stance};

const PELVIS: f32 = 10.0;
const RIBS: f32 = 18.8;
const NECK: f32 = 5.0;
const UPPER_ARM: f32 = 17.6;
const FOREARM: f32 = 14.4;
const HAND: f32 = 8.6;
pub(super) const THIGH: f32 = 24.5;
pub(super) const SHANK: f32 = 24.6;
const HIP_HALF_WIDTH: f32 = 4.8;
const SHOULDER_HALF_WIDTH: f32 = 8.2;
const ANKLE_HEIGHT: f32 = 3.9;

/// The contour of a limb: the share of its length, and the half-widths to the front and back.
type Contour = [(f32, f32, f32)];

const THIGH_CONTOUR: &Contour = &[
    (0.0, 5.2, 5.2),
    (0.15, 5.4, 5.0),
    (0.35, 5.2, 4.6),
    (0.55, 4.7, 4.1),
    (0.75, 4.0, 3.5),
    (0.9, 3.55, 3.15),
    (1.0, 3.3, 3.2),
];
const SHANK_CONTOUR: &Contour = &[
    (0.0, 3.3, 3.2),
    (0.1, 3.0, 3.7),
    (0.24, 2.75, 4.25),
    (0.38, 2.5, 3.9),
    (0.54, 2.25, 3.0),
    (0.74, 1.95, 2.2),
    (0.9, 1.9, 1.9),
    (1.0, 2.0, 2.0),
];
const UPPER_ARM_CONTOUR: &Contour = &[
    (0.0, 3.15, 3.15),
    (0.18, 3.2, 3.2),
    (0.45, 2.75, 2.75),
    (0.75, 2.3, 2.3),
    (1.0, 2.1, 2.1),
];
const FOREARM_CONTOUR: &Contour = &[
    (0.0, 2.1, 2.1),
    (0.2, 2.4, 2.4),
    (0.42, 2.2, 2.2),
    (0.75, 1.65, 1.65),
    (1.0, 1.45, 1.45),
];
/// Sections of the trunk: the height above the hips or the waist, then half-widths to the front,
/// the back and the sides.
const PELVIS_SECTIONS: [[f32; 4]; 4] = [
    [-0.8, 4.4, 5.2, 8.9],
    [2.0, 5.0, 6.3, 9.5],
    [5.5, 5.2, 5.7, 9.0],
    [9.0, 5.0, 4.6, 7.7],
];
const RIB_SECTIONS: [[f32; 4]; 6] = [
    [2.5, 5.2, 4.6, 7.6],
    [6.5, 5.8, 5.3, 8.3],
    [10.5, 6.2, 5.7, 9.0],
    [13.8, 5.6, 5.5, 9.4],
    [16.0, 3.9, 4.6, 8.2],
    [18.2, 2.7, 3.6, 4.6],
];

/// A ball.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ball {
    /// Its middle.
    pub at: Vec3,
    /// Its radius.
    pub radius: f32,
}

/// Balls whose convex hull is a piece of a part.
pub type Hull = Vec<Ball>;

/// The axes of a part of the trunk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Towards the head.
    pub up: Vec3,
    /// To the body's right.
    pub right: Vec3,
    /// To the front.
    pub forward: Vec3,
}

impl Frame {
    /// The axes of a part that points up, turned about it by `roll` degrees.
    pub(super) fn new(up: Vec3, roll: f32) -> Frame {
        let flat = (Vec3::Z - up * up.z).try_normalize().unwrap_or(Vec3::Y);
        let right = Quat::from_axis_angle(up, roll.to_radians()) * flat;
        Frame {
            up,
            right,
            forward: up.cross(right),
        }
    }

    /// A point from `origin`, so far up, to the front and to the right.
    pub(super) fn point(&self, origin: Vec3, up: f32, forward: f32, right: f32) -> Vec3 {
        origin + self.up * up + self.forward * forward + self.right * right
    }
}

/// The trunk, the neck and the head.
#[derive(Clone, Copy, Debug)]
pub struct Trunk {
    /// The middle of the hips.
    pub hip: Vec3,
    /// The waist.
    pub waist: Vec3,
    /// The middle of the shoulders.
    pub chest: Vec3,
    /// The foot of the neck.
    nape: Vec3,
    /// The foot of the skull.
    skull: Vec3,
    /// The middle of the head.
    pub head: Vec3,
    /// The axes of the pelvis.
    pub pelvis: Frame,
    /// The axes of the ribs.
    pub ribs: Frame,
    /// The axes of the head.
    pub face: Frame,
}

/// An arm: its joints and the directions between them.
#[derive(Clone, Copy, Debug)]
pub struct Arm {
    /// The shoulder.
    pub shoulder: Vec3,
    /// The elbow.
    pub elbow: Vec3,
    /// The wrist.
    pub wrist: Vec3,
    /// The tips of the fingers.
    pub fingertips: Vec3,
    /// Upper arm, forearm, hand.
    pub directions: [Vec3; 3],
}

/// A leg: its joints and the directions between them.
#[derive(Clone, Copy, Debug)]
pub struct Leg {
    /// The hip joint.
    pub hip: Vec3,
    /// The knee.
    pub knee: Vec3,
    /// The ankle.
    pub ankle: Vec3,
    /// The heel.
    pub heel: Vec3,
    /// The ball of the foot.
    pub ball: Vec3,
    /// The tips of the toes.
    pub toes: Vec3,
    /// Thigh, shank, foot, toes.
    pub directions: [Vec3; 4],
    /// The axis of its bends, to the body's right.
    pub axis: Vec3,
    /// The front of the thigh.
    pub thigh_front: Vec3,
    /// The front of the shank.
    pub shank_front: Vec3,
    /// Away from the sole.
    pub instep: Vec3,
}

/// A body in its place.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// The trunk.
    pub trunk: Trunk,
    arms: [Arm; 2],
    legs: [Leg; 2],
}

/// A part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The trunk with the neck.
    Trunk,
    /// The head.
    Head,
    /// An upper arm.
    UpperArm(Side),
    /// A forearm with its hand.
    Forearm(Side),
    /// A thigh with its buttock.
    Thigh(Side),
    /// A shank.
    Shank(Side),
    /// A foot.
    Foot(Side),
}

impl Part {
    /// All parts.
    pub const ALL: [Part; 12] = [
        Part::Trunk,
        Part::Head,
        Part::UpperArm(Side::Near),
        Part::Forearm(Side::Near),
        Part::Thigh(Side::Near),
        Part::Shank(Side::Near),
        Part::Foot(Side::Near),
        Part::UpperArm(Side::Far),
        Part::Forearm(Side::Far),
        Part::Thigh(Side::Far),
        Part::Shank(Side::Far),
        Part::Foot(Side::Far),
    ];
}

impl Body {
    /// The body in this stance.
    pub fn new(stance: &Stance) -> Body {
        // Once with its hips at the origin, to see where its anchor comes to lie.
        let (point, radius) = Body::at(Vec3::ZERO, stance).anchor(stance.anchor);
        let hip = stance.at - point.truncate() + Vec2::Y * radius;
        Body::at(hip.extend(0.0), stance)
    }

    /// The body with the middle of its hips at `hip`.
    fn at(hip: Vec3, stance: &Stance) -> Body {
        let trunk = Trunk::new(hip, stance);
        let [near_arm, far_arm] = stance.arms;
        let [near_leg, far_leg] = stance.legs;
        Body {
            trunk,
            arms: [
                Arm::new(&trunk, near_arm, Side::Near),
                Arm::new(&trunk, far_arm, Side::Far),
            ],
            legs: [
                Leg::new(&trunk, near_leg, Side::Near),
                Leg::new(&trunk, far_leg, Side::Far),
            ],
        }
    }

    /// The arm of a side.
    pub fn arm(&self, side: Side) -> &Arm {
        let [near, far] = &self.arms;
        match side {
            Side::Near => near,
            Side::Far => far,
        }
    }

    /// The leg of a side.
    pub fn leg(&self, side: Side) -> &Leg {
        let [near, far] = &self.legs;
        match side {
            Side::Near => near,
            Side::Far => far,
        }
    }

    /// The height of the lowest point of these parts.
    pub fn lowest(&self, parts: &[Part]) -> f32 {
        let hulls = parts.iter().flat_map(|part| self.hulls(*part));
        let heights = hulls.flatten().map(|ball| ball.at.y - ball.radius);
        heights.fold(f32::INFINITY, f32::min)
    }

    /// The point of an anchor, and the radius of the flesh below it.
    fn anchor(&self, anchor: Anchor) -> (Vec3, f32) {
        let (arm, leg, far) = (
            self.arm(Side::Near),
            self.leg(Side::Near),
            self.leg(Side::Far),
        );
        match anchor {
            Anchor::Lowest => {
                let hip = self.trunk.hip;
                (Vec3::new(hip.x, self.lowest(&Part::ALL), hip.z), 0.0)
            }
            Anchor::Elbow => (arm.elbow, ELBOW_RADIUS),
            Anchor::Fingertips => (arm.fingertips, HAND_RADIUS),
            Anchor::Hip => (leg.hip, HIP_RADIUS),
            Anchor::Knee => (leg.knee, KNEE_RADIUS),
            Anchor::Heel => (leg.heel, HEEL_RADIUS),
            Anchor::FarHeel => (far.heel, HEEL_RADIUS),
            Anchor::FarKnee => (far.knee, KNEE_RADIUS),
            Anchor::Ball => (leg.ball, BALL_RADIUS),
        }
    }

    /// The hulls of a part.
    pub fn hulls(&self, part: Part) -> Vec<Hull> {
        match part {
            Part::Trunk => self.trunk.hulls(),
            Part::Head => self.trunk.head_hulls(),
            Part::UpperArm(side) => {
                let arm = self.arm(side);
                limb(arm.shoulder, arm.elbow, Vec3::ZERO, UPPER_ARM_CONTOUR)
            }
            Part::Forearm(side) => self.arm(side).forearm_hulls(),
            Part::Thigh(side) => {
                let leg = self.leg(side);
                let [thigh, ..] = leg.directions;
                let mut hulls = limb(leg.hip, leg.knee, leg.thigh_front, THIGH_CONTOUR);
                hulls.push(vec![
                    ball(self.trunk.buttock(side), 4.6),
                    ball(leg.hip + thigh * 6.5 - leg.thigh_front * 0.6, 4.3),
                    ball(leg.hip, 5.0),
                ]);
                hulls
            }
            Part::Shank(side) => {
                let leg = self.leg(side);
                limb(leg.knee, leg.ankle, leg.shank_front, SHANK_CONTOUR)
            }
            Part::Foot(side) => self.leg(side).foot_hulls(),
        }
    }
}

/// The radius of the flesh at the points that a body stands on.
pub const HEEL_RADIUS: f32 = 1.9;
/// At the ball of the foot.
pub const BALL_RADIUS: f32 = 1.6;
/// At the knee.
pub const KNEE_RADIUS: f32 = 3.3;
/// At the elbow.
pub const ELBOW_RADIUS: f32 = 2.1;
const HAND_RADIUS: f32 = 1.1;
const HIP_RADIUS: f32 = 5.2;

fn ball(at: Vec3, radius: f32) -> Ball {
    Ball { at, radius }
}

/// The hulls of a limb between two joints, with the flesh of its contour towards its front.
fn limb(from: Vec3, to: Vec3, front: Vec3, contour: &Contour) -> Vec<Hull> {
    let balls = contour.iter().map(|&(share, forward, back)| {
        let middle = from.lerp(to, share) + front * ((forward - back) / 2.0);
        ball(middle, (forward + back) / 2.0)
    });
    let balls: Vec<Ball> = balls.collect();
    balls.windows(2).map(<[Ball]>::to_vec).collect()
}

impl Trunk {
    fn new(hip: Vec3, stance: &Stance) -> Trunk {
        let [pelvis, ribs, head] = stance.trunk;
        let [pelvis_roll, ribs_roll] = stance.roll;
        let pelvis = Frame::new(pelvis, pelvis_roll);
        let ribs = Frame::new(ribs, ribs_roll);
        let face = Frame::new(head, ribs_roll);
        let waist = hip + pelvis.up * PELVIS;
        let chest = waist + ribs.up * RIBS;
        let nape = ribs.point(chest, 1.8, -0.6, 0.0);
        let skull = nape + (ribs.up + face.up).normalize_or_zero() * NECK;
        Trunk {
            hip,
            waist,
            chest,
            nape,
            skull,
            head: face.point(skull, 5.2, 0.9, 0.0),
            pelvis,
            ribs,
            face,
        }
    }

    fn buttock(&self, side: Side) -> Vec3 {
        self.pelvis.point(self.hip, -0.4, -2.5, side.sign() * 3.9)
    }

    fn hulls(&self) -> Vec<Hull> {
        let section = |origin: Vec3, frame: &Frame, [height, front, back, half]: [f32; 4]| {
            let radius = (front + back) / 2.0;
            let width = (half - radius).max(0.0);
            let at = |right| frame.point(origin, height, (front - back) / 2.0, right);
            [ball(at(width), radius), ball(at(-width), radius)]
        };
        let pelvis = PELVIS_SECTIONS.map(|it| section(self.hip, &self.pelvis, it));
        let ribs = RIB_SECTIONS.map(|it| section(self.waist, &self.ribs, it));
        let sections: Vec<[Ball; 2]> = pelvis.into_iter().chain(ribs).collect();
        let mut hulls: Vec<Hull> = sections.windows(2).map(<[[Ball; 2]]>::concat).collect();
        if let Some(seat) = hulls.first_mut() {
            seat.extend(Side::BOTH.map(|side| ball(self.buttock(side), 4.7)));
        }
        let nape = ball(self.ribs.point(self.nape, 0.8, -0.3, 0.0), 2.7);
        let neck = ball(self.skull + self.face.forward * 0.2, 2.45);
        let throat = ball(self.face.point(self.head, -1.5, -0.6, 0.0), 2.6);
        if let Some(shoulders) = sections.last() {
            hulls.push([shoulders.as_slice(), &[nape]].concat());
        }
        hulls.extend([vec![nape, neck], vec![neck, throat]]);
        hulls
    }

    /// The skull, the jaw and the nose: they tell a face that is up from one that is down.
    fn head_hulls(&self) -> Vec<Hull> {
        let at = |up, forward, radius| ball(self.face.point(self.head, up, forward, 0.0), radius);
        vec![
            vec![
                at(0.9, -1.0, 5.1),
                at(1.1, 0.7, 4.7),
                at(-2.0, -1.4, 3.9),
                at(-2.6, 2.2, 2.7),
            ],
            vec![at(-2.2, 1.6, 3.2), at(-4.9, 3.0, 1.75), at(-3.6, -0.6, 2.3)],
            vec![at(1.2, 4.3, 0.9), at(-1.3, 5.4, 0.7), at(-1.6, 4.2, 0.8)],
        ]
    }
}

impl Arm {
    fn new(trunk: &Trunk, directions: [Vec3; 3], side: Side) -> Arm {
        let [upper, fore, hand] = directions;
        let ribs = &trunk.ribs;
        // The shoulder moves with the arm.
        let shoulder = ribs.point(trunk.chest, -2.6, 0.0, side.sign() * SHOULDER_HALF_WIDTH)
            + (upper + ribs.up) * 1.1;
        let elbow = shoulder + upper * UPPER_ARM;
        let wrist = elbow + fore * FOREARM;
        Arm {
            shoulder,
            elbow,
            wrist,
            fingertips: wrist + hand * HAND,
            directions,
        }
    }

    fn forearm_hulls(&self) -> Vec<Hull> {
        let [_, _, hand] = self.directions;
        let palm = ball(self.wrist + hand * 3.4, 1.8);
        let knuckles = ball(self.wrist + hand * 5.6, 1.55);
        let mut hulls = limb(self.elbow, self.wrist, Vec3::ZERO, FOREARM_CONTOUR);
        hulls.extend([
            vec![ball(self.wrist, 1.45), palm],
            vec![palm, knuckles],
            vec![knuckles, ball(self.fingertips, 1.05)],
        ]);
        hulls
    }
}

impl Leg {
    fn new(trunk: &Trunk, directions: [Vec3; 4], side: Side) -> Leg {
        let [thigh, shank, foot, toes] = directions;
        let hip = trunk.hip + trunk.pelvis.right * (side.sign() * HIP_HALF_WIDTH);
        let knee = hip + thigh * THIGH;
        let ankle = knee + shank * SHANK;
        // The front of a leg comes from its own bends.
        let axis = (shank.cross(foot) - thigh.cross(shank)).normalize_or_zero();
        let up = axis.cross(foot).try_normalize().unwrap_or(Vec3::Y);
        let instep = if up.dot(shank) > 0.05 { -up } else { up };
        let ball = ankle + foot * 6.9 - instep * (ANKLE_HEIGHT - BALL_RADIUS);
        Leg {
            hip,
            knee,
            ankle,
            heel: ankle - foot * 2.7 - instep * (ANKLE_HEIGHT - HEEL_RADIUS),
            ball,
            toes: ball + toes * 3.2,
            directions,
            axis,
            thigh_front: axis.cross(thigh).normalize_or_zero(),
            shank_front: axis.cross(shank).normalize_or_zero(),
            instep,
        }
    }

    fn foot_hulls(&self) -> Vec<Hull> {
        let [_, _, foot, _] = self.directions;
        let ankle = ball(self.ankle, 2.0);
        let heel = ball(self.heel, HEEL_RADIUS);
        let arch = ball(self.ankle + foot * 2.4 - self.instep * 0.7, 1.85);
        let middle = ball(self.ankle + foot * 4.8 - self.instep * 1.7, 1.7);
        let front = ball(self.ball, BALL_RADIUS);
        vec![
            vec![ankle, heel],
            vec![ankle, arch, heel],
            vec![arch, middle, ball(self.heel, 1.7), front],
            vec![front, ball(self.toes, 1.25)],
        ]
    }
}
