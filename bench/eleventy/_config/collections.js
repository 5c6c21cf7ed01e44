// Episodes, people, topics and quotations; and a page for every part of what is told of a person or topic.
const PER_PAGE = 50;

// Everybody by name, with each episode they took part in and what they said there.
function people(episodes) {
  const found = new Map();
  const entry = (name, role, { date }) => ({ name, role, last: date, quotes: 0, stretches: [] });
  for (const episode of episodes) {
    const hosts = episode.data.show.hosts.map((name) => ({ name, role: "host" }));
    for (const { name, role } of [...hosts, ...episode.data.guests]) {
      const quotes = episode.data.quotes.filter((one) => one.speaker === name);
      const one = found.get(name) ?? found.set(name, entry(name, role, episode)).get(name);
      one.stretches.push({ episode, role, quotes });
      one.quotes += quotes.length;
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

// Every topic by title, with its episodes and the topics that share one, most shared first.
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
      room = PER_PAGE;
    }
    pages.at(-1).push(one);
    room -= needed;
  }
  return pages;
}

const chunks = (list) =>
  Array.from({ length: Math.ceil(list.length / PER_PAGE) }, (_, at) => list.slice(at * PER_PAGE, (at + 1) * PER_PAGE));

// For each of `list` as many pages as `cut` makes of it.
const sheets = (list, cut) =>
  list.flatMap((about) => cut(about).map((shown, at, all) => ({ about, shown, number: at + 1, of: all.length })));

// What `make` makes of a build's collections, made once.
function once(make) {
  const made = new WeakMap();
  return (api) => made.get(api) ?? made.set(api, make(api)).get(api);
}

export default function (config) {
  const newest = once((api) => api.getFilteredByTag("episode").sort((one, other) => other.date - one.date));
  const everybody = once((api) => people(newest(api)));
  const everyTopic = once((api) => topics(newest(api)));
  config.addCollection("newest", newest);
  config.addCollection("people", everybody);
  config.addCollection("topics", everyTopic);
  config.addCollection("personPages", (api) => sheets(everybody(api), (one) => leaves(one.stretches)));
  config.addCollection("topicPages", (api) => sheets(everyTopic(api), (one) => chunks(one.episodes)));
  config.addCollection("quotes", (api) =>
    newest(api).flatMap((episode) => episode.data.quotes.map((quote) => ({ quote, episode }))),
  );
}
