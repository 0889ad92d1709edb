// What a reader may want beside the answer: empty the form, pass it on as a link, leave the page at once.
// Nothing is stored and nothing is sent: a link carries the answers behind its #, which no server is told of.

"use strict";

const SAYS = {
  clear: "清空",
  cleared: "都清空了。",
  share: "做成链接",
  warning: "链接里写着你填的全部内容，谁打开都看得到。只发给你信得过的人。",
  copy: "知道了，复制链接",
  copied: "链接已复制。",
  byHand: "这里复制不了，请长按下面的链接自己复制：",
  filled: "这些内容来自别人给的链接，不是你填的。请一格一格核对。",
  fromWords: "填上的是你在“问一问”里勾过的；别的都空着，没有替你填。请接着回答。",
};

function make(name, text, attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function controls(form) {
  return [...form.querySelectorAll("[data-field] [name]")].filter((each) => each.tagName !== "BUTTON");
}

const isOption = (control) => control.type === "radio" || control.type === "checkbox";

/** Put an answer into a field, as a person would; texts of several options are joined by 、. */
function put(form, id, text) {
  const field = form.querySelector(`[data-field="${CSS.escape(id)}"]`);
  if (!field) return;
  for (const control of controls(form).filter((each) => field.contains(each))) {
    if (isOption(control)) control.checked = text.split("、").includes(control.value);
    else control.value = text;
  }
  const fold = field.closest("details.cr-group");
  if (fold) fold.open = true; // what was filled in is seen
}

/** What stands in the fields that a person has changed, as pairs. */
function changed(form) {
  const pairs = [];
  for (const field of form.querySelectorAll("[data-field]")) {
    const own = controls(form).filter((each) => field.contains(each));
    const differs = (each) => isOption(each) ? each.checked !== each.defaultChecked
      : each.options ? [...each.options].some((option) => option.selected !== option.defaultSelected)
      : each.value !== each.defaultValue;
    if (!own.some(differs)) continue;
    pairs.push([field.dataset.field, isOption(own[0]) ? own.filter((each) => each.checked).map((each) => each.value).join("、") : own[0].value]);
  }
  return pairs;
}

function empty(form) {
  for (const control of controls(form)) {
    if (isOption(control)) control.checked = false;
    else if (control.options) control.selectedIndex = [...control.options].findIndex((each) => each.value === "");
    else control.value = "";
  }
}

function recompute(form) {
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function addTools(section) {
  const form = section.querySelector("form");
  const actions = form.querySelector(".cr-actions");
  const clear = make("button", SAYS.clear, { type: "button", class: "cr-button cr-button-quiet", "data-clear": "" });
  const share = make("button", SAYS.share, { type: "button", class: "cr-button cr-button-quiet", "data-share": "", "aria-expanded": "false" });
  const told = make("p", "", { class: "cr-help cr-told", role: "status" });
  const panel = make("div", "", { class: "cr-share", hidden: "" });
  const copy = make("button", SAYS.copy, { type: "button", class: "cr-button", "data-copy-link": "" });
  panel.append(make("p", SAYS.warning), copy);
  actions.append(clear, share);
  actions.after(panel, told);

  clear.addEventListener("click", () => {
    empty(form);
    told.textContent = SAYS.cleared;
    recompute(form);
  });
  share.addEventListener("click", () => {
    panel.hidden = !panel.hidden;
    share.setAttribute("aria-expanded", String(!panel.hidden));
  });
  copy.addEventListener("click", async () => {
    const address = new URL(location.href);
    address.hash = "fill=" + new URLSearchParams([["calculator", section.dataset.calculator], ...changed(form)]);
    panel.hidden = true;
    share.setAttribute("aria-expanded", "false");
    try {
      await navigator.clipboard.writeText(address.href);
      told.textContent = SAYS.copied;
    } catch {
      told.textContent = SAYS.byHand;
      told.append(make("br", ""), make("span", address.href, { class: "cr-address" }));
    }
  });
}

/** Answers that came with the address are put into the form and taken out of the address; from=words: into an empty one. */
function fillFromAddress() {
  if (!location.hash.startsWith("#fill=")) return;
  const given = new URLSearchParams(location.hash.slice("#fill=".length));
  const id = given.get("calculator") || "";
  history.replaceState(null, "", location.pathname + location.search);
  const section = document.querySelector(`section.cr-calculator[data-calculator="${CSS.escape(id)}"]`);
  if (!section) return;
  const form = section.querySelector("form");
  const fromWords = given.get("from") === "words";
  if (fromWords) empty(form);
  for (const [field, text] of given) if (field !== "calculator") put(form, field, text);
  section.querySelector(".cr-told").textContent = fromWords ? SAYS.fromWords : SAYS.filled;
  section.scrollIntoView();
  recompute(form);
}

/** Leave so that the back key does not come here again. */
function leaveAtOnce() {
  const link = document.querySelector("[data-leave]");
  if (!link) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(link.href);
  });
}

document.querySelectorAll("section.cr-calculator[data-calculator]").forEach(addTools);
fillFromAddress();
leaveAtOnce();
