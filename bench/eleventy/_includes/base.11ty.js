import { escape } from "../parts.js";

const HEAD = `<header class="bar">
<a class="bar-name" href="/">The Bench Hour</a>
<nav class="bar-links" aria-label="Sections"><ul>
<li><a href="/episodes/">Episodes</a></li>
<li><a href="/people/">People</a></li>
<li><a href="/topics/">Topics</a></li>
<li><a href="/quotes/">Quotes</a></li>
<li><a href="/subscribe/">Subscribe</a></li>
<li><a href="/about/">About</a></li>
</ul></nav>
</header>`;

export function render({ title, summary, show, page, content }) {
  const name = escape(show.title);
  const about = escape(summary ?? show.description);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${escape(title)} — ` : ""}${name}</title>
<meta name="description" content="${about}">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${escape(title ?? show.title)}">
<meta property="og:description" content="${about}">
<link rel="canonical" href="${show.base_url}${page.url.slice(1)}">
<link rel="alternate" type="application/rss+xml" title="${name}" href="/feed.xml">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/style.css">
<script defer src="/assets/player.js"></script>
</head>
<body>
${HEAD}
<main id="_content">
${content}
</main>
<footer class="foot"><p><a href="/feed.xml">Feed</a></p></footer>
</body>
</html>
`;
}
