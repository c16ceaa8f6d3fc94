// Watches the start of the app, and says so on the page when it fails. Plain old script, so that
// it also runs where the app cannot. Must not know: anything of the app but its first words.
(function () {
    'use strict';
    var started = false;
    var failed = false;

    function byId(id) {
        return document.getElementById(id);
    }

    function fail(why) {
        var boot = byId('boot');
        // The first failure is the cause of the others.
        if (!boot || failed) {
            return;
        }
        failed = true;
        boot.hidden = false;
        byId('boot-state').textContent = why;
        byId('boot-trouble').hidden = false;
        byId('boot-again').onclick = function (event) {
            event.preventDefault();
            location.reload();
        };
    }

    function whenReady(act) {
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', act);
        } else {
            act();
        }
    }

    function onError(event) {
        var broken = event.target && (event.target.href || event.target.src);
        var isStyle = broken && event.target.rel === 'stylesheet';
        if (!started && !isStyle) {
            whenReady(function () {
                fail('Holdfast could not be loaded. Check the connection and try again.');
            });
        } else if (started && /unreachable|RuntimeError/.test(String(event.error || event.reason))) {
            fail('Holdfast has stopped: this is a fault of the app, not yours.');
        }
    }

    // The editor and the ways to share are a program of their own. The app asks for it when it is
    // wanted; after a failure it can be asked again.
    window.holdfastWorkshop = function () {
        return import('./workshop.js').then(function (program) {
            return program.default();
        });
    };

    // In the capture phase, because a failed download does not bubble.
    addEventListener('error', onError, true);
    addEventListener('unhandledrejection', onError);
    addEventListener('TrunkApplicationStarted', function () {
        started = true;
        byId('boot').hidden = true;
    });

    if (typeof WebAssembly !== 'object' || !('noModule' in HTMLScriptElement.prototype)) {
        whenReady(function () {
            fail('This browser is too old for Holdfast: it lacks WebAssembly. Update it, or use another one.');
        });
    }
})();
