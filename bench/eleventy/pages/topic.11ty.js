import { escape, pager, row, slug } from "../parts.js";

const first = ({ about }) => `/topics/${slug(about.title)}/`;

export const data = {
  pagination: { data: "collections.topicPages", size: 1, alias: "sheet", addAllPagesToCollections: true },
  permalink: ({ sheet }) => first(sheet) + (sheet.number > 1 ? `page/${sheet.number}/` : ""),
  eleventyComputed: { title: ({ sheet }) => sheet.about.title },
};

const link = (title) => `<li><a href="/topics/${slug(title)}/">${escape(title)}</a></li>`;

const beside = ({ about, number }) =>
  number > 1
    ? ""
    : `<section><h2>Talked about together with</h2>
<ul class="chips">${about.beside.map(link).join("")}</ul></section>`;

export function render({ sheet }) {
  const { about, shown, number, of } = sheet;
  return `<p class="facts">Topic</p>
<h1>${escape(about.title)}</h1>
<section><h2>${about.episodes.length} episodes${number > 1 ? `, page ${number}` : ""}</h2>
${shown.map(row).join("")}</section>
${pager(first(sheet), number, of)}
${beside(sheet)}`;
}
