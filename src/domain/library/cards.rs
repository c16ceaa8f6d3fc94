//! The texts of the cards, and other names of the exercises: apart from the exercises, because a
//! first visit does without them (5 kB of brotli).

use super::*;
use crate::domain::exercise::Card;

const ROLL_STOP: &str = "Stop if your symptoms come on or persist.";
const STRETCH_STOP: &str = "Stop as soon as your symptoms show.";

/// The card of each exercise.
pub(super) static CARDS: [Card; 26] = [
    Card {
        exercise: &ROLL_CALVES,
        other_names: &["Calf foam roll", "Foam rolling calves", "Roll calves"],
        steps: &[
            "Lift your hips a little and roll slowly toward the knee.",
            "Stay on tender spots and breathe.",
        ],
        feel: "Feel firm pressure in the calf on the roller.",
        avoid: "Do not roll the back of the knee.",
        stop: ROLL_STOP,
    },
    Card {
        exercise: &ROLL_HAMSTRINGS,
        other_names: &[
            "Hamstring foam roll",
            "Foam rolling hamstrings",
            "Roll hamstrings",
        ],
        steps: &[
            "Roll slowly toward the sit bone.",
            "Stay on tender spots and breathe.",
        ],
        feel: "Feel firm pressure in the back of the thigh.",
        avoid: "Do not press on if your leg tingles.",
        stop: ROLL_STOP,
    },
    Card {
        exercise: &ROLL_GLUTES,
        other_names: &[
            "Glute foam roll",
            "Foam roll piriformis",
            "Foam rolling glutes",
            "Roll glutes",
        ],
        steps: &[
            "Lean to the side of the crossed leg: it is the side named.",
            "Roll slowly, stay on tender spots and breathe.",
        ],
        feel: "Feel firm pressure deep in the buttock.",
        avoid: "Do not press on if pain runs down the leg; ease off.",
        stop: ROLL_STOP,
    },
    Card {
        exercise: &ROLL_HIP_FLEXORS,
        other_names: &[
            "Hip flexor foam roll",
            "Foam rolling hip flexors",
            "Roll hip flexors",
        ],
        steps: &[
            "Roll slowly toward the thigh.",
            "Stay on tender spots and breathe.",
        ],
        feel: "Feel firm pressure in the front of the hip.",
        avoid: "Do not let your low back sag.",
        stop: ROLL_STOP,
    },
    Card {
        exercise: &GLUTE_BRIDGE,
        other_names: &[
            "Bridge",
            "Hip bridge",
            "Supine bridge",
            "Double leg bridge",
            "Bridging",
            "Two leg bridge",
        ],
        steps: &[
            "Push through your heels until knees, hips and shoulders line up.",
            "Squeeze at the top, come down slowly.",
        ],
        feel: "Feel your glutes, not your low back.",
        avoid: "Do not arch your back to get higher.",
        stop: "Stop if the pain in your leg comes on or stays.",
    },
    Card {
        exercise: &LATERAL_BAND_WALK,
        other_names: &[
            "Band walk",
            "Banded side step",
            "Lateral walk with band",
            "Monster walk sideways",
            "Banded lateral walk",
            "Side step with band",
            "Lateral step with band",
            "Lateral banded walk",
            "Banded walk",
            "Banded side walk",
            "Resisted side step",
            "Band side step",
        ],
        steps: &[
            "Sink into a quarter squat, toes ahead, knees over toes.",
            "Step out to the side named until the band is tight.",
            "Bring the other foot after it, still hip-wide.",
        ],
        feel: "Feel the side of your hips.",
        avoid: "Do not rock your trunk or drag your foot.",
        stop: "Stop when your knees fall in or your hip hurts.",
    },
    Card {
        exercise: &FRONT_PLANK,
        other_names: &[
            "Plank",
            "Forearm plank",
            "Elbow plank",
            "Prone plank",
            "Low plank",
        ],
        steps: &[
            "Lift onto your toes, straight from head to heels.",
            "Squeeze your glutes and keep breathing.",
        ],
        feel: "Feel your belly and glutes, not your low back.",
        avoid: "Do not push your hips up or hold your breath.",
        stop: "Stop when your hips sag or your back hurts.",
    },
    Card {
        exercise: &SIDE_PLANK,
        other_names: &["Side bridge", "Lateral plank", "Forearm side plank"],
        steps: &[
            "Lift onto forearm and feet until your body is straight.",
            "Keep your hips high and breathe.",
        ],
        feel: "Feel the side of your waist and hip that is down.",
        avoid: "Do not roll forward or sink into your shoulder.",
        stop: "Stop when your hips drop or your shoulder hurts.",
    },
    Card {
        exercise: &PIRIFORMIS_STRETCH,
        other_names: &["Supine piriformis stretch", "Knee to opposite shoulder"],
        steps: &[
            "Take your right knee in your left hand.",
            "Draw it gently across toward the opposite shoulder and breathe.",
            "This is the right side; swap for the left.",
        ],
        feel: "Feel a mild stretch in the outer hip.",
        avoid: "Do not pull hard.",
        stop: STRETCH_STOP,
    },
    Card {
        exercise: &GLUTE_ROTATOR_STRETCH,
        other_names: &[
            "Figure 4 stretch",
            "Figure four stretch",
            "Supine figure 4 stretch",
            "External rotator stretch",
            "Glute stretch",
            "Supine figure four stretch",
        ],
        steps: &[
            "With the right ankle on the left knee, hold the left thigh from behind and draw it to your chest.",
            "Let head and shoulders rest, and breathe slow and deep.",
            "This is the right side; swap for the left.",
        ],
        feel: "Feel a light stretch in the buttock of the crossed leg.",
        avoid: "Do not pull hard or lift your head.",
        stop: STRETCH_STOP,
    },
    Card {
        exercise: &POSTERIOR_CHAIN_STRETCH,
        other_names: &["Supine hamstring stretch", "Hamstring stretch with strap"],
        steps: &[
            "Hold it with a strap, or with your hands behind the thigh.",
            "Straighten the knee slowly and breathe.",
        ],
        feel: "Feel the back of the thigh.",
        avoid: "Do not force the knee; ease off if your leg tingles.",
        stop: STRETCH_STOP,
    },
    Card {
        exercise: &HIP_FLEXOR_STRETCH,
        other_names: &[
            "Hip flexor stretch",
            "Kneeling hip flexor stretch",
            "Half kneeling hip flexor",
            "Half kneeling stretch",
        ],
        steps: &[
            "Tuck your tail and move your hips forward.",
            "Stay tall and breathe.",
        ],
        feel: "Feel the front of the hip you kneel on.",
        avoid: "Do not arch your low back.",
        stop: STRETCH_STOP,
    },
    Card {
        exercise: &CALF_STRETCH,
        other_names: &[
            "Calf stretch",
            "Wall calf stretch",
            "Gastroc stretch",
            "Gastrocnemius stretch",
        ],
        steps: &[
            "Lean in, the back heel down.",
            "Keep that knee straight for the upper calf, bent for the lower.",
        ],
        feel: "Feel the calf of the back leg.",
        avoid: "Do not let the heel lift.",
        stop: STRETCH_STOP,
    },
    Card {
        exercise: &CLAMSHELL,
        other_names: &[
            "Clam",
            "Side lying clam",
            "Hip clam",
            "Side lying clamshell",
        ],
        steps: &[
            "Lift the top knee, feet still together.",
            "Lower it slowly.",
        ],
        feel: "Feel the side of the top hip.",
        avoid: "Do not let your hips roll back; keep them stacked.",
        stop: "Stop if your hip or back hurts.",
    },
    Card {
        exercise: &BIRD_DOG,
        other_names: &[
            "Quadruped opposite arm and leg",
            "Quadruped arm and leg raise",
            "Pointer",
        ],
        steps: &[
            "Reach out the leg of the side named and the opposite arm.",
            "Hold them long, then come back slowly.",
        ],
        feel: "Feel your trunk and the glute of the long leg.",
        avoid: "Do not let your back sag or your hips tilt.",
        stop: "Stop when you cannot keep your back still.",
    },
    Card {
        exercise: &DEAD_BUG,
        other_names: &[],
        steps: &[
            "Lower the leg of the side named and the opposite arm.",
            "Bring them back slowly.",
        ],
        feel: "Feel your belly.",
        avoid: "Do not hold your breath.",
        stop: "Stop when your low back lifts or hurts.",
    },
    Card {
        exercise: &KNEE_SIDE_PLANK,
        other_names: &[
            "Modified side plank",
            "Side plank on knees",
            "Knee side plank",
            "Side plank from knees",
            "Side plank bent knees",
        ],
        steps: &[
            "Lift your hips until you are straight from head to knees.",
            "Keep your hips high and breathe.",
        ],
        feel: "Feel the side of your waist that is down.",
        avoid: "Do not roll forward or sink into your shoulder.",
        stop: "Stop when your hips drop or your shoulder hurts.",
    },
    Card {
        exercise: &KNEE_PLANK,
        other_names: &[
            "Knee plank",
            "Modified plank",
            "Plank on knees",
            "Plank from knees",
            "Front plank from knees",
        ],
        steps: &[
            "Lift your hips until you are straight from head to knees.",
            "Squeeze your glutes and keep breathing.",
        ],
        feel: "Feel your belly and glutes, not your low back.",
        avoid: "Do not push your hips up or hold your breath.",
        stop: "Stop when your hips sag or your back hurts.",
    },
    Card {
        exercise: &BRIDGE_HOLD,
        other_names: &[
            "Bridge hold",
            "Hip bridge hold",
            "Isometric bridge",
            "Static bridge",
            "Isometric glute bridge",
        ],
        steps: &[
            "Push through your heels until knees, hips and shoulders line up.",
            "Stay there, squeeze your glutes and breathe.",
        ],
        feel: "Feel your glutes, not your low back.",
        avoid: "Do not arch your back to get higher.",
        stop: "Stop when your hips sag or the pain in your leg comes on.",
    },
    Card {
        exercise: &SINGLE_LEG_BRIDGE,
        other_names: &[
            "Single leg bridge",
            "One leg bridge",
            "SL bridge",
            "SL glute bridge",
            "One legged bridge",
            "Single leg hip bridge",
            "One leg glute bridge",
        ],
        steps: &[
            "Hold the other knee to your chest.",
            "Push through the heel and lift your hips, pelvis level.",
            "Come down slowly.",
        ],
        feel: "Feel the glute of the leg that pushes.",
        avoid: "Do not let one hip drop.",
        stop: "Stop if your thigh cramps or your back hurts.",
    },
    Card {
        exercise: &SQUAT,
        other_names: &["Air squat"],
        steps: &[
            "Sit back until your thighs are near level, knees over toes.",
            "Push through your feet and stand tall.",
        ],
        feel: "Feel your thighs and glutes.",
        avoid: "Do not let your knees fall in.",
        stop: "Stop if your knees or back hurt.",
    },
    Card {
        exercise: &SPLIT_SQUAT,
        other_names: &["Static lunge", "Stationary lunge"],
        steps: &[
            "Lower the back knee toward the floor, trunk tall.",
            "Push up through the front foot.",
        ],
        feel: "Feel the thigh and glute of the front leg.",
        avoid: "Do not lean forward or let the front knee fall in.",
        stop: "Stop if your knee or back hurts.",
    },
    Card {
        exercise: &STEP_UP,
        other_names: &["Forward step up"],
        steps: &[
            "Drive through the whole foot until you stand on it.",
            "Come down slowly.",
        ],
        feel: "Feel the glute and thigh of the leg on the step.",
        avoid: "Do not push off with the low foot.",
        stop: "Stop if your knee or back hurts.",
    },
    Card {
        exercise: &SINGLE_LEG_DEADLIFT,
        other_names: &[
            "SL deadlift",
            "Single leg RDL",
            "Single leg Romanian deadlift",
            "SL RDL",
            "One leg deadlift",
        ],
        steps: &[
            "Hinge at the hip, the free leg long behind you.",
            "Stand tall again.",
        ],
        feel: "Feel the back of the thigh and the glute you stand on.",
        avoid: "Do not round your back or tip your hips.",
        stop: "Stop if your leg tingles or your back hurts.",
    },
    Card {
        exercise: &CALF_RAISE,
        other_names: &[
            "Single leg heel raise",
            "SL calf raise",
            "SL heel raise",
            "One leg calf raise",
            "One leg heel raise",
        ],
        steps: &["Rise until your heel is high.", "Come down slowly."],
        feel: "Feel the calf you stand on.",
        avoid: "Do not drop down.",
        stop: "Stop if your calf or heel hurts.",
    },
    Card {
        exercise: &WALL_SIT,
        other_names: &["Wall squat hold"],
        steps: &[
            "Slide down until your thighs are near level, knees over ankles.",
            "Stay there and breathe.",
        ],
        feel: "Feel the front of your thighs.",
        avoid: "Do not press your hands on your thighs.",
        stop: "Stop if your knees hurt or you start to slip.",
    },
];
