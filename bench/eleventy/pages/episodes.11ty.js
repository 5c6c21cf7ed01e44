import { pager, row } from "../parts.js";

export const data = {
  title: "Episodes",
  pagination: { data: "collections.newest", size: 50, alias: "shown", addAllPagesToCollections: true },
  permalink: ({ pagination }) =>
    pagination.pageNumber ? `/episodes/page/${pagination.pageNumber + 1}/` : "/episodes/",
};

export function render({ collections, shown }) {
  const count = collections.newest.length;
  return `<h1>Episodes</h1>
<p class="facts">${count} episodes</p>
${shown.map(row).join("")}
${pager("/episodes/", count)}`;
}
