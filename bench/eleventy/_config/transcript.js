// A WebVTT transcript as turns; the first of a chapter has its title.
import { existsSync, readFileSync } from "node:fs";
import { seconds } from "./filters.js";

const CUE = /^(\d\d):(\d\d):(\d\d)\.(\d{3}) --> .*\n<v ([^>]*)>(.*)$/gm;

export default function (slug, chapters) {
  const file = `static/episodes/${slug}/transcript.vtt`;
  return existsSync(file) ? [...turns(readFileSync(file, "utf8"), chapters)] : [];
}

function* turns(text, chapters) {
  const starts = chapters.map((one) => seconds(one.start) * 1000);
  let at = -1;
  let turn;
  for (const [, hours, minutes, rest, thousandths, speaker, words] of text.matchAll(CUE)) {
    const second = hours * 3600 + minutes * 60 + Number(rest);
    const before = at;
    while (at + 1 < starts.length && starts[at + 1] <= second * 1000 + Number(thousandths) + 500) at++;
    if (turn && at === before && turn.speaker === speaker) {
      turn.words.push(words);
    } else {
      if (turn) yield turn;
      turn = { title: at === before ? "" : chapters[at].title, speaker, second, words: [words] };
    }
  }
  if (turn) yield turn;
}
