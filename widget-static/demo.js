// The demo's language comes from its address; a partner's page simply writes lang="…".
{
  const lang = new URLSearchParams(location.search).get("lang");
  const form = document.querySelector("gangway-booking");
  if (form && /^(cs|en|de)$/.test(lang || "")) form.lang = lang;
}
