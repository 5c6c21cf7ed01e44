import { escape, slug } from "../parts.js";

export const data = { title: "People", permalink: "/people/" };

export function render({ collections }) {
  const entry = ({ name, episodes, quotes }) =>
    `<li><a class="index-name" href="/people/${slug(name)}/">${escape(name)}</a> ${episodes.length} episodes · ${quotes.length} quotes</li>\n`;
  return `<h1>People</h1>
<p class="facts">${collections.people.length} names</p>
<ul class="index">
${collections.people.map(entry).join("")}</ul>`;
}
