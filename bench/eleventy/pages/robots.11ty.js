export const data = { permalink: "/robots.txt", layout: false };

export function render({ show }) {
  return `User-agent: *
Allow: /
Sitemap: ${show.base_url}sitemap.xml
`;
}
