/* The selection as a file, made in the browser: nobody is asked for it. */

/** Every facet that the records of a page can have: names of values and their ids. */
function facts(site, number) {
  return site.facets.map((facet) => {
    const values = [facet.of[number]].flat().filter((value) => value >= 0);
    return {
      facet,
      ids: values.map((value) => (value ? facet.values[value - 1] : "unknown")),
      labels: values.map((value) => facet.names[value]),
    };
  });
}

/** Records as a table for a spreadsheet. */
function csv(site, shown) {
  const said = ["title", "place", "start", "report", "added", "summary"].map((key) => site.say(key));
  const columns = ({ name }, label, id) => (name === "kind" ? [label] : [label, id]);
  const asked = site.facets.flatMap((facet) => columns(facet, facet.label, facet.name));
  // No two columns of one name: the kind is there already, `language` is the facet.
  const head = ["id", "kind", "url", "text_language", ...said, ...asked];
  const lines = shown.map((found) => {
    const { id, kind, url, title, place, language, start, reported, added, summary } = plainly(site, found);
    const tags = facts(site, found.number).flatMap(({ facet, labels, ids }) => columns(facet, labels.join("; "), ids.join("; ")));
    return [id, kind, url, language, title, place, start, reported, added, summary, ...tags];
  });
  return `\ufeff${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value) {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same for programs, with the address of the selection. */
function records(site, shown) {
  const all = shown.map((found) => {
    const tags = facts(site, found.number)
      .filter(({ ids }) => ids.length)
      .map(({ facet, ids, labels }) => [facet.name, ids.map((id, place) => ({ id, label: labels[place] }))]);
    return { ...plainly(site, found), facets: Object.fromEntries(tags) };
  });
  const about = { address: location.href, language: site.language, date: site.today, count: all.length };
  return JSON.stringify({ ...about, records: all }, null, 1);
}

function plainly(site, found) {
  const { number, path, kind, language } = found;
  return {
    id: path.split("/").at(-2),
    kind,
    url: site.engine.home + path,
    language: language || site.language,
    title: found.title.join(""),
    place: found.place.join(""),
    start: site.start[number],
    reported: site.reported[number],
    added: site.added[number],
    summary: found.summary.join(""),
  };
}

/** Give the reader the whole selection. */
async function download(site, numbers, kind) {
  await nameCities(site);
  const shown = await site.engine.ask({ show: numbers, withSummaries: "full" });
  const name = `local-action-${site.today}.${kind}`;
  if (kind === "csv") save(csv(site, shown), "text/csv", name);
  else save(records(site, shown), "application/json", name);
}

/** Hand a file to the reader. */
function save(content, type, name) {
  const href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element("a", { href, download: name }).click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
