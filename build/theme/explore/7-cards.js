/* One result: a card like those of the lists (`templates/card.html`), or a line of the table. */

function card(site, found) {
  const { number, kind } = found;
  const from = site.start[number].slice(0, 4);
  const where = found.place.join("") && made("bdi", {}, ...marked(found.place));
  const summary = element("p", { className: "la-explore__summary" });
  fillSummary(summary, found);
  return made(
    "li",
    { className: "la-card" },
    site.within ? "" : element("p", { className: "la-card__kind", textContent: site.say(`a_${kind}`) }),
    made("h3", {}, title(site, found)),
    paragraph("la-meta", where, where && from && " · ", from),
    paragraph("la-meta", kind === "city" && holdings(site, number)),
    paragraph("la-found__tag", ...marked(found.tag)),
    summary,
    paragraph("la-marks", ...marks(site, number)),
    paragraph("la-meta", site.reported[number] && site.pair(site.say("report"), site.day(site.reported[number]))),
  );
}

/** A paragraph of what there is; nothing where there is nothing. */
function paragraph(className, ...inside) {
  const there = inside.filter(Boolean);
  return there.length ? made("p", { className }, ...there) : "";
}

function title(site, found) {
  const link = element("a", { href: site.engine.home + found.path });
  spoken(link, found);
  link.append(...marked(found.title));
  return link;
}

function fillSummary(line, found) {
  line.hidden = !found.summary.length;
  if (line.hidden) return;
  spoken(line, found);
  line.replaceChildren(...marked(found.summary));
}

/** Stage and reporting, where they are stated. */
function marks(site, number) {
  const [stage] = valuesOf(site, "stage", number);
  const [reporting] = valuesOf(site, "reporting", number);
  const status = reporting && `la-status la-status--${reporting.id}`;
  const all = [
    stage && stage.id !== "not-stated" && made("span", { className: "la-stage" }, stage.label),
    reporting && made("span", { className: status }, reporting.label),
  ];
  return all.filter(Boolean).flatMap((mark, place) => (place ? [" ", mark] : [mark]));
}

/** The values of a record in a facet, by id and name; none where nobody states one. */
function valuesOf(site, name, number) {
  const facet = site.columns.get(name);
  const stated = [facet.of[number]].flat().filter((value) => value > 0);
  return stated.map((value) => ({ id: facet.values[value - 1], label: facet.names[value] }));
}

/** How many pledges and practices a city has, as words. */
function holdings(site, number) {
  const { of, values } = site.columns.get("city");
  site.held ??= site.kinds.map((_, kind) => {
    const sums = new Uint32Array(values.length + 1);
    of.forEach((value, n) => site.kind[n] === kind && add(value, sums));
    return sums;
  });
  const { names } = site.columns.get("kind");
  const told = site.kinds.map((kind, place) => {
    const count = kind === "city" ? 0 : site.held[place][of[number]];
    return count && site.pair(names[place + 1], site.number(count));
  });
  return told.filter(Boolean).join(" · ");
}

/** What stands in the table: the name of a column, and the order that it stands for. */
const COLUMNS = [
  ["title", ""],
  ["kind", ""],
  ["place", "city"],
  ["stage", ""],
  ["reporting", ""],
  ["report", "reported"],
  ["start", ""],
  ["added", "newest"],
];
const FACETED = new Set(["kind", "stage", "reporting"]);
/** Columns that stand only where records have the facet: cities neither begin nor report. */
const OF_FACET = { kind: "kind", stage: "stage", reporting: "reporting", report: "reporting", start: "year" };

/** The columns that a table of this page has: a list of one kind says it above. */
function columnsOf(site) {
  const has = new Set(site.facets.map(({ name }) => name));
  return COLUMNS.filter(([key]) => !OF_FACET[key] || has.has(OF_FACET[key]));
}

/** An empty table; its heads sort where that is a way to sort. It is kept: focus may be in a head. */
function table(site, sort) {
  const columns = columnsOf(site);
  const heads = columns.map(([key, by]) => {
    const label = FACETED.has(key) ? site.columns.get(key).label : site.say(key);
    return made("th", { scope: "col" }, by ? button("", label, () => sort(by)) : label);
  });
  const body = element("tbody");
  const update = (order) => {
    columns.forEach(([, by], place) => {
      const way = order !== by ? "none" : by === "city" ? "ascending" : "descending";
      if (by) heads[place].setAttribute("aria-sort", way);
    });
    body.replaceChildren();
  };
  const head = made("thead", {}, made("tr", {}, ...heads));
  const sheet = made("table", { className: "la-explore__table" }, head, body);
  const box = made("div", { className: "la-explore__sheet", tabIndex: 0 }, sheet);
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", site.say("table"));
  return { box, body, update };
}

function line(site, found) {
  const { number } = found;
  const cell = (textContent) => element("td", { textContent });
  const day = (date) => element("td", { className: "la-explore__day", textContent: site.day(date) });
  const cells = {
    title: () => made("th", { scope: "row" }, title(site, found)),
    kind: () => cell(site.say(`a_${found.kind}`)),
    place: () => made("td", { className: "la-explore__where" }, ...marked(found.place)),
    start: () => day(site.start[number]),
    report: () => day(site.reported[number]),
    added: () => day(site.added[number]),
  };
  const other = (key) => cell(valuesOf(site, key, number).map(({ label }) => label).join(" · "));
  return made("tr", {}, ...columnsOf(site).map(([key]) => cells[key]?.() ?? other(key)));
}
