// The search page and 问一问: loads what was written of the book at build time (_static/search), shows what is found and why.
// What is typed stays in the page: nothing is stored, nothing is sent; the search page keeps it behind the # of its address.

"use strict";

(() => {
  const place = document.currentScript.src;
  const KINDS = { page: "书页", section: "书页", question: "问答", rule: "规则", law: "条文", term: "术语", field: "计算器里的一问", exercise: "书页", list: "书页", lesson: "动手" };
  const SHOWN = 20; // results at a time
  const REASONS = 6; // words that a reason names, the weightiest first
  const ROUND = 110; // signs of an extract
  const SAYS = {
    loading: "正在取书里的文字……",
    broken: "搜索在这里用不了：没取到书里的文字。请检查网络后再试，或看目录。",
    none: (typed) => `没有找到“${typed}”。换个短一点的词试试，例如“上门”“利息”。`,
    number: (typed, count, all) => `“${typed}”：${count} 处` + (all ? "" : "（还在看正文……）"),
    nothing: "书里没有找到像这句话的内容。换个说法再试，或者打 12348 问。",
    three: "下面是书里最像的几处，照原文列出，没有替你下结论。",
  };

  // ---------------------------------------------------------------- what was written at build time

  const coming = new Map(); // name of a part -> {promise, resolve}
  globalThis.creditrightsSearch = (name, part) => coming.get(name).resolve(part);

  /** One part, loaded once; a load that failed is tried again. */
  function part(name) {
    if (!coming.has(name)) {
      const script = document.createElement("script");
      const entry = {};
      entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
      coming.set(name, entry);
      script.src = new URL("search/" + name + ".js", place);
      script.onerror = () => { coming.delete(name); entry.reject(new Error(name)); };
      document.head.append(script);
    }
    return coming.get(name).promise;
  }

  let book = null;
  let texts = 0; // how many parts there are
  const held = new Map();

  async function start() {
    if (!book) {
      const [light, words] = await Promise.all([part("light"), part("words")]);
      book = book || new creditrightsRank.Book(light, words);
      texts = light.texts;
    }
    return book;
  }

  /** The whole texts; those of lessons and commands, which come last, only where they are asked for. */
  function whole(most) {
    const names = Array.from({ length: most }, (_, n) => "text-" + (n + 1));
    return Promise.all(names.map((name) => {
      if (!held.has(name)) held.set(name, part(name).then((text) => book.add(text), (error) => { held.delete(name); throw error; }));
      return held.get(name);
    }));
  }

  // ---------------------------------------------------------------- showing

  function make(name, text = "", attributes = {}) {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  /** Words as they may stand in the text: numbers in signs too. */
  function spellings(why) {
    const forms = new Set();
    for (const [, form] of why) {
      forms.add(form);
      if (/\d/.test(form)) forms.add(form.replace(/\d+/g, creditrightsRank.numeral));
    }
    return [...forms].filter(Boolean).sort((a, b) => b.length - a.length);
  }

  function mark(element, text, forms) {
    if (!forms.length) return element.append(text);
    const pattern = new RegExp("(" + forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|") + ")", "gi");
    text.split(pattern).forEach((piece, n) => element.append(n % 2 ? make("mark", piece) : piece));
  }

  /** The neighbourhood of the first word that stands in the text; empty where none does. */
  function extract(text, forms) {
    const low = text.toLowerCase();
    const at = forms.map((form) => low.indexOf(form)).find((n) => n >= 0);
    if (at === undefined) return "";
    const from = Math.max(0, at - 24);
    return (from ? "……" : "") + text.slice(from, from + ROUND) + (text.length > from + ROUND ? "……" : "");
  }

  /** One result: what it is, the first line of its answer, its law, and where the words stand. */
  function result({ entry, why, also }, because) {
    const item = make("li");
    const forms = spellings(why);
    const address = ({ url }) => new URL("../" + url, place).href;
    const head = item.appendChild(make("p", "", { class: "cr-hit-head" }));
    const link = head.appendChild(make("a", "", { href: address(entry) }));
    mark(link, entry.title === entry.page ? entry.title : entry.page + " › " + entry.title, because ? [] : forms);
    head.append(" ", make("span", KINDS[entry.kind], { class: "cr-hit-kind" }));
    if (entry.lead) mark(item.appendChild(make("p", "", { class: "cr-hit-lead" })), entry.lead, forms);
    const around = extract(entry.text, forms) || (entry.lead ? "" : entry.text.slice(0, ROUND));
    if (around && !(entry.lead && around.replace(/^……|……$/g, "").startsWith(entry.lead.slice(0, 20)))) mark(item.appendChild(make("p", "", { class: "cr-hit-text" })), around, forms);
    if (entry.laws.length) item.append(make("p", entry.laws.join("　"), { class: "cr-hit-laws" }));
    if (because) item.append(reason(why));
    if (also) {
      const line = item.appendChild(make("p", "同一页还有：", { class: "cr-hit-also" }));
      line.append(make("a", also.title, { href: address(also) }));
    }
    return item;
  }

  /** Why this was found: the reader's words, and the book's where they differ. */
  function reason(why) {
    const line = make("p", "对上的词：", { class: "cr-because" });
    const seen = new Set();
    let shown = 0;
    for (const [said, form] of why) {
      if (seen.has(said) || seen.has(form) || [...seen].some((each) => each.includes(said))) continue;
      if (seen.size) line.append("、");
      seen.add(said).add(form);
      line.append(make("mark", said));
      if (said !== form) line.append("（书里是“" + form + "”）");
      if (++shown === REASONS) break;
    }
    return line;
  }

  // ---------------------------------------------------------------- the search page

  function searchPage(input, found, hits, more) {
    let latest = 0;
    let ranked = [];

    function show(count) {
      const fresh = ranked.slice(hits.children.length, count).map((each) => result(each, false));
      hits.append(...fresh);
      more.hidden = hits.children.length >= ranked.length;
      return fresh[0];
    }
    more.addEventListener("click", () => show(hits.children.length + SHOWN).querySelector("a").focus());

    async function run() {
      const mine = ++latest;
      const typed = asked();
      input.value = typed;
      document.title = (typed ? typed + " · " : "") + "搜索";
      hits.replaceChildren();
      more.hidden = true;
      if (!typed) { found.textContent = ""; return; }
      found.textContent = SAYS.loading;
      const list = (all) => {
        if (mine !== latest) return;
        ranked = book.search(typed);
        hits.replaceChildren();
        show(SHOWN);
        found.textContent = ranked.length || !all ? SAYS.number(typed, ranked.length, all) : SAYS.none(typed);
      };
      try {
        await start();
        list(false);
        await whole(texts);
        list(true);
      } catch (error) {
        if (mine === latest) found.textContent = SAYS.broken;
      }
    }

    /** What is searched for: behind the #, or behind the ? of an older address. */
    function asked() {
      if (location.hash.startsWith("#q=")) {
        try { return decodeURIComponent(location.hash.slice(3)).trim(); } catch { return location.hash.slice(3); }
      }
      return (new URLSearchParams(location.search).get("q") || "").trim();
    }

    addEventListener("hashchange", () => { if (location.hash.startsWith("#q=")) run(); });
    run();
  }

  // ---------------------------------------------------------------- 问一问

  function askPage(form, found, hits, told) {
    const box = form.querySelector("textarea");
    let latest = 0;

    async function run(sentence) {
      const mine = ++latest;
      hits.replaceChildren();
      told.replaceChildren();
      if (!sentence) { found.textContent = ""; return; }
      found.textContent = SAYS.loading;
      try {
        await start();
        await whole(texts - 1);
      } catch {
        if (mine === latest) found.textContent = SAYS.broken;
        return;
      }
      if (mine !== latest) return;
      const best = book.best(sentence);
      found.textContent = best.length ? SAYS.three : SAYS.nothing;
      hits.append(...best.map((each) => result(each, true)));
      const topics = creditrightsFacts.propose(book.words, sentence).slice(0, 2);
      if (topics.length) told.append(...offer(topics));
      // On a phone what was found stands below the examples: show it.
      found.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    }

    form.addEventListener("submit", (event) => { event.preventDefault(); run(box.value.trim()); });
    form.addEventListener("reset", () => { run(""); box.focus(); });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
    });
    for (const example of document.querySelectorAll("[data-try]")) {
      example.addEventListener("click", () => { box.value = example.textContent; run(box.value); });
    }
    box.addEventListener("focus", () => start().catch(() => {}), { once: true });
  }

  /** The facts a sentence tells, to be confirmed one by one, and the checker that takes them. */
  function offer(topics) {
    const heading = make("h2", "你说到的这些事，对不对？");
    const lead = make("p", "从你的话里认出这些。对的打勾，不对的不管；没说到的，一概当作还没回答。");
    return [heading, lead, ...topics.map(checker)];
  }

  function checker({ topic, title, url, facts }) {
    const group = make("fieldset", "", { class: "cr-confirm", "data-topic": topic });
    group.append(make("legend", "填进“" + title + "”"));
    const open = make("a", "", { class: "cr-button" });
    const ticked = () => [...group.querySelectorAll("input:checked")].map((each) => facts[Number(each.value)]);
    const update = () => {
      const values = new Map();
      for (const { field, value } of ticked()) values.set(field, values.has(field) ? values.get(field) + "、" + value : value);
      const address = new URL("../" + url, place);
      address.hash = "fill=" + new URLSearchParams([["calculator", topic], ["from", "words"], ...values]);
      open.href = address.href;
      open.textContent = ticked().length ? `带上这 ${ticked().length} 件，去查` : "一件都没勾，从空白开始查";
    };
    facts.forEach((fact, n) => {
      const label = make("label", "", { class: "cr-fact" });
      const box = make("input", "", { type: "checkbox", value: String(n) });
      const words = make("span");
      words.append(make("b", fact.name + "：" + fact.shown), make("br"), "你写的是", make("mark", fact.said), fact.note ? "。" + fact.note : "。");
      label.append(box, words);
      box.addEventListener("change", () => {
        // One answer to one question: another answer to the same one goes.
        if (box.checked && !fact.several) facts.forEach((other, m) => { if (m !== n && other.field === fact.field) group.querySelector(`input[value="${m}"]`).checked = false; });
        update();
      });
      group.append(label);
    });
    update();
    group.append(open);
    return group;
  }

  // ----------------------------------------------------------------

  const found = document.querySelector("[data-found]");
  const hits = document.querySelector("[data-hits]");
  const form = document.querySelector("form[data-asking]");
  if (form) askPage(form, found, hits, document.querySelector("[data-told-facts]"));
  else searchPage(document.getElementById("q"), found, hits, document.querySelector("[data-more]"));
})();
