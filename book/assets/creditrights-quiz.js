// Makes the questions at the end of a page answer: other numbers, what is right, which slip an answer looks like.
// A quiz is section.cr-quiz[data-quiz]. It asks the page's one worker (`ask` in creditrights.js) and keeps nothing but the
// count of misses of the set on the page; nothing is stored and nothing is sent.

"use strict";

const QUIZ_NOTES = {
  idle: "在这台设备上核对，不计分，什么都不记录、不发送。记下题号，同一组数随时能再做。",
  starting: "正在启动……你填的都留着。",
  broken: "这里核对不了：浏览器太旧，或者页面是从文件夹里直接打开的。打开“答案和道理”自己对照。",
  missing: "题目的程序还没取到，可能是网络断了。联网后再按一次。",
  failed: "这一步没有算出来，是程序的问题，不是你答错了。换一组题再试。",
};

function makeQuizLive(section) {
  const questions = section.querySelector("[data-questions]");
  const note = section.querySelector("[data-note]");
  let number = questions.querySelector('[name="number"]').value;
  let misses = {}; // question -> how often it was missed in this set
  let latest = 0; // the newest message; an older answer is thrown away

  const say = (what) => {
    note.textContent = QUIZ_NOTES[what];
    section.dataset.state = what;
  };
  say("idle");

  /** The worker's reply, or null where there is none or a newer message overtook it; the note says which. */
  async function reply(message) {
    const mine = ++latest;
    say("starting");
    try {
      const answer = await ask(section.dataset.needs.split(" "), { quiz: section.dataset.quiz, ...message });
      if (mine !== latest) return null;
      say("idle");
      section.dataset.json = answer.json;
      return { html: answer.html, said: JSON.parse(answer.json) };
    } catch (error) {
      const what = broken ? "broken" : error.message === "missing" ? "missing" : "failed";
      if (mine === latest) say(what);
      if (what === "failed") console.error(error);
      return null;
    }
  }

  async function show(typed) {
    const answer = await reply({ number: typed });
    if (!answer) return;
    if (!answer.said.ok) {
      const box = questions.querySelector('[name="number"]');
      questions.querySelector('[data-error="number"]').textContent = answer.said.sentence;
      box.setAttribute("aria-invalid", "true");
      box.focus();
      return;
    }
    const back = document.activeElement && document.activeElement.hasAttribute("data-another") ? "[data-another]" : '[name="number"]';
    questions.innerHTML = answer.html;
    number = String(answer.said.number);
    misses = {};
    linkLaws(questions);
    questions.querySelector(back).focus();
  }

  async function judge(form) {
    const question = form.dataset.question;
    const given = form.querySelector('[name="answer"]:checked') || form.querySelector('input[type="text"][name="answer"]');
    const answer = await reply({ number, question, text: given ? given.value : "", misses: misses[question] || 0 });
    if (!answer || !form.isConnected) return;
    misses[question] = answer.said.misses;
    const judged = form.querySelector("[data-judged]");
    judged.innerHTML = answer.html;
    linkLaws(judged);
  }

  section.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.dataset.question) judge(event.target);
    else show(event.target.querySelector('[name="number"]').value);
  });
  section.addEventListener("click", (event) => {
    const button = event.target.closest("[data-another]");
    if (button) show(button.dataset.another);
  });
}

document.querySelectorAll("section.cr-quiz[data-quiz]").forEach(makeQuizLive);
