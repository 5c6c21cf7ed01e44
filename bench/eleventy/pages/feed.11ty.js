import { escape, seconds } from "../parts.js";

export const data = { permalink: "/feed.xml", layout: false };

function item({ data, date, url, content }, { base_url, explicit }) {
  const address = base_url + url.slice(1);
  return `<item>
<title>${escape(data.title)}</title>
<link>${address}</link>
<guid isPermaLink="false">${data.page.fileSlug}</guid>
<pubDate>${date.toUTCString().replace("GMT", "+0000")}</pubDate>
<enclosure url="${escape(data.audio.url)}" length="${data.audio.length}" type="audio/mpeg"/>
<description>${escape(data.summary)}</description>
<content:encoded><![CDATA[${content.replaceAll('href="#t=', `href="${address}#t=`)}]]></content:encoded>
<itunes:duration>${seconds(data.duration)}</itunes:duration>
<itunes:explicit>${explicit}</itunes:explicit>
<itunes:episode>${data.number}</itunes:episode>
<itunes:season>${data.season}</itunes:season>
</item>
`;
}

export function render({ collections, show }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
<channel>
<title>${escape(show.title)}</title>
<link>${show.base_url}</link>
<description>${escape(show.description)}</description>
<atom:link href="${show.base_url}feed.xml" rel="self" type="application/rss+xml"/>
<language>${show.language}</language>
<itunes:author>${escape(show.author)}</itunes:author>
${show.categories.map((one) => `<itunes:category text="${escape(one)}"/>\n`).join("")}<itunes:explicit>${show.explicit}</itunes:explicit>
<itunes:owner><itunes:name>${escape(show.owner.name)}</itunes:name><itunes:email>${show.owner.email}</itunes:email></itunes:owner>
${collections.newest.map((one) => item(one, show)).join("")}</channel>
</rss>
`;
}
