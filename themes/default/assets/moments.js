// What the player and the transcript have in common: times as people write them, words, copying.
"use strict";
const moments = (() => {
  const pieces = document.getElementById("_pieces");
  const language = document.documentElement.lang || undefined;

  /** A part of the page that only scripts show, by its selector. */
  const piece = (selector) => pieces.content.querySelector(selector);

  /** The words `name`, with `values` in place of what stands in braces. */
  const words = (name, values) => pieces.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  // 3843, 64:03, 1:04:03 and 1h4m3s, each with a fraction.
  const secondsOf = (text) => {
    const found = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)$/.exec(text)
      || /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text);
    return found && text ? 3600 * (found[1] || 0) + 60 * (found[2] || 0) + Number(found[3] || 0) : null;
  };

  /** The moment that `t` in a fragment or a query names: where it starts and ends; null without one. */
  const momentOf = (query) => {
    const written = new URLSearchParams(query.replace(/:~:.*/, "")).get("t") || "";
    const [start, end] = written.trim().split(/[,-]/).map(secondsOf);
    return start == null ? null : { start, end: end > start ? end : Infinity };
  };

  /** 1:04:03 */
  const clock = (seconds) => {
    const whole = Math.floor(seconds), hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
    const two = (number) => String(number).padStart(2, "0");
    return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
  };

  /** 1 hour 4 minutes 3 seconds, in the language of the page. */
  const spoken = (seconds) => {
    const whole = Math.floor(seconds);
    return [["hour", Math.floor(whole / 3600)], ["minute", Math.floor(whole / 60) % 60], ["second", whole % 60]]
      .filter(([unit, number]) => number || (unit === "second" && whole < 60))
      .map(([unit, number]) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(number))
      .join(" ");
  };

  /** The permanent address of the page, at a second. */
  const address = (seconds) => {
    const canonical = document.querySelector("link[rel=canonical]");
    return `${(canonical || location).href.split("#")[0]}#t=${Math.floor(seconds)}`;
  };

  const toast = document.querySelector("main").appendChild(piece(".toast"));
  let ending;

  /** Tell everybody, in sight and aloud. */
  const say = (text) => {
    clearTimeout(ending);
    toast.textContent = text;
    ending = setTimeout(() => { toast.textContent = ""; }, 5000);
  };

  // Where a page may not write to the clipboard, on a plain http address for one, it may still answer a copy.
  const copyByCommand = (plain, rich) => {
    const answer = (event) => {
      event.clipboardData.setData("text/plain", plain);
      if (rich) event.clipboardData.setData("text/html", rich);
      event.preventDefault();
    };
    document.addEventListener("copy", answer);
    const done = document.execCommand("copy");
    document.removeEventListener("copy", answer);
    return done;
  };

  const write = (plain, rich) => {
    if (!rich) return navigator.clipboard.writeText(plain);
    const kinds = { "text/plain": plain, "text/html": rich };
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  };

  /** Put text on the clipboard, as HTML too where there is some, and say so in the words `name`. */
  const copy = async (name, plain, rich) => {
    const done = await Promise.resolve().then(() => write(plain, rich)).then(() => true, () => copyByCommand(plain, rich));
    say(words(done ? name : "uncopied"));
  };

  // What a listener chose is kept on their device. Where nothing may be kept, all else works.
  const kept = {
    get(name) { try { return localStorage.getItem(`chapterhouse.${name}`); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(`chapterhouse.${name}`, value); } catch { /* not allowed */ } },
  };

  return { piece, words, secondsOf, momentOf, clock, spoken, address, say, copy, kept };
})();
