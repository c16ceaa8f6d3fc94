// Fetches the lazy parts of the program when they are first wanted, and starts them. `split.rs` puts
// `FILES` before this: for each part its files, and where in them, from byte to byte.
//
// It takes the place of the loader that wasm_split writes, which fetches a part no earlier than the program
// asks for it, and knows no file of several parts. By bytes: a host that sends them as another type than
// WebAssembly would break `instantiateStreaming`.

import { initSync } from './holdfast.js';

const contents = new Map();
const modules = new Map();
const started = new Map();

// What fails is tried again when it is next wanted.
function once(promises, key, make) {
    if (!promises.has(key)) {
        const promise = make();
        promises.set(key, promise);
        promise.catch(() => promises.delete(key));
    }
    return promises.get(key);
}

function content(name) {
    return once(contents, name, async () => (await fetch(new URL(name, import.meta.url))).arrayBuffer());
}

async function compiled([name, start, end]) {
    const bytes = (await content(name)).slice(start, end);
    // What is no longer needed, or may not be what was asked for, is not held; others are in the same file.
    try {
        const module = await WebAssembly.compile(bytes);
        if (end === undefined) contents.delete(name);
        return module;
    } catch (error) {
        contents.delete(name);
        throw error;
    }
}

function compile(file) {
    return once(modules, file.join(), () => compiled(file));
}

async function start(file) {
    // Without arguments this is what the program, which runs, exports.
    const imports = { __wasm_split: initSync() };
    return WebAssembly.instantiate(await compile(file), imports);
}

/** Fetches and compiles a part, before the program runs perhaps. */
export function prepare(part) {
    return Promise.all(FILES[part].map(compile));
}

/** A function that starts a part and calls the program back, by the index of a function of it. */
function loader(part) {
    return async (callback, data) => {
        let isStarted = false;
        try {
            await prepare(part);
            await Promise.all(FILES[part].map((file) => once(started, file.join(), () => start(file))));
            isStarted = true;
        } catch (error) {
            console.error(error);
        }
        initSync().__indirect_function_table.get(callback)(data, isStarted);
    };
}
