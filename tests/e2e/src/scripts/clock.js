// A clock that only moves when the story says so. It stands in for every clock and timer of the
// page, before any other script of the page runs. Works in any browser.
(() => {
    'use strict';
    const KEPT = 'test/wall';
    const RealDate = Date;

    // Local time, so that the day is the same in every time zone.
    let wall = new RealDate(2026, 10, 23, 10, 0, 0).getTime();
    try {
        wall = Number(sessionStorage.getItem(KEPT)) || wall;
    } catch {
        // Blocked storage: every load starts at the same time.
    }
    let steady = 1000;
    // The loudspeaker's clock moves with the page alone: it stands still in a page that sleeps or
    // is frozen.
    let audible = 0;
    let lateMs = 0;
    let isLeft = false;
    let isKilled = false;
    let isSeen = !document.hidden;
    let sleep = null;
    let lastId = 0;
    const timers = new Map();

    function keep() {
        try {
            if (!isLeft) sessionStorage.setItem(KEPT, wall);
        } catch {
            // As above.
        }
    }

    function move(wallMs, steadyMs) {
        wall += wallMs;
        steady += steadyMs;
        keep();
    }

    class TestDate extends RealDate {
        constructor(...parts) {
            if (parts.length) super(...parts);
            else super(wall);
        }
        static now() {
            return wall;
        }
    }
    window.Date = TestDate;
    performance.now = () => steady;

    function set(act, delay, every, values) {
        lastId += 1;
        const delayMs = Math.max(0, Number(delay) || 0);
        timers.set(lastId, { id: lastId, at: steady + delayMs + lateMs, every, act, values });
        return lastId;
    }
    const clear = (id) => void timers.delete(id);
    window.setTimeout = (act, delay, ...values) => set(act, delay, null, values);
    window.setInterval = (act, delay, ...values) => set(act, delay, Number(delay) || 1, values);
    window.clearTimeout = clear;
    window.clearInterval = clear;

    function nextDue(end) {
        let next = null;
        for (const timer of timers.values()) {
            if (timer.at <= end && (!next || timer.at < next.at)) next = timer;
        }
        return next;
    }

    function ring(timer) {
        if (timer.every === null) timers.delete(timer.id);
        else timer.at = steady + timer.every;
        timer.act(...timer.values);
    }

    // Two tasks: what the first one started has had its turn when the second one is over.
    const turns = [];
    const channel = new MessageChannel();
    channel.port1.onmessage = () => turns.shift()();
    const turn = () =>
        new Promise((done) => {
            turns.push(done);
            channel.port2.postMessage(0);
        });
    async function settle() {
        await turn();
        await turn();
        window.testJournal?.note();
    }

    if (typeof BaseAudioContext === 'function') {
        const made = new WeakMap();
        Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
            get() {
                if (!made.has(this)) made.set(this, audible);
                return (audible - made.get(this)) / 1000;
            },
        });
    }

    window.testClock = {
        wall: () => wall,
        steady: () => steady,
        settle,
        // Whether the page is in sight and has been told so.
        isSeen: () => isSeen,
        // Time passes, and every timer rings in its turn.
        async advance(ms) {
            const end = steady + ms;
            await settle();
            for (let next = nextDue(end); next; next = nextDue(end)) {
                const step = Math.max(0, next.at - steady);
                move(step, step);
                audible += step;
                ring(next);
                await settle();
            }
            audible += end - steady;
            move(end - steady, end - steady);
            await settle();
        },
        // Time passes and nothing runs; then what is overdue rings, once each.
        async freeze(wallMs, steadyMs) {
            move(wallMs, steadyMs);
            const overdue = [...timers.values()].filter((timer) => timer.at <= steady);
            overdue.sort((a, b) => a.at - b.at);
            for (const timer of overdue) {
                if (timers.has(timer.id)) ring(timer);
                await settle();
            }
            await settle();
        },
        // Somebody sets the wall clock.
        set: (ms) => move(ms, 0),
        // Time will have passed when the page is seen again.
        sleepWhileHidden(wallMs, steadyMs) {
            sleep = [wallMs, steadyMs];
        },
        // Time will have passed when the page is loaded again.
        leave(ms) {
            wall += ms;
            keep();
            wall -= ms;
            isLeft = true;
        },
        // From now on the page is not told that it goes: its tab is killed.
        kill() {
            isKilled = true;
        },
        // Every timer that is set from now on rings this late.
        beLate(ms) {
            lateMs = ms;
        },
    };

    // Registered before any listener of the app.
    for (const [target, name] of [
        [document, 'visibilitychange'],
        [window, 'pagehide'],
        [window, 'beforeunload'],
    ]) {
        target.addEventListener(name, (event) => {
            if (isKilled) event.stopImmediatePropagation();
        });
    }
    function wake() {
        if (!sleep) return;
        move(...sleep);
        sleep = null;
    }
    document.addEventListener('visibilitychange', () => {
        isSeen = !document.hidden;
        if (isSeen) wake();
    });
    window.addEventListener('resume', wake, true);
})();
