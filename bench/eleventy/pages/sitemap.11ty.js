export const data = { permalink: "/sitemap.xml", layout: false, eleventyExcludeFromCollections: true };

export function render({ collections, show }) {
  const pages = collections.all.filter(({ url }) => url.endsWith("/"));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(({ url }) => `<url><loc>${show.base_url}${url.slice(1)}</loc></url>\n`).join("")}</urlset>
`;
}
