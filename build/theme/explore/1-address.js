/* The state of the explorer ⇄ its address. Pure: the page is not touched.

   A state is {q, filters, sort, view}; `filters`: the name of a facet → a Set of numbers of its
   values, 0 for what nobody states. What else stands in an address is named, and left out. */

const VIEWS = ["cards", "table", "map"];
const SORTS = ["relevance", "newest", "reported", "city"];
const LONGEST_WORDS = 200;

/** The state of an explorer that nobody touched. */
function blank() {
  return { q: "", filters: new Map(), sort: "", view: "cards" };
}

/** A query string → the state, and what of it was not understood. `facets`, `views`: the page's. */
function parsed(search, facets, views = VIEWS) {
  const state = blank();
  const ignored = [];
  for (const [name, given] of new URLSearchParams(search)) {
    const facet = facets.find((each) => each.name === name);
    const refused = facet ? chosen(state.filters, facet, given) : setting(state, name, given, views);
    ignored.push(...refused);
  }
  return { state, ignored: shortened(ignored) };
}

/** Take the values of a facet; those it does not have. */
function chosen(filters, facet, given) {
  const numbers = new Set(filters.get(facet.name));
  const refused = [];
  for (const value of given.toLowerCase().split(",")) {
    const number = value === "unknown" ? 0 : 1 + placeOf(facet.values, value);
    if (number || value === "unknown") numbers.add(number);
    else refused.push(`${facet.name}=${value}`);
  }
  if (numbers.size) filters.set(facet.name, numbers);
  return refused;
}

/** Take words, sort or view; what of it is none. */
function setting(state, name, given, views) {
  if (name === "q") state.q = given.trim().slice(0, LONGEST_WORDS);
  else if (name === "sort" && SORTS.includes(given)) state.sort = given;
  else if (name === "view" && views.includes(given)) state.view = given;
  else return [given ? `${name}=${given}` : name];
  return [];
}

/** A state → its query string, the same for the same state; "" for the blank one. */
function written({ q, filters, sort, view }, facets) {
  const parts = q ? [String(new URLSearchParams({ q }))] : [];
  for (const { name, values } of facets) {
    const numbers = [...(filters.get(name) ?? [])].sort((a, b) => (a || Infinity) - (b || Infinity));
    const told = numbers.map((number) => (number ? encodeURIComponent(values[number - 1]) : "unknown"));
    if (told.length) parts.push(`${name}=${told.join(",")}`);
  }
  if (view !== "cards") parts.push(`view=${view}`);
  if (sort) parts.push(`sort=${sort}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** By what the results stand in order: by fit only where words were asked, else as is usual. */
function orderOf({ q, sort }, usual) {
  if (sort && (q || sort !== "relevance")) return sort;
  return q ? "relevance" : usual;
}
