import { escape, row, slug } from "../parts.js";

export const data = {
  pagination: { data: "collections.topics", size: 1, alias: "topic", addAllPagesToCollections: true },
  permalink: ({ topic }) => `/topics/${slug(topic.title)}/`,
  eleventyComputed: { title: ({ topic }) => topic.title },
};

export function render({ topic }) {
  return `<p class="facts">Topic</p>
<h1>${escape(topic.title)}</h1>
<section><h2>${topic.episodes.length} episodes</h2>
${topic.episodes.map(row).join("")}</section>`;
}
