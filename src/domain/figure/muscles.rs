//! Patches of muscles on the near side: balls on the segments, so that they move with the limb.

use super::{
    Layer, Side,
    body::{Ball, Body, Hull, SHANK, THIGH},
};
use crate::domain::exercise::Muscle;

/// A muscle is so much smaller than the flesh that it lies on.
const INSET: f32 = 0.3;

/// The hulls of a muscle, and the layers that it lies on.
pub(super) fn patch(body: &Body, muscle: Muscle) -> (Vec<Hull>, &'static [Layer]) {
    const TRUNK: &[Layer] = &[Layer::Trunk];
    const LEG: &[Layer] = &[Layer::Leg(Side::Near)];
    const SHIN: &[Layer] = &[Layer::Leg(Side::Near), Layer::Shin(Side::Near)];
    const HIP: &[Layer] = &[Layer::Trunk, Layer::Leg(Side::Near)];
    let (trunk, leg) = (&body.trunk, body.leg(Side::Near));
    let [thigh, shank, ..] = leg.directions;
    let pelvis = |up, forward, radius: f32, right| Ball {
        at: trunk.pelvis.point(trunk.hip, up, forward, right),
        radius: radius - INSET,
    };
    let belly = |up, forward, radius: f32, right| Ball {
        at: trunk.ribs.point(trunk.waist, up, forward, right),
        radius: radius - INSET,
    };
    let upper = |share: f32, forward: f32, radius: f32| Ball {
        at: leg.hip + thigh * (share * THIGH) + leg.thigh_front * forward,
        radius: radius - INSET,
    };
    let lower = |share: f32, forward: f32, radius: f32| Ball {
        at: leg.knee + shank * (share * SHANK) + leg.shank_front * forward,
        radius: radius - INSET,
    };
    match muscle {
        Muscle::Calf => {
            let calf = [
                lower(0.12, -1.3, 1.5),
                lower(0.27, -1.75, 2.2),
                lower(0.5, -1.2, 1.5),
                lower(0.62, -0.9, 0.9),
            ];
            (chain(&calf), SHIN)
        }
        Muscle::Hamstrings => {
            let hamstrings = [
                upper(0.22, -2.0, 2.4),
                upper(0.5, -1.8, 2.5),
                upper(0.85, -1.5, 1.4),
            ];
            (chain(&hamstrings), LEG)
        }
        Muscle::Quads => {
            let quads = [
                upper(0.2, 2.2, 2.3),
                upper(0.45, 2.0, 2.6),
                upper(0.86, 1.2, 1.6),
            ];
            (chain(&quads), LEG)
        }
        Muscle::Glutes => {
            let glutes = vec![
                pelvis(4.6, -2.2, 2.3, 3.6),
                pelvis(1.0, -3.0, 3.3, 3.6),
                pelvis(-1.2, -2.6, 3.2, 3.6),
                upper(0.16, -2.3, 2.0),
            ];
            (vec![glutes], HIP)
        }
        Muscle::GluteMedius => {
            let medius = vec![
                pelvis(8.2, -0.2, 2.4, 5.0),
                pelvis(4.5, -0.3, 2.8, 5.5),
                pelvis(-0.5, -0.3, 1.5, 6.0),
            ];
            (vec![medius], HIP)
        }
        Muscle::Piriformis | Muscle::ExternalRotators => {
            let piriformis = vec![
                pelvis(4.4, -2.6, 2.9, 2.0),
                pelvis(1.6, -2.2, 3.1, 4.4),
                pelvis(-1.2, -0.6, 2.3, 6.2),
            ];
            (vec![piriformis], HIP)
        }
        Muscle::HipFlexors => {
            let flexors = [
                pelvis(7.4, 2.2, 1.5, 3.6),
                pelvis(2.0, 2.6, 2.2, 3.6),
                upper(0.1, 2.5, 2.3),
                upper(0.34, 2.4, 1.4),
            ];
            (chain(&flexors), HIP)
        }
        Muscle::Core => {
            let core = [
                belly(9.5, 4.0, 1.7, 0.0),
                belly(3.5, 3.3, 2.0, 0.0),
                pelvis(8.0, 3.0, 2.0, 0.0),
                pelvis(3.0, 3.0, 1.8, 0.0),
            ];
            (chain(&core), TRUNK)
        }
        Muscle::SideOfCore => {
            let flank = [
                belly(7.6, -0.3, 2.4, 5.6),
                belly(2.4, 0.0, 2.6, 4.2),
                pelvis(8.6, 0.0, 2.4, 4.4),
            ];
            (chain(&flank), TRUNK)
        }
    }
}

fn chain(balls: &[Ball]) -> Vec<Hull> {
    balls.windows(2).map(<[Ball]>::to_vec).collect()
}
