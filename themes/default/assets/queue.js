// Plays what links to a moment's sound lead to, one after the other. Without it each of them plays by itself.
"use strict";
(() => {
  const links = [...document.querySelectorAll("main a.hear")], queue = document.querySelector(".queue");
  if (!queue || links.length < 2) return;
  const { told, span } = queue.dataset;
  const bar = queue.querySelector(".queue-bar"), now = bar.querySelector("p"), audio = bar.querySelector("audio");
  const button = queue.querySelector(".queue-play"), headings = [...document.querySelectorAll("main h3")];
  let at = -1, end = 0;

  /** What a link stands under: the title of its episode. */
  const title = (link) => headings.findLast((one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)?.textContent.trim() || "";

  const mark = (is) => {
    const item = links[at]?.closest("li, .quote");
    if (!item) return;
    item.toggleAttribute("data-heard", is);
    if (is) item.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  const show = (is) => {
    bar.hidden = !is;
    document.documentElement.classList.toggle("queued", is);
  };

  const stop = () => {
    mark(false);
    audio.pause();
    at = -1;
    show(false);
    button.focus();
  };

  const play = (next) => {
    mark(false);
    at = next;
    const link = links[at];
    if (!link) return stop();
    const [address, fragment] = link.href.split("#t="), [from, to] = fragment.split(",").map(Number);
    end = to || from + Number(span);
    if (audio.src !== address) audio.src = address;
    audio.currentTime = from;
    const values = { number: at + 1, total: links.length, title: title(link) };
    now.textContent = told.replace(/\{(\w+)\}/g, (_, key) => values[key]);
    show(true);
    mark(true);
    audio.play().catch(() => {});
  };

  const next = () => { if (at >= 0) play(at + 1); };
  audio.addEventListener("timeupdate", () => { if (!audio.paused && !audio.seeking && audio.currentTime >= end) next(); });
  audio.addEventListener("ended", next);
  audio.addEventListener("error", next);
  button.addEventListener("click", () => { play(0); bar.querySelector("button").focus(); });
  bar.querySelector(".queue-next").addEventListener("click", next);
  bar.querySelector(".queue-stop").addEventListener("click", stop);
  bar.addEventListener("keydown", (event) => { if (event.key === "Escape") stop(); });
  queue.hidden = false;
})();
