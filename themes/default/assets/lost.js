// Nothing is at this address; its words are put into the field, for whoever wants to search for them.
"use strict";
(() => {
  const field = document.getElementById("_q"), parts = location.pathname.split("/").filter(Boolean);
  try {
    field.value = decodeURIComponent(parts.pop() ?? "").replace(/\.[a-z0-9]+$/i, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ").slice(0, 100);
  } catch { /* an address that says nothing */ }
})();
