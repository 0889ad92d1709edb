// Makes the calculators of a page live, and shows the gist of a provision on a touch.
// A calculator is section.cr-calculator[data-calculator]; the worker starts when one comes near, or where the reader pays
// for every byte, when one is first touched or all it needs is on the device already.

"use strict";

const here = document.currentScript.src;
const WAIT_WHILE_TYPING = 350; // ms
const EXCLUSIVE = ["都没有", "不知道"];
const NOTES = {
  idle: "改动任何一格，就按你填的重新计算。计算在这台设备上完成，填的内容不会发出去。",
  starting: "正在启动计算器……填好的内容都留着。",
  slow: "网络慢，计算器还在启动；填好的内容都留着，请稍等。",
  live: "已按你填的内容计算。计算在这台设备上完成，填的内容不会发出去。",
  errors: "标出的几处改好以后，就会接着算。填的内容不会发出去。",
  broken: "计算器在这里启动不了：浏览器太旧，或者页面是从文件夹里直接打开的。上面的示例仍然是对的；请联网打开本页，或换一个新一些的浏览器再填。",
  missing: "这个计算器还没取到，可能是网络断了；填好的内容都留着。联网后改动任何一格，或再按一次按钮。",
  failed: "这一步没有算出来，是程序的问题，不是你填错了。请改回示例再试，或把填的内容告诉编写者。",
};

// ---------------------------------------------------------------- the worker, one for the page

let worker = null;
let broken = false;
let messages = 0;
const waiting = new Map(); // message id -> {resolve, reject}

/** The worker's answer to a message, once it has what the message needs; rejected with "broken", "missing" or what went wrong. */
function ask(needs, message) {
  return new Promise((resolve, reject) => {
    if (broken) return reject(new Error("broken"));
    const id = ++messages;
    waiting.set(id, { resolve, reject });
    try {
      worker = worker || startWorker();
      worker.postMessage({ id, needs, message: JSON.stringify(message) });
    } catch {
      giveUp();
    }
  });
}

function startWorker() {
  const started = new Worker(new URL("creditrights-worker.js", here), { type: "module" });
  started.onerror = () => waiting.size ? giveUp() : letGo();
  started.onmessage = ({ data }) => {
    if (data.broken) return waiting.size ? giveUp() : letGo();
    const asked = waiting.get(data.id);
    if (!asked) return;
    waiting.delete(data.id);
    if (data.missing) asked.reject(new Error("missing"));
    else if (data.failed) asked.reject(new Error(data.failed));
    else asked.resolve(parted(data.reply));
  };
  return started;
}

/** A reply is JSON, a line break, and HTML. */
function parted(reply) {
  const at = reply.indexOf("\n");
  return { json: reply.slice(0, at), html: reply.slice(at + 1) };
}

/** A start that nobody waited for failed: the first touch tries again. */
function letGo() {
  worker.terminate();
  worker = null;
}

/** Have the worker work out what stands in a form, for no one: then it is ready when the first touch comes. */
function warm(section) {
  if (worker || broken || document.hidden) return;
  const calculator = section.dataset.calculator;
  try {
    worker = startWorker();
    worker.postMessage({ id: 0, needs: [calculator], message: JSON.stringify({ calculator, texts: texts(section.querySelector("form")) }) });
  } catch { /* the first touch will say so */ }
}

/** Warm the first calculator that comes near. */
function warmWhatComesNear() {
  if (!window.IntersectionObserver || !location.protocol.startsWith("http")) return;
  const near = new IntersectionObserver((seen) => {
    const first = seen.find((each) => each.isIntersecting);
    if (!first) return;
    near.disconnect();
    (window.requestIdleCallback || setTimeout)(() => warm(first.target));
  }, { rootMargin: "400px" });
  document.querySelectorAll("section.cr-calculator[data-calculator]").forEach((each) => near.observe(each));
}

/** Whether the reader pays for every byte, or waits long for it. */
function frugal() {
  const line = navigator.connection;
  return Boolean(line && (line.saveData || /2g|3g/.test(line.effectiveType || "")));
}

function giveUp() {
  broken = true;
  for (const { reject } of waiting.values()) reject(new Error("broken"));
  waiting.clear();
}

// ---------------------------------------------------------------- one calculator

function makeLive(section) {
  const form = section.querySelector("form");
  const outcome = section.querySelector("[data-outcome]");
  const note = section.querySelector("[data-note]") || section.appendChild(Object.assign(document.createElement("p"), { className: "cr-note" }));
  let latest = 0; // the newest question; an older answer is thrown away
  let timer = 0;
  let asking = false;
  let next = null; // how to ask again, where something was changed while a question was under way
  const show = partsOf(outcome);

  const say = (what) => {
    note.textContent = NOTES[what];
    section.dataset.state = what;
  };
  say("idle");
  handDays(outcome, section);

  /** One question at a time: what was changed meanwhile is asked once, when that has been answered. */
  async function compute({ submitted = false } = {}) {
    clearTimeout(timer);
    const mine = ++latest;
    if (asking) {
      next = { submitted: submitted || Boolean(next && next.submitted) };
      return;
    }
    asking = true;
    await answered(mine, submitted);
    asking = false;
    if (!next) return;
    const how = next;
    next = null;
    compute(how);
  }

  async function answered(mine, submitted) {
    const first = section.dataset.json === undefined;
    section.dataset.state = "computing";
    if (first && !broken) note.textContent = NOTES.starting;
    const slow = first && setTimeout(() => { note.textContent = NOTES.slow; }, 6000);
    try {
      const calculator = section.dataset.calculator;
      const answer = await ask([calculator], { calculator, texts: texts(form) });
      if (mine !== latest) return;
      show(answer.html);
      handDays(outcome, section);
      section.dataset.json = answer.json;
      const errors = JSON.parse(answer.json).errors;
      showErrors(form, errors);
      say("live");
      if (errors.length) note.textContent = NOTES.errors;
      if (submitted) reveal(errors.length ? form.querySelector('[aria-invalid="true"]') || outcome : outcome, errors.length > 0);
    } catch (error) {
      const what = broken ? "broken" : error.message === "missing" ? "missing" : "failed";
      if (mine === latest) say(what);
      if (what === "failed") console.error(error);
    } finally {
      clearTimeout(slow);
    }
  }

  // The first touch starts the worker, so that it is ready when the first answer has been typed.
  for (const touch of ["focusin", "pointerdown"]) {
    form.addEventListener(touch, () => { if (!worker && !broken) compute(); }, { passive: true });
  }
  form.addEventListener("input", (event) => {
    keepExclusive(event.target, form);
    clearTimeout(timer);
    timer = setTimeout(compute, event.target.matches("select, [type=radio], [type=checkbox]") ? 0 : WAIT_WHILE_TYPING);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    compute({ submitted: true });
  });
  section.addEventListener("click", (event) => {
    const button = event.target.closest("[data-reset], [data-ask], [data-not-known]");
    if (!button) return;
    if (button.dataset.notKnown) {
      const box = button.parentElement.querySelector("[name]");
      box.value = button.dataset.notKnown;
      return box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (button.dataset.ask) return reveal(form.querySelector(`[data-field="${button.dataset.ask}"]`), true);
    form.reset();
    compute();
  });
}

/** Puts a new answer in the place of the old one: parts that say the same stay, and what was unfolded stays unfolded. */
function partsOf(outcome) {
  let standing = null; // [its HTML as it came, the element] of each part; null: what was built with the page
  return (html) => {
    const made = document.createElement("template");
    made.innerHTML = html;
    const coming = [...made.content.children].map((each) => [each.outerHTML, each]);
    const old = standing || [...outcome.children].map((each) => ["", each]);
    const least = Math.min(old.length, coming.length);
    let head = 0, tail = 0;
    while (head < least && old[head][0] === coming[head][0]) head += 1;
    while (tail < least - head && old[old.length - 1 - tail][0] === coming[coming.length - 1 - tail][0]) tail += 1;
    const going = old.slice(head, old.length - tail).map(([, each]) => each);
    const fresh = coming.slice(head, coming.length - tail).map(([, each]) => each);
    const opened = new Map(going.flatMap(folds).map((fold) => [fold.firstElementChild.textContent, fold.open]));
    for (const fold of fresh.flatMap(folds)) {
      const was = opened.get(fold.firstElementChild.textContent);
      if (was !== undefined) fold.open = was;
    }
    const before = tail ? old[old.length - tail][1] : null;
    going.forEach((each) => { const bar = toolsOf(each); if (bar) bar.remove(); each.remove(); });
    fresh.forEach((each) => outcome.insertBefore(each, (before && toolsOf(before)) || before));
    standing = coming.map((each, place) => place < head ? old[place] : place >= coming.length - tail ? old[place - coming.length + old.length] : each);
    linkLaws(outcome);
    handLetter(outcome);
  };
}

function folds(part) {
  return [...(part.matches("details") ? [part] : []), ...part.querySelectorAll("details")];
}

/** What stands in each field, as text, keyed by the field's id. */
function texts(form) {
  const found = {};
  for (const field of form.querySelectorAll("[data-field]")) {
    const controls = [...field.querySelectorAll("[name]")];
    const options = controls.filter((each) => each.type === "radio" || each.type === "checkbox");
    found[field.dataset.field] = options.length
      ? options.filter((each) => each.checked).map((each) => each.value).join("、")
      : controls[0].value;
  }
  return found;
}

/** 都没有 and 不知道 go with nothing else. */
function keepExclusive(control, form) {
  if (control.type !== "checkbox" || !control.checked) return;
  const alone = EXCLUSIVE.includes(control.value);
  for (const other of form.querySelectorAll(`input[type="checkbox"][name="${control.name}"]`)) {
    if (other !== control && (alone || EXCLUSIVE.includes(other.value))) other.checked = false;
  }
}

function showErrors(form, errors) {
  for (const field of form.querySelectorAll("[data-field]")) {
    const error = errors.find((each) => each.field === field.dataset.field);
    const place = field.querySelector("[data-error]");
    place.textContent = error ? error.sentence : "";
    place.id = place.id || field.querySelector("[name]").id + "-error"; // the page numbers the ids of a second one
    field.classList.toggle("cr-wrong", Boolean(error));
    for (const control of field.querySelectorAll("[name]")) {
      if (error) {
        control.setAttribute("aria-invalid", "true");
        control.setAttribute("aria-errormessage", place.id);
      } else {
        control.removeAttribute("aria-invalid");
        control.removeAttribute("aria-errormessage");
      }
    }
    if (error && field.closest("details.cr-group")) field.closest("details.cr-group").open = true;
  }
}

/** Bring something into view, opening what hides it. */
function reveal(element, focus) {
  if (!element) return;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const box = element.getBoundingClientRect();
  if (box.top < 60 || box.top > innerHeight - 160) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: focus ? "center" : "start", behavior: still ? "auto" : "smooth" });
  }
  if (focus) {
    const control = element.matches("[name]") ? element : element.querySelector("[name]");
    if (control) control.focus({ preventScroll: true });
  }
}

// ---------------------------------------------------------------- provisions

function lawAnchor(key) {
  return "law-" + key.replace(/[^0-9A-Za-z\u4e00-\u9fff]+/g, "-");
}

/** Addresses for the provisions in HTML that came from the worker or from a notebook. */
function linkLaws(root) {
  for (const link of root.querySelectorAll("a.cr-cite[data-law]:not([href])")) {
    link.href = document.documentElement.dataset.provisions + "#" + lawAnchor(link.dataset.law);
  }
}

/** One small box: name, rank, gist, when checked; shown on hover and focus, and on the first tap (the second tap follows the link). */
function explainLaws() {
  const tip = document.body.appendChild(Object.assign(document.createElement("div"), { className: "cr-tip", id: "cr-tip", hidden: true }));
  tip.setAttribute("role", "tooltip");
  let shown = null;

  function show(link, byTouch = false) {
    if (link.title) {
      link.dataset.tip = link.title;
      link.removeAttribute("title"); // ours replaces the browser's
    }
    if (!link.dataset.tip) return;
    shown = link;
    link.setAttribute("aria-describedby", tip.id);
    const lines = link.dataset.tip.split("\n");
    if (byTouch && link.href) lines.push("再点一次，去看条文登记");
    tip.replaceChildren(...lines.map((line) => Object.assign(document.createElement("span"), { textContent: line })));
    tip.hidden = false;
    const at = link.getClientRects()[0];
    const left = Math.max(12, Math.min(at.left, innerWidth - tip.offsetWidth - 12));
    const above = at.bottom + tip.offsetHeight + 12 > innerHeight;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (above ? at.top - tip.offsetHeight - 6 : at.bottom + 6) + scrollY + "px";
  }
  function hide() {
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }

  let tapped = false;
  document.addEventListener("pointerdown", (event) => {
    const link = event.target.closest("a.cr-cite");
    tapped = event.pointerType === "touch" && Boolean(link) && link !== shown;
    if (!link) hide();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cr-cite");
    if (!link || !tapped) return;
    tapped = false;
    show(link, true);
    if (shown === link) event.preventDefault();
  });
  document.addEventListener("pointerover", (event) => {
    const link = event.target.closest("a.cr-cite");
    if (link && event.pointerType === "mouse") show(link);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && event.target.closest("a.cr-cite")) hide();
  });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest("a.cr-cite");
    if (link && link.matches(":focus-visible")) show(link);
    else if (!link) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

// ---------------------------------------------------------------- contents on a small screen

/** The contents open by their address (#nav), so that they work without this script and the back key closes them. */
function keepPlace() {
  const open = document.querySelector(".cr-open-nav");
  const close = document.querySelector(".cr-close-nav");
  if (!open || !close) return;
  let place = null; // where the reader was
  open.addEventListener("click", () => { place = scrollY; });
  close.addEventListener("click", (event) => {
    if (place === null) return;
    event.preventDefault();
    history.back();
  });
  addEventListener("hashchange", () => {
    if (place === null || location.hash === "#nav") return;
    scrollTo(0, place);
    place = null;
  });
}

// ---------------------------------------------------------------- from and to the search page

/** What is searched for goes behind the #, of which no server is told. */
function keepSearchHere() {
  for (const form of document.querySelectorAll("form.cr-find")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const address = new URL(form.getAttribute("action") || location.pathname, location.href);
      address.hash = "q=" + encodeURIComponent(form.elements.q.value.trim());
      location.assign(address.href);
    });
  }
}

/** A question of a calculator that the address names: #cr-conduct-clock. */
function openQuestion() {
  for (const section of document.querySelectorAll("section.cr-calculator[data-calculator]")) {
    const start = "#cr-" + section.dataset.calculator + "-";
    const field = location.hash.startsWith(start) && section.querySelector(`[data-field="${CSS.escape(location.hash.slice(start.length))}"]`);
    if (field) return reveal(field, true);
  }
}

// ----------------------------------------------------------------

document.querySelectorAll("section.cr-calculator[data-calculator]").forEach(makeLive);
linkLaws(document);
handLetter(document);
document.addEventListener("creditrights:kept", warmWhatComesNear, { once: true });
addEventListener("load", () => { if (!frugal()) warmWhatComesNear(); }, { once: true });
explainLaws();
keepPlace();
keepSearchHere();
openQuestion();
