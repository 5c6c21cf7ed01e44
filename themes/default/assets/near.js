// Where there is no page: those whose addresses end almost as the one asked for does, or begin with it, as what
// was cut off does. Without script, or where nothing is like it, the page is as it was.
"use strict";
(async () => {
  const page = document.getElementById("_near");
  const MOST = 5, LIKE = 0.6; // of the longer of the two, what has to be the same
  const last = (path) => path.split("/").filter(Boolean).pop() ?? "";
  const plain = (part) => {
    try { part = decodeURIComponent(part); } catch { /* no character: compared as it is written */ }
    return part.toLowerCase().replace(/\.\w+$/, "");
  };
  const steps = (one, other) => { // letters to put in, take out or change (Levenshtein)
    let row = [...other, ""].map((_, at) => at);
    [...one].forEach((letter, down) => {
      const above = row;
      row = [down + 1];
      [...other].forEach((its, at) => row.push(Math.min(above[at + 1] + 1, row[at] + 1, above[at] + (letter !== its))));
    });
    return row.pop();
  };
  const asked = plain(last(location.pathname));
  const likeness = (name) => {
    const most = Math.max(name.length, asked.length);
    if (name.startsWith(asked)) return LIKE + (1 - LIKE) * asked.length / most;
    return Math.min(name.length, asked.length) < LIKE * most ? 0 : 1 - steps(asked, name) / most;
  };
  if (asked.length < 3 || asked === "404") return;
  try {
    const all = await (await fetch(page.dataset.index)).json();
    const found = [...all.episodes, ...all.people, ...all.topics]
      .map((one) => ({ title: one.title ?? one.name, path: one.url.slice(all.url.length) }))
      .map((one) => ({ ...one, like: likeness(plain(last(one.path))) }))
      .filter((one) => one.like >= LIKE)
      .sort((one, other) => other.like - one.like)
      .slice(0, MOST);
    for (const one of found) {
      const link = Object.assign(document.createElement("a"), { href: page.dataset.root + one.path, textContent: one.title });
      const item = document.createElement("li");
      item.append(link);
      page.querySelector("ul").append(item);
    }
    page.hidden = !found.length;
  } catch { /* an index that is not there, or is another's, tells nothing */ }
})();
