import { card, pager } from "../parts.js";

export const data = {
  title: "Quotes",
  pagination: { data: "collections.quotes", size: 50, alias: "shown", addAllPagesToCollections: true },
  permalink: ({ pagination }) =>
    pagination.pageNumber ? `/quotes/page/${pagination.pageNumber + 1}/` : "/quotes/",
};

export function render({ collections, shown }) {
  const count = collections.quotes.length;
  return `<h1>Quotes</h1>
<p class="facts">${count} quotes</p>
${shown.map(card).join("")}
${pager("/quotes/", count)}`;
}
