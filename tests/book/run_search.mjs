// Runs the page's own search under Node: the built search files and queries in, one answer a line out.
//   node run_search.mjs STATIC QUERIES.json      QUERIES: [{how: "search" | "best" | "ask" | "facts", typed}]
import { readFileSync, readdirSync } from "node:fs";
import vm from "node:vm";

const [folder, queries] = process.argv.slice(2);
const parts = {};
globalThis.creditrightsSearch = (name, part) => { parts[name] = part; };
for (const script of ["creditrights-rank.js", "creditrights-facts.js"]) vm.runInThisContext(readFileSync(`${folder}/${script}`, "utf8"));
for (const name of readdirSync(`${folder}/search`).filter((each) => each.endsWith(".js"))) vm.runInThisContext(readFileSync(`${folder}/search/${name}`, "utf8"));

let book = null;
function whole() {
  if (book) return book;
  book = new creditrightsRank.Book(parts.light, parts.words);
  for (let n = 1; n < parts.light.texts; n += 1) book.add(parts[`text-${n}`]); // 问一问 does not load the last, of lessons
  return book;
}
const asked = JSON.parse(readFileSync(queries, "utf8"));
if (asked.some(({ how }) => how === "search")) whole().add(parts[`text-${parts.light.texts}`]);
const spent = [];
for (const { how, typed } of asked) {
  const started = performance.now();
  const found = how === "facts" ? creditrightsFacts.propose(parts.words, typed)
    : whole()[how](typed).slice(0, 20).map(({ entry, why, score, also }) => ({ also: also ? also.id : "", kind: entry.kind, id: entry.id, url: entry.url, title: entry.title, lead: entry.lead, laws: entry.laws, why, score }));
  spent.push(performance.now() - started);
  console.log(JSON.stringify(found));
}
spent.sort((a, b) => a - b);
console.error(spent[Math.floor(spent.length / 2)].toFixed(1)); // ms of the middle one
