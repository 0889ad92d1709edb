// Keeps what a reader has opened, so that it opens without a line. Served from the root of the book; made by
// creditrights/site/offline.py, which puts the fingerprint of the book in the place of VERSION.
// Pages come from the network first, files that go with them from the store first. A file is stored under its path and
// the fingerprint of its content, and only as that content: what a new book has changed is fetched anew and the old
// copy removed, what it has not changed stays. No query is ever stored, nor even sent: search runs in the page.

"use strict";

importScripts("_static/book-files.js?v=VERSION"); // BOOK: version, shell, files: path -> [fingerprint, bytes, query]

const STORE = "creditrights-book";
const ROOT = self.registration.scope;
const PATIENCE = 4000; // ms that a page which is stored waits for the network
const AT_ONCE = 6; // files fetched side by side

let behind = false; // the server has a newer book than this one: then the network comes first for every file
const coming = new Map(); // path -> promise of its being stored

// ---------------------------------------------------------------- the store

const known = (path) => Object.hasOwn(BOOK.files, path);
const keyOf = (path) => ROOT + path + "?" + BOOK.files[path][0];
const ownQuery = (path) => BOOK.files[path][2] ? "?v=" + BOOK.files[path][2] : "";

async function held(path) {
  return (await caches.open(STORE)).match(keyOf(path));
}

async function fingerprint(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((each) => each.toString(16).padStart(2, "0")).join("");
}

/** Store an answer if it is what this book has at that path; else take note that the server has moved on. */
async function put(path, answer) {
  const bytes = await answer.arrayBuffer();
  if (await fingerprint(bytes) !== BOOK.files[path][0]) {
    if (!behind) self.registration.update().catch(() => {});
    behind = true;
    if (!path.endsWith(".html")) return false; // an altered page is still that page; an altered program is another
  }
  const headers = { "Content-Type": answer.headers.get("Content-Type") || "application/octet-stream" };
  await (await caches.open(STORE)).put(keyOf(path), new Response(bytes, { headers }));
  return true;
}

/** See that a file is stored; rejected where it cannot be had. */
function keep(path) {
  if (!coming.has(path)) coming.set(path, bring(path).finally(() => coming.delete(path)));
  return coming.get(path);
}

async function bring(path) {
  if (!known(path)) throw new Error("no such file: " + path);
  if (await held(path)) return;
  const query = ownQuery(path);
  const answer = await fetch(ROOT + path + query, { cache: query ? "default" : "no-cache" });
  if (!answer.ok || !await put(path, answer)) throw new Error(path + ": " + answer.status);
}

/** Keep many files, a few at a time; the paths of those that could not be had. */
async function keepAll(paths) {
  const failed = [];
  const left = [...paths];
  const next = async () => {
    while (left.length) {
      const path = left.shift();
      await keep(path).catch(() => failed.push(path));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return failed;
}

/** Paths of all that is stored, of this book or of an older one. */
async function storedPaths() {
  const keys = await (await caches.open(STORE)).keys();
  return keys.map(({ url }) => decodeURI(url.slice(ROOT.length).split("?")[0]));
}

async function missing() {
  const keys = new Set((await (await caches.open(STORE)).keys()).map(({ url }) => url));
  return Object.keys(BOOK.files).filter((path) => !keys.has(new URL(keyOf(path)).href));
}

// ---------------------------------------------------------------- a new book

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  await Promise.all(BOOK.shell.map(keep));
  // What the reader has kept of the older book is fetched where it has changed, before the older copy goes.
  const line = self.navigator.connection;
  if (!line || !line.saveData) await keepAll((await storedPaths()).filter(known));
  await self.skipWaiting();
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith("creditrights-") && name !== STORE) await caches.delete(name);
  }
  const store = await caches.open(STORE);
  const ours = new Set(Object.keys(BOOK.files).map((path) => new URL(keyOf(path)).href));
  for (const request of await store.keys()) if (!ours.has(request.url)) await store.delete(request);
  await self.clients.claim();
}

// ---------------------------------------------------------------- what a page asks for

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT) || request.headers.has("range")) return;
  const url = new URL(request.url);
  const path = pathOf(url);
  if (request.mode === "navigate") event.respondWith(page(event, url, path));
  else if (known(path)) event.respondWith(file(event, url, path));
});

/** The path in the book that an address means. */
function pathOf(url) {
  const path = decodeURI(url.pathname.slice(new URL(ROOT).pathname.length));
  if (path === "" || path.endsWith("/")) return path + "index.html";
  return !known(path) && known(path + ".html") ? path + ".html" : path;
}

async function page(event, url, path) {
  const asked = url.search ? new Request(url.origin + url.pathname, { redirect: "manual" }) : event.request;
  const network = fetch(asked);
  const own = known(path) ? await held(path).catch(() => undefined) : undefined;
  const noted = network.then((answer) => known(path) && answer.ok && put(path, answer.clone())).catch(() => {});
  event.waitUntil(noted);
  try {
    const answer = await (own ? Promise.race([network, late()]) : network);
    return own && answer.status >= 500 ? own : answer;
  } catch {
    return own || notHere();
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
}

async function file(event, url, path) {
  const own = await held(path).catch(() => undefined);
  const same = !url.search || url.search === ownQuery(path);
  if (!same) behind = true;
  if (own && same && !behind) return own;
  try {
    const answer = await fetch(url.search ? event.request : new Request(event.request, { cache: "no-cache" }));
    if (answer.ok && same) event.waitUntil(put(path, answer.clone()).catch(() => {}));
    return answer;
  } catch (error) {
    if (own) return own;
    throw error;
  }
}

function notHere() {
  const text = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>这一页没有存下来</title></head><body><main><h1>现在没有网，这一页没有存下来</h1>
<p>打开过的页还在：<a href="${ROOT}book/index.html">回到首页</a>。有网时，可以在“怎么用这本书”里把整本书存下来。</p>
<p>急用：免费法律咨询 <a href="tel:12348">12348</a>，有人身危险 <a href="tel:110">110</a>。</p></main></body></html>`;
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

// ---------------------------------------------------------------- what a page says
// {takeOver: true};  {keep: paths} -> {failed: paths};  {state: true} -> {version, files, bytes, missing: [[path, bytes]]}

self.addEventListener("message", (event) => {
  const reply = (answer) => event.ports[0] && event.ports[0].postMessage(answer);
  if (event.data.takeOver) event.waitUntil(self.skipWaiting());
  if (event.data.keep) event.waitUntil(keepAll(event.data.keep).then((failed) => reply({ failed })));
  if (event.data.state) event.waitUntil(state().then(reply));
});

async function state() {
  const rows = Object.entries(BOOK.files).map(([path, row]) => [path, row[1]]);
  const absent = new Set(await missing());
  return {
    version: BOOK.version,
    files: rows.length,
    bytes: rows.reduce((sum, row) => sum + row[1], 0),
    missing: rows.filter(([path]) => absent.has(path)),
  };
}
