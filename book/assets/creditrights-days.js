// Days in an answer, kept in the phone's calendar: a button where an answer has some, and the file made when it is asked for.
// creditrights.js calls handDays when an answer comes into the page.

"use strict";

/** The button, with what was said of the last file gone. */
function handDays(root, section) {
  for (const place of root.querySelectorAll("[data-days]")) {
    const told = Object.assign(document.createElement("span"), { className: "cr-handed" });
    told.setAttribute("role", "status");
    const words = `存成日历文件（.ics，${place.dataset.days} 个日子）`;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "cr-button cr-button-quiet", textContent: words });
    button.addEventListener("click", async () => {
      told.textContent = ""; // the same words twice are read out twice
      told.textContent = await keepDays(section).catch(() => "没有存成：计算器没能启动，多半是网络断了。日子都在表里，可以手抄。");
    });
    place.replaceChildren(button, told);
  }
}

async function keepDays(section) {
  const calculator = section.dataset.calculator;
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const { json, html: file } = await ask([calculator], { calculator, texts: texts(section.querySelector("form")), stamp });
  if (!JSON.parse(json).days) return "先改好上面标出的几处，再存。";
  const name = section.getAttribute("aria-label").replace(/[\\/:*?"<>|？]/g, "");
  return keepFile(name + ".ics", file, "text/calendar") + "；点开这个文件，就能加进手机日历";
}
