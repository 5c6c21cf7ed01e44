import { escape, paged, pager, slug } from "../parts.js";

export const data = {
  title: "People",
  pagination: { data: "collections.people", size: 250, alias: "shown", addAllPagesToCollections: true },
  permalink: ({ pagination }) => paged("/people/", pagination),
};

const entry = ({ name, role, last, stretches, quotes }) =>
  `<li><a class="index-name" href="/people/${slug(name)}/">${escape(name)}</a> ${role} · ${stretches.length} episodes, last in ${last.getUTCFullYear()} · ${quotes} quotes</li>\n`;

export function render({ collections, shown, pagination }) {
  return `<h1>People</h1>
<p class="facts">${collections.people.length} names</p>
<ul class="index">
${shown.map(entry).join("")}</ul>
${pager("/people/", pagination.pageNumber + 1, pagination.pages.length)}`;
}
