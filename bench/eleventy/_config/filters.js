// What templates ask of dates and times.
import turns from "./transcript.js";

const MONTHS = (
  "January February March April May June July August September October November December"
).split(" ");

const two = (number) => String(number).padStart(2, "0");

export function seconds(clock) {
  const [hours, minutes, rest] = clock.split(":");
  return hours * 3600 + minutes * 60 + Number(rest);
}

const clock = (second) => `${Math.floor(second / 3600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

function spoken(duration) {
  const [hours, minutes] = duration.split(":");
  return `${hours} h ${Number(minutes)} min`;
}

// The pages that page `number` of a list links to: the first, the last, and those near it.
function nearby(number, of) {
  const near = Array.from({ length: 7 }, (_, at) => number - 3 + at);
  return [1, ...near.filter((one) => one > 1 && one < of), of];
}

export default function (config) {
  config.addFilter("seconds", seconds);
  config.addFilter("clock", clock);
  config.addFilter("spoken", spoken);
  config.addFilter("readableDate", (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  config.addFilter("htmlDateString", (date) => date.toISOString().slice(0, 10));
  config.addFilter("feedDate", (date) => date.toUTCString().replace("GMT", "+0000"));
  config.addFilter("year", (date) => date.getUTCFullYear());
  config.addFilter("nearby", nearby);
  config.addFilter("turns", turns);
}
