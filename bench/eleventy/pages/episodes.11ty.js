import { paged, pager, row } from "../parts.js";

export const data = {
  title: "Episodes",
  pagination: { data: "collections.newest", size: 50, alias: "shown", addAllPagesToCollections: true },
  permalink: ({ pagination }) => paged("/episodes/", pagination),
};

// Each after its year, where that is another.
function years(shown) {
  let year;
  return shown.map((one) => {
    const before = year;
    year = one.date.getUTCFullYear();
    return `${year === before ? "" : `<h2 class="kicker">${year}</h2>\n`}${row(one)}`;
  });
}

export function render({ collections, shown, pagination }) {
  const count = collections.newest.length;
  return `<h1>Episodes</h1>
<p class="facts">${count} episodes</p>
${years(shown).join("")}
${pager("/episodes/", pagination.pageNumber + 1, pagination.pages.length)}`;
}
