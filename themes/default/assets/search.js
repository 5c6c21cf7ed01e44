// Finding what was said. Nothing is fetched before the first key: then Pagefind's engine, the parts of its index
// that have the words asked for, and the few packs from which results are shown (docs/search.md).
"use strict";
(() => {
  const page = document.getElementById("_search");
  const field = document.getElementById("_q"), status = page.querySelector("[role=status]");
  const results = page.querySelector(".results"), narrow = page.querySelector(".narrow");
  const kinds = [...narrow.querySelectorAll("[data-kind]")], selects = [...narrow.querySelectorAll("select")];
  const root = page.dataset.root, index = new URL(page.dataset.index, location).href;
  const FEW = 3, MORE = 20, LENGTH = 24, BEFORE = 6; // results of a kind, and words of one

  const isOnDisk = location.protocol === "file:"; // where nothing can be fetched
  const words = (name, values) => page.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const figures = new Intl.NumberFormat(document.documentElement.lang || undefined);
  const element = (name, className, ...inner) => {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...inner);
    return made;
  };

  /* The index */
  let engine;
  const load = () => (engine ??= import(`${index}pagefind.js`).then(async (pagefind) => {
    const made = pagefind.createInstance({ basePath: index, noWorker: true });
    await made.init();
    return made;
  }));
  const find = async (text) => (await (await load()).search(text)).results;

  // A word that nobody says stands in all that is of one kind, year or person.
  const sets = {};
  const members = (token) => (sets[token] ??= find(token).then((found) => new Set(found.map((one) => one.id))));

  const packs = {};
  const fetched = async (name) => {
    const answer = await fetch(`${index}${name}.json`);
    if (!answer.ok) throw new Error(name);
    return answer.json();
  };
  const shown = async ({ id }, isMoment) => {
    const key = id.slice(id.lastIndexOf("_") + 1), number = parseInt(key.slice(0, 3), 16);
    const pack = isMoment ? ["said", number] : ["rest", number >> 2];
    const name = `${pack[0]}/${pack[1].toString(16).padStart(3, "0")}`;
    return (await (packs[name] ??= fetched(name)))[key];
  };

  /* What is shown of a result: the part that has most of the words asked for, and of it some words about them. */
  const bare = (word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const isParted = (text) => text.includes("\u200b"); // words of languages that are written without spaces
  const best = (parts, said, hits) => parts
    .map(([from, anchor, speaker, isHeading], at) => {
      const until = parts[at + 1]?.[0] ?? said.length;
      const within = hits.filter((hit) => hit >= from && hit < until);
      return { from, until, anchor, speaker, isHeading, within, weight: 100 * new Set(within.map((hit) => bare(said[hit]))).size + within.length };
    })
    .filter((part) => part.until > part.from)
    .reduce((one, other) => (!one || other.weight > one.weight ? other : one), null);

  const marked = (some, isHit, joint) => some.flatMap((word, at) => [at ? joint : "", isHit(word, at) ? element("mark", "", word) : word]);
  const excerpt = ({ from, until, within }, said, joint) => {
    const begins = within.map((hit) => [hit, within.filter((other) => other >= hit && other < hit + LENGTH - BEFORE).length]);
    const [densest] = begins.reduce((one, other) => (other[1] > one[1] ? other : one), [from, 0]);
    const start = Math.max(from, Math.min(densest - BEFORE, until - LENGTH)), end = Math.min(until, start + LENGTH);
    const shown = marked(said.slice(start, end), (_, at) => within.includes(start + at), joint);
    return element("p", "hit-words", start > from ? "… " : "", ...shown, end < until ? " …" : "");
  };

  const clock = (anchor) => {
    const found = /^t=(\d+)$/.exec(anchor), seconds = Number(found?.[1]), minutes = Math.floor(seconds / 60);
    const two = (number) => String(number).padStart(2, "0");
    if (!found) return "";
    return `${minutes < 60 ? minutes : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`}:${two(seconds % 60)}`;
  };

  const item = ([, address, title, parts, text], hits) => {
    const joint = isParted(text) ? "" : " ", said = text.split(joint ? /\s+/ : "\u200b");
    let part = best(parts, said, hits) || { from: 0, until: 0, anchor: "", speaker: "", within: [] };
    const terms = [...new Set(part.within.map((hit) => bare(said[hit])))].filter(Boolean);
    const isTitle = part.isHeading && said.slice(part.from, part.until).join(joint).replace(/\.$/, "") === title;
    const link = isTitle ? element("a", "", ...marked(title.split(" "), (word) => terms.includes(bare(word)), " ")) : element("a", "", title);
    if (isTitle) part = { ...part, from: part.until, until: parts.find(([from]) => from > part.until)?.[0] ?? said.length };
    link.href = `${root}${address}${terms.length ? `?h=${encodeURIComponent(terms.join(" "))}` : ""}${part.anchor ? `#${part.anchor}` : ""}`;
    const time = clock(part.anchor);
    if (time) link.append(" ", element("span", "time", words("at", { time })));
    const made = element("li", "hit", element("h3", "", link));
    if (part.speaker) made.append(element("p", "hit-who", part.speaker));
    if (part.until > part.from) made.append(excerpt(part, said, joint));
    return made;
  };

  /* Results by kind */
  const asked = { q: "", kind: "", year: "", person: "", most: MORE };
  const group = async (button, found) => {
    const name = button.firstChild.data.trim(), most = asked.kind ? asked.most : FEW;
    const isMoment = button === kinds[1];
    const items = await Promise.all(found.slice(0, most).map(async (one) => item(await shown(one, isMoment), one.words)));
    const section = element("section", "found", element("h2", "", `${name} `, element("span", "count", figures.format(found.length))));
    section.append(element("ol", "hits", ...items));
    if (found.length > most) {
      const more = element("button", "more", words("all", { n: figures.format(found.length) }));
      more.type = "button";
      more.addEventListener("click", () => {
        if (asked.kind) asked.most *= 5;
        else Object.assign(asked, { kind: button.dataset.kind, most: MORE });
        look();
      });
      section.append(more);
    }
    return section;
  };

  // Of a word that is nowhere Pagefind takes ever shorter beginnings: one letter of it is not what was asked for.
  const plain = (word) => bare(word).normalize("NFD").replace(/\p{M}/gu, "");
  const isMeant = async (one) => {
    const text = (await shown(one, (await members(kinds[1].dataset.kind)).has(one.id)))[4], said = text.split(/\s+/);
    const found = one.words.map((at) => plain(said[at] || ""));
    const isFound = (term) => found.some((word) => word.includes(term.slice(0, 2)));
    return isParted(text) || asked.q.split(/\s+/).map(plain).every(isFound);
  };
  const narrowed = async (found) => {
    const wanted = await Promise.all([asked.year, asked.person].filter(Boolean).map(members));
    return found.filter((one) => wanted.every((some) => some.has(one.id)));
  };

  let turn = 0, last = [];
  const look = async () => {
    const mine = ++turn;
    remember();
    page.classList.toggle("asked", asked.q !== "");
    if (!asked.q) return clear("");
    if (isOnDisk) return clear(page.dataset.disk);
    const slow = setTimeout(() => tell(page.dataset.loading), 400);
    try {
      last = await find(asked.q);
      if (last.length && !(await isMeant(last[0]))) last = [];
      const found = await narrowed(last), sorts = await Promise.all(kinds.slice(1).map((one) => members(one.dataset.kind)));
      const groups = sorts.map((some) => found.filter((one) => some.has(one.id)));
      const wanted = kinds.slice(1).map((button, at) => [button, groups[at]])
        .filter(([button, some]) => some.length && (!asked.kind || button.dataset.kind === asked.kind));
      const sections = await Promise.all(wanted.map(([button, some]) => group(button, some)));
      if (mine !== turn) return undefined;
      kinds.slice(1).forEach((button, at) => {
        button.parentNode.hidden = !groups[at].length && button.dataset.kind !== asked.kind;
        button.lastElementChild.textContent = figures.format(groups[at].length);
      });
      narrow.hidden = !last.length;
      results.replaceChildren(...sections);
      const total = wanted.reduce((sum, [, some]) => sum + some.length, 0);
      tell(words(total ? "total" : "none", { n: figures.format(total), words: asked.q }));
    } catch (fault) {
      engine = undefined; // the next attempt begins anew
      for (const kept of [sets, packs]) Object.keys(kept).forEach((name) => delete kept[name]);
      if (mine === turn) clear(page.dataset.failed);
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  };
  const tell = (text) => { if (status.textContent !== text) status.textContent = text; };
  const clear = (text) => {
    results.replaceChildren();
    narrow.hidden = true;
    tell(text);
  };

  // How many there are of each year and person, as soon as somebody is about to choose.
  const count = async (select) => {
    const others = await narrowedBut(select.dataset.narrow);
    for (const option of [...select.options].slice(1)) {
      option.dataset.name ??= option.textContent;
      const some = await members(option.value), n = others.filter((one) => some.has(one.id)).length;
      option.textContent = words("count", { name: option.dataset.name, n: figures.format(n) });
    }
  };
  const narrowedBut = async (name) => {
    const wanted = await Promise.all(["kind", "year", "person"].filter((one) => one !== name && asked[one]).map((one) => members(asked[one])));
    return last.filter((one) => wanted.every((some) => some.has(one.id)));
  };

  /* What is asked stands in the address, so that it can be shared, and come back to. */
  const NAMES = ["q", "kind", "year", "person"];
  const labels = { kind: kinds.slice(1), year: selects, person: selects };
  const remember = () => {
    const query = new URLSearchParams(NAMES.filter((name) => asked[name]).map((name) => [name, asked[name]]));
    history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
    kinds.forEach((one) => one.setAttribute("aria-pressed", one.dataset.kind === asked.kind));
    selects.forEach((one) => { one.value = asked[one.dataset.narrow]; });
  };

  let soon;
  const ask = (changed) => {
    clearTimeout(soon);
    Object.assign(asked, { most: MORE }, changed);
    look();
  };
  field.addEventListener("input", () => {
    if (!isOnDisk) load().catch(() => {}); // whose fault is told when there is something to find
    clearTimeout(soon);
    soon = setTimeout(() => ask({ q: field.value.trim() }), 150);
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ q: field.value.trim() });
  });
  for (const one of kinds) one.addEventListener("click", () => ask({ kind: one.dataset.kind }));
  for (const one of selects) {
    one.addEventListener("focus", () => count(one).catch(() => {}));
    one.addEventListener("change", () => ask({ [one.dataset.narrow]: one.value }));
  }

  /* Keys: up and down through the results, back to the words, and / from anywhere on this page. */
  document.addEventListener("keydown", (event) => {
    const links = [field, ...results.querySelectorAll(".hit a")], at = links.indexOf(document.activeElement);
    if (event.key === "/" && !event.target.closest("input, select, textarea")) field.select();
    else if (event.key === "ArrowDown" && at >= 0) (links[at + 1] || links[at]).focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "Escape" && at > 0) field.select();
    else if (event.key === "Escape" && at === 0 && field.value) ask({ q: (field.value = "") });
    else return;
    event.preventDefault();
  });

  const arrive = () => {
    const given = new URLSearchParams(location.search);
    const known = new Set([...kinds.map((one) => one.dataset.kind), ...selects.flatMap((one) => [...one.options].map((option) => option.value))]);
    for (const name of NAMES) asked[name] = (name === "q" || known.has(given.get(name)) ? given.get(name) : "") || "";
    field.value = asked.q = asked.q.trim();
    look();
  };
  arrive();
})();
