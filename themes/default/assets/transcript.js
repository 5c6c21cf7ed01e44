// Reading along, finding words, and quoting them. The transcript itself is in the page, and needs none of this.
"use strict";
(() => {
  const { piece, words, momentOf, clock, address, copy, kept } = moments;
  const audio = document.getElementById("_player");
  const transcript = document.querySelector(".transcript");
  const tools = transcript.querySelector(".tools");
  const turns = [...transcript.querySelectorAll(".turn")].map((element) => ({ element, said: element.lastElementChild }));
  const startOf = (turn) => (turn.start ??= momentOf(turn.element.querySelector(".time").hash.slice(1)).start);

  /** The last turn that has begun at a second; -1 before the first. */
  const turnAt = (seconds) => {
    let [first, after] = [0, turns.length];
    while (first < after) {
      const middle = (first + after) >> 1;
      if (startOf(turns[middle]) <= seconds) first = middle + 1;
      else after = middle;
    }
    return first - 1;
  };

  // Safari's own search does not find text in a section that is skipped because it is out of view.
  if ("GestureEvent" in window) {
    const sections = [...transcript.querySelectorAll(".said")];
    const idle = window.requestIdleCallback || ((act) => setTimeout(act, 50));
    const show = () => {
      sections.shift()?.classList.add("whole");
      if (sections.length) idle(show);
    };
    idle(show);
  }

  /* Following what is heard, until somebody scrolls. */
  const follow = () => {
    const button = tools.appendChild(piece(".follow")), pill = document.querySelector("main").appendChild(piece(".pill"));
    const [arrow, label] = pill.children;
    let isWanted = kept.get("follow") !== "no", isFollowing = false, hasFollowed = false;
    let now = -1, held = { top: 0, scroll: 0 }; // where the turn was put, and the page with it

    const top = () => turns[now].element.getBoundingClientRect().top;

    /** Where in the window the words are that are being said: in a long turn, as far down as time has gone in it. */
    const point = () => {
      const box = turns[now].element.getBoundingClientRect();
      const start = startOf(turns[now]), end = turns[now + 1] ? startOf(turns[now + 1]) : audio.duration || start;
      const gone = end > start ? Math.min(1, (audio.currentTime - start) / (end - start)) : 0;
      return box.top + gone * Math.max(0, box.height - 60);
    };

    const hold = () => { held = { top: top(), scroll: scrollY }; };
    const hasMoved = () => Math.abs(top() - held.top) > 3;
    // A page that has been scrolled, though its event is still to come, is neither scrolled back nor held there.
    const isStill = () => isFollowing && scrollY === held.scroll;
    const place = () => {
      scrollBy({ top: point() - innerHeight / 4, behavior: "instant" });
      hold();
      settle(3);
    };

    // Sections that come into view take their true height, which may move the turn for a frame or two.
    const settle = (frames) => requestAnimationFrame(() => {
      if (isStill() && hasMoved()) place();
      else if (frames) settle(frames - 1);
    });
    const isInView = () => now >= 0 && point() > 0 && point() < innerHeight * 0.8;

    const shown = () => {
      button.setAttribute("aria-pressed", isWanted);
      const isReading = hasFollowed || transcript.getBoundingClientRect().top < innerHeight / 2;
      pill.hidden = !isWanted || !isReading || isFollowing || audio.paused || now < 0;
      if (pill.hidden) return;
      arrow.textContent = point() < innerHeight / 4 ? "↑" : "↓";
      label.textContent = clock(audio.currentTime);
      pill.setAttribute("aria-label", words("now", { time: label.textContent }));
    };
    const begin = () => {
      isFollowing = now >= 0;
      hasFollowed ||= isFollowing;
      if (isFollowing) place();
      shown();
    };

    const mark = () => {
      const next = audio.currentTime || !audio.paused ? turnAt(audio.currentTime) : -1;
      if (next === now) return;
      for (const [at, is] of [[now, false], [next, true]]) {
        const link = turns[at]?.element.querySelector(".time");
        turns[at]?.element.classList.toggle("now", is);
        if (is) link?.setAttribute("aria-current", "true");
        else link?.removeAttribute("aria-current");
      }
      now = next;
      if (now >= 0 && isStill()) hold();
    };
    const update = () => {
      mark();
      if (isStill() && (point() < innerHeight * 0.1 || point() > innerHeight * 0.7)) place();
      shown();
    };

    // Whatever scrolls the page moves the turn in the window; what only moves the rest of the page does not.
    addEventListener("scroll", () => {
      if (!isFollowing) return;
      if (!hasMoved()) return hold();
      isFollowing = isStill();
      shown();
    }, { passive: true });
    addEventListener("resize", () => { if (now >= 0) hold(); });

    for (const name of ["timeupdate", "seeked", "cue", "pause"]) audio.addEventListener(name, update);
    audio.addEventListener("play", () => {
      update();
      if (isWanted && isInView()) begin();
    });
    transcript.addEventListener("click", (event) => {
      if (isWanted && event.target.closest(".turn .time")) setTimeout(begin);
    });
    pill.addEventListener("click", begin);
    button.addEventListener("click", () => {
      isWanted = !isWanted;
      kept.set("follow", isWanted ? "yes" : "no");
      if (isWanted) begin();
      isFollowing &&= isWanted;
      shown();
    });
    update();
  };

  /* Finding */
  const MOST = 999;
  const find = () => {
    const bar = tools.appendChild(piece(".find"));
    const field = bar.querySelector("input"), count = bar.querySelector(".found");
    const [clear, ...buttons] = bar.querySelectorAll("button");
    const registry = window.Highlight && CSS.highlights;
    let hits = [], at = -1;

    /** A place among the words of a turn, in the piece of text that it is in. */
    const bound = (pieces, place, beyond = 0) => {
      const one = pieces.findLast(({ from }) => from <= place) || pieces[0];
      return [one.node, place - one.from + beyond];
    };
    const pieces = (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), found = [];
      for (let from = 0; walker.nextNode(); from += walker.currentNode.length) found.push({ node: walker.currentNode, from });
      return found;
    };
    const rangeOf = (turn, start, end) => {
      const range = document.createRange();
      turn.pieces ??= pieces(turn.said);
      range.setStart(...bound(turn.pieces, start));
      range.setEnd(...bound(turn.pieces, end - 1, 1));
      return range;
    };

    // As typed, but for case, the kind of apostrophe and the width of spaces.
    const pattern = (text) => new RegExp(
      text.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]").replace(/\s+/g, "\\s+"), "giu");

    const search = (text) => {
      const found = [];
      if (text.trim().length < 2) return found;
      const wanted = pattern(text);
      for (const turn of turns) {
        turn.words ??= turn.said.textContent;
        for (const match of turn.words.matchAll(wanted)) {
          found.push({ turn, start: match.index, end: match.index + match[0].length });
          if (found.length > MOST) return found;
        }
      }
      return found;
    };

    const point = () => {
      const now = at < 0 ? [] : [hits[at].range];
      registry?.set("hit-now", Object.assign(new Highlight(...now), { priority: 1 }));
    };
    const paint = () => {
      for (const turn of turns) if (turn.hit) turn.element.classList.toggle("hit", turn.hit = false);
      if (registry) {
        hits.forEach((hit) => { hit.range = rangeOf(hit.turn, hit.start, hit.end); });
        registry.set("hit", new Highlight(...hits.map((hit) => hit.range)));
        point();
      } else hits.forEach(({ turn }) => turn.element.classList.toggle("hit", turn.hit = true));
    };
    const tell = () => {
      const isFound = hits.length > 0, all = hits.length > MOST ? `${MOST}+` : hits.length;
      buttons.forEach((one) => { one.disabled = !isFound; });
      if (field.value.trim().length < 2) count.textContent = "";
      else if (!isFound) count.textContent = words("none");
      else if (at >= 0) count.textContent = words("found", { number: at + 1, all });
      else count.textContent = hits.length > MOST ? words("many", { number: MOST }) : words("hits", { number: all });
    };

    /** A line on the strip for each turn that has a hit. */
    const tick = () => {
      const seek = document.querySelector(".seek"), whole = Number(seek?.querySelector("input").max);
      const starts = whole > 1 ? [...new Set(hits.map((hit) => startOf(hit.turn)))] : [];
      if (!seek) return;
      const svg = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
      const ticks = seek.querySelector(".ticks") || seek.insertBefore(svg("svg"), seek.lastElementChild);
      const path = ticks.firstChild || ticks.appendChild(svg("path"));
      ticks.setAttribute("class", "ticks");
      ticks.setAttribute("viewBox", "0 0 1000 10");
      ticks.setAttribute("preserveAspectRatio", "none");
      path.setAttribute("d", starts.map((start) => `M${Math.round(1000 * start / whole)} 0v10`).join(""));
    };

    let soon;
    const look = () => {
      clearTimeout(soon);
      soon = null;
      hits = search(field.value);
      at = -1;
      paint();
      tell();
      tick();
    };

    /** The first hit that is not above what is in view. Only in a section that is not above it are turns looked at:
        to ask where one is in a section that is skipped would lay that section out. */
    const nearest = () => {
      const edge = tools.getBoundingClientRect().bottom;
      const isBelow = (element) => element.getBoundingClientRect().bottom > edge;
      return Math.max(0, hits.findIndex(({ turn: { element } }) => isBelow(element.parentNode) && isBelow(element)));
    };
    const go = (by) => {
      if (soon) look();
      if (!hits.length) return;
      at = at < 0 ? nearest() : (at + by + hits.length) % hits.length;
      const { turn, range } = hits[at];
      turn.element.scrollIntoView({ block: "start", behavior: "instant" });
      const box = (range || turn.element).getBoundingClientRect();
      if (box.bottom > innerHeight * 0.8) scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
      point();
      tell();
    };

    const empty = () => {
      field.value = "";
      look();
      field.focus();
    };
    field.addEventListener("input", () => {
      clearTimeout(soon);
      soon = setTimeout(look, 100); // letters come faster than a long transcript is searched
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
      if (event.key === "Escape") empty();
    });
    clear.addEventListener("click", empty);
    buttons[0].addEventListener("click", () => go(-1));
    buttons[1].addEventListener("click", () => go(1));
    tell();
  };

  /* Quoting */
  const quote = () => {
    const menu = document.querySelector("main").appendChild(piece(".selected"));
    menu.hidden = true;

    /** The words of `turn` that are selected. */
    const chosen = (range, turn) => {
      const part = document.createRange();
      part.selectNodeContents(turn.said);
      if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
      if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
      return part.toString().replace(/\s+/g, " ").trim();
    };
    const selected = () => {
      const selection = getSelection(), range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0);
      if (!range || !range.intersectsNode(transcript)) return [];
      return turns
        .filter((turn) => range.intersectsNode(turn.said))
        .map((turn) => ({ turn, text: chosen(range, turn), speaker: turn.element.querySelector(".speaker, b")?.textContent ?? "" }))
        .filter((one) => one.text);
    };

    const element = (name, text, ...children) => {
      const made = document.createElement(name);
      made.append(text, ...children);
      return made;
    };
    const link = (href, text) => Object.assign(element("a", text), { href });

    const quotation = (spoken) => {
      const start = startOf(spoken[0].turn), href = address(start), isOne = spoken.length === 1;
      const show = document.querySelector(".bar-name").textContent;
      const title = words("quotation", { text: document.querySelector("h1").textContent });
      const date = document.querySelector(".page-head time").textContent;
      const lines = spoken.map((one) => (isOne || !one.speaker ? words("quotation", one) : words("saying", one)));
      const speaker = isOne && spoken[0].speaker ? `${spoken[0].speaker}, ` : "";
      const plain = `${lines.join("\n")}\n${words("by", { who: `${speaker}${title}, ${show}, ${date}, ${clock(start)}` })}\n${href}`;
      const source = element("p", words("by", { who: speaker }), link(href, `${title}, ${clock(start)}`), ", ", element("cite", show), `, ${date}`);
      const rich = element("blockquote", "", ...lines.map((line) => element("p", line))).outerHTML + source.outerHTML;
      return copy("quoted", plain, rich);
    };

    // A fragment of text lets browsers that know it lead to the very words, and others to the moment.
    const coded = (text) => encodeURIComponent(text).replace(/-/g, "%2D");
    const linked = (spoken) => {
      const said = spoken[0].text.split(" "), many = said.length > 8;
      const text = many ? `${coded(said.slice(0, 4).join(" "))},${coded(said.slice(-4).join(" "))}` : coded(said.join(" "));
      return copy("copied", `${address(startOf(spoken[0].turn))}:~:text=${text}`);
    };

    const offer = () => {
      const spoken = selected();
      menu.hidden = !spoken.length;
      if (menu.hidden) return;
      const box = [...getSelection().getRangeAt(0).getClientRects()].pop() || spoken[0].turn.said.getBoundingClientRect();
      const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - menu.offsetWidth - 8);
      menu.style.left = `${left + scrollX}px`;
      menu.style.top = `${box.bottom + scrollY + 8}px`;
    };
    let soon;
    document.addEventListener("selectionchange", () => {
      clearTimeout(soon);
      soon = setTimeout(offer, 200);
    });
    menu.addEventListener("pointerdown", (event) => event.preventDefault()); // which would undo the selection
    menu.addEventListener("click", (event) => {
      const spoken = selected(), pressed = event.target.closest("[data-do]");
      if (pressed && spoken.length) (pressed.dataset.do === "quote" ? quotation : linked)(spoken);
    });
  };

  find();
  if (audio) follow();
  quote();
})();
