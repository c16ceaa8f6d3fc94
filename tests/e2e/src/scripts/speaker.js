// A loudspeaker that the story halts, as calls, locked screens and sleepy phones do. Until then it
// is the browser's own.
(() => {
    'use strict';
    if (typeof AudioContext !== 'function') return;
    const base = BaseAudioContext.prototype;
    const own = AudioContext.prototype;
    const { get: ownState } = Object.getOwnPropertyDescriptor(base, 'state');
    const { get: ownTime } = Object.getOwnPropertyDescriptor(base, 'currentTime');
    const { resume, suspend, close } = own;
    // What each one says of itself in place of the truth, when its clock halted, what mends it,
    // and how much its clock has missed.
    const halts = new Map();
    const missed = new WeakMap();
    const asked = [];
    let latest = null;
    let isTapped = false;

    Object.defineProperty(base, 'state', {
        get() {
            return halts.get(this)?.state ?? ownState.call(this);
        },
    });
    Object.defineProperty(base, 'currentTime', {
        get() {
            const now = halts.get(this)?.since ?? ownTime.call(this);
            return now - (missed.get(this) ?? 0);
        },
    });
    const { createGain } = base;
    base.createGain = function () {
        latest = this;
        return createGain.call(this);
    };

    function mend(context) {
        const { since } = halts.get(context);
        missed.set(context, (missed.get(context) ?? 0) + ownTime.call(context) - since);
        halts.delete(context);
        // Browsers tell it when the one that asked has gone on.
        queueMicrotask(() => context.dispatchEvent(new Event('statechange')));
    }
    own.suspend = function () {
        asked.push('suspend');
        const halt = halts.get(this);
        if (!halt) return suspend.call(this);
        halt.wasSuspended = true;
        return Promise.resolve();
    };
    own.resume = function () {
        const halt = halts.get(this);
        if (!halt) return resume.call(this);
        asked.push('resume');
        const isMended = {
            nothing: false,
            resume: true,
            tap: isTapped,
            shake: halt.wasSuspended,
        };
        if (isMended[halt.mend]) mend(this);
        // One that is refused never settles (WebKit).
        return new Promise(() => {});
    };

    own.close = function () {
        asked.push('close');
        return close.call(this);
    };
    for (const name of ['pointerup', 'click', 'keydown']) {
        addEventListener(name, () => {
            isTapped = true;
            testClock.settle().then(() => (isTapped = false));
        }, true);
    }

    window.testSpeaker = {
        asked: () => asked.splice(0),
        // The loudspeaker in use says `state` and its clock stands, until what `mend` names is
        // done: it is asked to 'resume', the same in a 'tap', 'shake' (it is suspended and
        // resumed), or 'nothing' is of help.
        halt(state, mend) {
            const since = ownTime.call(latest);
            halts.set(latest, { state, mend, since, wasSuspended: false });
            latest.dispatchEvent(new Event('statechange'));
        },
        // From now on something else mends it.
        allow: (mend) => halts.forEach((halt) => (halt.mend = mend)),
    };
})();
