/* What is chosen, as chips that take it back; and what to take back where nothing fits. */

/** So many ways out of an empty selection are offered. */
const MOST_WAYS = 5;
const CLEAR = "clear";

/** Every value that is chosen, and the words. */
function chipsOf(site, state) {
  const words = { name: "q", value: 0, label: site.say("phrase"), text: state.q };
  const all = site.facets.flatMap(({ name, label, names }) => {
    const values = [...(state.filters.get(name) ?? [])];
    return values.map((value) => ({ name, value, label, text: names[value] }));
  });
  const chips = state.q ? [words, ...all] : all;
  return chips.map(({ name, value, label, text }) => {
    return { name, value, key: `${name} ${value}`, told: site.pair(label, text) };
  });
}

/** Bring the list of chips up to date. Those that stay are not made anew, so that focus stays with
    them; where its chip goes, focus goes on to the next. */
function showChips(site, { chips, heading }, state, drop, clear) {
  const wanted = chipsOf(site, state);
  const before = [...chips.children];
  const has = new Map(before.map((item) => [item.key, item]));
  const items = wanted.map((chip) => chipItem(site, chip, has.get(chip.key), drop));
  if (wanted.length > 1) {
    const all = () => made("li", { key: CLEAR }, button("la-explore__clear", site.say("clear"), clear));
    items.push(has.get(CLEAR) ?? all());
  }
  const was = before.findIndex((item) => item.contains(document.activeElement));
  const isSame = items.length === before.length && items.every((item, place) => item === before[place]);
  if (!isSame) chips.replaceChildren(...items);
  chips.hidden = !items.length;
  if (was >= 0 && !isSame) {
    const next = items.includes(before[was]) ? before[was] : items[Math.min(was, items.length - 1)];
    (next?.firstChild ?? heading).focus();
  }
  return wanted;
}

function chipItem(site, { key, name, value, told }, before, drop) {
  const item = before ?? made("li", { key }, button("", "", () => drop(name, value)));
  const inside = item.firstChild;
  if (inside.textContent !== told) {
    inside.textContent = told;
    inside.setAttribute("aria-label", site.say("remove", { name: told }));
  }
  return item;
}

/** Nothing fits: what to leave out, and how much that would give. */
function loosening(site, chips, misses, remove) {
  const conditions = [...site.facets.map(({ name }) => name), "q"];
  const items = loosened(misses, MOST_WAYS).map(({ bits, count }) => {
    const names = conditions.filter((_, place) => bits & (1 << place));
    const own = chips.filter(({ name }) => names.includes(name)).map(({ told }) => told);
    const words = site.say("remove", { name: own.join(" · ") });
    const given = made("span", {}, site.say("count", { count: site.number(count) }));
    return made("li", {}, button("la-explore__loosen", words, () => remove(...names)), given);
  });
  const none = made("p", { className: "la-explore__none" }, site.say("none"));
  if (!items.length) return [none];
  return [none, made("p", {}, site.say("loosen")), made("ul", { className: "la-explore__ways" }, ...items)];
}
