// A redirect by <meta> would lose the fragment, and with it the moment that an old link names.
const alias = document.getElementById("alias");
location.replace(new URL(alias.dataset.to, location.href).href + location.hash);
