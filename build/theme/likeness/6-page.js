/* The page `cities-like-mine/`: what stands in the form is in the address, and answered below. */

import { isolated, noted } from "./address.js";
import { loaded, started } from "./search.js";

/** How many practices are shown at once. */
const SHOWN = 10;

/** Begin, with the form of the page. Throws where something cannot be loaded. */
export async function open(form) {
  const engine = await started();
  const response = await loaded(engine.files.facets);
  const known = understood(await response.json(), new Set(form.dataset.likeness.split(" ")));
  const words = wording(form);
  offered(form.elements.city, known.cities);
  const answer = answering(form, { engine, known, words });
  form.addEventListener("change", () => {
    // Before the answer, which names the window: the page one goes back to keeps its name.
    noted(address(form) || location.pathname, "pushState");
    answer([]);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => answer(filled(form, location.search)));
  await answer(filled(form, location.search));
  form.hidden = false;
}

/** The cities of the list below become the choice, by country, as far as there are data of them. */
function offered(select, cities) {
  for (const country of document.querySelectorAll("[data-country]")) {
    const group = element("optgroup", { label: country.querySelector("h3").textContent });
    for (const { dataset, textContent } of country.querySelectorAll("[data-city]")) {
      if (cities.has(dataset.city)) group.append(element("option", { value: dataset.city, textContent }));
    }
    if (group.children.length) select.append(group);
  }
}

/** The function that shows the practices for what stands in the form, and names what of the
    address was left out. */
function answering(form, { engine, known, words }) {
  const status = document.querySelector("main [role=status]");
  const found = document.querySelector(".la-like__found");
  const list = found.querySelector("ol");
  const more = found.querySelector("button");
  const offers = new Map(known.offers.map((offer) => [offer.id, offer]));
  const { title } = document;
  let matches = [];
  let missing = [];
  let turn = 0;

  const grow = async (from) => {
    const mine = (turn += 1);
    const next = matches.slice(from, from + SHOWN);
    const shown = await engine.ask({ show: next.map((match) => match.practice), query: "", whole: false });
    // Of what was chosen meanwhile only the last counts.
    if (mine !== turn) return;
    const about = { missing, most: Number(form.dataset.most), home: engine.home, words };
    const items = next.map((match, at) => item(match, { ...about, shown: shown[at], offer: offers.get(match.practice) }));
    if (from) list.append(...items);
    else list.replaceChildren(...items);
    more.hidden = list.children.length >= matches.length;
  };
  more.addEventListener("click", async () => {
    const from = list.children.length;
    await grow(from);
    list.children[from]?.querySelector("a").focus();
  });

  return async (ignored) => {
    const city = form.elements.city.value;
    const asked = asker(form, known.cities, (id) => above(form.elements.region, id));
    const isAsked = address(form) !== "";
    matches = ranked(asked, known.offers.filter((offer) => offer.cities.every(([id]) => id !== city)), known.bands);
    missing = unstated(asked);
    recorded(form, known.cities.get(city), words);
    document.title = city ? `${words.label("city", city)} – ${title}` : title;
    notice(form, ignored, words);
    const names = words.join(missing.map(words.trait));
    found.querySelector("[data-unknown]").textContent = missing.length ? words.say("unknown", { names }) : "";
    await grow(0);
    found.hidden = !matches.length;
    status.textContent = outcome(isAsked, matches.length, engine, words);
  };
}

function outcome(isAsked, count, engine, words) {
  if (!isAsked) return words.say("ask");
  return count ? engine.count(count) : words.say("none");
}

/** Name what of the address was left out. */
function notice(form, ignored, words) {
  const line = form.querySelector("[data-ignored]");
  line.hidden = !ignored.length;
  line.textContent = ignored.length ? words.say("ignored", { names: words.join(isolated(ignored)) }) : "";
}

/** The region that a sub-region is part of; undefined where it is a region itself. */
function above(select, id) {
  const [first] = select.querySelector(`option[value="${id}"]`).parentElement.children;
  return first.value === id ? undefined : first.value;
}

/** The traits that nobody states of who asks. */
function unstated({ traits, powers, objectives }) {
  const missing = unknown(traits, traits);
  if (!powers.length) missing.push("powers");
  if (!objectives.length) missing.push("objectives");
  return missing;
}

/** Say in each field that is left open what stands in the record of the city. */
function recorded(form, city, words) {
  const { traits = {}, objectives = new Set() } = city ?? {};
  const isListed = { true: "yes", false: "no" }[traits.least_developed];
  const of = (compact) => [...objectives].filter((each) => each.startsWith(compact)).sort();
  const numbers = (compact) => of(compact).map((each) => words.number(Number(each.slice(4))));
  const open = (name, word, values) => {
    const first = form.elements[name]?.options[0];
    if (first) first.textContent = values.length ? words.say(word, { value: words.join(values) }) : words.say("unstated");
  };
  const stated = (name, value) => {
    const option = [...form.elements[name].options].find((each) => each.value === value);
    open(name, "recorded", value && option ? [option.textContent] : []);
  };
  stated("band", traits.band);
  stated("region", traits.sub_region ?? traits.region);
  stated("ldc", isListed);
  open("gcm", "own", numbers("gcm"));
  open("gcr", "own", numbers("gcr"));
  const count = form.querySelectorAll("input:checked").length;
  const told = form.querySelector("summary bdi");
  if (told) told.textContent = count ? words.number(count) : "";
}
