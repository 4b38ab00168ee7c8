/* What a dotted name finds in a record (`exports/forms/resolve.py`): bare values. */

const WORDS = ["title", "summary"];

async function valuesOf(teller, record, name) {
  const [first, ...rest] = name.split(".");
  if (name === "page") return [record.pages[teller.language]];
  if (name === "stage") return record.derived.stage === "not-stated" ? [] : [record.derived.stage];
  if (name === "targets") return targets(teller, record);
  if (name === "results") return results(teller, record);
  if (first === "report") return ofReport(teller, record, rest.join("."));
  if (isOfWords(name)) return inWords(record, teller.chosen(record.words, record.facts.language), name);
  return once(await walk(teller, record.facts, [first, ...rest]));
}

function isOfWords(name) {
  return WORDS.includes(name) || name.startsWith("sections.");
}

/** The report that counts as the latest: undated ones rank below dated ones. */
function latestReport({ reports = [] }) {
  // What is imprecise counts from its last day: 99 is later than any.
  const rank = ({ facts }) => (facts.dated ? `${facts.date}-99` : "");
  return reports.reduce((best, each) => (best && rank(best) > rank(each) ? best : each), undefined);
}

function reportWords(teller, record, report) {
  return teller.chosen(report.words, report.facts.language ?? record.facts.language);
}

async function ofReport(teller, record, name) {
  const report = latestReport(record);
  if (!report) return [];
  if (isOfWords(name)) return inWords(record, reportWords(teller, record, report), name);
  return once(await walk(teller, report.facts, name.split(".")));
}

function inWords({ kind, id, url }, shown, name) {
  if (!shown) return [];
  const { words } = shown;
  if (name === "title") return words.title ? [words.title] : [];
  const passage = name === "summary" ? words.summary : words.sections[name.slice("sections.".length)];
  const path = `${kind}s/${id}/`;
  const text = plain(passage ?? "", url.slice(0, -path.length - 1), path);
  return text ? [text] : [];
}

function once(found) {
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Through fields, lists, ids of records, and countries. */
async function walk(teller, value, steps) {
  if (value === undefined || value === null || value === "unknown") return [];
  if (Array.isArray(value)) {
    return (await Promise.all(value.map((each) => walk(teller, each, steps)))).flat();
  }
  if (!steps.length) return [value];
  if (typeof value === "object") return walk(teller, value[steps[0]], steps.slice(1));
  return typeof value === "string" ? walk(teller, await teller.behind(value), steps) : [];
}

/** Whether a name finds what nobody stated: the secretariat inferred it (`suggested.py`). */
async function isSuggested(teller, facts, dotted) {
  const name = TELLS[dotted] ?? dotted;
  const isWithin = (one, other) => `${one}.`.startsWith(`${other}.`);
  const inferred = facts.provenance?.suggested ?? [];
  if (inferred.some((each) => isWithin(name, each) || isWithin(each, name))) return true;
  const [first, ...rest] = name.split(".");
  if (!rest.length) return false;
  const ids = (await walk(teller, facts, [first])).filter((each) => typeof each === "string");
  const found = await Promise.all(ids.map((id) => teller.behind(id)));
  const told = await Promise.all(found.map((each) => each && isSuggested(teller, each, rest.join("."))));
  return told.some(Boolean);
}

function targets(teller, record) {
  const told = record.facts.indicators.filter(({ target }) => target).map(async (indicator) => {
    const { target, counts } = indicator;
    const number = counts === "milestone" ? "" : await numbered(teller, indicator, target);
    return line(teller, labelled(teller, record, indicator.id), number, target.due === "unknown" ? "" : teller.say("due", { date: target.due }));
  });
  return Promise.all(told);
}

function results(teller, record) {
  const told = record.derived.indicators.flatMap(({ indicator: id, latest }) =>
    latest.map(async ({ city, measurement }) => {
      const indicator = record.facts.indicators.find((each) => each.id === id);
      const name = labelled(teller, record, id);
      const number = await numbered(teller, indicator, measurement);
      const when = measurement.as_of === "unknown" ? "" : teller.say("as-of", { date: measurement.as_of });
      return line(teller, city ? `${name} (${await teller.name(city)})` : name, number, when);
    }),
  );
  return Promise.all(told);
}

function labelled(teller, record, id) {
  return teller.chosen(record.words, record.facts.language)?.words.labels[id] ?? id;
}

async function numbered(teller, indicator, { value, qualifier, unit }) {
  const about = qualifier ? `${await teller.term("qualifier", qualifier)} ` : "";
  return `${about}${value} ${await teller.term("unit", unit ?? indicator.unit)}`;
}

function line(teller, name, number, when) {
  const told = number ? `${name}${teller.say("colon")}${number}` : name;
  return when ? `${told} (${when})` : told;
}
