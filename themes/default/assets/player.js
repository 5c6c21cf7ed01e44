// The page works without this. With it, a link to a moment also cues the player, a click on one plays
// from there, and a quotation is heard from its first word to its last. Arriving starts nothing.
(() => {
  const player = document.getElementById("_player");
  if (!player) return;
  let stopAt = Infinity;

  // 3843, 64:03, 1:04:03 and 1h4m3s, each with a fraction.
  const secondsOf = (text) => {
    const clock = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)$/.exec(text) || /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text);
    return clock && text ? 3600 * (clock[1] || 0) + 60 * (clock[2] || 0) + Number(clock[3] || 0) : null;
  };

  const momentOf = (fragment) => {
    const [start, end] = fragment.startsWith("#t=") ? fragment.slice(3).split(",").map(secondsOf) : [];
    return start == null ? null : { start, end: end == null ? Infinity : end };
  };

  let wanted = 0;
  const seek = () => { player.currentTime = wanted; };
  player.addEventListener("loadedmetadata", seek);

  const cue = (seconds) => {
    wanted = seconds;
    if (player.readyState > 0) seek();
    else if (player.preload === "none") {
      player.preload = "metadata";
      player.load();
    }
  };

  // A second that has no id of its own is shown by the last one before it.
  const show = (seconds) => {
    const before = [...document.querySelectorAll('[id^="t="]')].filter((one) => Number(one.id.slice(2)) <= seconds);
    const nearest = before.sort((a, b) => Number(b.id.slice(2)) - Number(a.id.slice(2)))[0];
    if (nearest) nearest.scrollIntoView();
  };

  const arrive = () => {
    const moment = momentOf(location.hash);
    if (!moment) return;
    stopAt = moment.end;
    cue(moment.start);
    if (!document.getElementById(location.hash.slice(1))) show(moment.start);
  };

  addEventListener("hashchange", arrive);
  arrive();

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.hear, a.time");
    const moment = link && momentOf(new URL(link.href).hash);
    if (!moment || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.classList.contains("hear")) event.preventDefault();
    else if (link.hash === "" || link.pathname !== location.pathname) return;
    cue(moment.start);
    stopAt = moment.end;
    player.play().catch(() => {}); // the player itself shows what is wrong with the audio
  });

  player.addEventListener("timeupdate", () => {
    if (player.currentTime < stopAt) return;
    stopAt = Infinity;
    player.pause();
  });
})();
