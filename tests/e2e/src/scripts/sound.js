// Notes every tone that the page starts: its pitch, when by the test's clock, and how long after
// that it will sound.
(() => {
    'use strict';
    const tones = [];
    window.testTones = tones;
    if (typeof OscillatorNode !== 'function') return;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when = 0) {
        tones.push({
            at: testClock.steady(),
            hertz: Math.round(this.frequency.value),
            after_ms: Math.round((when - this.context.currentTime) * 1000),
        });
        return start.call(this, when);
    };
})();
