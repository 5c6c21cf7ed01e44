import { dated, escape, length, person, seconds, slug, day } from "../parts.js";
import { transcript } from "../transcript.js";

export const data = { layout: "base.11ty.js" };

const time = (clock) => `<a class="time" href="#t=${seconds(clock)}">${clock}</a>`;

function chapters(list) {
  let part = "";
  let html = "";
  for (const one of list) {
    if (one.part !== part) html += `${part ? "</ol>" : ""}<h3 class="part">${escape(one.part)}</h3><ol>\n`;
    part = one.part;
    html += `<li class="chapter" id="t=${seconds(one.start)}">${time(one.start)} ${escape(one.title)}</li>\n`;
  }
  return `${html}</ol>`;
}

const quote = (one, audio) => `<figure class="quote">
<blockquote class="words"><p>${escape(one.text)}</p></blockquote>
<figcaption>${person(one.speaker)} ${time(one.at)} <a class="hear" href="${audio}#t=${seconds(one.at)}">Hear it</a> <span class="verdict">unchecked</span></figcaption>
</figure>
`;

const reference = (one) =>
  `<li class="reference"><a href="${one.url}">${escape(one.title)}</a>${one.by ? ` <span>${escape(one.by)}</span>` : ""}${one.at ? ` ${time(one.at)}` : ""}</li>\n`;

const source = (one) =>
  `<li><a href="${one.url}">${escape(one.name)}</a>, ${day(one.retrieved)} <span class="gave">${one.gave.join(", ")}</span></li>\n`;

// The older and the newer episode.
function neighbours({ collections, page }) {
  places ??= new Map(collections.newest.map((one, at) => [one.url, at]));
  const at = places.get(page.url);
  const link = (one, rel) => (one ? `<a rel="${rel}" href="${one.url}">${escape(one.data.title)}</a>` : "");
  return `<nav class="neighbours">${link(collections.newest[at + 1], "prev")} ${link(collections.newest[at - 1], "next")}</nav>`;
}
let places;

export function render(data) {
  const audio = data.audio.url;
  const guests = data.guests.map((one) => `, ${person(one.name)} <span class="role">${one.role}</span>`);
  return `<article class="episode">
<header class="page-head">
<p class="facts">Season ${data.season} · Episode ${data.number} · ${dated(data.page.date)} · ${length(data.duration)}</p>
<h1>${escape(data.title)}</h1>
<p class="with">${data.show.hosts.map((one) => `${person(one)} <span class="role">host</span>`).join(", ")}${guests.join("")}</p>
</header>
<audio class="player" controls preload="none" src="${audio}"></audio>
<p class="player-file"><a href="${audio}">Audio file</a>, ${Math.round(data.audio.length / 1e6)} MB</p>
<p class="lead">${escape(data.summary)}</p>
<section><h2>Takeaways</h2><ul class="takeaways">
${data.takeaways.map((one) => `<li>${escape(one)}</li>\n`).join("")}</ul></section>
<section class="chapters"><h2>Chapters</h2>
${chapters(data.chapters)}</section>
<section class="prose"><h2>Notes</h2>
${data.content}
</section>
<section><h2>Quotes</h2>
${data.quotes.map((one) => quote(one, audio)).join("")}</section>
<section><h2>References</h2><ul class="references">
${data.references.map(reference).join("")}</ul></section>
${transcript(data)}
<aside><h2>Topics</h2><ul>
${data.topics.map((one) => `<li><a href="/topics/${slug(one)}/">${escape(one)}</a></li>\n`).join("")}</ul>
<h2>Where this comes from</h2><ul>
${data.sources.map(source).join("")}</ul></aside>
${neighbours(data)}
</article>`;
}
