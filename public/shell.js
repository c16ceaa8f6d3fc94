// What a browser can do for a page beside showing it: keep it for when there is no network, put it on
// the home screen, keep its data. Collects what is so and does what it is told; the app decides.
// Must not know: anything of the app.
(function () {
    'use strict';
    var HOUR_MS = 3600000;
    var ASKED = 'holdfast.asked';
    var worker = navigator.serviceWorker;
    var storage = navigator.storage;
    var asked = Date.now();

    // `update`: a newer version is here and waits. `offline`: this one opens without a network.
    // `prompt`: the browser would put it on the home screen; `home`: it stands there. `kept`: the
    // browser does not clear the data by itself.
    var shell = (window.holdfastShell = {
        // An iPhone gives the one or the other of these, by its version.
        home:
            navigator.standalone === true ||
            matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches,
    });

    function set(name, value) {
        if (!shell[name] !== !value) {
            shell[name] = value;
            dispatchEvent(new Event('holdfastshell'));
        }
    }

    // What a browser refuses here is not wanted for anything else: what is so stays as it is.
    function refused() {}

    function watch(registration) {
        function look() {
            set('offline', !!registration.active);
            // Of two, the one that waits is the newer; the very first waits for nothing.
            if (registration.waiting && registration.active) {
                set('update', true);
            }
        }
        function follow() {
            if (registration.installing) {
                registration.installing.onstatechange = look;
            }
        }
        registration.onupdatefound = follow;
        follow();
        look();
        // Instead of one that the browser turned away.
        document.onvisibilitychange = function () {
            if (!document.hidden && Date.now() - asked >= HOUR_MS) {
                asked = Date.now();
                registration.update().catch(refused);
            }
        };
    }

    // The address of the worker is the one that a page may not take from anywhere.
    function ownAddress() {
        return 'sw.js';
    }
    var types = window.trustedTypes;
    var address = types
        ? types.createPolicy('holdfast', { createScriptURL: ownAddress }).createScriptURL('')
        : ownAddress();

    function keepOnDevice() {
        if (!shell.offline) {
            worker.register(address).then(watch).catch(refused);
        }
    }

    // Only when the app runs: it comes first.
    addEventListener('TrunkApplicationStarted', function () {
        if (!worker) {
            return;
        }
        if (worker.controller) {
            // Another tab has changed to a newer version; this page stays as it is.
            worker.addEventListener('controllerchange', function () {
                set('update', true);
            });
        }
        keepOnDevice();
        // What broke off is tried again.
        addEventListener('online', keepOnDevice);
    });

    // It may come before the app does, and the moment to use it comes later.
    addEventListener('beforeinstallprompt', function (event) {
        event.preventDefault();
        set('prompt', event);
    });
    addEventListener('appinstalled', function () {
        set('prompt', null);
        persist();
    });

    shell.install = function () {
        shell.prompt.prompt();
        set('prompt', null);
    };

    // The buttons of a lock screen or a headset are keys to the app.
    function passOn(action, key) {
        try {
            navigator.mediaSession.setActionHandler(action, function () {
                dispatchEvent(new KeyboardEvent('keydown', { key: key }));
            });
        } catch (error) {
            // There is none, or it has no such button.
        }
    }
    passOn('play', 'MediaPlayPause');
    passOn('pause', 'MediaPlayPause');
    passOn('nexttrack', 'MediaTrackNext');

    // `awake`: the screen stays on. `dims`: it is to and may not; another tap may help. A hidden page
    // loses the lock, and asks again when it is seen.
    var wakeLock = navigator.wakeLock;
    var system = / OS (\d+)_(\d+)/.exec(navigator.userAgent);
    // An iPhone before 18.4 takes the request from the home screen, and lets the screen go dark.
    var breaksPromise =
        navigator.standalone === true && system && system[1] * 100 + +system[2] < 1804;
    var wanted = false;
    var pending = false;
    var lock = null;

    function show(name) {
        set('awake', name === 'awake');
        set('dims', name === 'dims');
    }

    function hold() {
        if (!wanted) {
            if (lock) {
                lock.release();
            }
            return show('');
        }
        if (!wakeLock) {
            return show('dims');
        }
        if (lock || pending || document.hidden) {
            return;
        }
        pending = true;
        wakeLock.request('screen').then(
            function (got) {
                pending = false;
                lock = got;
                got.addEventListener('release', function () {
                    lock = null;
                    show('');
                });
                show(breaksPromise ? 'dims' : 'awake');
                if (!wanted) {
                    hold();
                }
            },
            function () {
                pending = false;
                show(document.hidden || !wanted ? '' : 'dims');
            },
        );
    }

    // Has the screen stay on, or not.
    shell.stayAwake = function (isWanted) {
        if (wanted !== isWanted) {
            wanted = isWanted;
            hold();
        }
    };
    document.addEventListener('visibilitychange', hold);
    addEventListener('pointerup', hold);

    function setKept(kept) {
        set('kept', kept);
    }

    function persist() {
        if (storage && storage.persist) {
            storage.persist().then(setKept, refused);
        }
    }

    if (storage && storage.persisted) {
        storage.persisted().then(setKept, refused);
    }

    // Once: some browsers put the question to the runner.
    shell.keep = function () {
        try {
            if (!localStorage.getItem(ASKED)) {
                localStorage.setItem(ASKED, 'yes');
                persist();
            }
        } catch (error) {
            // Blocked: there is nothing to keep.
        }
    };

    // Changes to the version that waits, and loads the page again in any case.
    shell.change = function () {
        function reload() {
            location.reload();
        }
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
    };
})();
