// Runs the book's own Python in MicroPython, off the page's thread: core/shared.json first, core/<name>.json when what
// needs it, a calculator or a quiz, is first asked.
// In:  {id, needs: [name], message}   out: {id, reply} | {id, failed} | {id, missing: true} where something needed could
// not be fetched (it is tried again when it is next asked); {ready: true} once; {broken: text} if it cannot start.
// Everything is fetched side by side: on a slow line one wait after another is what takes longest.

const PAGE = "from creditrights.calculators.page import reply";
const WASM = new URL("vendor/micropython/micropython.wasm", import.meta.url).href;

const held = new Map(); // name -> promise of its files, in place
const started = start();
started.then(() => postMessage({ ready: true }), (error) => postMessage({ broken: String(error) }));

async function start() {
  const [python, shared] = await Promise.all([interpreter(), fetched("shared")]);
  put(python, shared);
  python.runPython('import sys\nif "/" not in sys.path:\n    sys.path.insert(0, "/")\n' + PAGE);
  return { python, respond: python.globals.get("reply") };
}

async function interpreter() {
  // The script asks for its program only once it runs itself: by then it is on its way.
  const own = self.fetch;
  const wasm = own(WASM, { credentials: "same-origin" });
  wasm.catch(() => {});
  self.fetch = (what, how) => what === WASM ? (self.fetch = own, wasm) : own(what, how);
  const { loadMicroPython } = await import("./vendor/micropython/micropython.mjs");
  return loadMicroPython({ heapsize: 16 * 1024 * 1024, pystack: 32 * 1024, stdout: () => {}, stderr: () => {} });
}

async function fetched(name) {
  const answer = await fetch(new URL("core/" + name + ".json", import.meta.url));
  if (!answer.ok) throw new Error("core/" + name + ".json: " + answer.status);
  return answer.json();
}

/** The files under one name, fetched once and beside the start; a fetch that failed is tried again. */
function hold(name) {
  if (!held.has(name)) {
    const coming = Promise.all([started, fetched(name)]).then(([{ python }, own]) => put(python, own));
    coming.catch(() => held.delete(name));
    held.set(name, coming);
  }
  return held.get(name);
}

function put(python, bundle) {
  for (const [path, source] of Object.entries(bundle.files)) write(python, "/" + path, source);
  for (const [name, entry] of Object.entries(bundle.tables)) {
    write(python, "/tables/" + name + ".json", JSON.stringify(entry));
  }
}

const folders = new Set();

function write(python, path, text) {
  let folder = "";
  for (const part of path.split("/").slice(1, -1)) {
    folder += "/" + part;
    if (!folders.has(folder)) python.FS.mkdir(folder);
    folders.add(folder);
  }
  python.FS.writeFile(path, text);
}

onmessage = async ({ data }) => {
  const coming = Promise.all(data.needs.map(hold));
  let respond;
  try {
    [{ respond }] = await Promise.all([started, coming.catch(() => {})]);
  } catch {
    return; // {broken} has been sent
  }
  try {
    await coming;
  } catch {
    postMessage({ id: data.id, missing: true });
    return;
  }
  try {
    postMessage({ id: data.id, reply: respond(data.message) });
  } catch (error) {
    postMessage({ id: data.id, failed: String(error) });
  }
};
