// The bench's archive in Eleventy: the same pages at the same addresses.
import markdownIt from "markdown-it";
import { load } from "js-yaml";
import addCollections from "./_config/collections.js";
import addFilters from "./_config/filters.js";
import stamps from "./_config/stamps.js";

export default function (config) {
  config.addDataExtension("yaml", (text) => load(text));
  config.setLibrary("md", markdownIt({ html: false, linkify: true }).use(stamps));
  config.addPlugin(addFilters);
  config.addPlugin(addCollections);
  config.addPassthroughCopy("assets");
  config.addPassthroughCopy({ static: "/" });
  config.setQuietMode(true);
  return {
    dir: { input: ".", includes: "_includes", data: "_data", output: "_site" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
  };
}
