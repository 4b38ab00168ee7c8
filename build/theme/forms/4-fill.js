/* A record and a form → the filled form (`exports/forms/fill.py`, `rules.py`). */

/** What names that are worked out tell of a record. */
const TELLS = { targets: "indicators", results: "updates", stage: "updates", page: "" };
/** Fields that are about the record and not about what it tells. */
const PASSED_BY = ["language", "provenance", "added", "retired", "restored", "note", "external_ids", "review"];

function isAsked(form, record) {
  return form.kinds.includes(record.kind) && (!form.of_report || latestReport(record) !== undefined);
}

async function holding(teller, rules, record) {
  const hold = await Promise.all(rules.map(({ when }) => allHold(teller, when, record)));
  return rules.filter((_, place) => hold[place]);
}

async function allHold(teller, conditions, record) {
  const each = await Promise.all(conditions.map((condition) => holds(teller, condition, record)));
  return each.every(Boolean);
}

async function holds(teller, { field, some, none, is_unknown: isUnknown }, record) {
  const flags = { true: "yes", false: "no" };
  const stated = (await valuesOf(teller, record, field)).map((each) => flags[each] ?? String(each));
  if (isUnknown) return !stated.length;
  if (some.length) return stated.some((each) => some.includes(each));
  return stated.length > 0 && !stated.some((each) => none.includes(each));
}

/** The fields by which a rule holds and which nobody stated. */
async function restsOn(teller, rule, record) {
  const asked = [...new Set(rule.when.filter((each) => !each.is_unknown).map(({ field }) => field))];
  const isInferred = await Promise.all(asked.map((name) => isSuggested(teller, record.facts, name)));
  return asked.filter((_, place) => isInferred[place]);
}

/** `{leftOut}`, or `{answers, remarks, untold, shown}`. `kept`: what each name holds. */
async function filled(teller, kept, form, record) {
  const [leftOut] = await holding(teller, form.leaves_out, record);
  if (leftOut) return { leftOut };
  const answers = await Promise.all(form.fields.map((field) => answered(teller, kept, field, record)));
  const report = form.of_report ? latestReport(record) : undefined;
  return {
    answers,
    remarks: await holding(teller, form.remarks, record),
    untold: await untold(teller, form, record),
    shown: (report && reportWords(teller, record, report)) ?? teller.chosen(record.words, record.facts.language),
  };
}

async function answered(teller, kept, field, record) {
  if (field.by_hand) return { field, text: "", findings: { [field.by_hand]: "" } };
  if (field.says) return { field, text: field.says, findings: measured(field, field.says, 1) };
  const found = new Set();
  const without = new Set();
  const marks = {};
  let isLong = false;
  const takes = field.takes.filter((each) => kept[each]);
  for (const name of takes) {
    isLong ||= kept[name].sort === "passage";
    const values = await valuesOf(teller, record, name);
    for (const value of values) {
      const isMapped = Object.keys(field.values).length > 0;
      const text = isMapped ? field.values[value] : await teller.told(kept[name], value);
      if (text === undefined) without.add(await teller.told(kept[name], value));
      else found.add(text);
      if (!isMapped && (await teller.isUnofficial(kept[name], value))) marks.unofficial = "";
      if (!isMapped && (await teller.isTranscribed(kept[name], value))) marks.transcribed = "";
    }
    if (values.length && (await isSuggested(teller, record.facts, name))) marks.suggested = "";
  }
  const text = [...found].join(isLong ? "\n\n" : "; ");
  const findings = {};
  if (without.size) findings["no-value"] = [...without].join("; ");
  else if (!text) {
    // A form of two kinds may take what only one of them has.
    const isAskedFor = takes.length > 0 && (await allHold(teller, field.asked_when, record));
    findings[isAskedFor ? "missing" : "not-asked"] = "";
  }
  if (text) Object.assign(findings, measured(field, text, found.size));
  return { field, text, findings: { ...findings, ...marks } };
}

/** How far an answer is beyond the limits that are known. */
function measured({ characters, most_items: most }, text, items) {
  const findings = {};
  const length = lengthOf(text);
  if (characters.most) {
    if (length < characters.least) findings["too-short"] = String(characters.least - length);
    if (length > characters.most) findings["too-long"] = String(length - characters.most);
  }
  if (items > most) findings["too-many"] = String(items - most);
  return findings;
}

/** In characters, not in halves of them. */
function lengthOf(text) {
  return [...text].length;
}

/** The parts that a record states and no field of the form takes. */
async function untold(teller, form, record) {
  if (form.of_report) return [];
  const takes = new Set(form.fields.flatMap((field) => field.takes.map(partOf)));
  const isTaken = (name) => takes.has(name) || takes.has(name.split(".")[0]);
  const left = partsOf(record).filter((name) => !isTaken(name));
  const stated = await Promise.all(left.map((name) => isStated(teller, record, name)));
  return left.filter((_, place) => stated[place]);
}

function partOf(name) {
  const [first] = name.split(".");
  if (name in TELLS) return TELLS[name];
  if (first === "report") return "updates";
  return ["gcm_objectives", "sections"].includes(first) ? name : first;
}

function partsOf(record) {
  const facts = Object.keys(record.facts).filter((name) => !PASSED_BY.includes(name));
  const parts = facts.flatMap((name) => (name === "gcm_objectives" ? [`${name}.primary`, `${name}.secondary`] : name));
  const sections = new Set(Object.values(record.words).flatMap((words) => Object.keys(words.sections)));
  parts.push(...[...sections].map((id) => `sections.${id}`));
  if (record.reports.length) parts.push("updates");
  return parts;
}

async function isStated(teller, record, name) {
  // A flag that stands on no says nothing that a form would ask for.
  return name === "updates" || (await valuesOf(teller, record, name)).some((value) => value !== false);
}
