export const data = { permalink: "/llms.txt", layout: false };

export function render({ collections, show }) {
  const entry = ({ data, url }) => `- [${data.title}](${show.base_url}${url.slice(1)}): ${data.summary}\n`;
  return `# ${show.title}

> ${show.description}

## Episodes

${collections.newest.map(entry).join("")}
## Data

- [Feed](${show.base_url}feed.xml): RSS 2.0 of every episode with audio
`;
}
