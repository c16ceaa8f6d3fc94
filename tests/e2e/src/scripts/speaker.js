// Audio that the story can halt, as calls, locked screens and power saving do. Until then it is the
// browser's own.
(() => {
    'use strict';
    if (typeof AudioContext !== 'function') return;
    const base = BaseAudioContext.prototype;
    const own = AudioContext.prototype;
    const { get: ownState } = Object.getOwnPropertyDescriptor(base, 'state');
    const { get: ownTime } = Object.getOwnPropertyDescriptor(base, 'currentTime');
    const { resume, suspend, close } = own;
    // For each context: the state that it claims, the time at which its clock halted, the repair
    // that helps, and the time that its clock has missed.
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
        // Browsers fire the event after the caller has returned.
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
        // A refused one never settles (WebKit).
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
        // Has the context in use claim `state` with a halted clock, until the repair named by
        // `mend`: 'resume' it, the same in a 'tap', 'shake' it (suspend and resume), or 'nothing'
        // helps.
        halt(state, mend) {
            const since = ownTime.call(latest);
            halts.set(latest, { state, mend, since, wasSuspended: false });
            latest.dispatchEvent(new Event('statechange'));
        },
        // From now on another repair helps.
        allow: (mend) => halts.forEach((halt) => (halt.mend = mend)),
    };
})();
