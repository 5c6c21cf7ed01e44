export const data = { title: "There is no page at this address", permalink: "/404.html" };

export function render({ title }) {
  return `<h1>${title}</h1>
<ul class="index"><li><a href="/">Home</a></li><li><a href="/episodes/">Episodes</a></li></ul>`;
}
