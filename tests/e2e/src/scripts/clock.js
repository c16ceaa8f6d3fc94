// A clock that moves only when the story moves it. It replaces every clock and timer of the page,
// before any other script of the page runs. Works in any browser.
(() => {
    'use strict';
    const KEPT = 'test/wall';
    const RealDate = Date;

    // Local time, so that the day is the same in every time zone.
    let wall = new RealDate(2026, 10, 23, 10, 0, 0).getTime();
    try {
        wall = Number(sessionStorage.getItem(KEPT)) || wall;
    } catch {
        // Storage is blocked: every load starts at the same time.
    }
    let steady = 1000;
    // The audio clock moves only with the page: it stops in a page that sleeps or is frozen.
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

    // Two tasks: the work that the first one started is done when the second one is over.
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
        // True where the page is visible and knows it.
        isSeen: () => isSeen,
        // Lets time pass, and fires every timer in order.
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
        // Lets time pass without running anything; then fires each overdue timer once.
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
        // Sets the wall clock.
        set: (ms) => move(ms, 0),
        // Lets the time pass until the page is visible again.
        sleepWhileHidden(wallMs, steadyMs) {
            sleep = [wallMs, steadyMs];
        },
        // Lets the time pass until the page is loaded again.
        leave(ms) {
            wall += ms;
            keep();
            wall -= ms;
            isLeft = true;
        },
        // From now on the page gets no events when it goes: its tab is killed.
        kill() {
            isKilled = true;
        },
        // From now on every new timer is this late.
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
