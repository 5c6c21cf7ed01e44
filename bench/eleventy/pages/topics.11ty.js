import { escape, slug } from "../parts.js";

export const data = { title: "Topics", permalink: "/topics/" };

export function render({ collections }) {
  const entry = ({ title, episodes }) =>
    `<li><a class="index-name" href="/topics/${slug(title)}/">${escape(title)}</a> ${episodes.length} episodes</li>\n`;
  return `<h1>Topics</h1>
<p class="facts">${collections.topics.length} topics</p>
<ul class="index">
${collections.topics.map(entry).join("")}</ul>`;
}
