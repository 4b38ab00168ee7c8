/* The page of a system: a record is picked from a list, and its filled forms stand below. Which one
   is in the address: `?record=pledges/montevideo-resuena`. */

import { noted } from "./address.js";

/** How many records the list shows at once. */
const AT_ONCE = 5;
const RECORD = /^(pledges|practices)\/[a-z0-9-]+$/;

/** Begin. Throws where something cannot be loaded. */
export async function open(place) {
  const teller = told(place);
  const system = place.dataset.forms;
  const { asks, holds: kept } = await teller.read(`forms/${system}.json`);
  const records = await meant(teller, system, asks);
  const target = document.querySelector("[data-filled]");
  const show = (record) => shown(teller, { asks, kept, target, records }, record);
  picker(teller, place, records, (record) => {
    noted(`?record=${record}`, "pushState");
    show(record);
  });
  addEventListener("popstate", () => show(asked()));
  await show(asked());
  place.hidden = false;
}

/** The record that the address names; "" for none. */
function asked() {
  const given = new URLSearchParams(location.search).get("record") ?? "";
  return RECORD.test(given) ? given : "";
}

/** The words of the page's template, and how numbers are written. */
function told(place) {
  const words = document.querySelector("template[data-words]").content;
  const say = (name, values = {}) => {
    const text = words.querySelector(`[data-word="${name}"]`)?.textContent ?? name;
    return Object.entries(values).reduce((whole, [key, value]) => whole.replace(`%(${key})s`, () => value), text);
  };
  const api = new URL(place.dataset.api, location.href);
  const teller = new Teller({ api, order: place.dataset.order.split(" "), say });
  const number = new Intl.NumberFormat(teller.language);
  const day = new Intl.DateTimeFormat(teller.language === "en" ? "en-GB" : teller.language, { dateStyle: "medium", timeZone: "UTC" });
  teller.number = (value) => number.format(value);
  teller.day = (value) => day.format(new Date(value));
  return teller;
}

/** The records that are meant for the system, the latest change first, with their titles. */
async function meant(teller, system, asks) {
  const folders = new Set(asks.forms.flatMap((form) => form.kinds).map((kind) => `${kind}s`));
  const [{ records }, ...lists] = await Promise.all([
    teller.read(`forms/${system}/changes.json`),
    ...[...folders].map((folder) => teller.read(`${folder}.json`)),
  ]);
  const titles = new Map(lists.flatMap((list) => list.records).map((each) => [each.id, each]));
  return records
    .filter((each) => each.meant && titles.has(each.id))
    .map(({ id, kind, added, changed }) => {
      const { language, words: title } = teller.chosen(titles.get(id).titles, titles.get(id).language);
      return { record: `${kind}s/${id}`, title, language, day: changed ?? added };
    });
}

/** The list to choose from, narrowed down by what is typed. */
function picker(teller, place, records, choose) {
  const field = place.querySelector("input");
  const list = place.querySelector("ul");
  const more = place.querySelector("[data-more]");
  const known = records.map((each) => ({ ...each, found: folded(`${each.title} ${each.record}`) }));
  let most = AT_ONCE;
  const fill = () => {
    const words = folded(field.value).split(" ");
    const found = known.filter((each) => words.every((word) => each.found.includes(word)));
    list.replaceChildren(...found.slice(0, most).map((each) => choice(teller, each, choose)));
    more.hidden = found.length <= most;
  };
  field.addEventListener("input", () => {
    most = AT_ONCE;
    fill();
  });
  place.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const from = list.children.length;
    most += AT_ONCE;
    fill();
    list.children[from]?.querySelector("a").focus();
  });
  fill();
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function choice(teller, { record, title, language, day }, choose) {
  const link = foreign(element("a", { href: `?record=${record}`, textContent: title }), language);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(record);
  });
  const made = element("li");
  made.append(link, " ", element("small", { textContent: teller.day(day) }));
  return made;
}

let turn = 0;

/** Show the filled forms of a record; nothing where none was asked for. */
async function shown(teller, { asks, kept, target, records }, path) {
  const mine = (turn += 1);
  target.hidden = !path;
  if (!path) return;
  const heading = target.querySelector("h2");
  const chosen = records.find((each) => each.record === path);
  heading.textContent = chosen?.title ?? path;
  // The one before may have been in another language.
  heading.removeAttribute("lang");
  heading.removeAttribute("dir");
  foreign(heading, chosen?.language);
  const parts = await partsFor(teller, asks, kept, path);
  // Of what was chosen meanwhile only the last counts.
  if (mine !== turn) return;
  target.querySelector("[data-body]").replaceChildren(...parts);
  heading.focus();
}

async function partsFor(teller, asks, kept, path) {
  const record = await teller.read(`${path}.json`).catch(() => ({}));
  const forms = record.facts ? asks.forms.filter((form) => isAsked(form, record)) : [];
  if (!forms.length) return [notice(element("p", { textContent: teller.say("no-record") }))];
  const link = element("a", { href: record.pages[teller.language], textContent: teller.say("to-record") });
  const parts = [element("p")];
  parts[0].append(link);
  const made = forms.map((form) => shownForm(teller, kept[record.kind], form, record));
  return [...parts, ...(await Promise.all(made))];
}
