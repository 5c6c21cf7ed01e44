// Everything it copies stands on the page. Without it, or without a clipboard, that can be selected.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const label = button.textContent;
  const parts = button.dataset.copy.split(" ").map((id) => document.getElementById(id));
  const textOf = (part) => {
    const text = part.textContent.trim();
    return part.closest(".words") ? `“${text}”` : text;
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(parts.map(textOf).join("\n"));
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    } catch {
      getSelection().selectAllChildren(parts[parts.length - 1]);
    }
  });
}
