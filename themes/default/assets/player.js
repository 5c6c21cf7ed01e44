// The page works without this. With it, a link to a moment also cues the player, and a quotation
// can be heard from its first word to its last. Nothing ever starts by itself.
(() => {
  const player = document.getElementById("_player");
  if (!player) return;
  let stopAt = Infinity;

  const secondOf = (fragment) => {
    const found = /^#t=(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?$/.exec(fragment);
    return found && { start: Number(found[1]), end: found[2] ? Number(found[2]) : Infinity };
  };

  const cue = (seconds) => {
    const seek = () => { player.currentTime = seconds; };
    if (player.readyState > 0) seek();
    else {
      player.addEventListener("loadedmetadata", seek, { once: true });
      player.preload = "metadata";
      player.load();
    }
  };

  const showNearest = (seconds) => {
    const before = [...document.querySelectorAll('[id^="t="]')].filter((one) => Number(one.id.slice(2)) <= seconds);
    const nearest = before.sort((a, b) => Number(b.id.slice(2)) - Number(a.id.slice(2)))[0];
    if (nearest) nearest.scrollIntoView();
  };

  const arrive = () => {
    const moment = secondOf(location.hash);
    if (!moment) return;
    stopAt = Infinity;
    cue(moment.start);
    if (!document.getElementById(location.hash.slice(1))) showNearest(moment.start);
  };

  addEventListener("hashchange", arrive);
  arrive();

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    if (link.classList.contains("hear")) {
      const moment = secondOf(new URL(link.href).hash);
      if (!moment) return;
      event.preventDefault();
      cue(moment.start);
      stopAt = moment.end;
      player.play();
    } else if (link.hash && link.hash === location.hash) arrive();
  });

  player.addEventListener("timeupdate", () => {
    if (player.currentTime < stopAt) return;
    stopAt = Infinity;
    player.pause();
  });
})();
