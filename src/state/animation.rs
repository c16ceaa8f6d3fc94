//! The movement of a drawing, frame by frame.

use leptos::prelude::*;

use crate::{
    domain::figure,
    platform::{clock, media},
};

/// True where the device asks for less motion.
pub fn is_unwanted() -> bool {
    media::matches("(prefers-reduced-motion: reduce)")
}

/// A movement from the start to the finish and back, which ends by itself.
#[derive(Clone, Copy)]
pub struct Animation {
    share: RwSignal<f32>,
    /// Its start on the steady clock; `None` while nothing moves.
    started_ms: StoredValue<Option<i64>>,
    frame: StoredValue<Option<AnimationFrameRequestHandle>>,
}

impl Animation {
    /// Starts a movement, which stops with its owner.
    pub fn start() -> Animation {
        let animation = Animation {
            share: RwSignal::new(0.0),
            started_ms: StoredValue::new(None),
            frame: StoredValue::new(None),
        };
        animation.play();
        on_cleanup(move || animation.stop());
        animation
    }

    /// The share of the way to the finish.
    pub fn share(self) -> Signal<f32> {
        self.share.into()
    }

    /// Shows the movement from its start.
    pub fn play(self) {
        let before = self.started_ms.get_value();
        self.started_ms.set_value(Some(clock::steady_ms()));
        if before.is_none() {
            self.ask_for_frame();
        }
    }

    fn stop(self) {
        if let Some(Some(frame)) = self.frame.try_get_value() {
            frame.cancel();
        }
    }

    fn ask_for_frame(self) {
        let draw = move || {
            let Some(Some(started_ms)) = self.started_ms.try_get_value() else {
                return;
            };
            let share = figure::share_at((clock::steady_ms() - started_ms) as f32);
            self.share.set(share.unwrap_or(1.0));
            match share {
                Some(_) => self.ask_for_frame(),
                None => self.started_ms.set_value(None),
            }
        };
        // Where there are no frames, the picture stands still.
        self.frame
            .set_value(request_animation_frame_with_handle(draw).ok());
    }
}
