// Records every tone that the page schedules on an audio clock: its pitch, and its time on the
// test's clock. A tone that is cancelled before its time never sounds.
(() => {
    'use strict';
    // A tone for right now is scheduled slightly ahead, so that its beginning is not lost.
    const NOW_SECONDS = 0.025;
    const tones = new Map();
    window.testTones = () =>
        [...tones.values()]
            .filter((tone) => !tone.isGone)
            .map(({ at, hertz, when, context }) => ({
                at,
                hertz,
                has_begun: when <= context.currentTime + NOW_SECONDS,
            }))
            .sort((a, b) => a.at - b.at);
    if (typeof OscillatorNode !== 'function') return;
    const { start } = OscillatorNode.prototype;
    const { stop } = AudioScheduledSourceNode.prototype;
    OscillatorNode.prototype.start = function (when = 0) {
        const { context } = this;
        const inMs = Math.max(0, when - context.currentTime) * 1000;
        const hertz = Math.round(this.frequency.value);
        tones.set(this, { at: testClock.steady() + inMs, hertz, when, context, isGone: false });
        return start.call(this, when);
    };
    OscillatorNode.prototype.stop = function (when = 0) {
        const tone = tones.get(this);
        if (Math.max(when, this.context.currentTime) <= tone?.when) tone.isGone = true;
        return stop.call(this, when);
    };
})();
