// Runs the book's own Python (core.json) in MicroPython, off the page's thread.
// In:  {id, message}   out: {id, reply} | {id, failed}; {ready: true} once; {broken: text} if it cannot start.

import { loadMicroPython } from "./vendor/micropython/micropython.mjs";

const PAGE = "from creditrights.calculators.page import respond";

const started = start();
started.then(() => postMessage({ ready: true }), (error) => postMessage({ broken: String(error) }));

async function start() {
  const [python, core] = await Promise.all([
    loadMicroPython({ heapsize: 16 * 1024 * 1024, pystack: 32 * 1024, stdout: () => {}, stderr: () => {} }),
    fetch(new URL("core.json", import.meta.url)).then((answer) => {
      if (!answer.ok) throw new Error("core.json: " + answer.status);
      return answer.json();
    }),
  ]);
  for (const [path, source] of Object.entries(core.files)) write(python, "/" + path, source);
  for (const [name, table] of Object.entries(core.tables)) {
    write(python, "/tables/" + name + ".json", JSON.stringify(table));
  }
  python.runPython('import sys\nif "/" not in sys.path:\n    sys.path.insert(0, "/")\n' + PAGE);
  return python.globals.get("respond");
}

function write(python, path, text) {
  let folder = "";
  for (const part of path.split("/").slice(1, -1)) {
    folder += "/" + part;
    if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
  }
  python.FS.writeFile(path, text);
}

onmessage = async ({ data }) => {
  let respond;
  try {
    respond = await started;
  } catch {
    return; // {broken} has been sent
  }
  try {
    postMessage({ id: data.id, reply: respond(data.message) });
  } catch (error) {
    postMessage({ id: data.id, failed: String(error) });
  }
};
