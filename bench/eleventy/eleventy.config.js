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

// What each person said and where each took part: one walk over the archive a build.
function voices(episodes, hosts) {
  const people = new Map();
  const of = (name) => people.get(name) ?? people.set(name, { name, episodes: [], quotes: [] }).get(name);
  for (const episode of episodes) {
    for (const name of hosts) of(name).episodes.push(episode);
    for (const guest of episode.data.guests) of(guest.name).episodes.push(episode);
    for (const quote of episode.data.quotes) of(quote.speaker).quotes.push({ quote, episode });
  }
  return [...people.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function topics(episodes) {
  const found = new Map();
  for (const episode of episodes)
    for (const title of episode.data.topics)
      (found.get(title) ?? found.set(title, []).get(title)).push(episode);
  const sorted = [...found].map(([title, of]) => ({ title, episodes: of }));
  return sorted.sort((one, other) => (one.title < other.title ? -1 : 1));
}

export default function (config) {
  const show = load(readFileSync("show.yaml", "utf8"));
  config.addGlobalData("show", show);
  config.setLibrary("md", markdownIt({ html: false, linkify: true }).use(stamps));
  const once = new WeakMap();
  const episodes = (api) => {
    const tagged = api.getFilteredByTag("episode");
    if (!once.has(api)) once.set(api, [...tagged].sort((one, other) => other.date - one.date));
    return once.get(api);
  };
  config.addCollection("newest", episodes);
  config.addCollection("people", (api) => voices(episodes(api), show.hosts));
  config.addCollection("topics", (api) => topics(episodes(api)));
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
