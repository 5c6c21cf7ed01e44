import { card, paged, pager } from "../parts.js";

export const data = {
  title: "Quotes",
  pagination: { data: "collections.quotes", size: 50, alias: "shown", addAllPagesToCollections: true },
  permalink: ({ pagination }) => paged("/quotes/", pagination),
};

export function render({ collections, shown, pagination }) {
  const count = collections.quotes.length;
  return `<h1>Quotes</h1>
<p class="facts">${count} quotes</p>
${shown.map((one) => card(one)).join("")}
${pager("/quotes/", pagination.pageNumber + 1, pagination.pages.length)}`;
}
