// Runs the page's own search under Node: the built search files and queries in, one answer a line out.
//   node run_search.mjs STATIC QUERIES.json      QUERIES: [{how: "search" | "best" | "ask" | "facts", typed}]
import { readFileSync, readdirSync } from "node:fs";
import vm from "node:vm";

const [folder, queries] = process.argv.slice(2);
const parts = {};
globalThis.creditrightsSearch = (name, part) => { parts[name] = part; };
for (const script of ["creditrights-rank.js", "creditrights-facts.js"]) vm.runInThisContext(readFileSync(`${folder}/${script}`, "utf8"));
for (const name of readdirSync(`${folder}/search`)) vm.runInThisContext(readFileSync(`${folder}/search/${name}`, "utf8"));

const book = new creditrightsRank.Book(parts.light, parts.words);
for (let n = 1; n < parts.light.texts; n += 1) book.add(parts[`text-${n}`]); // 问一问 does not load the last, of lessons
const started = performance.now();
for (const { how, typed } of JSON.parse(readFileSync(queries, "utf8"))) {
  if (how === "search") book.add(parts[`text-${parts.light.texts}`]);
  const found = how === "facts" ? creditrightsFacts.propose(parts.words, typed)
    : book[how](typed).slice(0, 20).map(({ entry, why, score }) => ({ kind: entry.kind, id: entry.id, url: entry.url, title: entry.title, lead: entry.lead, laws: entry.laws, why, score }));
  console.log(JSON.stringify(found));
}
console.error(`${((performance.now() - started)).toFixed(0)} ms`);
