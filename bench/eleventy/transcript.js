// A WebVTT transcript as turns under the titles of chapters.
import { existsSync, readFileSync } from "node:fs";
import { clock, escape, person, seconds } from "./parts.js";

const CUE = /^(\d\d):(\d\d):(\d\d)\.(\d{3}) --> .*\n<v ([^>]*)>(.*)$/gm;

function* turns(text, chapters) {
  let at = -1;
  let turn;
  for (const [, hours, minutes, rest, thousandths, speaker, words] of text.matchAll(CUE)) {
    const second = hours * 3600 + minutes * 60 + Number(rest);
    const start = at;
    while (at + 1 < chapters.length && seconds(chapters[at + 1].start) * 1000 <= second * 1000 + Number(thousandths) + 500) at++;
    if (turn && at === start && turn.speaker === speaker) {
      turn.words.push(words);
    } else {
      if (turn) yield turn;
      turn = { title: at === start ? "" : chapters[at].title, speaker, second, words: [words] };
    }
  }
  if (turn) yield turn;
}

export function transcript(data) {
  const file = `static/episodes/${data.page.fileSlug}/transcript.vtt`;
  if (!data.show.transcripts || !existsSync(file)) return "";
  let html = "";
  for (const one of turns(readFileSync(file, "utf8"), data.chapters)) {
    if (one.title) html += `<h3>${escape(one.title)}</h3>\n`;
    html += `<div class="turn" id="t=${one.second}"><p class="turn-head">${person(one.speaker)} <a class="time" href="#t=${one.second}">${clock(one.second)}</a></p>
<p>${escape(one.words.join(" "))}</p></div>
`;
  }
  return `<section class="transcript"><h2>Transcript</h2>
<p>Published under ${escape(data.show.transcripts.rights)} · <a href="transcript.vtt">WebVTT file</a></p>
${html}</section>`;
}
