// Runs the plain core in MicroPython under Node: core.json and messages in, one answer a line out.
//   node run_micropython.mjs MICROPYTHON.mjs CORE.json MESSAGES.json
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [micropython, corePath, messagesPath] = process.argv.slice(2);
const { loadMicroPython } = await import(pathToFileURL(micropython));
const core = JSON.parse(readFileSync(corePath, "utf8"));
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
for (const [path, source] of Object.entries(core.files)) write(path, source);
for (const [name, table] of Object.entries(core.tables)) write(`tables/${name}.json`, JSON.stringify(table));

try {
  python.runPython("import sys\nsys.path.append('/')\nfrom creditrights.calculators.page import respond\n");
  const respond = python.globals.get("respond");
  const started = Date.now();
  for (const message of messages) console.log(JSON.stringify(respond(JSON.stringify(message))));
  console.error(`${messages.length} messages in ${Date.now() - started} ms`);
} catch (error) {
  console.error(String(error.message || error));
  process.exit(1);
}
