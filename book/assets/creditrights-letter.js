// A letter in an answer: three buttons above it, by which it is copied, kept as a file, and printed alone. Nothing is sent.
// creditrights.js calls handLetter when a letter comes into the page, toolsOf when it goes.

"use strict";

const INDENTED = ["body", "box", "herewith"]; // as Line.plain of letters/draft.py has it
const FEFF = "\ufeff"; // by this Windows knows that the file is UTF-8

/** The letter as plain text, line for line what the program writes as .txt. */
function letterText(letter) {
  return [...letter.querySelectorAll("p")]
    .map((line) => (INDENTED.includes(line.className.replace("cr-letter-", "")) ? "　　" : "") + line.textContent)
    .join("\n") + "\n";
}

/** The title of the letter as the name of a file. */
function letterName(letter) {
  const title = letter.querySelector(".cr-letter-title");
  return (title ? title.textContent : "").replace(/[\\/:*?"<>|\u0000-\u001f]/g, "").trim() || "信";
}

/** The buttons above a letter, once it has them. */
function toolsOf(letter) {
  const before = letter.previousElementSibling;
  return before && before.matches(".cr-letter-tools") ? before : null;
}

/** The buttons above each letter that has none yet. */
function handLetter(root) {
  for (const letter of root.querySelectorAll(".cr-letter")) {
    if (toolsOf(letter)) continue;
    const bar = Object.assign(document.createElement("div"), { className: "cr-letter-tools" });
    const told = Object.assign(document.createElement("span"), { className: "cr-handed" });
    told.setAttribute("role", "status");
    const button = (words, act) => {
      const made = Object.assign(document.createElement("button"), { type: "button", className: "cr-button cr-button-quiet", textContent: words });
      made.addEventListener("click", async () => {
        told.textContent = ""; // the same words twice are read out twice
        told.textContent = await act();
      });
      bar.append(made);
    };
    button("复制全文", () => copyLetter(letter));
    button("存成 .txt", () => keepLetter(letter));
    button("只打印这封信", () => printLetter(letter));
    bar.append(told);
    letter.before(bar);
  }
}

async function copyLetter(letter) {
  const text = letterText(letter);
  try {
    await navigator.clipboard.writeText(text); // only over https and on this machine
    return "已复制";
  } catch {
    return copyTheOldWay(text) ? "已复制" : "浏览器不让复制：请按住信的文字，全选再复制。";
  }
}

function copyTheOldWay(text) {
  const before = document.activeElement;
  const box = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "cr-off-screen" }));
  box.select();
  let done = false;
  try { done = document.execCommand("copy"); } catch { /* then it is said */ }
  box.remove();
  if (before) before.focus({ preventScroll: true });
  return done;
}

function keepLetter(letter) {
  return keepFile(letterName(letter) + ".txt", FEFF + letterText(letter), "text/plain");
}

/** A file by way of the browser's own saving; the words that say so. */
function keepFile(name, text, kind) {
  const url = URL.createObjectURL(new Blob([text], { type: kind + ";charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  return "已交给浏览器保存";
}

/** A copy of the letter is all that is on the paper; it goes when printing is over. */
function printLetter(letter) {
  const sheet = document.body.appendChild(Object.assign(document.createElement("div"), { className: "cr-sheet" }));
  sheet.append(letter.cloneNode(true));
  document.documentElement.classList.add("cr-printing");
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("cr-printing");
    sheet.remove();
  }, { once: true });
  print();
  return "";
}
