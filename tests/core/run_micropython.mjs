// Runs the plain core in MicroPython under Node as the page's worker does: bundles and messages in, one answer a line out.
//   node run_micropython.mjs MICROPYTHON.mjs BUNDLES.json MESSAGES.json
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [micropython, bundlesPath, messagesPath] = process.argv.slice(2);
const { loadMicroPython } = await import(pathToFileURL(micropython));
const bundles = JSON.parse(readFileSync(bundlesPath, "utf8"));
const messages = JSON.parse(readFileSync(messagesPath, "utf8"));

const python = await loadMicroPython({ heapsize: 16 * 1024 * 1024, pystack: 32 * 1024 });
const made = new Set();
function write(path, text) {
  let folder = "";
  for (const part of path.split("/").slice(0, -1)) {
    folder += "/" + part;
    if (!made.has(folder)) { python.FS.mkdir(folder); made.add(folder); }
  }
  python.FS.writeFile("/" + path, text);
}
const held = new Set();
function hold(name) {
  if (held.has(name)) return;
  held.add(name);
  for (const [path, source] of Object.entries(bundles[name].files)) write(path, source);
  for (const [table, entry] of Object.entries(bundles[name].tables)) write(`tables/${table}.json`, JSON.stringify(entry));
}

try {
  hold("shared");
  python.runPython("import sys\nsys.path.append('/')\nfrom creditrights.calculators.page import respond\n");
  const respond = python.globals.get("respond");
  const started = Date.now();
  for (const message of messages) {
    for (const name of message.needs ?? [message.calculator]) hold(name);
    console.log(JSON.stringify(respond(JSON.stringify(message))));
  }
  console.error(`${messages.length} messages in ${Date.now() - started} ms`);
} catch (error) {
  console.error(String(error.message || error));
  process.exit(1);
}
