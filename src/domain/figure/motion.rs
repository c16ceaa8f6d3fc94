//! The movement from one pose to another: every direction turns the shorter way.

use glam::Vec3;

use super::{
    Figure, Roller, Side, Stance,
    body::{Body, SHANK, THIGH},
};

/// Milliseconds of a movement from one pose to the other.
const MOVE_MS: f32 = 1200.0;
/// Milliseconds of rest at each end.
const REST_MS: f32 = 450.0;

/// The share of the way at a moment of the show, in milliseconds from its start: to the finish, back,
/// and to the finish again. `None` once it is over; it takes less than five seconds, after which
/// people must be able to stop what moves (WCAG 2.2.2).
pub fn share_at(elapsed_ms: f32) -> Option<f32> {
    let turn = (elapsed_ms / (MOVE_MS + REST_MS)).floor();
    let part = ((elapsed_ms - turn * (MOVE_MS + REST_MS) - REST_MS) / MOVE_MS).max(0.0);
    // Slow at both ends.
    let eased = part * part * (3.0 - 2.0 * part);
    match turn as u32 {
        0 | 2 => Some(eased),
        1 => Some(1.0 - eased),
        _ => None,
    }
}

impl Figure {
    /// The stance at a share of the way from the start (0) to the finish (1); a hold has one alone.
    pub fn stance(&self, share: f32) -> Option<Stance> {
        let start = self.poses.first()?.stance();
        let finish = self.poses.last()?.stance();
        let mut stance = start.towards(&finish, share);
        if self.has_planted_ankle {
            let ankle = |stance: &Stance| Body::new(stance).leg(Side::Near).ankle;
            let target = ankle(&start).lerp(ankle(&finish), share);
            stance.plant_ankle(target);
        }
        Some(stance)
    }
}

impl Stance {
    fn towards(&self, to: &Stance, share: f32) -> Stance {
        let roller = self.roller.zip(to.roller).map(|(from, to)| Roller {
            x: mix(from.x, to.x, share),
            ..from
        });
        Stance {
            trunk: turned(&self.trunk, &to.trunk, share),
            roll: both(&self.roll, &to.roll, |from, to| mix(*from, *to, share)),
            arms: both(&self.arms, &to.arms, |from, to| turned(from, to, share)),
            legs: both(&self.legs, &to.legs, |from, to| turned(from, to, share)),
            anchor: self.anchor,
            at: self.at.lerp(to.at, share),
            roller,
        }
    }

    /// Bends the near leg again, so that its ankle is at `target`; the knee keeps its side.
    fn plant_ankle(&mut self, target: Vec3) {
        let leg = *Body::new(self).leg(Side::Near);
        let to_ankle = target - leg.hip;
        let reach = to_ankle.length().min(THIGH + SHANK - 0.01);
        let along = to_ankle.normalize_or_zero();
        let thigh = leg.knee - leg.hip;
        let across = (thigh - along * thigh.dot(along)).normalize_or_zero();
        let forth = (THIGH * THIGH - SHANK * SHANK + reach * reach) / (2.0 * reach);
        let knee = along * forth + across * (THIGH * THIGH - forth * forth).max(0.0).sqrt();
        let [near, _] = &mut self.legs;
        let [thigh, shank, ..] = near;
        *thigh = knee.normalize_or_zero();
        *shank = (along * reach - knee).normalize_or_zero();
    }
}

fn mix(from: f32, to: f32, share: f32) -> f32 {
    from + (to - from) * share
}

fn both<T>(from: &[T; 2], to: &[T; 2], between: impl Fn(&T, &T) -> T) -> [T; 2] {
    let ([a, b], [c, d]) = (from, to);
    [between(a, c), between(b, d)]
}

fn turned<const N: usize>(from: &[Vec3; N], to: &[Vec3; N], share: f32) -> [Vec3; N] {
    let mut turned = *to;
    for (direction, from) in turned.iter_mut().zip(from) {
        *direction = slerp(*from, *direction, share);
    }
    turned
}

/// The direction at a share of the shorter way between two.
fn slerp(from: Vec3, to: Vec3, share: f32) -> Vec3 {
    let angle = from.dot(to).clamp(-1.0, 1.0).acos();
    if angle < 1e-4 {
        return to;
    }
    (from * ((1.0 - share) * angle).sin() + to * (share * angle).sin()) / angle.sin()
}
