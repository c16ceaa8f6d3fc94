// What comes before the app: the look of the first paint, the watch over the start, and what the page
// says when that fails. Plain old script, so that it also runs where the app cannot. Must not know:
// anything of the app but where it keeps its data, and its first words.
(function () {
    'use strict';
    var root = document.documentElement;
    var started = false;
    var failed = false;
    var refused = '';

    // All that Holdfast keeps, as it is kept.
    function kept() {
        var data = {};
        keys().forEach(function (key) {
            data[key] = read(key);
        });
        return data;
    }

    function keys() {
        try {
            return Object.keys(localStorage).filter(function (key) {
                return /^holdfast[./]/.test(key);
            });
        } catch (error) {
            // Blocked: then there is nothing.
            return [];
        }
    }

    function read(key) {
        try {
            return localStorage.getItem(key);
        } catch (error) {
            return null;
        }
    }

    // The keys alone: a long log has megabytes under them.
    var atStart = keys().join();

    // The first screen was painted when the app was built, for who has done nothing here yet. Of
    // those that the bar leads to the head is there, and of any other the frame stands alone until the
    // app fills it.
    function showPlace() {
        var place = '';
        if (!/^(#?\/?)$/.test(location.hash)) {
            var known = /^#\/(session|log|settings|safety)$/.exec(location.hash);
            place = known ? known[1] : 'place';
        } else if (/holdfast\/[slr]/.test(atStart)) {
            place = 'home';
        }
        root.setAttribute('data-start', place);
    }

    function matches(query) {
        return matchMedia(query).matches;
    }

    // As `Theme::palette` has it, of which there is a copy unless it follows the device.
    var palette = matches('(prefers-color-scheme: dark)')
        ? 'dark'
        : matches('(prefers-contrast: more)') ? 'sun' : 'light';
    root.setAttribute('data-theme', read('holdfast.theme') || palette);
    if (navigator.standalone) {
        root.setAttribute('data-standalone', '');
    }
    showPlace();
    // The links of the painted screen are links.
    addEventListener('hashchange', showPlace);

    function byId(id) {
        return document.getElementById(id);
    }

    function removeFrame() {
        var frame = byId('boot-frame');
        if (frame) {
            frame.remove();
        }
    }

    // The first failure is the cause of the others.
    function fail(why) {
        if (!failed) {
            failed = true;
            show(why);
        }
    }

    function show(why) {
        var boot = byId('boot');
        // The page may have been loaded in part.
        if (!boot) {
            return;
        }
        removeFrame();
        boot.hidden = false;
        boot.setAttribute('data-shown', '');
        byId('boot-state').textContent = why;
        byId('boot-again').onclick = function (event) {
            // A newer version may be here already, and the fault of this one mended.
            var again = loadAgain;
            // WebKit remembers that a script was not there, and does not ask for it again when
            // the page is loaded again: only this does.
            var script = document.querySelector('[type=module]');
            fetch(script.src, { cache: 'reload' }).then(again, again);
            setTimeout(again, 5000);
            // Last: where there is no fetch, the link loads the page again.
            event.preventDefault();
        };
        var data = kept();
        if (Object.keys(data).length) {
            byId('boot-data').hidden = false;
            var link = byId('boot-data').firstElementChild;
            link.download = 'holdfast-data.txt';
            link.href =
                'data:text/plain;charset=utf-8,' + encodeURIComponent(JSON.stringify(data, null, 1));
        }
    }

    // Activates a newer version, if one waits, and loads the page again in any case.
    function loadAgain() {
        function reload() {
            location.reload();
        }
        var worker = navigator.serviceWorker;
        if (!worker) {
            return reload();
        }
        worker.getRegistration().then(function (registration) {
            if (registration && registration.waiting) {
                worker.addEventListener('controllerchange', reload);
                registration.waiting.postMessage('switch');
            } else {
                reload();
            }
        }, reload);
    }

    function whenReady(act) {
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', act);
        } else {
            act();
        }
    }

    function failToStart(why) {
        whenReady(function () {
            fail(refused || why);
        });
    }

    // Whatever fails before or after this is told fails because of it.
    function giveUp() {
        failed = false;
        refused =
            'Holdfast needs WebAssembly, which this browser lacks or the host of this page forbids. ' +
            'Update the browser, or use another one.';
        failToStart(refused);
    }

    // What goes on in silence: a file that does not end, or a page that was changed on its way here.
    setTimeout(function () {
        if (!started && !failed) {
            show(
                'Holdfast has not started yet. The connection may be slow, or the host may have changed ' +
                    'its files. It goes on trying.',
            );
        }
    }, 15000);

    function onError(event) {
        // Without a picture or a style the app still runs.
        var isNeeded = event.target === window || event.target.type === 'module';
        if (!started && /unsafe-eval/.test(event.error)) {
            giveUp();
        } else if (!started && isNeeded) {
            failToStart('Holdfast could not be loaded. Check the connection and try again.');
        } else if (started && /unreachable|RuntimeError/.test(String(event.error || event.reason))) {
            fail('Holdfast has stopped: this is a fault of the app, not yours.');
        }
    }

    // It may come before the app is there, which finds it here.
    addEventListener('beforeinstallprompt', function (event) {
        event.preventDefault();
        window.holdfastInstallPrompt = event;
    });

    // In the capture phase, because a failed download does not bubble.
    addEventListener('error', onError, true);
    addEventListener('unhandledrejection', onError);
    addEventListener('holdfaststarted', function () {
        started = true;
        removeFrame();
        byId('boot').hidden = true;
    });

    // A browser that does not know the page's rule for WebAssembly does not run any; nor does one
    // that is told by the host not to. Chromium tells it by an event, WebKit by the error alone.
    document.addEventListener('securitypolicyviolation', function (event) {
        if (!started && /wasm|eval/.test(event.blockedURI)) {
            giveUp();
        }
    });
    if (typeof WebAssembly !== 'object' || !('noModule' in HTMLScriptElement.prototype)) {
        giveUp();
    }

    // Last: where an extension has taken the name, all that is above still watches.
    // The page's policy wants a word on each text that becomes an element or the address of a script.
    // Leptos makes what is static in a view by innerHTML, from its own texts: elements and attributes
    // alone. The one script address that is asked for is the worker's.
    if (window.trustedTypes) {
        trustedTypes.createPolicy('default', {
            createHTML: function (html, type, sink) {
                return sink !== 'Element innerHTML' ||
                    /<(script|iframe|object|embed|base|link|meta)|\son\w+\s*=|javascript:/i.test(html)
                    ? null
                    : html;
            },
            createScript: function () {
                return null;
            },
            createScriptURL: function (address) {
                return address === 'sw.js' ? address : null;
            },
        });
    }
})();
