// A feed from standard input → what Podcast Index's own parser reads in it, as JSON.
const { readFileSync } = require("node:fs")
const { parseFeed } = require("podcast-partytime")

console.log(JSON.stringify(parseFeed(readFileSync(0, "utf8")), null, 1))
