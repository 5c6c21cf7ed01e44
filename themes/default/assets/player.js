// The page works without this. With it, a link to a moment also cues the player, a click on one plays from
// there, a quotation is heard from its first word to its last, and a place in a recording is kept.
// Arriving starts nothing.
"use strict";
(() => {
  const { piece, words, secondsOf, momentOf, clock, spoken, address, say, copy, kept } = moments;
  const audio = document.getElementById("_player");
  const home = document.querySelector(".listen");
  const controls = piece(".controls"), keys = piece(".keys");
  const at = (selector) => controls.querySelector(selector);
  const button = (name) => at(`[data-do=${name}]`);
  const range = at("input[type=range]"), typed = at(".clock"), speed = at(".speed"), offers = at(".offers");
  const title = document.querySelector("h1").textContent;
  const show = document.querySelector(".bar-name");

  const chapters = [...document.querySelectorAll(".chapter > .time")].map((link) => ({
    link, start: momentOf(link.hash.slice(1)).start, title: link.parentNode.querySelector(".chapter-title").firstChild.data.trim(),
  }));
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : Number(home.dataset.seconds) || 0);
  const chapterAt = (seconds) => chapters.findLastIndex((one) => one.start <= seconds);

  /* The place that is kept: by the guid, below the address of the site, for several may share a host. */
  const name = `place.${new URL(show.href).pathname}.${home.dataset.guid}`;
  const EARLY = 10; // seconds: what is nearer to an end than this is not worth coming back to
  let written = Number(kept.get(name)) || 0;
  let hasPlayed = false;
  let excerpt = null; // a moment that is heard by itself: it leaves the kept place alone
  const isWorthIt = () => written > EARLY && !(length() && written > length() - EARLY);
  const keep = () => {
    if (!hasPlayed || excerpt || !audio.readyState) return;
    written = audio.currentTime;
    kept.set(name, written.toFixed(1));
  };

  /* What is shown. */
  let dragged = null, shownChapter = -1;
  const here = () => dragged ?? audio.currentTime;
  const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  const paint = () => {
    const now = here(), whole = length(), rate = audio.playbackRate, rest = clock(Math.max(0, whole - now) / rate);
    at(".seek").style.setProperty("--at", `${whole ? Math.min(100, 100 * now / whole) : 0}%`);
    if (dragged === null) range.value = now;
    if (document.activeElement !== typed) typed.value = clock(now);
    write(at(".left"), whole ? (rate === 1 ? words("left", { time: rest }) : words("leftAt", { time: rest, speed: speed.selectedOptions[0].text.slice(0, -1) })) : "");
    write(at(".chapter-now"), chapters[chapterAt(now)]?.title ?? (chapters.length ? "" : title));
    mark();
  };

  // Where the chapters stand beside the text, in a list with a scroll bar of its own: the page stays where it is.
  const keepInList = (row) => {
    const list = row?.closest(".chapters");
    if (list && list.scrollHeight > list.clientHeight) list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  };

  const mark = () => {
    const now = hasPlayed || audio.currentTime ? chapterAt(audio.currentTime) : -1;
    if (now === shownChapter) return;
    chapters[shownChapter]?.link.removeAttribute("aria-current");
    chapters[now]?.link.setAttribute("aria-current", "true");
    keepInList(chapters[now]?.link.parentNode);
    shownChapter = now;
    tellSystem();
  };

  // Rewritten only when somebody acts: a running time would never let a screen reader come to rest.
  const describe = () => {
    const chapter = chapters[chapterAt(here())]?.title;
    range.setAttribute("aria-valuetext", words("place", { place: spoken(here()), length: spoken(length()) }) + (chapter ? `, ${chapter}` : ""));
  };

  const measure = () => {
    range.max = length() || 1;
    range.disabled = !length();
    write(at(".total"), length() ? clock(length()) : "");
    typed.style.width = `calc(${clock(length()).length}ch + .8rem)`;
    at(".seek").style.setProperty("--mark", `${length() ? 60000 / length() : 100}%`);
    paint();
    describe();
  };

  /* The ways to begin, until something plays. */
  let cued = null, isBroken = false;
  const offer = () => {
    const isOpen = cued !== null || !hasPlayed || excerpt?.isOver;
    const isKept = isOpen && isWorthIt() && !isBroken;
    const offered = { moment: cued !== null && isKept, resume: isKept, beginning: cued === null && isKept, retry: isBroken };
    const from = cued === null ? "" : words("playFrom", { time: clock(cued) }), again = words("resume", { time: clock(written) });
    button("moment").textContent = from;
    button("resume").textContent = again;
    for (const [one, is] of Object.entries(offered)) button(one).hidden = !is;
    offers.hidden = !audio.paused || !Object.values(offered).some(Boolean);
    at(".chapter-now").hidden = !offers.hidden;
    const start = from || (isKept && !hasPlayed ? again : words("play"));
    button("play").title = audio.paused ? start : words("pause");
    button("play").setAttribute("aria-label", button("play").title);
  };
  const settle = () => { cued = null; isBroken = false; offer(); };

  /* Going somewhere. Nothing is fetched before something plays: a place can be set without. */
  let wanted = 0;
  const cue = (seconds) => {
    const whole = length(), end = Math.max(0, whole - 1);
    if (whole && seconds > whole) say(words("past", { time: clock(whole) }));
    wanted = whole && seconds > end ? end : Math.max(0, seconds);
    audio.currentTime = wanted;
    paint();
    describe();
    audio.dispatchEvent(new Event("cue"));
  };
  audio.addEventListener("loadedmetadata", () => {
    if (wanted && audio.currentTime < wanted - 1) audio.currentTime = wanted;
    wanted = 0;
    measure();
  });

  const start = () => {
    audio.play().catch(() => {}); // what is wrong with the recording is told by its own event
  };
  const play = (moment) => {
    excerpt = moment.end < Infinity ? moment : null;
    cue(moment.start);
    start();
  };
  const go = (seconds) => {
    excerpt = null;
    if (cued !== null) settle();
    cue(seconds);
  };
  const toggle = () => {
    if (!audio.paused) return audio.pause();
    if (excerpt?.isOver) excerpt = null;
    start();
  };
  const step = (by) => () => {
    const now = chapterAt(audio.currentTime), near = by < 0 && audio.currentTime > (chapters[now]?.start ?? 0) + 3;
    const to = chapters[near ? now : now + by];
    if (!to) return by < 0 ? go(0) : undefined;
    go(to.start);
    say(to.title);
  };

  // The event for the time comes four times a second, which is too seldom to stop after a word.
  let alarm;
  const watch = () => {
    clearTimeout(alarm);
    if (!excerpt || excerpt.isOver || audio.paused) return;
    const rest = (excerpt.end - audio.currentTime) / audio.playbackRate;
    if (rest > 0) {
      if (rest < 1) alarm = setTimeout(watch, 1000 * rest);
      return;
    }
    excerpt.isOver = true;
    audio.pause();
  };

  /* Speed */
  const SPEEDS = Array.from({ length: 26 }, (_, step) => (5 + step) / 10);
  const figures = new Intl.NumberFormat(document.documentElement.lang || undefined, { minimumFractionDigits: 1 });
  speed.append(...SPEEDS.map((one) => new Option(`${figures.format(one)}×`, one)));
  const hurry = (rate) => {
    if (!SPEEDS.includes(rate)) return;
    speed.value = rate;
    audio.defaultPlaybackRate = audio.playbackRate = rate;
    kept.set("speed", rate);
  };
  const faster = (by) => () => hurry(SPEEDS[SPEEDS.indexOf(Number(speed.value)) + by]);

  /* Falling asleep: when so many minutes are over, or the chapter is. */
  const sleep = at(".sleep");
  let bedtime, lastChapter = null;
  const fallAsleep = () => {
    audio.pause();
    clearTimeout(bedtime);
    lastChapter = null;
    sleep.value = "";
    say(words("slept"));
  };
  sleep.addEventListener("change", () => {
    clearTimeout(bedtime);
    lastChapter = sleep.value === "chapter" ? chapterAt(here()) : null;
    if (sleep.value > 0) bedtime = setTimeout(fallAsleep, 60000 * sleep.value);
  });
  if (!chapters.length) sleep.querySelector("[value=chapter]").remove();

  /* Volume, where the page has a say in it: on some phones only their own keys do. */
  const volume = at(".volume");
  const soften = (loudness) => {
    audio.volume = volume.value = loudness;
    kept.set("volume", loudness);
  };
  audio.volume = 0.5;
  if (audio.volume !== 0.5) volume.parentNode.remove();
  volume.addEventListener("input", () => soften(Number(volume.value)));

  /* The bar that stays in view when the player does not */
  let isInView = true, isAway = true;
  const dock = () => {
    const isDocked = !isInView && !isAway;
    if (isDocked === document.documentElement.classList.contains("docked")) return;
    home.style.minHeight = isDocked ? `${home.offsetHeight}px` : "";
    document.documentElement.classList.toggle("docked", isDocked);
  };
  new IntersectionObserver(([entry]) => { isInView = entry.isIntersecting; dock(); }).observe(home);

  /* What the system shows on a lock screen, and its keys */
  const session = navigator.mediaSession;
  const tellSystem = () => {
    if (!session || !hasPlayed) return;
    const picture = document.querySelector(".episode-image");
    session.metadata = new MediaMetadata({
      title: chapters[shownChapter]?.title ?? title,
      album: chapters.length ? title : show.textContent,
      artist: show.textContent,
      artwork: picture ? [{ src: picture.currentSrc || picture.src }] : [],
    });
  };
  const tellPlace = () => {
    if (!session?.setPositionState || !Number.isFinite(audio.duration)) return;
    session.setPositionState({ duration: audio.duration, playbackRate: audio.playbackRate, position: Math.min(audio.currentTime, audio.duration) });
  };
  const handle = () => {
    const handlers = {
      play: start, pause: () => audio.pause(), seekto: (told) => go(told.seekTime),
      seekbackward: (told) => go(audio.currentTime - (told.seekOffset || 15)),
      seekforward: (told) => go(audio.currentTime + (told.seekOffset || 30)),
      ...(chapters.length && { previoustrack: step(-1), nexttrack: step(1) }),
    };
    for (const [action, handler] of Object.entries(handlers)) {
      try { session?.setActionHandler(action, handler); } catch { /* one that this system does not know */ }
    }
  };

  /* What can be done */
  const copyLink = () => copy("copied", address(here()));
  const more = at(".more");
  const showKeys = () => {
    more.open = false;
    if (keys.open) keys.close();
    else keys.showModal();
  };
  const doings = {
    play: toggle,
    previous: step(-1),
    next: step(1),
    back: () => go(audio.currentTime - 15),
    on: () => go(audio.currentTime + 30),
    moment: toggle,
    resume: () => { go(written); start(); },
    beginning: () => { go(0); start(); },
    retry: () => { const place = audio.currentTime || wanted; settle(); audio.load(); cue(place); start(); },
    copy: copyLink,
    share: () => navigator.share({ title, url: address(here()) }).catch(() => {}), // put away again
    keys: showKeys,
    away: () => { audio.pause(); isAway = true; dock(); },
  };
  const onKey = {
    " ": toggle, k: toggle, j: doings.back, l: doings.on, p: doings.previous, n: doings.next,
    ArrowLeft: (event) => go(audio.currentTime - (event.shiftKey ? 5 : 15)),
    ArrowRight: (event) => go(audio.currentTime + (event.shiftKey ? 5 : 30)),
    "<": faster(-1), ">": faster(1), c: copyLink, "?": showKeys,
  };
  const onBar = {
    ArrowDown: onKey.ArrowLeft, ArrowUp: onKey.ArrowRight, PageUp: doings.next, PageDown: doings.previous,
    Home: () => go(0), End: () => go(length()),
  };
  if (!chapters.length) delete onKey.p, delete onKey.n, delete onBar.PageUp, delete onBar.PageDown;

  controls.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (pressed) doings[pressed.dataset.do]();
  });
  controls.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target === typed || target.matches("select, .volume")) return;
    if (target === range && key === "Escape") return drop();
    if (key === " " && target.matches("button, a")) return;
    const act = (target === range && onBar[key]) || onKey[key.length === 1 ? key.toLowerCase() : key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  more.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !more.open) return;
    more.open = false;
    more.firstElementChild.focus();
  });
  document.addEventListener("click", (event) => { if (!more.contains(event.target)) more.open = false; });
  keys.querySelector("button").addEventListener("click", showKeys);
  keys.addEventListener("keydown", (event) => { if (event.key === "?") showKeys(); });

  // A drag seeks when it ends; Escape takes it back.
  let isDropped = false;
  const drop = () => {
    isDropped = true;
    dragged = null;
    paint();
  };
  range.addEventListener("pointerdown", () => { isDropped = false; });
  range.addEventListener("input", () => {
    if (!isDropped) dragged = Number(range.value);
    paint();
    describe();
  });
  range.addEventListener("change", () => {
    const to = dragged;
    dragged = null;
    if (to === null) paint();
    else go(to);
  });
  range.addEventListener("focus", describe);

  typed.addEventListener("focus", () => typed.select());
  typed.addEventListener("blur", paint);
  typed.addEventListener("keydown", (event) => {
    if (event.key === "Escape") typed.blur();
    if (event.key !== "Enter") return;
    const to = secondsOf(typed.value.trim());
    if (to === null) return say(words("unread", { text: typed.value }));
    go(to);
    typed.blur();
    range.focus();
  });
  speed.addEventListener("change", () => hurry(Number(speed.value)));

  /* Links to moments */
  let followed = "";
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.hear, a.time");
    const moment = link && momentOf(link.hash.slice(1));
    if (!moment || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.classList.contains("hear")) event.preventDefault();
    else if (link.pathname !== location.pathname || link.host !== location.host) return;
    else followed = link.hash;
    play(moment);
  });

  // A second that has no id of its own is shown by the last one before it.
  const reveal = (seconds) => {
    const times = [...document.querySelectorAll('[id^="t="]')].map((one) => [Number(one.id.slice(2)), one]);
    const before = times.filter(([second]) => second <= seconds).sort(([one], [other]) => other - one);
    before[0]?.[1].scrollIntoView();
  };

  const arrive = () => {
    const moment = momentOf(location.hash.slice(1)) || momentOf(location.search.slice(1));
    if (!moment || (location.hash === followed && !audio.paused)) return;
    const written = `#t=${Math.floor(moment.start)}${moment.end < Infinity ? `,${Math.ceil(moment.end)}` : ""}`;
    if (momentOf(location.search.slice(1))) history.replaceState(null, "", location.pathname);
    if (location.hash !== written) location.replace(written);
    if (!document.getElementById(written.slice(1))) reveal(moment.start);
    if (!audio.paused) return;
    excerpt = moment.end < Infinity ? moment : null;
    cue(moment.start);
    cued = audio.currentTime;
    offer();
  };
  addEventListener("hashchange", arrive);

  /* What the recording tells */
  const on = (names, act) => names.split(" ").forEach((one) => audio.addEventListener(one, act));
  on("play", () => { isAway = false; settle(); dock(); });
  on("playing", () => { hasPlayed = true; mark(); tellSystem(); });
  on("pause", () => { keep(); offer(); });
  on("play pause", () => controls.classList.toggle("playing", !audio.paused));
  on("waiting playing pause error", (event) => controls.classList.toggle("waiting", event.type === "waiting"));
  on("timeupdate", () => { paint(); if (Math.abs(audio.currentTime - written) >= 5) keep(); });
  on("timeupdate play ratechange seeked", watch);
  on("timeupdate", () => { if (lastChapter !== null && !audio.seeking && chapterAt(audio.currentTime) > lastChapter) fallAsleep(); });
  on("seeking", () => { if (lastChapter !== null) lastChapter = chapterAt(audio.currentTime); });
  on("seeked play ratechange", tellPlace);
  on("seeked ratechange", paint);
  on("durationchange", measure);
  on("error", () => { isBroken = true; audio.pause(); offer(); say(words("broken")); });
  addEventListener("pagehide", keep);

  /* Beginning */
  const strip = home.querySelector(".strip");
  if (strip) {
    const played = strip.cloneNode(true);
    played.classList.add("played");
    for (const one of [strip, played]) one.setAttribute("aria-hidden", "true");
    at(".seek").prepend(strip, played);
  }
  controls.classList.toggle("has-chapters", chapters.length > 0);
  keys.classList.toggle("has-chapters", chapters.length > 0);
  if (!navigator.share) button("share").remove();
  at(".ways").append(home.querySelector(".player-file"));
  if (audio.localName === "audio") audio.controls = false;
  home.append(controls, keys);
  home.classList.add("is-heard");
  hurry(Number(kept.get("speed")) || 1);
  soften(Number(kept.get("volume") ?? 1));
  handle();
  measure();
  if (isWorthIt() && !momentOf(location.hash.slice(1))) cue(written);
  offer();
  arrive();
})();
