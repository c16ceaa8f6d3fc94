// Notes every tone that the page puts on the clock of a loudspeaker: its pitch, and when it sounds
// by the test's clock. One that is taken away before its time never sounds.
(() => {
    'use strict';
    // A tone for right now is put a little ahead, so that none of it is lost.
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
