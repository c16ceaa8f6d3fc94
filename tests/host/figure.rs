//! The figures: each pose stands where it should, in proportions and joints of a person.

use std::collections::HashSet;

use glam::Vec3;
use holdfast::domain::{
    exercise::Exercise,
    figure::{
        self, Figure, Pose, Prop, ROLLER_RADIUS, Side,
        body::{BALL_RADIUS, Body, ELBOW_RADIUS, Frame, HEEL_RADIUS, KNEE_RADIUS, Leg, Part},
        drawing::Paint,
    },
    library::{self, ALL},
};

use Side::{Far, Near};

/// Units that a pose may be off: a hundredth of the body's height.
const TOLERANCE: f32 = 1.0;

/// Every pose with its figure and a name for messages.
fn poses() -> impl Iterator<Item = (&'static Figure, &'static Pose, Body, String)> {
    figure::ALL.iter().flat_map(|figure| {
        figure.poses.iter().enumerate().map(move |(index, pose)| {
            let name = format!("{}[{index}]", figure.exercise.id);
            (figure, pose, Body::new(&pose.stance()), name)
        })
    })
}

#[test]
fn every_exercise_of_the_library_has_a_figure() {
    let drawn = figure::ALL.iter().map(|it| it.exercise.id);
    assert!(drawn.eq(ALL.iter().map(|it| it.id)));
    for exercise in ALL {
        assert!(figure::of(exercise).is_some(), "{}", exercise.id);
    }
    for figure in &figure::ALL {
        assert!(
            matches!(figure.poses.len(), 1 | 2),
            "{}",
            figure.exercise.id
        );
    }
}

#[test]
fn nothing_is_below_the_floor() {
    for (_, _, body, name) in poses() {
        let lowest = body.lowest(&Part::ALL);
        assert!(lowest > -TOLERANCE, "{name}: {lowest}");
    }
}

/// A point that stands on the floor.
#[derive(Clone, Copy, Debug)]
enum Contact {
    Trunk,
    Head,
    Seat,
    Elbow(Side),
    Palm(Side),
    Knee(Side),
    /// The shank or the foot.
    Leg(Side),
    Shin(Side),
    Ball(Side),
    /// The whole sole.
    Sole(Side),
    /// The sole on the step.
    OnStep(Side),
}

const STEP_HEIGHT: f32 = 20.0;

use Contact::{Ball, Elbow, Head, Knee, OnStep, Palm, Seat, Shin, Sole, Trunk};

/// The heights of the points of a contact over what they stand on.
fn heights(body: &Body, contact: Contact) -> Vec<f32> {
    let sole = |side| {
        let leg = body.leg(side);
        vec![leg.heel.y - HEEL_RADIUS, leg.ball.y - BALL_RADIUS]
    };
    let seat = [Part::Trunk, Part::Thigh(Near), Part::Thigh(Far)];
    match contact {
        Trunk => vec![body.lowest(&[Part::Trunk])],
        Head => vec![body.lowest(&[Part::Head])],
        Seat => vec![body.lowest(&seat)],
        Elbow(side) => vec![body.arm(side).elbow.y - ELBOW_RADIUS],
        Palm(side) => vec![body.lowest(&[Part::Forearm(side)])],
        Knee(side) => vec![body.leg(side).knee.y - KNEE_RADIUS],
        Contact::Leg(side) => vec![body.lowest(&[Part::Shank(side), Part::Foot(side)])],
        Shin(side) => vec![body.lowest(&[Part::Shank(side)])],
        Ball(side) => vec![body.leg(side).ball.y - BALL_RADIUS],
        Sole(side) => sole(side),
        OnStep(side) => sole(side).into_iter().map(|it| it - STEP_HEIGHT).collect(),
    }
}

/// The contacts of each pose of an exercise.
type Contacts = (&'static Exercise, &'static [&'static [Contact]]);

const BRIDGE: &[Contact] = &[Sole(Near), Sole(Far), Trunk, Head];
const ONE_LEG_BRIDGE: &[Contact] = &[Sole(Near), Trunk, Head];
const ROLLED: &[Contact] = &[Palm(Near), Palm(Far), Sole(Far)];
const ROLLED_HIP: &[Contact] = &[Elbow(Near), Elbow(Far), Ball(Near), Knee(Far)];
const STANDS: &[Contact] = &[Sole(Near), Sole(Far)];
const STANDS_ON_ONE: &[Contact] = &[Sole(Near)];
const SPLIT: &[Contact] = &[Sole(Near), Ball(Far)];
const HALF_KNEELS: &[Contact] = &[Knee(Near), Contact::Leg(Near), Sole(Far)];
const LIES: &[Contact] = &[Trunk, Head];
const LIES_ON_SIDE: &[Contact] = &[Trunk, Knee(Far), Contact::Leg(Far), Palm(Near)];

static CONTACTS: [Contacts; 26] = [
    (&library::GLUTE_BRIDGE, &[BRIDGE, BRIDGE]),
    (&library::BRIDGE_HOLD, &[BRIDGE]),
    (
        &library::SINGLE_LEG_BRIDGE,
        &[ONE_LEG_BRIDGE, ONE_LEG_BRIDGE],
    ),
    (
        &library::FRONT_PLANK,
        &[&[Elbow(Near), Elbow(Far), Ball(Near), Ball(Far)]],
    ),
    (
        &library::KNEE_PLANK,
        &[&[Elbow(Near), Elbow(Far), Knee(Near), Knee(Far)]],
    ),
    (
        &library::ROLL_CALVES,
        &[&[Palm(Near), Palm(Far), Sole(Far), Seat], ROLLED],
    ),
    (&library::ROLL_HAMSTRINGS, &[ROLLED, ROLLED]),
    (
        &library::ROLL_GLUTES,
        &[&[Palm(Near), Sole(Far)], &[Palm(Near), Sole(Far)]],
    ),
    (&library::ROLL_HIP_FLEXORS, &[ROLLED_HIP, ROLLED_HIP]),
    (&library::SQUAT, &[STANDS, STANDS]),
    (&library::SPLIT_SQUAT, &[SPLIT, SPLIT]),
    (
        &library::STEP_UP,
        &[&[OnStep(Near), Sole(Far)], &[OnStep(Near)]],
    ),
    (
        &library::SINGLE_LEG_DEADLIFT,
        &[STANDS_ON_ONE, STANDS_ON_ONE],
    ),
    (&library::CALF_RAISE, &[STANDS_ON_ONE, &[Ball(Near)]]),
    (&library::WALL_SIT, &[STANDS]),
    (&library::CALF_STRETCH, &[STANDS, STANDS]),
    (&library::HIP_FLEXOR_STRETCH, &[HALF_KNEELS, HALF_KNEELS]),
    (
        &library::BIRD_DOG,
        &[
            &[Palm(Near), Palm(Far), Knee(Near), Knee(Far), Shin(Near)],
            &[Palm(Near), Knee(Far), Shin(Far)],
        ],
    ),
    (&library::DEAD_BUG, &[LIES, LIES]),
    (
        &library::POSTERIOR_CHAIN_STRETCH,
        &[
            &[Trunk, Head, Contact::Leg(Far)],
            &[Trunk, Head, Contact::Leg(Far)],
        ],
    ),
    (
        &library::PIRIFORMIS_STRETCH,
        &[
            &[
                Trunk,
                Head,
                Contact::Leg(Near),
                Contact::Leg(Far),
                Palm(Near),
                Palm(Far),
            ],
            &[Trunk, Head, Contact::Leg(Far), Palm(Near)],
        ],
    ),
    (
        &library::GLUTE_ROTATOR_STRETCH,
        &[&[Trunk, Head, Sole(Far), Palm(Near), Palm(Far)], LIES],
    ),
    (
        &library::SIDE_PLANK,
        &[
            &[Elbow(Near), Contact::Leg(Near), Seat],
            &[Elbow(Near), Contact::Leg(Near)],
        ],
    ),
    (
        &library::KNEE_SIDE_PLANK,
        &[&[Elbow(Near), Knee(Near), Seat], &[Elbow(Near), Knee(Near)]],
    ),
    (&library::CLAMSHELL, &[LIES_ON_SIDE, LIES_ON_SIDE]),
    (&library::LATERAL_BAND_WALK, &[STANDS, STANDS]),
];

#[test]
fn what_should_touch_the_floor_does() {
    for (figure, pose, body, name) in poses() {
        let id = figure.exercise.id;
        let (_, contacts) = CONTACTS.iter().find(|it| it.0.id == id).expect(id);
        let index = figure
            .poses
            .iter()
            .position(|it| it == pose)
            .expect("a pose");
        for contact in contacts[index] {
            for height in heights(&body, *contact) {
                assert!(height.abs() <= TOLERANCE, "{name} {contact:?}: {height}");
            }
        }
    }
}

#[test]
fn a_body_lies_on_its_roller_and_leans_on_its_wall() {
    for (figure, pose, body, name) in poses() {
        let near = |part: &Part| !format!("{part:?}").contains("Far");
        let parts: Vec<Part> = Part::ALL.into_iter().filter(near).collect();
        if let Some(roller) = pose.roller {
            let balls = parts.iter().flat_map(|part| body.hulls(*part)).flatten();
            let gaps = balls.map(|ball| {
                (ball.at.x - roller.x).hypot(ball.at.y - ROLLER_RADIUS)
                    - ball.radius
                    - ROLLER_RADIUS
            });
            let gap = gaps.fold(f32::INFINITY, f32::min);
            assert!(gap.abs() <= TOLERANCE, "{name}: {gap}");
        }
        for prop in figure.props {
            if let Prop::Wall { x, is_right, .. } = *prop {
                let sign = if is_right { 1.0 } else { -1.0 };
                let balls = Part::ALL
                    .iter()
                    .flat_map(|part| body.hulls(*part))
                    .flatten();
                let gaps = balls.map(|ball| (x - ball.at.x) * sign - ball.radius);
                let gap = gaps.fold(f32::INFINITY, f32::min);
                assert!(gap.abs() <= TOLERANCE, "{name}: {gap}");
            }
        }
    }
}

/// The angle between two directions, in degrees.
fn angle(one: Vec3, other: Vec3) -> f32 {
    one.angle_between(other).to_degrees()
}

/// The angle from one direction to another about an axis, in degrees.
fn turn(from: Vec3, to: Vec3, axis: Vec3) -> f32 {
    from.cross(to).dot(axis).atan2(from.dot(to)).to_degrees()
}

#[test]
fn planks_and_bridges_are_straight() {
    let check = |exercise: &Exercise, degrees_max: f32, points: fn(&Body) -> [Vec3; 3]| {
        let figure = figure::of(exercise).expect("a figure");
        let body = Body::new(&figure.poses.last().expect("a pose").stance());
        let [start, bend, end] = points(&body);
        let bent = 180.0 - angle(start - bend, end - bend);
        assert!(bent <= degrees_max, "{}: {bent}", exercise.id);
    };
    fn ends(body: &Body, point: fn(&Leg) -> Vec3) -> Vec3 {
        (point(body.leg(Near)) + point(body.leg(Far))) / 2.0
    }
    fn shoulders(body: &Body) -> Vec3 {
        (body.arm(Near).shoulder + body.arm(Far).shoulder) / 2.0
    }
    fn to_ankle(body: &Body) -> [Vec3; 3] {
        [shoulders(body), body.trunk.hip, ends(body, |leg| leg.ankle)]
    }
    fn to_knee(body: &Body) -> [Vec3; 3] {
        [shoulders(body), body.trunk.hip, ends(body, |leg| leg.knee)]
    }
    fn bridge(body: &Body) -> [Vec3; 3] {
        let knee = body.leg(Near).knee;
        [
            body.trunk.chest,
            body.trunk.hip,
            Vec3::new(knee.x, knee.y, 0.0),
        ]
    }
    fn side(body: &Body) -> [Vec3; 3] {
        [
            body.trunk.chest,
            body.trunk.hip,
            ends(body, |leg| leg.ankle),
        ]
    }
    fn side_on_knees(body: &Body) -> [Vec3; 3] {
        [body.trunk.chest, body.trunk.hip, ends(body, |leg| leg.knee)]
    }
    fn deadlift(body: &Body) -> [Vec3; 3] {
        [body.trunk.chest, body.trunk.hip, body.leg(Far).ankle]
    }
    check(&library::FRONT_PLANK, 6.0, to_ankle);
    check(&library::KNEE_PLANK, 6.0, to_knee);
    check(&library::SIDE_PLANK, 5.0, side);
    check(&library::KNEE_SIDE_PLANK, 14.0, side_on_knees);
    check(&library::GLUTE_BRIDGE, 5.0, bridge);
    check(&library::BRIDGE_HOLD, 5.0, bridge);
    check(&library::SINGLE_LEG_BRIDGE, 5.0, bridge);
    check(&library::SINGLE_LEG_DEADLIFT, 12.0, deadlift);
}

/// The angles of a hip as a clinician measures them: flexion, abduction, and outward rotation after
/// both.
fn hip(leg: &Leg, pelvis: &Frame, side: Side) -> [f32; 3] {
    let [thigh, ..] = leg.directions;
    let sign = if side == Near { 1.0 } else { -1.0 };
    let across = thigh.dot(pelvis.right);
    let flexion = thigh
        .dot(pelvis.forward)
        .atan2(-thigh.dot(pelvis.up))
        .to_degrees();
    let flexion = if flexion < -150.0 {
        flexion + 360.0
    } else {
        flexion
    };
    let abduction = (sign * across).clamp(-1.0, 1.0).asin();
    let flexed = (thigh - pelvis.right * across).normalize();
    let axis = pelvis.right * abduction.cos() - flexed * (sign * abduction.sin());
    let bend = leg.axis - thigh * leg.axis.dot(thigh);
    let rotation = sign * turn(axis, bend, thigh);
    [flexion, abduction.to_degrees(), rotation]
}

#[test]
fn joints_stay_inside_human_range() {
    for (_, _, body, name) in poses() {
        let check = |joint: &str, degrees: f32, range: (f32, f32)| {
            let is_inside = range.0 <= degrees && degrees <= range.1;
            assert!(is_inside, "{name} {joint}: {degrees} is not in {range:?}");
        };
        let trunk = &body.trunk;
        check(
            "lumbar spine",
            angle(trunk.pelvis.up, trunk.ribs.up),
            (0.0, 35.0),
        );
        check("neck", angle(trunk.ribs.up, trunk.face.up), (0.0, 55.0));
        for side in Side::BOTH {
            let leg = body.leg(side);
            let [thigh, shank, foot, toes] = leg.directions;
            let [flexion, abduction, rotation] = hip(leg, &trunk.pelvis, side);
            check("hip flexion", flexion, (-25.0, 130.0));
            check("hip abduction", abduction, (-35.0, 50.0));
            check("hip rotation", rotation, (-45.0, 78.0));
            check("knee", -turn(thigh, shank, leg.axis), (-2.0, 145.0));
            check("ankle", angle(shank, foot) - 90.0, (-70.0, 35.0));
            check("toes", turn(foot, toes, leg.axis), (-20.0, 82.0));
            let [upper, fore, hand] = body.arm(side).directions;
            check("elbow", angle(upper, fore), (0.0, 148.0));
            check("wrist", angle(fore, hand), (0.0, 94.0));
            if upper.dot(trunk.ribs.up) < 0.2 {
                let back = (-upper.dot(trunk.ribs.forward)).clamp(-1.0, 1.0).asin();
                check("arm to the back", back.to_degrees(), (-181.0, 80.0));
            }
        }
    }
}

#[test]
fn limbs_have_one_length_also_on_the_way() {
    for figure in &figure::ALL {
        for step in 0..=10 {
            let stance = figure.stance(step as f32 / 10.0).expect("a pose");
            let body = Body::new(&stance);
            for side in Side::BOTH {
                let (arm, leg) = (body.arm(side), body.leg(side));
                for (from, to, length) in [
                    (arm.shoulder, arm.elbow, 17.6),
                    (arm.elbow, arm.wrist, 14.4),
                    (leg.hip, leg.knee, 24.5),
                    (leg.knee, leg.ankle, 24.6),
                ] {
                    let off = (from.distance(to) - length).abs();
                    assert!(off < 0.01, "{} {step}: {off}", figure.exercise.id);
                }
            }
        }
    }
}

#[test]
fn on_the_way_nothing_sinks_into_the_floor() {
    for figure in &figure::ALL {
        for step in 0..=20 {
            let stance = figure.stance(step as f32 / 20.0).expect("a pose");
            let lowest = Body::new(&stance).lowest(&Part::ALL);
            assert!(lowest > -1.3, "{} {step}: {lowest}", figure.exercise.id);
        }
    }
}

#[test]
fn all_drawings_of_a_figure_have_the_same_paths_and_one_place() {
    for figure in &figure::ALL {
        let id = figure.exercise.id;
        let paints = |share: f32| {
            let drawing = figure.draw(share, figure.bounds());
            let paths = [drawing.back, drawing.body, drawing.front].concat();
            paths.into_iter().map(|path| path.paint).collect::<Vec<_>>()
        };
        let start = paints(0.0);
        for share in [0.3, 0.7, 1.0] {
            assert_eq!(paints(share), start, "{id}");
        }
        let kinds: HashSet<Paint> = start.into_iter().collect();
        for needed in [Paint::Floor, Paint::Near, Paint::Gap, Paint::Muscle] {
            assert!(kinds.contains(&needed), "{id}: {needed:?}");
        }
    }
}

#[test]
fn the_show_goes_there_and_back_and_there_in_less_than_five_seconds() {
    for (elapsed_ms, share) in [
        (0.0, Some(0.0)),
        (450.0, Some(0.0)),
        (1050.0, Some(0.5)),
        (1700.0, Some(1.0)),
        (2700.0, Some(0.5)),
        (3500.0, Some(0.0)),
        (4350.0, Some(0.5)),
        (4950.0, None),
        (99_000.0, None),
    ] {
        let found = figure::share_at(elapsed_ms);
        let is_near = match (found, share) {
            (Some(found), Some(share)) => (found - share).abs() < 0.01,
            (found, share) => found == share,
        };
        assert!(is_near, "{elapsed_ms}: {found:?}");
    }
}

#[test]
fn a_path_is_made_of_whole_numbers() {
    let squat = figure::of(&library::SQUAT).expect("a figure");
    let is_known = |ch: char| ch.is_ascii_digit() || "MLAHZ -".contains(ch);
    for path in squat.draw(0.5, squat.bounds()).body {
        assert!(
            !path.d.is_empty() && path.d.chars().all(is_known),
            "{}",
            path.d
        );
    }
    let size = squat
        .draw(0.0, squat.bounds())
        .body
        .iter()
        .map(|it| it.d.len())
        .sum::<usize>();
    assert!(size < 15_000, "{size} bytes");
}
