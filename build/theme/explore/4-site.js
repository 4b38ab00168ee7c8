/* What the explorer knows: the columns of all records, and by the search's engine what they and
   their values are called. */

const SLOTS = /%\((\w+)\)s/g;

/** `kind`: of the list on which the explorer stands, or "". Throws where a file cannot be read, or
    the files are not of one make. */
async function known(kind) {
  const language = document.documentElement.lang;
  const [engine, { file, data }] = await Promise.all([started(), columns(language)]);
  const total = data.kind.length;
  const isWhole = data.facets.every(({ of }) => of.length === total) && engine.total >= total;
  if (!isWhole || file !== engine.files.facets) throw new Error("The files of the explorer do not belong together.");
  const wanted = kind ? data.kinds.indexOf(kind) : -1;
  const isShown = ({ name, kinds }) =>
    engine.facets[name] && (wanted < 0 || (name !== "kind" && kinds.includes(wanted)));
  const say = (key, values = {}) => engine.explore[key].replace(SLOTS, (_, name) => values[name]);
  const number = new Intl.NumberFormat(language);
  const facets = data.facets.filter(isShown).map((facet) => named(facet, engine.facets[facet.name]));
  const everywhere = data.facets.filter(({ name }) => engine.facets[name]);
  return {
    ...data,
    engine,
    total,
    facets,
    language,
    columns: new Map(everywhere.map((facet) => [facet.name, named(facet, engine.facets[facet.name])])),
    within: wanted < 0 ? null : Uint8Array.from(data.kind, (each) => each === wanted),
    number: (value) => number.format(value),
    day: days(language),
    say,
    pair: (facet, value) => say("facet", { facet, value }),
    /** The same state in the explorer of all kinds. */
    everything: (state) => {
      const filters = new Map([...state.filters, ["kind", new Set([wanted + 1])]]);
      return `${engine.home}explore/${written({ ...state, filters }, everywhere)}`;
    },
  };
}

/** The columns, which travel while the search is set up; and where they lie. */
async function columns(language) {
  const manifest = new URL(`../search/${language}.json`, import.meta.url);
  const { facets } = await (await loaded(manifest, { cache: "no-cache" })).json();
  const file = new URL(facets, manifest).href;
  return { file, data: await (await loaded(file)).json() };
}

/** A facet with what it and its values are called, "not stated" first. */
function named(facet, { label, values, unknown }) {
  return { ...facet, label, names: values && [unknown, ...values], unknown };
}

/** Cities are called as their records are: asked for once, when a reader comes to them. */
async function nameCities(site) {
  const facet = site.columns.get("city");
  if (!facet || facet.names) return;
  const first = site.kind.indexOf(site.kinds.indexOf("city"));
  const show = facet.values.map((_, place) => first + place);
  const shown = await site.engine.ask({ show });
  const names = [facet.unknown, ...shown.map(({ title }) => title.join(""))];
  site.cities = shown;
  for (const each of [facet, ...site.facets]) if (each.name === "city") each.names = names;
}

/** As `render.format` writes them. */
const UN_MONTHS =
  "كانون الثاني/يناير شباط/فبراير آذار/مارس نيسان/أبريل أيار/مايو حزيران/يونيه تموز/يوليه آب/أغسطس أيلول/سبتمبر تشرين الأول/أكتوبر تشرين الثاني/نوفمبر كانون الأول/ديسمبر".match(/(?:كانون |تشرين )?\S+/g);

/** A date in the precision it has, as the pages write it. */
function days(language) {
  const month = { year: "numeric", month: "long", timeZone: "UTC" };
  const locale = language === "en" ? "en-GB" : language;
  const formats = [month, { ...month, day: "numeric" }].map((each) => new Intl.DateTimeFormat(locale, each));
  return (text) => {
    const parts = text.split("-");
    if (parts.length < 2) return text;
    const [year, month, day] = parts.map(Number);
    if (language === "ar") return [day, UN_MONTHS[month - 1], year].join(" ").trim();
    return formats[parts.length - 2].format(new Date(text));
  };
}

/** An element with its properties, and what stands in it. */
function made(name, properties = {}, ...inside) {
  const one = element(name, properties);
  one.append(...inside);
  return one;
}

function button(className, textContent, click) {
  const one = element("button", { type: "button", className, textContent });
  one.addEventListener("click", click);
  return one;
}

function searchField(properties) {
  return element("input", { type: "search", autocomplete: "off", spellcheck: false, ...properties });
}
