/* The results: as cards, in a table, or on a map; twenty at a time. */

const AT_A_TIME = 20;
/** Milliseconds after which cards below the screen are laid out too. */
const SETTLED = 150;

/** What one card says, like the cards of the lists: `templates/card.html`. */
function card(site, found) {
  const { number } = found;
  const chips = made("p", { className: "la-marks" }, ...marks(site, number));
  const place = [text("bdi", found.place), site.start[number].slice(0, 4)].filter(Boolean);
  const summary = element("p", { className: "la-explore__summary" });
  fillSummary(summary, found);
  return made(
    "li",
    { className: "la-card" },
    site.within ? "" : element("p", { className: "la-card__kind", textContent: site.say(`a_${found.kind}`) }),
    made("h3", {}, title(site, found)),
    place.length ? made("p", { className: "la-meta" }, ...place.flatMap((each, at) => (at ? [" · ", each] : [each]))) : "",
    found.kind === "city" ? element("p", { className: "la-meta", textContent: holdings(site, number) }) : "",
    found.tag.length ? text("p", found.tag, "la-found__tag") : "",
    summary,
    chips.childNodes.length ? chips : "",
    site.reported[number] ? element("p", { className: "la-meta", textContent: `${site.say("report")}: ${site.day(site.reported[number])}` }) : "",
  );
}

/** How many pledges and practices a city has. */
function holdings(site, number) {
  const { of } = site.columns.get("city");
  site.held ??= site.kinds.map((_, kind) => {
    const sums = new Uint32Array(site.columns.get("city").values.length + 1);
    of.forEach((value, n) => site.kind[n] === kind && add(value, sums));
    return sums;
  });
  const { names } = site.columns.get("kind");
  const told = site.kinds.map((kind, place) => [kind, names[place + 1], site.held[place][of[number]]]);
  const has = told.filter(([kind, , count]) => kind !== "city" && count);
  return has.map(([, facet, count]) => site.say("facet", { facet, value: site.number(count) })).join(" · ");
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
  const status = reporting && site.columns.get("reporting").values[site.columns.get("reporting").of[number] - 1];
  const isStated = stage && site.columns.get("stage").values[site.columns.get("stage").of[number] - 1] !== "not-stated";
  return [
    isStated ? element("span", { className: "la-stage", textContent: stage }) : "",
    isStated && status ? " " : "",
    status ? element("span", { className: `la-status la-status--${status}`, textContent: reporting }) : "",
  ].filter(Boolean);
}

/** What the values of a record in a facet are called; none where nobody states one. */
function valuesOf(site, name, number) {
  const facet = site.columns.get(name);
  const value = facet?.of[number] ?? -1;
  return [value].flat().filter((each) => each > 0).map((each) => facet.names[each]);
}

function title(site, found) {
  const link = element("a", { href: site.engine.home + found.path });
  spoken(link, found);
  link.append(...marked(found.title));
  return link;
}

function text(name, pieces, className = "") {
  return pieces.join("") && made(name, { className }, ...marked(pieces));
}

const COLUMNS = [
  ["title", ""],
  ["kind", ""],
  ["place", "city"],
  ["stage", ""],
  ["reporting", ""],
  ["start", ""],
  ["report", "reported"],
  ["added", "newest"],
];

/** The columns that a table of this page has: a list of one kind says it above. */
function columnsOf(site) {
  return COLUMNS.filter(([key]) => !FACETED.has(key) || site.facets.some(({ name }) => name === key));
}
const FACETED = new Set(["kind", "stage", "reporting"]);

/** An empty table; its heads sort where that is a way to sort. It is kept: focus may be in a head. */
function table(site, sort) {
  const heads = columnsOf(site).map(([key, by]) => {
    const label = FACETED.has(key) ? site.columns.get(key).label : site.say(key);
    return made("th", { scope: "col" }, by ? button("", label, () => sort(by)) : label);
  });
  const update = (order) => {
    columnsOf(site).forEach(([, by], place) => {
      const way = order !== by ? "none" : by === "city" ? "ascending" : "descending";
      if (by) heads[place].setAttribute("aria-sort", way);
    });
    body.replaceChildren();
  };
  const body = element("tbody");
  const sheet = made("table", { className: "la-explore__table" }, made("thead", {}, made("tr", {}, ...heads)), body);
  const frame = made("div", { className: "la-explore__sheet", tabIndex: 0 }, sheet);
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", site.say("table"));
  return { frame, body, update };
}

function line(site, found) {
  const { number } = found;
  const cells = {
    kind: () => element("td", { textContent: site.say(`a_${found.kind}`) }),
    title: () => made("th", { scope: "row" }, title(site, found)),
    place: () => made("td", {}, ...marked(found.place)),
    start: () => element("td", { textContent: site.day(site.start[number]) }),
    report: () => element("td", { textContent: site.day(site.reported[number]) }),
    added: () => element("td", { textContent: site.day(site.added[number]) }),
  };
  const other = (key) => element("td", { textContent: valuesOf(site, key, number).join(" · ") });
  return made("tr", {}, ...columnsOf(site).map(([key]) => cells[key]?.() ?? other(key)));
}

/** Where the cities of the records that fit lie, and how many of their pledges and practices fit. */
function places(site, numbers) {
  const facet = site.columns.get("city");
  const ofCity = site.kinds.indexOf("city");
  const named = new Uint8Array(facet.values.length + 1);
  const sums = new Uint32Array(facet.values.length + 1);
  for (const number of numbers) {
    for (const city of [facet.of[number]].flat().filter((value) => value > 0)) {
      named[city] = 1;
      if (site.kind[number] !== ofCity) sums[city] += 1;
    }
  }
  const all = facet.values.map((id, place) => {
    const [x, y] = site.points[place] || [];
    const { path, language, direction } = site.cities[place];
    const href = site.engine.home + path;
    return { id, x, y, name: facet.names[place + 1], href, count: sums[place + 1], lang: language, dir: direction };
  });
  return all.filter((_, place) => named[place + 1]);
}

/** The place of the results, filled anew for every state. */
function results(site, parts, map, sort) {
  let all = [];
  let about;
  let rounds = 0;
  let withSummaries = false;
  let body;
  let sheet;

  const ask = (numbers, more = {}) =>
    site.engine.ask({ show: numbers, query: about.state.q, whole: about.whole, withSummaries, ...more });
  const make = (found) => (about.state.view === "table" ? line(site, found) : card(site, found));
  const told = () => {
    const count = body ? Math.min(body.children.length, all.length) : 0;
    const values = { shown: site.number(count), count: site.number(all.length) };
    parts.shown.textContent = count < all.length && body ? site.say("shown", values) : "";
    parts.more.hidden = !body || count >= all.length;
    parts.files.hidden = !all.length;
  };
  /** Summaries come after the rest, once: they are many words. */
  const summaries = async (round, numbers) => {
    if (withSummaries || about.state.view !== "cards") return;
    try {
      const shown = await ask(numbers, { withSummaries: true });
      withSummaries = true;
      if (round !== rounds) return;
      shown.forEach((found, at) => fillSummary(body.children[at].querySelector(".la-explore__summary"), found));
    } catch {
      // Cards without summaries say enough to choose by.
    }
  };
  const onMap = async (numbers) => {
    try {
      const { show } = await import("./map.js");
      const cities = places(site, numbers);
      const placed = cities.filter(({ x }) => x !== undefined);
      const away = cities.length - placed.length;
      map.hidden = false;
      parts.place.replaceChildren(map);
      show(map.querySelector(".la-map"), placed);
      if (away) map.after(element("p", { className: "la-meta", textContent: site.say("unplaced", { count: site.number(away) }) }));
    } catch {
      parts.notice.hidden = false;
      parts.notice.textContent = site.say("unmapped");
    }
  };
  const show = async (numbers, now) => {
    const round = (rounds += 1);
    const { view } = now.state;
    const first = numbers.slice(0, AT_A_TIME);
    about = now;
    const shown = view === "map" || !first.length ? [] : await ask(first);
    if (round !== rounds) return;
    all = numbers;
    body = undefined;
    const instead = now.around();
    if (!all.length) parts.place.replaceChildren(...instead());
    else if (view === "map") await onMap(numbers);
    else if (view === "table") {
      sheet ??= table(site, sort);
      sheet.update(now.order);
      body = sheet.body;
      if (!sheet.frame.isConnected) parts.place.replaceChildren(sheet.frame);
    } else {
      body = element("ul", { className: "la-card-list la-explore__new" });
      parts.place.replaceChildren(body);
      setTimeout((list) => list.classList.remove("la-explore__new"), SETTLED, body);
    }
    body?.append(...shown.map(make));
    told();
    summaries(round, first);
  };
  const more = async () => {
    const from = body.children.length;
    const round = rounds;
    const shown = await ask(all.slice(from, from + AT_A_TIME));
    if (round !== rounds) return;
    body.append(...shown.map(make));
    body.children[from].querySelector("a").focus();
    told();
  };
  return { show, more };
}
