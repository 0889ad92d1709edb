// Runs Sphinx's own search script under Node: index and queries in, the pages it finds out, the best first.
//   node sphinx_search.mjs SEARCHTOOLS.js LANGUAGE_DATA.json INDEX.json QUERIES.json
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [script, language, index, queries] = process.argv.slice(2);
const { stopwords, stemmer } = JSON.parse(readFileSync(language, "utf8"));
const nothing = { childNodes: [], children: [], firstChild: null, appendChild: (child) => child, dataset: {} };
const context = vm.createContext({
  console, DOCUMENTATION_OPTIONS: {}, SPHINX_HIGHLIGHT_ENABLED: false, _ready: () => {}, _: (text) => text,
  document: { documentElement: nothing, getElementById: () => nothing, createElement: () => ({ ...nothing }) },
});
vm.runInContext(stemmer + "\nvar stopwords = " + JSON.stringify(stopwords) + ";", context);
vm.runInContext(readFileSync(script, "utf8") + "\nglobalThis.Search = Search;", context);
const { Search } = context;
Search._index = JSON.parse(readFileSync(index, "utf8"));
for (const typed of JSON.parse(readFileSync(queries, "utf8"))) {
  const found = Search._performSearch(...Search._parseQuery(typed)).reverse().map(([docname]) => docname + ".html");
  console.log(JSON.stringify([...new Set(found)]));
}
