import { card, escape, row } from "../parts.js";

export const data = { permalink: "/" };

export function render({ collections, show }) {
  const [latest, ...older] = collections.newest;
  const said = collections.newest.slice(0, 3).map((episode) => card({ quote: episode.data.quotes[0], episode }));
  return `<h1>${escape(show.title)}</h1>
<p class="lead">${escape(show.description)}</p>
<nav class="doors"><ul>
<li><a href="/episodes/">${collections.newest.length} Episodes</a></li>
<li><a href="/people/">${collections.people.length} People</a></li>
<li><a href="/topics/">${collections.topics.length} Topics</a></li>
<li><a href="/quotes/">${collections.quotes.length} Quotes</a></li>
</ul></nav>
<section><h2>Latest episode</h2>
${row(latest)}
<audio class="player" controls preload="none" src="${latest.data.audio.url}"></audio></section>
<section><h2>From the quote index</h2>
${said.join("")}</section>
<section><h2>Also here</h2>
${older.slice(0, 6).map(row).join("")}</section>
<p><a class="button" href="/subscribe/">Subscribe</a></p>`;
}
