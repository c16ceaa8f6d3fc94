// The clock of a story that is told in real time.
(() => {
    'use strict';
    window.testClock = {
        steady: () => performance.now(),
        settle: () => new Promise((done) => setTimeout(done)),
    };
})();
