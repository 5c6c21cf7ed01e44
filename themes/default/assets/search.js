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
  const language = document.documentElement.lang || undefined;
  const figures = new Intl.NumberFormat(language);
  const element = (name, className, ...inner) => {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...inner);
    return made;
  };

  // The index. A word that is said everywhere has some places; all of them, for phrases, words that nobody says,
  // each beside words that begin with some letters.
  const kept = {}; // until something fails
  const load = () => (kept.engine ??= import(`${index}pagefind.js`).then(async (pagefind) => {
    const made = pagefind.createInstance({ basePath: index, noWorker: true });
    await made.init();
    return made;
  }));
  const isPhrase = (text) => /^".+"$/.test(text);
  const letters = (word) => word.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
  const parted = (text) => (/^(zh|ja|th)/.test(language)
    ? Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), (one) => one.segment)
    : text.split(/\s+/));
  const phrase = async (text) => {
    const said = parted(text).filter(letters), last = said.length - 1;
    if (last < 1) return text;
    const [forms, near] = await (kept.near ??= fetched("near"));
    return `"${said.map((word, at) => {
      const isLast = at === last, [...beside] = letters(said[isLast ? at - 1 : at + 1]);
      return near[forms[letters(word)]]?.[+isLast].findLast(([from]) => from <= beside.slice(0, 2).join(""))?.[1] ?? word;
    }).join(" ")}"`;
  };
  const find = async (text) => {
    const [pagefind, asking] = await Promise.all([load(), isPhrase(text) ? phrase(text) : text]);
    return (await pagefind.search(asking)).results;
  };

  // A word that nobody says stands in all that is of one year or person.
  const members = (token) => (kept[token] ??= find(token).then((found) => new Set(found.map((one) => one.id))));

  // An id is the name of a pack, which begins with the kind, and the place in it.
  const fetched = async (name) => {
    const answer = await fetch(`${index}${name}.json`, { cache: "no-cache" });
    if (!answer.ok) throw new Error(name);
    return answer.json();
  };
  const kindOf = ({ id }) => id.slice(0, id.indexOf("/"));
  const shown = async ({ id }) => {
    const [name, place] = id.split("."), [entries, talks] = await (kept[name] ??= fetched(name));
    const [address, title, parts, text] = entries[place];
    return { address, title, parts, text, talk: talks[address] };
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

  const secondsOf = (anchor) => Number(/^t=(\d+)$/.exec(anchor)?.[1]); // NaN where it is no moment
  const clock = (anchor) => {
    const seconds = secondsOf(anchor), minutes = Math.floor(seconds / 60);
    const two = (number) => String(number).padStart(2, "0");
    if (Number.isNaN(seconds)) return "";
    return `${minutes < 60 ? minutes : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`}:${two(seconds % 60)}`;
  };

  /* A moment: all that was found in its episode, drawn upon its strip, and ten seconds to be heard in place. */
  const drawn = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const strip = ([length, chapters, , passages], hits, here) => {
    const placeOf = (seconds) => Math.min(1000, Math.round(seconds * 1e6 / length));
    const places = new Set(passages.flatMap(([id, times]) => (hits.get(id) || []).map((hit) => {
      let at = 0, second = 0;
      for (let next = 0; next < times.length && (!next || at + times[next] <= hit); next += 2) {
        at += times[next];
        second += times[next + 1];
      }
      return placeOf(second);
    })));
    const label = words("places", { n: figures.format(places.size) });
    const made = drawn("svg", { class: "strip", viewBox: "0 0 1000 16", preserveAspectRatio: "none", role: "img", "aria-label": label });
    const marks = [...places].sort((one, other) => one - other).map((place) => `M${place} 2v12`).join("");
    made.append(drawn("path", { d: chapters || "M0 8h1000" }), drawn("path", { class: "marks", d: marks }), drawn("path", { class: "here", d: `M${placeOf(here)} 0v16` }));
    return made;
  };

  const SECONDS = 10;
  let heard; // the sound, and the button that stops it
  const stop = () => {
    if (!heard) return;
    const { sound, button } = heard;
    heard = undefined;
    sound.pause();
    sound.removeAttribute("src");
    sound.load();
    button.firstChild.data = words("hear");
  };
  const hear = (button) => {
    const isHeard = heard?.button === button;
    stop();
    if (isHeard) return;
    const start = Number(button.dataset.start), end = start + SECONDS;
    const sound = new Audio(`${button.dataset.audio}#t=${start},${end}`), mine = heard = { sound, button };
    const failed = () => {
      if (heard !== mine) return;
      stop();
      tell(page.dataset.unheard);
    };
    sound.addEventListener("timeupdate", () => { if (heard === mine && sound.currentTime >= end) stop(); });
    for (const name of ["ended", "pause"]) sound.addEventListener(name, () => { if (heard === mine) stop(); });
    sound.addEventListener("error", failed);
    button.firstChild.data = words("stop");
    sound.play().catch(failed);
  };
  const hearing = (audio, anchor, title, time) => {
    const about = element("span", "hidden", ` ${title} ${words("at", { time })}`);
    const made = element("button", "hear", words("hear"), about);
    made.type = "button";
    made.addEventListener("click", () => hear(made));
    Object.assign(made.dataset, { audio, start: secondsOf(anchor) });
    return made;
  };

  // The index may not have all places of a word; the text has.
  const everywhere = (said, hits) => {
    const terms = new Set(hits.map((hit) => bare(said[hit] || "")).filter(Boolean));
    return isPhrase(asked.q) ? hits : [...said.keys()].filter((at) => terms.has(bare(said[at])));
  };

  const item = ({ address, title, parts, text, talk }, places, all) => {
    const joint = isParted(text) ? "" : " ", said = text.split(joint ? /\s+/ : "\u200b"), hits = everywhere(said, places);
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
    if (!talk || !time) return made;
    const row = made.appendChild(element("div", "hit-episode"));
    if (talk[2]) {
      link.setAttribute("aria-keyshortcuts", "Space");
      row.append(hearing(talk[2], part.anchor, title, time));
    }
    if (talk[0]) row.append(strip(talk, all, secondsOf(part.anchor)));
    return made;
  };

  /* Results by kind */
  const asked = { q: "", kind: "", year: "", person: "", most: MORE };
  const group = async (button, found) => {
    const name = button.firstChild.data.trim(), most = asked.kind ? asked.most : FEW;
    const all = new Map(found.map((one) => [one.id, one.words]));
    const items = await Promise.all(found.slice(0, most).map(async (one) => item(await shown(one), one.words, all)));
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
  const isMeant = async (one) => {
    const { text } = await shown(one), said = text.split(/\s+/);
    const found = one.words.map((at) => letters(said[at] || ""));
    const isFound = (term) => found.some((word) => word.includes(term.slice(0, 2)));
    return isParted(text) || asked.q.split(/\s+/).map(letters).every(isFound);
  };
  const isIn = async (name) => {
    if (name === "kind") return (one) => kindOf(one) === asked.kind;
    const some = await members(asked[name]);
    return (one) => some.has(one.id);
  };
  const narrowed = async (found, ...names) => {
    const wanted = await Promise.all(names.filter((name) => asked[name]).map(isIn));
    return found.filter((one) => wanted.every((isWanted) => isWanted(one)));
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
      const found = await narrowed(last, "year", "person");
      const groups = kinds.slice(1).map((button) => found.filter((one) => kindOf(one) === button.dataset.kind));
      const wanted = kinds.slice(1).map((button, at) => [button, groups[at]])
        .filter(([button, some]) => some.length && (!asked.kind || button.dataset.kind === asked.kind));
      const sections = await Promise.all(wanted.map(([button, some]) => group(button, some)));
      if (mine !== turn) return undefined;
      kinds.slice(1).forEach((button, at) => {
        button.parentNode.hidden = !groups[at].length && button.dataset.kind !== asked.kind;
        button.lastElementChild.textContent = figures.format(groups[at].length);
      });
      narrow.hidden = !last.length;
      stop();
      results.replaceChildren(...sections);
      const total = wanted.reduce((sum, [, some]) => sum + some.length, 0);
      tell(words(total ? "total" : "none", { n: figures.format(total), words: asked.q }));
    } catch (fault) {
      for (const name of Object.keys(kept)) delete kept[name];
      if (mine === turn) clear(page.dataset.failed);
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  };
  const tell = (text) => { if (status.textContent !== text) status.textContent = text; };
  const clear = (text) => {
    stop();
    results.replaceChildren();
    narrow.hidden = true;
    tell(text);
  };

  // How many there are of each year and person, as soon as somebody is about to choose.
  const count = async (select) => {
    const others = await narrowed(last, ...["kind", "year", "person"].filter((name) => name !== select.dataset.narrow));
    for (const option of [...select.options].slice(1)) {
      option.dataset.name ??= option.textContent;
      const some = await members(option.value), n = others.filter((one) => some.has(one.id)).length;
      option.textContent = words("count", { name: option.dataset.name, n: figures.format(n) });
    }
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

  /* Keys: up and down through the results, ten seconds of one, back to the words, and / from anywhere here. */
  document.addEventListener("keydown", (event) => {
    const links = [field, ...results.querySelectorAll(".hit a")], at = links.indexOf(document.activeElement);
    const button = at > 0 && links[at].closest(".hit").querySelector("[data-audio]");
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (event.key === "Escape" && heard) stop();
    else if (event.key === " " && button && isPlain) hear(button);
    else if (event.key === "/" && !event.target.closest("input, select, textarea")) field.select();
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
