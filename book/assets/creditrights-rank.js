// Finds in the book what was typed: no page, no network, no model. Runs in the search page, in 问一问, and in tests under Node.
//   new creditrightsRank.Book(light, words)   light.js and words.js of _static/search; add(part) takes the whole texts
//   book.search(typed)     entries that contain every word, in whatever way it is written; none: as a sentence
//   book.ask(sentence)     entries that share its words, rare ones first, each with why
// Both give [{entry, score, why: [[as typed, as it stands in the book], …]}], the best first.

"use strict";

globalThis.creditrightsRank = (() => {
  const TITLE = 4, ASKED = 6, LEAD = 2.5, PAGE = 0.5, TEXT = 1; // where a word stands
  const KINDS = { page: 1, section: 1, question: 1.1, rule: 0.9, law: 0.6, term: 0.65, field: 0.5, list: 0.4, exercise: 0.45, lesson: 0.35 };
  const PAIR = 0.7; // what two signs weigh that are one word, yet not of the table
  const LOOSE = 3, FAST = 12; // signs that stand together this many times as often as by chance are one word: no, yes
  const SHORT = 0.6, LONG = 1500, FEW = 2; // a word in a long text tells less, and the third time less than the first
  const ALL = 0.6; // how much it counts that all of a sentence is spoken of
  const OTHER = 0.8; // another word for the same thing, to the word itself
  const HALF = 0.5;
  const FACT = 0.6; // how much a rule gains by a fact that the sentence tells

  const COUNTED = /[\d一二两三四五六七八九十]+(?:个人|个|次|点半|点)/g; // no words of their own: 两个人 is not 个人

  const NUMERALS = "零一二三四五六七八九";
  const UNITS = { 十: 10, 百: 100, 千: 1000 };

  /** 七十 → 70. */
  function number(text) {
    let sum = 0, digit = 0;
    for (const sign of text.replace(/〇/g, "零").replace(/两/g, "二")) {
      if (UNITS[sign]) { sum += (digit || 1) * UNITS[sign]; digit = 0; } else digit = NUMERALS.indexOf(sign);
    }
    return String(sum + digit);
  }

  /** The same text however it is written: small letters, half width, 第七十条 as 第70条, no quotation marks. */
  function plain(text) {
    return text.normalize("NFKC").toLowerCase()
      .replace(/[零〇一二两三四五六七八九十百千]+(?=[条款项]|个月|[天日次年万元])/g, number)
      .replace(/[“”"'《》〈〉「」]/g, "").replace(/(\d),(?=\d{3})/g, "$1");
  }

  /** 70 → 七十, for marking what stands in the book. */
  function numeral(digits) {
    let rest = Number(digits), text = "";
    for (const [unit, size] of [["千", 1000], ["百", 100], ["十", 10]]) {
      const here = Math.floor(rest / size);
      if (here) text += (size === 10 && here === 1 && !text ? "" : NUMERALS[here]) + unit;
      else if (text && rest % size && !text.endsWith("零")) text += "零";
      rest %= size;
    }
    return text.replace(/零$/, "") + (rest ? (text && !/[十零]$/.test(text) && rest < 10 && Number(digits) > 100 && text.endsWith("百") ? "零" : "") + NUMERALS[rest] : "");
  }

  /** Whether a word stands there; digits and letters only where they are not part of a longer row of them. */
  function places(text, word, most = 5) {
    let count = 0;
    for (let at = text.indexOf(word); at >= 0 && count < most; at = text.indexOf(word, at + word.length)) {
      const cut = (/^\d/.test(word) && /\d/.test(text[at - 1] || "")) || (/\d$/.test(word) && /\d/.test(text[at + word.length] || ""));
      if (!cut) count += 1;
    }
    return count;
  }

  class Book {
    constructor(light, words) {
      this.words = words;
      this.groups = Object.values(words.same).map((said) => said.map(plain));
      this.byLength = this.groups.flatMap((said, group) => said.map((word) => [word, group]))
        .sort((a, b) => b[0].length - a[0].length);
      this.filler = words.filler.map(plain).sort((a, b) => b.length - a.length);
      this.entries = light.entries.map(([kind, page, id, top, title, lead, laws, asked]) => {
        const [url, pageTitle] = light.pages[page];
        return {
          kind, id, title, lead, page: pageTitle, url: url + (top ? "" : "#" + id), docurl: url,
          laws: laws.map((n) => light.laws[n]), text: "",
          in: { title: plain(title), asked: plain(asked.join("　")), lead: plain(lead), page: top ? "" : plain(pageTitle), text: "" },
        };
      });
    }

    /** Take in the whole texts of some entries. */
    add(part) {
      for (const [place, text] of Object.entries(part)) {
        this.entries[place].text = text;
        this.entries[place].in.text = plain(text);
      }
      this.counted = null;
    }

    /** How often each sign stands in the book, and all its text. */
    count() {
      if (this.counted) return this.counted;
      const all = this.entries.map((entry) => entry.in.title + "　" + entry.in.text).join("　");
      const signs = new Map();
      for (const sign of all) signs.set(sign, (signs.get(sign) || 0) + 1);
      this.counted = { all, signs };
      return this.counted;
    }

    /** Whether two signs are one word, by how much oftener they stand together than by chance: from 0 to 1. */
    holds(pair) {
      const { all, signs } = this.count();
      const together = places(all, pair, 500);
      if (!together) return 0;
      const [first, second] = [...pair].map((sign) => signs.get(sign) || 1);
      const ratio = together * all.length / (first * second);
      return Math.max(0, Math.min(1, Math.log(ratio / LOOSE) / Math.log(FAST / LOOSE)));
    }

    /** How well one of these words stands in an entry, and which of them did. */
    weigh(entry, forms) {
      let best = 0, which = "";
      for (const form of forms) {
        const at = entry.in;
        const here = TITLE * places(at.title, form, 1) + ASKED * places(at.asked, form, 1) + LEAD * places(at.lead, form, 1)
          + PAGE * places(at.page, form, 1) + TEXT * places(at.text, form);
        if (here > best) [best, which] = [here, form];
      }
      return [best, which];
    }

    /** A word with all that means the same. */
    forms(word) {
      const forms = new Set([word]);
      for (const said of this.groups) if (said.includes(word)) said.forEach((each) => forms.add(each));
      if (/^[a-z]{2,8}$/.test(word)) for (const each of this.words.initials[word] || []) forms.add(plain(each));
      return [...forms];
    }

    search(typed) {
      const asked = plain(typed).replace(/([\u4e00-\u9fff])第?(\d+)(条|$)/g, (all, before, digits, after) => before === "第" ? all : before + " " + (after ? "第" : "") + digits + after);
      const words = asked.split(/[\s，。？！、；：,.?!;:（）()]+/).filter(Boolean);
      if (!words.length) return [];
      const found = [];
      for (const entry of this.entries) {
        let score = 0;
        const why = [];
        for (const word of words) {
          let [here, form] = this.weigh(entry, [word]);
          if (here) here *= 2;
          else [here, form] = this.weigh(entry, this.forms(word));
          if (!here) { score = 0; break; }
          score += Math.min(here, 30);
          if (entry.in.title === form) score += 20;
          why.push([word, form]);
        }
        if (score) found.push({ entry, score: score * KINDS[entry.kind], why });
      }
      if (found.length || words.every((word) => word.length < 3)) return this.sorted(found);
      return this.ask(typed);
    }

    /** What a sentence speaks of: known words, then pairs of signs; each with its forms and how much it tells. */
    features(sentence) {
      const rest = plain(sentence);
      const found = new Map();
      const covered = Array(rest.length).fill(false);
      for (const [word, group] of this.byLength) {
        for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + 1)) {
          if (covered.slice(at, at + word.length).every(Boolean)) continue;
          covered.fill(true, at, at + word.length);
          const key = "=" + group;
          if (!found.has(key)) found.set(key, { said: word, forms: this.groups[group], exact: new Set(), weight: 1 });
          found.get(key).exact.add(word);
        }
      }
      // A word may be in several groups, as 老公 is of the family and the spouse: then it tells less of each.
      for (const feature of [...found.values()]) {
        for (const word of feature.exact) {
          const groups = this.groups.flatMap((said, group) => said.includes(word) ? [group] : []);
          for (const group of groups) {
            if (!found.has("=" + group)) found.set("=" + group, { said: word, forms: this.groups[group], exact: new Set([word]), weight: 1 });
            const each = found.get("=" + group);
            each.weight = Math.min(each.weight, 1 / Math.sqrt(groups.length));
          }
        }
      }
      for (const word of rest.match(/[a-z]{2,}|\d+(?:\.\d+)?%?/g) || []) found.set(word, { said: word, forms: [word], exact: new Set([word]), weight: 1 });
      let bare = rest.replace(COUNTED, (counted) => " ".repeat(counted.length));
      for (const word of this.filler) bare = bare.split(word).join(" ".repeat(word.length));
      for (let n = 0; n + 1 < bare.length; n += 1) {
        const pair = bare.slice(n, n + 2);
        if (!/^[\u4e00-\u9fff]{2}$/.test(pair) || found.has(pair) || (covered[n] && covered[n + 1])) continue;
        const weight = PAIR * this.holds(pair);
        if (weight) found.set(pair, { said: pair, forms: [pair], exact: new Set([pair]), weight });
      }
      return [...found.values()];
    }

    /** The facts that a sentence tells, each with the rules that turn on it. */
    told(sentence) {
      const found = new Map();
      for (const { facts } of globalThis.creditrightsFacts ? creditrightsFacts.propose(this.words, sentence) : []) {
        for (const { field, name, value, said } of facts) {
          const key = field + "=" + value;
          const forms = found.has(key) ? [] : (this.words.rules[key] || []).map((id) => this.entries.findIndex((entry) => entry.id === id)).filter((n) => n >= 0);
          if (forms.length) found.set(key, { forms, said, name: name + "：" + value, weight: Math.log(1 + this.entries.length / forms.length) });
        }
      }
      return [...found.values()];
    }

    ask(sentence) {
      const features = this.features(sentence);
      const scores = this.entries.map(() => ({ score: 0, told: 0, why: [] }));
      let all = 0;
      for (const feature of features) {
        const here = this.entries.map((entry) => {
          const [own, as] = this.weigh(entry, feature.exact);
          const [other, form] = this.weigh(entry, feature.forms);
          return own >= other * OTHER ? [own, as] : [other * OTHER, form];
        });
        const number = here.filter(([weight]) => weight > 0).length;
        if (!number) continue;
        const rare = feature.weight * Math.log(1 + (this.entries.length - number + 0.5) / (number + 0.5));
        all += rare;
        here.forEach(([weight, form], place) => {
          if (!weight) return;
          const length = SHORT + this.entries[place].in.text.length / LONG;
          const gain = rare * weight / (weight + FEW * length);
          scores[place].score += gain;
          scores[place].told += rare;
          scores[place].why.push([feature.said, form, gain]);
        });
      }
      for (const { forms, said, name, weight } of this.told(sentence)) {
        all += weight;
        for (const place of forms) {
          const gain = weight * FACT;
          scores[place].score += gain;
          scores[place].told += weight;
          scores[place].why.push([said, name, gain]);
        }
      }
      const found = [];
      this.entries.forEach((entry, place) => {
        const { score, told, why } = scores[place];
        if (!score) return;
        why.sort((a, b) => b[2] - a[2]);
        found.push({ entry, score: score * (1 - ALL + ALL * told / all) * KINDS[entry.kind], why: why.map(([said, form]) => [said, form]) });
      });
      return this.sorted(found);
    }

    sorted(found) {
      return found.sort((a, b) => b.score - a.score);
    }

    /** The best, no page twice; with each, as `also`, the next place on its page where that is worth half as much. */
    best(sentence, most = 3) {
      const pages = new Map();
      for (const each of this.ask(sentence)) {
        if (each.entry.kind === "lesson") continue;
        const first = pages.get(each.entry.docurl);
        if (first) {
          if (first.also === undefined) first.also = each.score >= first.score * HALF ? each.entry : null;
        } else if (pages.size < most) pages.set(each.entry.docurl, each);
      }
      return [...pages.values()];
    }
  }

  return { Book, plain, number, numeral };
})();
