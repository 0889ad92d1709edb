// The book without a line: starts the service worker, has it keep this page and what its calculators need, and on the
// page that offers it, the whole book. Without a service worker (an old browser, a folder, plain http) nothing is lost.

"use strict";

const bookRoot = new URL("../", document.currentScript.src);
const OFFLINE_SAYS = {
  none: "这里存不了：浏览器太旧，或者本页不是从 https 网址打开的（从文件夹里打开的，书已经在你手上了）。",
  offer: (size) => `把整本书存到这台设备（约 ${size}）`,
  rest: (size) => `把剩下的也存下来（约 ${size}）`,
  going: (size, all) => `正在存：${size}，共 ${all}`,
  done: "整本书都存下来了。没有网也能看，也能算。书有更新时，联网打开任何一页，会自动换上新的。",
  failed: (count, names) => `有 ${count} 个文件没有取到，例如 ${names}。多半是网断了；存好的不会丢，联网后再按一次。`,
  remove: "删掉存在这台设备上的书",
  removed: "都删掉了。以后联网打开的页，还会再存。",
};

/** The path in the book of an address; undefined for one outside it. */
function pathInBook(address) {
  const url = new URL(address, location.href);
  if (!url.href.startsWith(bookRoot.href)) return undefined;
  const path = decodeURI(url.pathname.slice(bookRoot.pathname.length));
  return path === "" || path.endsWith("/") ? path + "index.html" : path;
}

function tell(keeper, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    keeper.postMessage(message, [port2]);
  });
}

/** This page and what it has loaded: the first page was loaded before there was anyone to keep it. */
function thisPage() {
  const loaded = performance.getEntriesByType("resource").map((each) => pathInBook(each.name));
  return [...new Set([pathInBook(location.href), ...loaded])].filter((path) => path && path !== "creditrights-sw.js");
}

/** What the calculators of this page compute with. */
function calculatorFiles() {
  const ids = [...document.querySelectorAll("section.cr-calculator[data-calculator]")].map((each) => each.dataset.calculator);
  if (!ids.length) return [];
  const common = ["creditrights-worker.js", "vendor/micropython/micropython.mjs", "vendor/micropython/micropython.wasm"];
  return [...common, ...["shared", ...new Set(ids)].map((id) => `core/${id}.json`)].map((path) => "_static/" + path);
}

async function keepThisPage(keeper) {
  await tell(keeper, { keep: thisPage() });
  const files = calculatorFiles();
  if (!files.length || frugal()) return;
  const { failed } = await tell(keeper, { keep: files });
  // Now that starting costs no data, a calculator that comes near may start before it is touched.
  if (!failed.length) document.dispatchEvent(new Event("creditrights:kept"));
}

// ---------------------------------------------------------------- the whole book, on the page that offers it

const megabytes = (bytes) => (bytes / 1e6).toFixed(1) + " MB";

async function offerWholeBook(place, keeper) {
  const state = await tell(keeper, { state: true });
  const element = (name, attributes) => Object.assign(document.createElement(name), attributes);
  const button = element("button", { type: "button", className: "cr-button" });
  const remove = element("button", { type: "button", className: "cr-button cr-button-quiet", textContent: OFFLINE_SAYS.remove });
  const bar = element("progress", { max: 1, value: 0, hidden: true });
  const told = element("p", { className: "cr-help" });
  bar.setAttribute("aria-label", "已经存下的部分");
  told.setAttribute("role", "status");
  place.replaceChildren(button, remove, bar, told);

  const show = (left) => {
    const size = left.reduce((sum, row) => sum + row[1], 0);
    button.hidden = left.length === 0;
    button.textContent = (left.length === state.files || size > state.bytes * 0.9 ? OFFLINE_SAYS.offer : OFFLINE_SAYS.rest)(megabytes(size));
    if (!left.length) told.textContent = OFFLINE_SAYS.done;
    place.dataset.offline = left.length ? "partly" : "whole";
  };
  show(state.missing);

  button.addEventListener("click", async () => {
    button.disabled = true;
    bar.hidden = false;
    const { missing, bytes } = await tell(keeper, { state: true });
    let got = bytes - missing.reduce((sum, row) => sum + row[1], 0);
    const failed = [];
    for (let from = 0; from < missing.length; from += 12) {
      const some = missing.slice(from, from + 12);
      const answer = await tell(keeper, { keep: some.map((row) => row[0]) });
      failed.push(...answer.failed);
      got += some.filter((row) => !answer.failed.includes(row[0])).reduce((sum, row) => sum + row[1], 0);
      bar.value = got / bytes;
      told.textContent = OFFLINE_SAYS.going(megabytes(got), megabytes(bytes));
    }
    bar.hidden = true;
    button.disabled = false;
    show(missing.filter((row) => failed.includes(row[0])));
    if (failed.length) told.textContent = OFFLINE_SAYS.failed(failed.length, failed.slice(0, 2).join("、"));
  });
  remove.addEventListener("click", async () => {
    for (const name of await caches.keys()) if (name.startsWith("creditrights-")) await caches.delete(name);
    show((await tell(keeper, { state: true })).missing);
    told.textContent = OFFLINE_SAYS.removed;
  });
}

/** A new book takes the place of the old one. The browser puts that off where the old one was busy just then: ask again. */
function takeOver(registration) {
  const ask = () => {
    if (!registration.waiting) return;
    registration.waiting.postMessage({ takeOver: true });
    setTimeout(ask, 2000);
  };
  ask();
  registration.addEventListener("updatefound", () => {
    registration.installing.addEventListener("statechange", ({ target }) => { if (target.state === "installed") ask(); });
  });
}

async function startKeeping() {
  const place = document.querySelector("[data-offline]");
  try {
    takeOver(await navigator.serviceWorker.register(new URL("creditrights-sw.js", bookRoot)));
    const { active } = await navigator.serviceWorker.ready;
    if (place) await offerWholeBook(place, active);
    await keepThisPage(active);
  } catch {
    if (place && place.dataset.offline === "") place.textContent = OFFLINE_SAYS.none;
  }
}

if (navigator.serviceWorker && location.protocol.startsWith("http")) {
  if (document.readyState === "complete") startKeeping();
  else addEventListener("load", startKeeping, { once: true });
} else {
  const place = document.querySelector("[data-offline]");
  if (place) place.textContent = OFFLINE_SAYS.none;
}
