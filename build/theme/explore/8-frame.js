/* Everything of the explorer that stands around the results: made once, brought up to date. */

/** So many ways out of an empty selection are offered. */
const MOST_WAYS = 5;

/** `act` is told what the reader does: words, enter, choose, clear, sort, view, more, download. */
function frame(site, views, act) {
  const { say } = site;
  const field = element("input", { id: "la-explore-q", name: "q", type: "search", maxLength: LONGEST_WORDS, autocomplete: "off", spellcheck: false });
  const find = made(
    "form",
    { className: "la-find la-explore__find" },
    element("label", { htmlFor: field.id, textContent: say("search") }),
    field,
    element("button", { type: "submit", textContent: say("go") }),
  );
  find.setAttribute("role", "search");
  find.setAttribute("aria-label", say("search"));
  field.addEventListener("input", (event) => event.isComposing || act.words(field.value));
  field.addEventListener("compositionend", () => act.words(field.value));
  find.addEventListener("submit", (event) => {
    event.preventDefault();
    act.enter(field.value);
  });

  const filters = panel(site, act.choose);
  const together = element("a", { className: "la-explore__together", textContent: say("together") });
  const badge = element("bdi", { className: "la-facet__chosen" });
  const close = button("la-found__more la-explore__close", "", () => {
    side.open = false;
    heading.focus();
    heading.scrollIntoView();
  });
  const side = made(
    "details",
    { className: "la-explore__side" },
    made("summary", {}, element("span", { textContent: say("filters") }), badge),
    element("h2", { className: "la-explore__name", textContent: say("filters") }),
    ...filters.groups,
    site.within ? made("p", {}, together) : "",
    close,
  );
  const desk = matchMedia("(min-width: 60rem)");
  const fit = () => (side.open = desk.matches);
  desk.addEventListener("change", fit);
  fit();

  const heading = element("h2", { className: "la-explore__count", tabIndex: -1 });
  const notice = element("p", { className: "la-notice", hidden: true });
  const status = element("p", { className: "la-hidden" });
  status.setAttribute("role", "status");
  const whole = element("p", { className: "la-meta la-explore__whole", hidden: true, textContent: say("whole") });
  const sort = element("select", { id: "la-explore-sort" });
  sort.append(...SORTS.map((value) => element("option", { value, textContent: say(value) })));
  sort.addEventListener("change", () => act.sort(sort.value));
  const buttons = views.map((view) => button("", say(view), () => act.view(view)));
  const tabs = made("div", { className: "la-explore__views" }, ...buttons);
  tabs.setAttribute("role", "group");
  tabs.setAttribute("aria-label", say("view"));
  const chips = element("ul", { className: "la-explore__chips" });
  chips.setAttribute("aria-label", say("chosen"));
  const bar = made(
    "div",
    { className: "la-explore__bar" },
    heading,
    made("p", { className: "la-explore__sort" }, element("label", { htmlFor: sort.id, textContent: say("sort") }), sort),
    tabs,
  );
  const place = element("div", { className: "la-explore__results" });
  const shown = element("p", { className: "la-meta" });
  const more = button("la-found__more", say("more"), act.more);
  const files = made(
    "p",
    { className: "la-explore__files" },
    `${say("download")} `,
    ...["csv", "json"].map((kind) => button("", kind.toUpperCase(), () => act.download(kind))),
  );
  const foot = made("div", { className: "la-explore__foot" }, shown, more, files);
  const main = made("div", { className: "la-explore__main" }, notice, chips, bar, whole, place, foot, status);

  /** Say what a state gives. */
  const told = (now) => {
    const count = say("count", { count: site.number(now.count) });
    const chosen = [...now.state.filters.values()].reduce((sum, each) => sum + each.size, 0);
    heading.textContent = count;
    close.textContent = count;
    badge.textContent = chosen ? site.number(chosen) : "";
    notice.hidden = !now.notice;
    notice.textContent = now.notice;
    whole.hidden = !now.whole;
    sort.parentElement.hidden = now.state.view === "map";
    sort.value = now.order;
    sort.options[0].disabled = !now.state.q;
    buttons.forEach((each, place) => each.setAttribute("aria-pressed", String(views[place] === now.state.view)));
    together.href = site.everything(now.state);
  };
  return { all: [find, made("div", { className: "la-explore__body" }, side, main)], field, heading, notice, count: heading, status, whole, chips, place, shown, more, files, filters, told };
}

/** What is chosen, as chips; those that stay are not made anew, so that focus stays with them. */
function chipsOf(site, state) {
  const words = state.q ? [{ key: "q", name: "q", value: 0, label: site.say("phrase"), text: state.q }] : [];
  const all = site.facets.flatMap(({ name, label, names }) =>
    [...(state.filters.get(name) ?? [])].map((value) => ({ key: `${name} ${value}`, name, value, label, text: names[value] })),
  );
  return [...words, ...all];
}

function nameOf(site, { label, text }) {
  return site.say("facet", { facet: label, value: text });
}

/** Bring the list of chips up to date; focus goes on where its chip went. */
function showChips(site, parts, state, remove, clear) {
  const wanted = chipsOf(site, state);
  const has = new Map([...parts.chips.children].map((item) => [item.key, item]));
  const was = [...parts.chips.children].findIndex((item) => item.contains(document.activeElement));
  const items = wanted.map((chip) => {
    const item = has.get(chip.key) ?? made("li", { key: chip.key }, button("", "", () => remove(chip.name, chip.value)));
    const name = nameOf(site, chip);
    const [inside] = item.children;
    if (inside.textContent !== name) {
      inside.textContent = name;
      inside.setAttribute("aria-label", site.say("remove", { name }));
    }
    return item;
  });
  if (wanted.length > 1) items.push(has.get("clear") ?? made("li", { key: "clear" }, button("la-explore__clear", site.say("clear"), clear)));
  if (items.length !== has.size || items.some((item, at) => parts.chips.children[at] !== item)) parts.chips.replaceChildren(...items);
  parts.chips.hidden = !items.length;
  if (was >= 0 && !parts.chips.contains(document.activeElement)) (items[Math.min(was, items.length - 1)]?.firstChild ?? parts.heading).focus();
  return wanted;
}

/** Nothing fits: what to leave out, and how much that would give. */
function loosening(site, chips, misses, remove) {
  const facetOf = (place) => site.facets[place]?.name ?? "q";
  const items = loosened(misses, MOST_WAYS).map(({ bits, count }) => {
    const names = [...site.facets.keys(), site.facets.length].filter((place) => bits & (1 << place)).map(facetOf);
    const own = chips.filter(({ name }) => names.includes(name)).map((chip) => nameOf(site, chip));
    const way = button("la-explore__loosen", site.say("remove", { name: own.join(" · ") }), () => remove(...names));
    return made("li", {}, way, element("span", { textContent: site.say("count", { count: site.number(count) }) }));
  });
  const told = element("p", { className: "la-explore__none", textContent: site.say("none") });
  if (!items.length) return [told];
  return [told, element("p", { textContent: site.say("loosen") }), made("ul", { className: "la-explore__ways" }, ...items)];
}
