/* The explorer: words and filters together, over all records, in the browser.

   Asked for by page.js where a page has `data-explore`, whose value is the kind of record that a list
   is about. The measures `la-explore-…` stay in the browser: the bench reads them. */

import { isolated, noted, placeOf, shortened } from "./address.js";
import { element, loaded, marked, spoken, started } from "./search.js";

/** Milliseconds until a number is read out. */
const PAUSE_TELLING = 600;

/** Build the explorer in `place`; throws where its files cannot be read: then the lists stay. */
export async function explore(place) {
  const site = await known(place.dataset.explore);
  const inOrder = orders(site, (n) => valuesOf(site, "city", n)[0]?.label ?? "", site.language);
  const hold = document.querySelector("[data-explore-map]");
  // A map that only scripts can fill waits in a template: there it loads no land.
  const map = hold?.content?.firstElementChild ?? hold;
  const usual = place.dataset.explore === "city" ? "city" : "newest";
  const views = map ? VIEWS : VIEWS.slice(0, 2);
  let { state, ignored } = parsed(location.search, site.facets, views);
  let trouble = "";
  let found = null;
  let ranked = [];
  let begun = [];
  let whole = false;
  let fitting = [];
  let telling;
  const addresses = writer();
  let owed = false;

  /** Take a state over, with its address: a new one, or instead of the one before. */
  const go = async (next, measure, instead = false) => {
    const start = performance.now();
    const query = written(next, site.facets);
    // What was not understood stays named until the reader does something.
    if (query !== written(state, site.facets)) ignored = [];
    state = next;
    owed ||= !instead;
    await refresh();
    // One that was overtaken leaves its address, and its place in the history, to the next.
    if (state !== next) return;
    if (measure) performance.measure(measure, { start });
    clearTimeout(telling);
    telling = setTimeout(() => (parts.status.textContent = told()), PAUSE_TELLING);
    addresses[owed ? "push" : "later"](location.pathname + query);
    owed = false;
  };
  const told = () => `${parts.heading.textContent} ${whole ? parts.whole.textContent : ""}`.trim();

  const choose = (name, numbers) => {
    const filters = new Map(state.filters);
    if (numbers.size) filters.set(name, numbers);
    else filters.delete(name);
    return go({ ...state, filters }, "la-explore-filter");
  };
  /** Give up whole facets, or the words. */
  const remove = (...names) => {
    const filters = new Map([...state.filters].filter(([name]) => !names.includes(name)));
    if (!names.includes("q")) return go({ ...state, filters }, "la-explore-filter");
    [state, ignored] = [{ ...state, filters }, []];
    parts.field.value = "";
    return words.look("", { instead: false });
  };
  const clear = () => remove("q", ...state.filters.keys());
  /** A chip is one value, or the words. */
  const drop = (name, number) => {
    const left = new Set(state.filters.get(name));
    left.delete(number);
    return name === "q" ? remove(name) : choose(name, left);
  };

  const sorted = (sort) => go({ ...state, sort }, "la-explore-filter");

  /** What was found for words: marks for the filter, the best first. */
  const take = (answer, isWhole) => {
    trouble = "";
    whole = isWhole && Boolean(answer?.parts);
    ranked = answer?.parts ? Array.from(answer.numbers).filter((number) => number < site.total) : [];
    begun = answer?.parts ? answer.shown : [];
    found = answer?.parts ? new Uint8Array(site.total) : null;
    for (const number of ranked) found[number] = 1;
  };
  const words = lookingFor(site.engine, {
    asked: () => list.asked(),
    take,
    go: (q, instead) => go({ ...state, q }, "", instead),
    failed: () => (trouble = site.say("unsearched")),
  });

  const parts = frame(site, views, {
    words: (text) => words.look(text),
    enter: (text) => words.look(text, { isWhole: true }),
    choose: (name, number, isChosen) => {
      const numbers = new Set(state.filters.get(name));
      numbers[isChosen ? "add" : "delete"](number);
      return choose(name, numbers);
    },
    sort: sorted,
    view: (view) => go({ ...state, view }, "la-explore-filter"),
    more: () => list.more(),
    download: (kind) => download(site, fitting, kind),
  });
  const list = results(site, parts, map, sorted);

  /** Bring the page up to date with the state. */
  const refresh = async () => {
    const order = orderOf(state, usual);
    if (state.filters.has("city") || order === "city" || state.view === "map") await nameCities(site);
    const now = filtered(site, state.filters, found, site.within);
    const all = order === "relevance" ? (found ? ranked : inOrder("newest")) : inOrder(order);
    fitting = all.filter((number) => now.misses[number] === 0);
    // Numbers and results change in one go: the page is laid out once.
    const around = () => {
      parts.filters.update(state.filters, now.counts);
      const notice = ignored.length ? site.say("ignored", { names: isolated(ignored).join(" · ") }) : trouble;
      parts.told({ state, order, notice, whole, count: now.count });
      const chips = showChips(site, parts, state, drop, clear);
      return () => loosening(site, chips, now.misses, remove);
    };
    await list.show(fitting, { state, order, whole, around, begun });
  };

  addEventListener("popstate", () => {
    addresses.forget();
    owed = false;
    ({ state, ignored } = parsed(location.search, site.facets, views));
    parts.field.value = state.q;
    return words.look(state.q, { instead: true });
  });
  parts.field.value = state.q;
  if (state.q) await words.first(state.q);
  map?.remove();
  await refresh();
  place.replaceChildren(...parts.all);
  for (const each of document.querySelectorAll("[data-static]")) each.hidden = true;
  performance.measure("la-explore-ready", { start: 0 });
  if (state.q) words.soon(state.q);
}
