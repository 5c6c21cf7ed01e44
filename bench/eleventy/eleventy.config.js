// The bench's archive in Eleventy: the same pages at the same addresses.
import { readFileSync } from "node:fs";
import markdownIt from "markdown-it";
import { load } from "js-yaml";
import { seconds } from "./parts.js";

const STAMP = /\[(\d:\d\d:\d\d)\]/y;

// A time in square brackets is a link to that moment.
function stamps(md) {
  md.inline.ruler.before("link", "stamp", (state, silent) => {
    STAMP.lastIndex = state.pos;
    const found = STAMP.exec(state.src);
    if (!found) return false;
    if (!silent) {
      const open = state.push("link_open", "a", 1);
      open.attrs = [["class", "time"], ["href", `#t=${seconds(found[1])}`]];
      state.push("text", "", 0).content = found[0];
      state.push("link_close", "a", -1);
    }
    state.pos += found[0].length;
    return true;
  });
}

// Everybody by name, with each episode they took part in and what they said there: one walk a build.
function people(episodes, hosts) {
  const found = new Map();
  const entry = (name, role, { date }) => ({ name, role, last: date, quotes: 0, stretches: [] });
  for (const episode of episodes) {
    for (const { name, role } of [...hosts.map((one) => ({ name: one, role: "host" })), ...episode.data.guests]) {
      const quotes = episode.data.quotes.filter((one) => one.speaker === name);
      const one = found.get(name) ?? found.set(name, entry(name, role, episode)).get(name);
      one.stretches.push({ episode, role, quotes });
      one.quotes += quotes.length;
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function topics(episodes) {
  const found = new Map();
  for (const episode of episodes) {
    for (const title of episode.data.topics) {
      const one = found.get(title) ?? found.set(title, { title, episodes: [], beside: new Map() }).get(title);
      one.episodes.push(episode);
      for (const other of episode.data.topics)
        if (other !== title) one.beside.set(other, (one.beside.get(other) ?? 0) + 1);
    }
  }
  const byName = (one, other) => (one < other ? -1 : 1);
  for (const one of found.values())
    one.beside = [...one.beside.keys()].sort((a, b) => one.beside.get(b) - one.beside.get(a) || byName(a, b));
  return [...found.values()].sort((one, other) => byName(one.title, other.title));
}

// Pages of at most 50 episodes and quotations together.
function leaves(stretches) {
  const pages = [];
  let room = 0;
  for (const one of stretches) {
    const needed = 1 + one.quotes.length;
    if (needed > room) {
      pages.push([]);
      room = 50;
    }
    pages.at(-1).push(one);
    room -= needed;
  }
  return pages;
}

// A page for every part of what is told of each in `list`.
const sheets = (list, cut) =>
  list.flatMap((about) => cut(about).map((shown, at, all) => ({ about, shown, number: at + 1, of: all.length })));

const fifties = (list) =>
  Array.from({ length: Math.ceil(list.length / 50) }, (_, at) => list.slice(at * 50, at * 50 + 50));

// What `make` makes of a build's collections, made once.
function once(make) {
  const made = new WeakMap();
  return (api) => made.get(api) ?? made.set(api, make(api)).get(api);
}

export default function (config) {
  const show = load(readFileSync("show.yaml", "utf8"));
  config.addGlobalData("show", show);
  config.setLibrary("md", markdownIt({ html: false, linkify: true }).use(stamps));
  const newest = (api) => api.getFilteredByTag("episode").sort((one, other) => other.date - one.date);
  const episodes = once(newest);
  const everybody = once((api) => people(episodes(api), show.hosts));
  const everyTopic = once((api) => topics(episodes(api)));
  config.addCollection("newest", episodes);
  config.addCollection("people", everybody);
  config.addCollection("topics", everyTopic);
  config.addCollection("personPages", (api) => sheets(everybody(api), (one) => leaves(one.stretches)));
  config.addCollection("topicPages", (api) => sheets(everyTopic(api), (one) => fifties(one.episodes)));
  config.addCollection("quotes", (api) =>
    episodes(api).flatMap((episode) => episode.data.quotes.map((quote) => ({ quote, episode }))),
  );
  config.addPassthroughCopy("assets");
  config.addPassthroughCopy({ static: "/" });
  config.setQuietMode(true);
  return {
    dir: { input: ".", includes: "_includes", data: "_data", output: "_site" },
    templateFormats: ["md", "11ty.js"],
    markdownTemplateEngine: false,
  };
}
