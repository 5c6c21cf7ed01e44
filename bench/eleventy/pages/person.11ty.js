import { card, escape, pager, row, slug } from "../parts.js";

const first = ({ about }) => `/people/${slug(about.name)}/`;

export const data = {
  pagination: { data: "collections.personPages", size: 1, alias: "sheet", addAllPagesToCollections: true },
  permalink: ({ sheet }) => first(sheet) + (sheet.number > 1 ? `page/${sheet.number}/` : ""),
  eleventyComputed: { title: ({ sheet }) => sheet.about.name },
};

function stretches(shown) {
  let before;
  return shown.map(({ episode, role, quotes }) => {
    const kicker = role === before ? "" : `<p class="kicker">${role}</p>\n`;
    before = role;
    return `${kicker}${row(episode)}${quotes.map((quote) => card({ quote, episode }, false)).join("")}`;
  });
}

export function render({ sheet }) {
  const { about, shown, number, of } = sheet;
  return `<h1>${escape(about.name)}</h1>
<section><h2>${about.stretches.length} episodes, ${about.quotes} quotes${number > 1 ? `, page ${number}` : ""}</h2>
${stretches(shown).join("")}</section>
${pager(first(sheet), number, of)}`;
}
