// Takes facts out of a sentence by a table of phrases (words.js, from creditrights/site/data/spoken_facts.toml), for the
// reader to confirm one by one. What is denied, asked, feared or only announced is not taken; what is not said stays open.
//   creditrightsFacts.propose(words, sentence)
//   → [{topic, title, url, facts: [{field, name, value, shown, said, note, several}]}], most facts first

"use strict";

globalThis.creditrightsFacts = (() => {
  const GAP = "[^，。？！；、,.?!;没未不别]{0,6}?"; // what `*` stands for
  const NUMBER = "(\\d+|[一二两三四五六七八九十]+)";
  const CLOCK = "(凌晨|半夜|深夜|夜里|晚上|夜晚|今晚|昨晚|大晚上|早上|清晨|早晨|上午|中午|下午|傍晚)?(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[点时](?!间)|[::](?=\\d))(半|一刻|\\d{1,2}|[一二三四五六七八九十]{2,3})?";
  const HAPPENED = /^(了|过)/;
  const ASKING = /吗|么$|会不会|是不是|能不能|有没有|合不合/;
  const LOOK_BACK = 4, LOOK_FAR = 8; // signs before a phrase in which a denial counts, and in which 如果 does
  const FEARED = "怕";

  const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const whole = (text) => /^\d+$/.test(text) ? Number(text) : Number(creditrightsRank.number(text));

  /** A phrase of the table as a pattern. */
  function pattern(phrase, same) {
    if (phrase === "@") return CLOCK;
    return phrase.split(/(\{[^}]+\}|\*|#)/).map((piece) => piece === "*" ? GAP : piece === "#" ? NUMBER
      : piece.startsWith("{") ? "(?:" + [...same[piece.slice(1, -1)]].sort((a, b) => b.length - a.length).map(escaped).join("|") + ")"
      : escaped(piece)).join("");
  }

  /** Whether the words around a phrase take it back. */
  function takenBack(words, clause, from, to) {
    const before = clause.slice(Math.max(0, from - LOOK_BACK), from);
    const after = clause.slice(to);
    if (words.not.some((each) => before.endsWith(each) || before.slice(0, -1).endsWith(each))) return true;
    if (HAPPENED.test(after) || /[了过]/.test(clause.slice(from, to))) return false;
    return ASKING.test(after) || words.not_yet.some((each) => each.length > 1 || each === FEARED ? clause.slice(0, from).slice(-LOOK_FAR).includes(each)
      : before.endsWith(each) || before.slice(0, -1).endsWith(each));
  }

  /** A time of day as 23:15; empty where it could be morning or evening. */
  function clock([, part, hours, minutes]) {
    let hour = whole(hours);
    const minute = minutes === undefined ? 0 : minutes === "半" ? 30 : minutes === "一刻" ? 15 : whole(minutes);
    const late = /晚|下午|傍晚/.test(part || ""), night = /半夜|深夜|夜里/.test(part || "");
    if (!part && hour <= 12) return "";
    if (late && hour < 12) hour += 12;
    else if (late && hour === 12) hour = 0;
    else if (night && hour >= 6 && hour < 12) hour += 12;
    else if (night && hour === 12) hour = 0;
    else if (part === "凌晨" && hour === 12) hour = 0;
    else if (part === "中午" && hour < 5) hour += 12;
    if (hour > 23 || minute > 59) return "";
    return String(hour).padStart(2, "0") + ":" + String(minute).padStart(2, "0");
  }

  /** The value and the words it was taken from; null where this phrase is not in the clause. */
  function found(words, source, clause) {
    for (const match of clause.matchAll(new RegExp(source.pattern, "g"))) {
      const end = match.index + match[0].length;
      const value = source.option || (source.phrase === "@" ? clock(match) : String(whole(match[1])));
      if (value && !(source.phrase !== "@" && takenBack(words, clause, match.index, end))) return { value, said: match[0] };
    }
    return null;
  }

  function propose(words, sentence) {
    const clauses = sentence.normalize("NFKC").split(/[，。？！；,.?!;\n]+/).filter(Boolean);
    const topics = {};
    for (const [ids, field, option, said, note] of words.facts) {
      const hits = clauses.flatMap((clause) => said.map((phrase) => found(words, { phrase, option, pattern: pattern(phrase, words.same) }, clause)).filter(Boolean));
      for (const hit of hits) {
        for (const id of ids.filter((each) => words.topics[each])) {
          const topic = topics[id] = topics[id] || { topic: id, title: words.topics[id].title, url: words.topics[id].url, facts: [] };
          const [name, kind, unit] = words.topics[id].fields[field];
          if (topic.facts.some((each) => each.field === field && each.value === hit.value)) continue;
          topic.facts.push({ field, name, value: hit.value, shown: hit.value + (unit ? " " + unit : ""), said: hit.said, note, several: kind === "several" });
        }
      }
    }
    const weight = ({ facts }) => new Set(facts.filter((each) => !words.of_the_loan.includes(each.field)).map((each) => each.field + (each.several ? each.value : ""))).size;
    return Object.values(topics).filter((each) => weight(each) > 0).sort((a, b) => weight(b) - weight(a));
  }

  return { propose };
})();
