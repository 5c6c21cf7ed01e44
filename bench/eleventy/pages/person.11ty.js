import { card, escape, row, slug } from "../parts.js";

export const data = {
  pagination: { data: "collections.people", size: 1, alias: "person", addAllPagesToCollections: true },
  permalink: ({ person }) => `/people/${slug(person.name)}/`,
  eleventyComputed: { title: ({ person }) => person.name },
};

export function render({ person }) {
  const { name, episodes, quotes } = person;
  return `<h1>${escape(name)}</h1>
<section><h2>${episodes.length} episodes</h2>
${episodes.map(row).join("")}</section>
<section><h2>${quotes.length} quotes</h2>
${quotes.map(card).join("")}</section>`;
}
