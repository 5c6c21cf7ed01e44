// For every file of episodes/, where it is put.
export default {
  layout: "episode.11ty.js",
  tags: ["episode"],
  permalink: ({ page }) => `/episodes/${page.fileSlug}/`,
};
