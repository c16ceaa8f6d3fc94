//! The poses of every exercise of the library.
//!
//! The angles were solved so that what should touch the floor does, limbs have one length and joints
//! stay inside human range; `tests/host/figure.rs` checks each pose.

use super::{
    Anchor, Arrow, Figure,
    Layer::{self, Arm, Head, Leg, Props, Shin, Trunk},
    Limbs, Pose, Prop, Roller,
    Side::{Far, Near},
    View,
};
use crate::domain::{exercise::Muscle, library};

/// From the side, on a line of floor: the far limbs first, then the trunk, then the near ones.
const ORDER: &[Layer] = &[Props, Leg(Far), Arm(Far), Trunk, Head, Leg(Near), Arm(Near)];

const SIDE_VIEW: Figure = Figure {
    exercise: &library::SQUAT,
    poses: &[],
    view: View {
        yaw: 0,
        pitch: 0,
        mat: [0; 4],
    },
    order: ORDER,
    near: &[],
    muscles: &[],
    props: &[],
    arrow: None,
    has_planted_ankle: false,
};

/// The figures, in the order of the library.
pub static ALL: [Figure; 26] = [
    Figure {
        exercise: &library::ROLL_CALVES,
        poses: &[
            Pose {
                anchor: Anchor::Fingertips,
                at: (-23.2, 0.5),
                trunk: [(114, 0), (111, 0), (97, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-125, 0), (-86, 0), (180, 68)],
                    leg: [(10, 0), (8, 0), (86, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-125, 0), (-86, 0), (180, -68)],
                    leg: [(57, 0), (-67, 0), (0, 0)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: 41.0,
                    half_length: 0.0,
                }),
            },
            Pose {
                anchor: Anchor::Fingertips,
                at: (-23.2, 0.5),
                trunk: [(126, 0), (123, 0), (100, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-123, 0), (-96, 0), (180, 68)],
                    leg: [(10, 0), (8, 0), (86, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-123, 0), (-96, 0), (180, -68)],
                    leg: [(53, 0), (-87, 0), (0, 0)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: 37.5,
                    half_length: 0.0,
                }),
            },
        ],
        order: &[Leg(Far), Props, Arm(Far), Trunk, Head, Leg(Near), Arm(Near)],
        muscles: &[Muscle::Calf],
        arrow: Some(Arrow {
            pose: None,
            from: (31.0, -6.5),
            to: (49.0, -6.5),
            is_double: true,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::ROLL_HAMSTRINGS,
        poses: &[
            Pose {
                anchor: Anchor::Fingertips,
                at: (-28.6, 0.5),
                trunk: [(138, 0), (136, 0), (108, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-115, 0), (-80, 0), (180, 68)],
                    leg: [(-2, 0), (-5, 0), (75, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-115, 0), (-80, 0), (180, -68)],
                    leg: [(32, 0), (-70, 0), (0, 0)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: 17.5,
                    half_length: 0.0,
                }),
            },
            Pose {
                anchor: Anchor::Fingertips,
                at: (-28.6, 0.5),
                trunk: [(140, 0), (139, 0), (110, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-116, 0), (-96, 0), (180, 68)],
                    leg: [(-2, 0), (-5, 0), (75, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-116, 0), (-96, 0), (180, -68)],
                    leg: [(33, 0), (-82, 0), (0, 0)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: 13.5,
                    half_length: 0.0,
                }),
            },
        ],
        order: &[Leg(Far), Props, Arm(Far), Trunk, Head, Leg(Near), Arm(Near)],
        muscles: &[Muscle::Hamstrings],
        arrow: Some(Arrow {
            pose: None,
            from: (7.0, -6.5),
            to: (25.0, -6.5),
            is_double: true,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::ROLL_GLUTES,
        poses: &[
            Pose {
                anchor: Anchor::Hip,
                at: (0.3, 11.6),
                trunk: [(132, 6), (136, 11), (108, 4)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-97, 3), (-96, 3), (180, 45)],
                    leg: [(57, 33), (-21, -73), (50, -35)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-19, -6), (-8, 1), (-8, 1)],
                    leg: [(25, -7), (-77, 4), (0, 0)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: -1.0,
                    half_length: 16.0,
                }),
            },
            Pose {
                anchor: Anchor::Hip,
                at: (5.4, 11.7),
                trunk: [(136, 6), (140, 12), (110, 4)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-104, 4), (-103, 3), (180, 45)],
                    leg: [(57, 32), (-21, -73), (50, -35)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-12, -4), (-11, -4), (-11, -4)],
                    leg: [(27, -8), (-88, 6), (0, 0)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: 1.5,
                    half_length: 16.0,
                }),
            },
        ],
        view: View {
            yaw: -38,
            pitch: 14,
            mat: [-34, 40, -20, 22],
        },
        muscles: &[Muscle::Glutes],
        arrow: Some(Arrow {
            pose: None,
            from: (-4.0, -2.6),
            to: (14.0, -5.9),
            is_double: true,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::ROLL_HIP_FLEXORS,
        poses: &[
            Pose {
                anchor: Anchor::Elbow,
                at: (26.7, 0.0),
                trunk: [(14, 0), (14, 0), (16, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-80, 0), (-1, 0), (-1, 0)],
                    leg: [(-174, 0), (-174, 0), (-58, 0)],
                    toes: Some((-3, 0)),
                },
                far: Some(Limbs {
                    arm: [(-80, 0), (-1, 0), (-1, 0)],
                    leg: [(-137, -50), (-178, -6), (-170, -33)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: 1.8,
                    half_length: 0.0,
                }),
            },
            Pose {
                anchor: Anchor::Elbow,
                at: (26.8, 0.0),
                trunk: [(10, 0), (10, 0), (13, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-100, 0), (-1, 0), (-1, 0)],
                    leg: [(-172, 0), (-172, 0), (-82, 0)],
                    toes: Some((-3, 0)),
                },
                far: Some(Limbs {
                    arm: [(-100, 0), (-1, 0), (-1, 0)],
                    leg: [(-144, -29), (-178, -6), (-170, -33)],
                    toes: None,
                }),
                roller: Some(Roller {
                    x: -1.2,
                    half_length: 0.0,
                }),
            },
        ],
        order: &[Leg(Far), Props, Arm(Far), Trunk, Head, Leg(Near), Arm(Near)],
        muscles: &[Muscle::HipFlexors],
        arrow: Some(Arrow {
            pose: None,
            from: (-9.0, -6.5),
            to: (9.0, -6.5),
            is_double: true,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::GLUTE_BRIDGE,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (19.8, 0.0),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-18, 65), (-18, 65), (0, 66)],
                    leg: [(54, 0), (-71, 0), (0, 0)],
                    toes: None,
                },
                far: None,
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (19.8, 0.0),
                trunk: [(-154, 0), (-154, 0), (160, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-12, 66), (-12, 66), (0, 66)],
                    leg: [(26, 0), (-82, 0), (0, 0)],
                    toes: None,
                },
                far: None,
                roller: None,
            },
        ],
        muscles: &[Muscle::Glutes, Muscle::Hamstrings],
        arrow: Some(Arrow {
            pose: Some(1),
            from: (9.0, 3.0),
            to: (9.0, 14.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::LATERAL_BAND_WALK,
        poses: &[
            Pose {
                anchor: Anchor::FarHeel,
                at: (7.0, 0.0),
                trunk: [(90, 18), (90, 24), (90, 8)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-123, 42), (29, 4), (50, 27)],
                    leg: [(-93, 44), (-93, -24), (180, 86)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-57, 42), (151, 4), (130, 27)],
                    leg: [(-87, 44), (-87, -24), (0, 86)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::FarHeel,
                at: (7.3, 0.1),
                trunk: [(90, 18), (90, 24), (90, 8)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-123, 42), (29, 4), (50, 27)],
                    leg: [(-110, 43), (-110, -23), (180, 86)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-57, 42), (151, 4), (130, 27)],
                    leg: [(-76, 46), (-76, -26), (0, 86)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        view: View {
            yaw: 14,
            pitch: 12,
            mat: [-42, 28, -16, 18],
        },
        order: &[Leg(Far), Trunk, Head, Leg(Near), Arm(Far), Arm(Near)],
        near: &[Leg(Far), Arm(Far), Arm(Near)],
        muscles: &[Muscle::GluteMedius],
        props: &[Prop::Band],
        arrow: Some(Arrow {
            pose: Some(0),
            from: (-20.0, 14.0),
            to: (-36.0, 14.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::FRONT_PLANK,
        poses: &[Pose {
            anchor: Anchor::Elbow,
            at: (27.0, 0.0),
            trunk: [(9, 0), (9, 0), (12, 0)],
            roll: [0, 0],
            near: Limbs {
                arm: [(-90, 0), (-1, 0), (-1, 0)],
                leg: [(-171, 0), (-171, 0), (-82, 0)],
                toes: Some((-3, 0)),
            },
            far: None,
            roller: None,
        }],
        muscles: &[Muscle::Core],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::SIDE_PLANK,
        poses: &[
            Pose {
                anchor: Anchor::Elbow,
                at: (-28.3, 0.0),
                trunk: [(160, 0), (131, 0), (136, 0)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-94, 0), (180, 55), (180, 55)],
                    leg: [(-3, 0), (-3, 0), (0, 88)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-28, 3), (-28, 3), (-28, 3)],
                    leg: [(-9, 0), (-9, 0), (0, 88)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Elbow,
                at: (-28.5, 0.0),
                trunk: [(162, 0), (162, 0), (162, 0)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-90, 0), (180, 55), (180, 55)],
                    leg: [(-16, 0), (-16, 0), (0, 88)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(90, 0), (90, 0), (90, 0)],
                    leg: [(-21, 0), (-21, 0), (0, 88)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        view: View {
            yaw: -8,
            pitch: 14,
            mat: [-50, 60, -16, 22],
        },
        order: &[Leg(Near), Trunk, Head, Leg(Far), Arm(Far), Arm(Near)],
        near: &[Leg(Far), Arm(Far)],
        muscles: &[Muscle::SideOfCore, Muscle::GluteMedius],
        arrow: Some(Arrow {
            pose: Some(0),
            from: (12.0, 24.0),
            to: (12.0, 34.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::PIRIFORMIS_STRETCH,
        poses: &[
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, -0.7),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-12, 49), (-12, 49), (0, 50)],
                    leg: [(2, 3), (-9, 3), (80, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-12, -49), (-12, -49), (0, -50)],
                    leg: [(2, -3), (-9, -3), (80, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, -0.7),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-12, 49), (-12, 49), (0, 50)],
                    leg: [(110, -34), (0, -14), (71, -5)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(58, -20), (43, 31), (25, 40)],
                    leg: [(2, -3), (-9, -3), (80, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        view: View {
            yaw: 0,
            pitch: 42,
            mat: [-52, 66, -26, 26],
        },
        order: &[Leg(Far), Trunk, Head, Arm(Near), Leg(Near), Arm(Far)],
        near: &[Arm(Far)],
        muscles: &[Muscle::Piriformis],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::GLUTE_ROTATOR_STRETCH,
        poses: &[
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, 0.0),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-12, 49), (-12, 49), (0, 50)],
                    leg: [(89, 29), (-13, -72), (50, -15)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-12, -49), (-12, -49), (0, -50)],
                    leg: [(54, -2), (-70, -1), (0, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, 0.0),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(29, -17), (29, -18), (20, -62)],
                    leg: [(130, 29), (31, -80), (102, -17)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(29, -8), (30, 4), (30, 4)],
                    leg: [(104, -4), (4, 0), (82, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        view: View {
            yaw: -15,
            pitch: 30,
            mat: [-52, 44, -22, 22],
        },
        order: &[
            Arm(Far),
            Trunk,
            Head,
            Leg(Far),
            Arm(Near),
            Leg(Near),
            Shin(Near),
        ],
        muscles: &[Muscle::Glutes],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::POSTERIOR_CHAIN_STRETCH,
        poses: &[
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, -0.5),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(18, -17), (119, 5), (119, 5)],
                    leg: [(96, 0), (24, 0), (108, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(18, 17), (119, -5), (119, -5)],
                    leg: [(3, 0), (-10, 0), (85, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, -0.5),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(28, -14), (109, 2), (109, 2)],
                    leg: [(86, 0), (82, 0), (168, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(27, 15), (110, -2), (110, -2)],
                    leg: [(3, 0), (-10, 0), (85, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Hamstrings, Muscle::Calf],
        props: &[Prop::Strap],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::HIP_FLEXOR_STRETCH,
        poses: &[
            Pose {
                anchor: Anchor::Knee,
                at: (-2.0, 0.0),
                trunk: [(84, 0), (87, 0), (89, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-80, 1), (-17, -27), (-12, 0)],
                    leg: [(-85, 0), (-178, 0), (-156, 0)],
                    toes: Some((-168, 0)),
                },
                far: Some(Limbs {
                    arm: [(-87, -11), (-17, 24), (-12, 0)],
                    leg: [(2, 0), (-84, 0), (0, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Knee,
                at: (-2.0, 0.0),
                trunk: [(94, 0), (91, 0), (89, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-78, 1), (-16, -27), (-12, 0)],
                    leg: [(-111, 0), (-178, 0), (-156, 0)],
                    toes: Some((-168, 0)),
                },
                far: Some(Limbs {
                    arm: [(-85, -11), (-16, 24), (-12, 0)],
                    leg: [(2, 0), (-110, 0), (0, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::HipFlexors],
        arrow: Some(Arrow {
            pose: Some(1),
            from: (-17.0, 31.0),
            to: (-5.0, 31.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::CALF_STRETCH,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (-27.7, 0.0),
                trunk: [(82, 0), (82, 0), (85, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-18, 0), (0, 0), (88, 0)],
                    leg: [(-106, 0), (-115, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-18, 0), (0, 0), (88, 0)],
                    leg: [(-66, 0), (-67, 0), (0, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (-27.7, 0.0),
                trunk: [(65, 0), (65, 0), (74, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-48, 0), (60, 0), (88, 0)],
                    leg: [(-109, 0), (-123, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-48, 0), (60, 0), (88, 0)],
                    leg: [(-51, 0), (-90, 0), (0, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Calf],
        props: &[Prop::Wall {
            x: 30.0,
            height: 96.0,
            is_right: true,
        }],
        arrow: Some(Arrow {
            pose: Some(1),
            from: (-35.0, 15.0),
            to: (-35.0, 4.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::CLAMSHELL,
        poses: &[
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, -0.3),
                trunk: [(1, 0), (5, 0), (2, 0)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-142, 64), (-79, 21), (180, 62)],
                    leg: [(-164, 49), (-169, -41), (180, 42)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(0, 50), (79, -76), (79, -76)],
                    leg: [(-173, 50), (-177, -42), (180, 42)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, -0.3),
                trunk: [(1, 0), (5, 0), (2, 0)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-142, 64), (-79, 21), (180, 62)],
                    leg: [(153, 26), (-128, -20), (180, 42)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(0, 50), (79, -76), (79, -76)],
                    leg: [(-173, 50), (-177, -42), (180, 42)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        view: View {
            yaw: -10,
            pitch: 22,
            mat: [-56, 54, -22, 30],
        },
        order: &[Leg(Far), Arm(Far), Trunk, Head, Leg(Near), Arm(Near)],
        near: &[Leg(Far), Arm(Far)],
        muscles: &[Muscle::GluteMedius],
        has_planted_ankle: true,
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::BIRD_DOG,
        poses: &[
            Pose {
                anchor: Anchor::FarKnee,
                at: (-14.0, 0.0),
                trunk: [(14, 0), (12, 0), (13, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-101, 0), (-74, 0), (0, 0)],
                    leg: [(-90, 0), (-179, 0), (-156, 0)],
                    toes: Some((-169, 0)),
                },
                far: Some(Limbs {
                    arm: [(-101, 0), (-74, 0), (0, 0)],
                    leg: [(-90, 0), (-179, 0), (-156, 0)],
                    toes: Some((-169, 0)),
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::FarKnee,
                at: (-14.0, 0.0),
                trunk: [(14, 0), (12, 0), (13, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-101, 0), (-74, 0), (0, 0)],
                    leg: [(-177, 0), (-178, 0), (-88, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(10, 0), (10, 0), (10, 0)],
                    leg: [(-90, 0), (-179, 0), (-156, 0)],
                    toes: Some((-169, 0)),
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Core, Muscle::Glutes],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::DEAD_BUG,
        poses: &[
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, 0.0),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(88, 0), (88, 0), (88, 0)],
                    leg: [(92, 0), (2, 0), (80, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(88, 0), (88, 0), (88, 0)],
                    leg: [(92, 0), (2, 0), (80, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Lowest,
                at: (0.0, 0.0),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(88, 0), (88, 0), (88, 0)],
                    leg: [(12, 0), (6, 0), (80, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(166, 0), (166, 0), (166, 0)],
                    leg: [(92, 0), (2, 0), (80, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Core],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::KNEE_SIDE_PLANK,
        poses: &[
            Pose {
                anchor: Anchor::Elbow,
                at: (-28.4, 0.0),
                trunk: [(161, 0), (132, 0), (137, 0)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-94, 0), (180, 55), (180, 55)],
                    leg: [(-4, 8), (-12, -76), (0, -4)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-27, 3), (-27, 3), (-27, 3)],
                    leg: [(-9, 8), (-12, -76), (0, -4)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Elbow,
                at: (-28.3, 0.0),
                trunk: [(157, 0), (157, 0), (157, 0)],
                roll: [-90, -90],
                near: Limbs {
                    arm: [(-90, 0), (180, 55), (180, 55)],
                    leg: [(-23, 8), (-12, -76), (0, -4)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(90, 0), (90, 0), (90, 0)],
                    leg: [(-28, 8), (-12, -76), (0, -4)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        view: View {
            yaw: -32,
            pitch: 18,
            mat: [-46, 40, -26, 22],
        },
        order: &[
            Shin(Near),
            Leg(Near),
            Trunk,
            Shin(Far),
            Leg(Far),
            Head,
            Arm(Far),
            Arm(Near),
        ],
        near: &[Leg(Far), Arm(Far), Shin(Far)],
        muscles: &[Muscle::SideOfCore, Muscle::GluteMedius],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::KNEE_PLANK,
        poses: &[Pose {
            anchor: Anchor::Elbow,
            at: (25.7, 0.0),
            trunk: [(20, 0), (20, 0), (16, 0)],
            roll: [0, 0],
            near: Limbs {
                arm: [(-90, 0), (-1, 0), (-1, 0)],
                leg: [(-160, 0), (140, 0), (180, 0)],
                toes: None,
            },
            far: None,
            roller: None,
        }],
        muscles: &[Muscle::Core],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::BRIDGE_HOLD,
        poses: &[Pose {
            anchor: Anchor::Heel,
            at: (19.8, 0.0),
            trunk: [(-154, 0), (-154, 0), (160, 0)],
            roll: [0, 0],
            near: Limbs {
                arm: [(-12, 66), (-12, 66), (0, 66)],
                leg: [(26, 0), (-82, 0), (0, 0)],
                toes: None,
            },
            far: None,
            roller: None,
        }],
        muscles: &[Muscle::Glutes, Muscle::Hamstrings],
        props: &[Prop::Stopwatch {
            at: (10.5, 7.6),
            radius: 4.6,
        }],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::SINGLE_LEG_BRIDGE,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (19.8, 0.0),
                trunk: [(-179, 0), (180, 0), (-172, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(41, 18), (76, -44), (11, 0)],
                    leg: [(54, 0), (-71, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(41, -23), (75, 41), (11, 0)],
                    leg: [(129, 0), (-3, 0), (75, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (19.8, 0.0),
                trunk: [(-154, 0), (-154, 0), (160, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(75, 19), (91, -45), (37, 0)],
                    leg: [(26, 0), (-82, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(75, -23), (91, 42), (37, 0)],
                    leg: [(155, 0), (23, 0), (101, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Glutes, Muscle::Hamstrings],
        arrow: Some(Arrow {
            pose: Some(1),
            from: (9.0, 3.0),
            to: (9.0, 14.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::SQUAT,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (-2.7, 0.0),
                trunk: [(90, 0), (90, 0), (88, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-95, 0), (-82, 0), (-82, 0)],
                    leg: [(-90, 0), (-90, 0), (0, 0)],
                    toes: None,
                },
                far: None,
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (-2.7, 0.0),
                trunk: [(57, 0), (62, 0), (74, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(4, 0), (6, 0), (6, 0)],
                    leg: [(-5, 0), (-108, 0), (0, 0)],
                    toes: None,
                },
                far: None,
                roller: None,
            },
        ],
        muscles: &[Muscle::Quads, Muscle::Glutes],
        arrow: Some(Arrow {
            pose: Some(0),
            from: (-17.0, 58.0),
            to: (-17.0, 42.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::SPLIT_SQUAT,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (16.3, 0.0),
                trunk: [(88, 0), (90, 0), (90, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-134, 25), (-30, -32), (-29, 0)],
                    leg: [(-39, 0), (-90, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-134, -25), (-30, 32), (-29, 0)],
                    leg: [(-100, 0), (-153, 0), (-70, 0)],
                    toes: Some((-3, 0)),
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (16.3, 0.0),
                trunk: [(88, 0), (90, 0), (90, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-134, 25), (-30, -32), (-29, 0)],
                    leg: [(-8, 0), (-102, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-134, -25), (-30, 32), (-29, 0)],
                    leg: [(-90, 0), (176, 0), (-82, 0)],
                    toes: Some((-3, 0)),
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Quads, Muscle::Glutes],
        arrow: Some(Arrow {
            pose: Some(0),
            from: (-17.0, 62.0),
            to: (-17.0, 46.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::STEP_UP,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (11.3, 20.0),
                trunk: [(80, 0), (82, 0), (86, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-112, 0), (-50, 0), (-50, 0)],
                    leg: [(-9, 0), (-100, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-70, 0), (10, 0), (10, 0)],
                    leg: [(-84, 0), (-105, 0), (0, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (11.3, 20.0),
                trunk: [(88, 0), (89, 0), (88, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-78, 0), (-10, 0), (-10, 0)],
                    leg: [(-83, 0), (-97, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-112, 0), (-60, 0), (-60, 0)],
                    leg: [(-86, 0), (-122, 0), (-40, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Glutes, Muscle::Quads],
        props: &[Prop::Step {
            x: (5.0, 36.0),
            height: 20.0,
        }],
        arrow: Some(Arrow {
            pose: Some(0),
            from: (-24.0, 50.0),
            to: (-24.0, 66.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::SINGLE_LEG_DEADLIFT,
        poses: &[
            Pose {
                anchor: Anchor::Heel,
                at: (-2.7, 0.0),
                trunk: [(90, 0), (90, 0), (88, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-95, 0), (-82, 0), (-82, 0)],
                    leg: [(-90, 0), (-90, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-95, 0), (-82, 0), (-82, 0)],
                    leg: [(-77, 0), (-121, 0), (-30, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Heel,
                at: (-2.7, 0.0),
                trunk: [(8, 0), (6, 0), (14, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-90, 0), (-88, 0), (-88, 0)],
                    leg: [(-71, 0), (-95, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-82, 0), (-80, 0), (-80, 0)],
                    leg: [(-178, 0), (-179, 0), (-92, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Hamstrings, Muscle::Glutes],
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::CALF_RAISE,
        poses: &[
            Pose {
                anchor: Anchor::Ball,
                at: (6.9, 0.0),
                trunk: [(90, 0), (90, 0), (88, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-95, 0), (-84, 0), (-84, 0)],
                    leg: [(-90, 0), (-90, 0), (0, 0)],
                    toes: None,
                },
                far: Some(Limbs {
                    arm: [(-52, 0), (31, 0), (70, 0)],
                    leg: [(-80, 0), (-168, 0), (-112, 0)],
                    toes: None,
                }),
                roller: None,
            },
            Pose {
                anchor: Anchor::Ball,
                at: (6.9, 0.0),
                trunk: [(90, 0), (90, 0), (88, 0)],
                roll: [0, 0],
                near: Limbs {
                    arm: [(-95, 0), (-84, 0), (-84, 0)],
                    leg: [(-90, 0), (-90, 0), (-54, 0)],
                    toes: Some((-3, 0)),
                },
                far: Some(Limbs {
                    arm: [(-63, 0), (41, 0), (70, 0)],
                    leg: [(-80, 0), (-168, 0), (-112, 0)],
                    toes: None,
                }),
                roller: None,
            },
        ],
        muscles: &[Muscle::Calf],
        props: &[Prop::Wall {
            x: 28.0,
            height: 96.0,
            is_right: true,
        }],
        arrow: Some(Arrow {
            pose: Some(1),
            from: (-7.5, 3.0),
            to: (-7.5, 14.0),
            is_double: false,
        }),
        ..SIDE_VIEW
    },
    Figure {
        exercise: &library::WALL_SIT,
        poses: &[Pose {
            anchor: Anchor::Heel,
            at: (3.8, 0.0),
            trunk: [(90, 0), (90, 0), (90, 0)],
            roll: [0, 0],
            near: Limbs {
                arm: [(-88, 0), (-82, 0), (-82, 0)],
                leg: [(0, 0), (-90, 0), (0, 0)],
                toes: None,
            },
            far: None,
            roller: None,
        }],
        muscles: &[Muscle::Quads],
        props: &[Prop::Wall {
            x: -25.0,
            height: 84.0,
            is_right: false,
        }],
        ..SIDE_VIEW
    },
];
