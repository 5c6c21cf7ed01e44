// The pieces that pages share.
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const SPECIAL = /[&<>"']/g;
const MONTHS = (
  "January February March April May June July August September October November December"
).split(" ");

export const escape = (text) => String(text).replace(SPECIAL, (found) => ENTITIES[found]);
export const slug = (name) => name.toLowerCase().replaceAll(" ", "-");

export function seconds(clock) {
  const [hours, minutes, rest] = clock.split(":");
  return hours * 3600 + minutes * 60 + Number(rest);
}

export function clock(second) {
  const two = (number) => String(number).padStart(2, "0");
  return `${Math.floor(second / 3600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

export function length(duration) {
  const [hours, minutes] = duration.split(":");
  return `${hours} h ${Number(minutes)} min`;
}

export const day = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
export const person = (name) => `<a href="/people/${slug(name)}/">${escape(name)}</a>`;

export const dated = (date) => `<time datetime="${date.toISOString().slice(0, 10)}">${day(date)}</time>`;

const rows = new Map();

// An episode in a list, made once.
export function row(episode) {
  if (!rows.has(episode.url)) rows.set(episode.url, makeRow(episode));
  return rows.get(episode.url);
}

function makeRow({ url, date, data }) {
  return `<article class="row">
<p class="row-facts">Episode ${data.number} · ${dated(date)} · ${length(data.duration)}</p>
<h3 class="row-title"><a href="${url}">${escape(data.title)}</a></h3>
<p class="row-guests">with ${data.guests.map((one) => person(one.name)).join(", ")}</p>
<p class="row-summary">${escape(data.summary)}</p>
<p class="row-facts">${data.chapters.length} chapters${data.show.transcripts ? " · transcript" : ""}</p>
</article>
`;
}

// A quotation in a list: who and where, unless the page says that, and when.
export function card({ quote, episode }, isAttributed = true) {
  const at = seconds(quote.at);
  const who = `${person(quote.speaker)}, in <a href="${episode.url}">${escape(episode.data.title)}</a>`;
  return `<figure class="quote">
<blockquote class="words"><p>${escape(quote.text)}</p></blockquote>
<figcaption>${isAttributed ? who : ""}
<a class="time" href="${episode.url}#t=${at}">${quote.at}</a> <a class="hear" href="${episode.data.audio.url}#t=${at}">Hear it</a>
<span class="verdict">unchecked</span></figcaption>
</figure>
`;
}

// Links to the first page of a list, the last, and those near this one.
export function pager(first, number, of) {
  if (of < 2) return "";
  const href = (one) => `${first}${one > 1 ? `page/${one}/` : ""}`;
  const near = Array.from({ length: 7 }, (_, at) => number - 3 + at).filter((one) => one > 1 && one < of);
  const links = [1, ...near, of].map((one) => {
    if (one === number) return `<span aria-current="page">${one}</span>`;
    const isFar = one > 1 && one < of && Math.abs(one - number) === 3;
    return isFar ? "<span>…</span>" : `<a href="${href(one)}">${one}</a>`;
  });
  const newer = number > 1 ? `<a rel="prev" href="${href(number - 1)}">Previous</a>` : "";
  const older = number < of ? `<a rel="next" href="${href(number + 1)}">Next</a>` : "";
  return `<nav class="pager" aria-label="Pages">${newer}${links.join("")}${older}</nav>`;
}

// Where a page of a list is put.
export const paged = (first, { pageNumber }) => (pageNumber ? `${first}page/${pageNumber + 1}/` : first);
