/* The results: as cards or in a table, twenty at a time, or on a map. */

const AT_A_TIME = 20;
/** So many records are asked for in one go while the reader reads: a key waits for the end of it. */
const IN_ADVANCE = 50;
/** Milliseconds after which it is seen whether the reader still looks for words. */
const WORDS_STAY = 1000;
/** Milliseconds after which cards below the screen are laid out too. */
const SETTLED = 150;

/** The place of the results. `show` fills it anew for a state, `more` adds to it. */
function results(site, parts, map, sort) {
  let all = [];
  let about;
  let rounds = 0;
  let withSummaries = false;
  let body;
  let sheet;
  let kept;

  const ask = (show, more = {}) => {
    const { state, whole } = about;
    return site.engine.ask({ show, query: state.q, whole, withSummaries, ...more });
  };
  /** What some records say: what came with the words, or without words what was gathered. */
  const said = (numbers) => {
    const { state, begun } = about;
    if (state.q && numbers.every((number, place) => begun[place]?.number === number)) {
      return begun.slice(0, numbers.length);
    }
    const known = state.q || !kept ? [] : numbers.map((number) => kept.get(number)).filter(Boolean);
    return known.length === numbers.length ? known : ask(numbers);
  };
  const put = (shown) => {
    const make = about.state.view === "table" ? line : card;
    body.append(...shown.map((found) => make(site, found)));
  };
  const told = () => {
    const count = body?.children.length ?? all.length;
    const isAll = count >= all.length;
    const values = { shown: site.number(count), count: site.number(all.length) };
    parts.shown.textContent = isAll ? "" : site.say("shown", values);
    parts.more.hidden = isAll;
    parts.files.hidden = !all.length;
  };
  /** Summaries come after the rest, once: they are many words. */
  const summaries = async (round, numbers) => {
    if (withSummaries || about.state.view !== "cards") return;
    try {
      const shown = await ask(numbers, { withSummaries: true });
      withSummaries = true;
      if (round !== rounds) return;
      const lines = body.querySelectorAll(".la-explore__summary");
      shown.forEach((found, place) => fillSummary(lines[place], found));
    } catch {
      // Cards without summaries say enough to choose by.
    }
  };
  const asCards = () => {
    body = element("ul", { className: "la-card-list la-explore__new" });
    parts.place.replaceChildren(body);
    setTimeout((list) => list.classList.remove("la-explore__new"), SETTLED, body);
  };
  const asTable = () => {
    sheet ??= table(site, sort);
    sheet.update(about.order);
    body = sheet.body;
    if (!sheet.box.isConnected) parts.place.replaceChildren(sheet.box);
  };
  const onMap = async () => {
    const cities = citiesOf(site, all);
    const placed = cities.filter(({ x }) => x !== undefined);
    const away = cities.length - placed.length;
    const note = away && site.say("unplaced", { count: site.number(away) });
    try {
      const script = await import("./map.js");
      parts.place.replaceChildren(map, paragraph("la-meta", note));
      script.show(map.querySelector(".la-map"), placed);
    } catch {
      parts.place.replaceChildren(paragraph("la-notice", site.say("unmapped")));
    }
  };

  const show = async (numbers, now) => {
    const round = (rounds += 1);
    const { view } = now.state;
    const first = view === "map" ? [] : numbers.slice(0, AT_A_TIME);
    about = now;
    const answer = first.length ? said(first) : [];
    // What is there is shown at once.
    const shown = Array.isArray(answer) ? answer : await answer;
    if (round !== rounds) return;
    all = numbers;
    body = undefined;
    const instead = now.around();
    if (!all.length) parts.place.replaceChildren(...instead());
    else if (view === "map") await onMap();
    else if (view === "table") asTable();
    else asCards();
    if (body) put(shown);
    told();
    summaries(round, first);
    kept ??= gathered(site, () => !about.state.q, () => (withSummaries = true));
  };
  const more = async () => {
    const from = body.children.length;
    const round = rounds;
    const shown = await said(all.slice(from, from + AT_A_TIME));
    if (round !== rounds) return;
    put(shown);
    body.children[from].querySelector("a").focus();
    told();
  };
  /** How the first results of words are asked for. */
  const asked = () => ({ first: AT_A_TIME, withSummaries });
  return { show, more, asked };
}

/** Gathers what all records say while the reader reads: a filter then waits for no worker. Number →
    what `show` answers for it without words. Who types needs the worker for the words: it goes on
    when `isFree` says so; `begun` is told when the summaries are there. */
function gathered(site, isFree, begun) {
  const kept = new Map();
  if (navigator.connection?.saveData) return kept;
  const next = async (from) => {
    if (!isFree()) return setTimeout(() => next(from), WORDS_STAY);
    const some = Array.from({ length: IN_ADVANCE }, (_, place) => from + place);
    const show = some.filter((number) => number < site.total && (!site.within || site.within[number]));
    try {
      for (const found of await site.engine.ask({ show, withSummaries: true })) kept.set(found.number, found);
    } catch {
      return;
    }
    begun();
    if (from + IN_ADVANCE < site.total) idle(() => next(from + IN_ADVANCE));
  };
  idle(() => next(0));
  return kept;
}

/** When the browser has nothing else to do; a little later where it cannot tell. */
const idle = self.requestIdleCallback ?? ((act) => setTimeout(act, 200));

/** The cities of some records for the map: where they lie, how many of these pledges and practices
    are theirs. */
function citiesOf(site, numbers) {
  const facet = site.columns.get("city");
  const ofCity = site.kinds.indexOf("city");
  const sums = new Map();
  for (const number of numbers) {
    for (const city of [facet.of[number]].flat().filter((value) => value > 0)) {
      sums.set(city, (sums.get(city) ?? 0) + (site.kind[number] !== ofCity));
    }
  }
  return [...sums].map(([city, count]) => {
    const [x, y] = site.points[city - 1] || [];
    const { path, language, direction } = site.cities[city - 1];
    const own = { id: facet.values[city - 1], name: facet.names[city], lang: language, dir: direction };
    return { ...own, x, y, count, href: site.engine.home + path };
  });
}
