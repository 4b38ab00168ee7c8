/* The filters at the side. A facet is made when it is opened; after that only its numbers change. */

const GROUPS = [
  ["", ["kind"]],
  ["about", ["gcm", "gcr", "area", "sdg", "priority", "theme", "people"]],
  ["place", ["region", "subregion", "country", "section", "city", "band"]],
  ["progress", ["stage", "reporting", "results", "year"]],
  ["practice", ["evidence", "reviewed", "support", "cost"]],
  ["text", ["language"]],
];
/** Facets of which the values that have most come first; the others have an order of their own. */
const BY_COUNT = new Set(["subregion", "country", "city", "language"]);
/** With more values than this a facet can be searched; of the long ones so many are shown at first. */
const LONG = 12;
const FIRST = 8;
const MOST = 250;

/** All groups; `choose(name, number, isChosen)` is told what the reader does. */
function panel(site, choose) {
  const parts = new Map();
  const groups = GROUPS.map(([key, names]) => {
    const own = names.flatMap((name) => site.facets.filter((facet) => facet.name === name));
    for (const facet of own) parts.set(facet.name, part(site, facet, choose));
    const head = key && element("h3", { textContent: site.say(key) });
    const all = own.map(({ name }) => parts.get(name).details);
    return own.length ? made("section", { className: "la-facets" }, head, ...all) : "";
  });
  const update = (filters, counts) => {
    site.facets.forEach(({ name }, place) => {
      parts.get(name)?.update(filters.get(name) ?? new Set(), counts[place]);
    });
  };
  return { groups, update };
}

/** One facet: closed it says how many of its values are chosen. */
function part(site, facet, choose) {
  const told = element("bdi", { className: "la-facet__chosen" });
  const summary = made("summary", {}, made("span", {}, facet.label), told);
  const details = made("details", { className: "la-facet", open: facet.name === "kind" }, summary);
  details.dataset.facet = facet.name;
  let numbers = new Set();
  let counts;
  let rows;
  const fill = () => rows?.update(numbers, counts);
  const open = async () => {
    if (rows || !counts || !details.open) return;
    if (facet.name === "city") await nameCities(site);
    rows ??= values(site, facet, counts, (number, isChosen) => choose(facet.name, number, isChosen));
    if (!rows.set.isConnected) details.append(rows.set);
    fill();
    setTimeout(rows.reveal);
  };
  details.addEventListener("toggle", () => (rows ? fill() : open()));
  const update = (chosen, sums) => {
    const isFirst = !counts;
    [numbers, counts] = [chosen, sums];
    const text = chosen.size ? site.number(chosen.size) : "";
    if (told.textContent !== text) told.textContent = text;
    // What an address chooses is to be seen; later the reader opens and closes.
    if (isFirst && chosen.size) details.open = true;
    if (rows && details.open) fill();
    else open();
  };
  return { details, update };
}

/** The values of a facet as boxes with their counts. */
function values(site, facet, counts, choose) {
  const rows = new Map();
  const isLong = facet.values.length > LONG;
  const isByCount = BY_COUNT.has(facet.name);
  const { all, sorted } = valuesIn(site, facet);
  let isWhole = !isByCount || !isLong;
  let chosen = new Set();
  let sums = counts;

  const list = element("ul");
  const note = element("p", { className: "la-facet__note" });
  const find = searchField({ className: "la-facet__find", placeholder: site.say("find") });
  find.setAttribute("aria-label", `${site.say("find")} (${facet.label})`);
  const every = button("la-facet__every", "", () => {
    isWhole = !isWhole;
    arrange();
  });
  const legend = element("legend", { className: "la-hidden", textContent: facet.label });
  const set = made("fieldset", {}, legend, isLong ? find : "", list, note, every);

  const row = (number) => {
    if (!rows.has(number)) rows.set(number, box(site, facet, number, choose));
    return rows.get(number);
  };
  /** Which values stand in the list: those typed for, else all, or the first and the chosen. */
  const arrange = () => {
    const typed = plain(find.value.trim());
    const ordered = isByCount ? sorted(sums) : all;
    const fitting = typed ? ordered.filter((number) => plain(facet.names[number]).includes(typed)) : ordered;
    const isFirst = (number, place) => place < FIRST || chosen.has(number);
    const first = isWhole || typed ? fitting.slice(0, MOST) : fitting.filter(isFirst);
    const left = fitting.length - first.length;
    list.replaceChildren(...first.map((number) => row(number).item));
    every.hidden = Boolean(typed) || !isByCount || !isLong || all.length > MOST;
    every.textContent = isWhole ? site.say("fewer") : site.say("every", { count: site.number(all.length) });
    every.setAttribute("aria-expanded", String(isWhole));
    const others = left && every.hidden ? site.say("type", { count: site.number(left) }) : "";
    note.textContent = fitting.length ? others : site.say("nothing");
    tell();
  };
  const tell = () => {
    for (const item of list.children) rows.get(item.number).update(chosen.has(item.number), sums[item.number]);
  };
  /** What is chosen here changes nothing in the facet's own counts: its rows stay where they are. */
  const update = (numbers, now) => {
    const isOther = isByCount && now.some((sum, number) => sum !== sums[number]);
    const isNew = [...numbers].some((number) => !rows.get(number)?.item.isConnected);
    [chosen, sums] = [numbers, now];
    if ((isOther || isNew) && !list.contains(document.activeElement)) arrange();
    else tell();
  };
  /** A list that scrolls begins where something is chosen. */
  const reveal = () => {
    const first = list.querySelector(":checked")?.closest("li");
    if (first) list.scrollTop = first.offsetTop - list.firstChild.offsetTop - first.offsetHeight;
  };
  find.addEventListener("input", arrange);
  find.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  arrange();
  return { set, update, reveal };
}

/** The values that can be chosen, "not stated" last where any record is so; and by count. */
function valuesIn(site, facet) {
  const isUnstated = facet.of.some((value, n) => value === 0 && (!site.within || site.within[n]));
  const stated = facet.values.map((_, place) => place + 1);
  const { compare } = new Intl.Collator(site.language);
  let byName;
  const sorted = (sums) => {
    byName ??= [...stated].sort((a, b) => compare(facet.names[a], facet.names[b]));
    // Sorting keeps what is equal in its order: by name.
    const some = [...byName].sort((a, b) => sums[b] - sums[a]);
    return isUnstated ? [...some, 0] : some;
  };
  return { all: isUnstated ? [...stated, 0] : stated, sorted };
}

/** One value. */
function box(site, facet, number, choose) {
  const input = element("input", { type: "checkbox" });
  const count = element("bdi");
  const label = made("label", {}, input, made("span", {}, facet.names[number]), " ", count);
  const item = made("li", { number }, label);
  let last = -1;
  input.addEventListener("change", () => choose(number, input.checked));
  const update = (isChosen, sum) => {
    if (input.checked !== isChosen) input.checked = isChosen;
    if (sum === last) return;
    count.textContent = site.number(sum);
    if (!sum !== !last || last < 0) item.classList.toggle("la-facet__none", !sum);
    last = sum;
  };
  return { item, update };
}

/** A text as it is compared while one types: without case, accents and marks. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}
