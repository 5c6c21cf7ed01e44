// A time in square brackets is a link to that moment.
import { seconds } from "./filters.js";

const STAMP = /\[(\d:\d\d:\d\d)\]/y;

export default function (md) {
  md.inline.ruler.before("link", "stamp", (state, silent) => {
    STAMP.lastIndex = state.pos;
    const found = STAMP.exec(state.src);
    if (!found) return false;
    if (!silent) {
      const open = state.push("link_open", "a", 1);
      open.attrs = [["class", "time"], ["href", `#t=${seconds(found[1])}`]];
      state.push("text", "", 0).content = found[0];
      state.push("link_close", "a", -1);
    }
    state.pos += found[0].length;
    return true;
  });
}
