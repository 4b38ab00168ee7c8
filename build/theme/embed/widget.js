/* A list of the newest pledges and practices, for other sites. It asks one file of the site that it
   comes from, keeps nothing, and writes text only. In the page where the list is to stand:

   <script src="…/embed/widget.js" data-objective="gcm-07" data-language="fr" data-most="5"></script>

   data-objective  an objective of one of the two compacts: gcm-01 to gcm-23, gcr-1 to gcr-4; or
   data-country    a country by its two letters: IT; without either, the list is of everything
   data-language   of the titles; without it, that of the page
   data-most       how many, 5 if nothing is said, 30 at most
*/
(() => {
  const script = document.currentScript;
  if (!script) return;
  const { objective, country, language, most } = script.dataset;
  const home = new URL("..", script.src);

  /** An element with a text; `told` says the language of words that may be in another one. */
  const element = (name, text, told) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (told) Object.assign(made, { lang: told.language, dir: told.direction });
    return made;
  };

  /** A link, to nothing but a page. */
  const link = (text, url, told) => {
    const made = element("a", text, told);
    const target = new URL(url, home);
    if (/^https?:$/.test(target.protocol)) made.href = target.href;
    return made;
  };

  const place = element("section");
  place.className = "local-action";
  script.after(place);

  const name = (text) => String(text).toLowerCase().replace(/[^a-z0-9-]/g, "");
  const file = objective
    ? `${name(objective).startsWith("gcr") ? "gcr" : "gcm"}-objectives/${name(objective)}`
    : country ? `countries/${name(country)}` : "all";

  /** The list in the first of these languages that the site has. */
  const load = async (languages) => {
    for (const each of languages) {
      const answer = await fetch(new URL(`embed/${each}/${file}.json`, home), { credentials: "omit" });
      if (answer.ok) return answer.json();
    }
    throw new Error("no such list");
  };

  const show = ({ language, direction, subject, records, site, home: front = home.href }) => {
    const found = records.slice(0, Math.min(Math.max(parseInt(most, 10) || 5, 1), 30));
    const items = element("ul");
    for (const record of found) {
      const item = element("li");
      item.append(link(record.title, record.url, record), element("br"), element("small", record.about));
      items.append(item);
    }
    const title = element("p");
    title.append(link(subject.title, subject.url, subject));
    const source = element("p");
    source.append(link(site, front));
    Object.assign(place, { lang: language, dir: direction });
    place.append(title, items, source);
  };

  const asked = language || script.closest("[lang]")?.lang || navigator.language;
  load([...new Set([name(asked), name(asked).split("-")[0], "en"])])
    .then(show)
    // Whatever is missing, a reader can still go and see.
    .catch(() => place.append(link(home.host, home.href)));
})();
