// Whoever comes from the search (?h=) sees the words that were found. The address forgets them at once, so that
// nobody shares them; one button takes the marks away.
"use strict";
(() => {
  const { marked, clear } = document.currentScript.dataset;
  const given = new URL(location.href), terms = (given.searchParams.get("h") || "").split(" ").filter(Boolean).slice(0, 20);
  if (!given.searchParams.has("h")) return;
  given.searchParams.delete("h");
  history.replaceState(history.state, "", given);
  if (!terms.length) return;

  const main = document.querySelector("main");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const ranges = [], walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < 1000) {
    for (const found of walker.currentNode.data.matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, found.index);
      range.setEnd(walker.currentNode, found.index + found[0].length);
      ranges.push(range);
    }
  }
  if (!ranges.length) return;
  if (window.Highlight && CSS.highlights) CSS.highlights.set("arrived", new Highlight(...ranges));

  // The first that stands at the moment asked for: in the transcript, if that has the moment, else where its id is.
  const second = Number(/^#t=(\d+)$/.exec(location.hash)?.[1]);
  const turn = [...document.querySelectorAll(".turn")].findLast((one) => Number(/t=(\d+)/.exec(one.querySelector(".time").hash)?.[1]) <= second);
  const place = turn || document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const isAtOrAfter = (one) => place.contains(one.startContainer) || place.compareDocumentPosition(one.startContainer) & 4;
  const first = ranges.find(place ? isAtOrAfter : (one) => !one.startContainer.parentElement.closest("h1"));
  const show = () => {
    const box = first.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight * 0.8) scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
  };
  if (first) {
    show();
    requestAnimationFrame(() => requestAnimationFrame(show)); // sections that come into view take their true height
  }

  const bar = main.appendChild(document.createElement("p")), button = document.createElement("button");
  bar.className = "marked";
  main.classList.add("is-marked");
  bar.append(marked.replace("{words}", terms.join(", ")), " ", Object.assign(button, { type: "button", textContent: clear }));
  button.addEventListener("click", () => {
    CSS.highlights?.delete("arrived");
    bar.remove();
  });
})();
