// Records each change of the session screen, with the time of the test's clock.
(() => {
    'use strict';
    const entries = [];
    let last = '';

    const text = (role) => document.querySelector(`[role=${role}]`)?.textContent ?? '';
    function note() {
        const main = document.querySelector('main[data-showing]');
        if (!main) return;
        const entry = {
            showing: main.dataset.showing,
            paused: 'paused' in main.dataset,
            digits: text('timer'),
            said: text('status'),
        };
        const now = JSON.stringify(entry);
        if (now === last) return;
        last = now;
        entries.push({ at: testClock.steady(), ...entry });
    }
    window.testJournal = { entries, note };
})();
