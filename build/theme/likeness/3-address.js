/* What the reader chose ⇄ the address: `?city=lima&band=1m-5m&competence=housing,health&gcm=gcm-07`.
   Nothing of an address is shown but as text, and nothing is chosen but what the form offers. */

const LONGEST_NAMED = 60;
const MOST_NAMED = 5;

/** Fill a form from a query string; what of it the form does not have. */
function filled(form, search) {
  form.reset();
  const ignored = [];
  for (const [name, given] of new URLSearchParams(search)) {
    const fields = [...form.elements].filter((each) => each.name && each.name === name);
    for (const value of given.toLowerCase().split(",")) {
      if (!fields.some((field) => chosen(field, value))) ignored.push(`${name}=${value}`);
    }
  }
  return ignored.slice(0, MOST_NAMED).map((each) => (each.length > LONGEST_NAMED ? `${each.slice(0, LONGEST_NAMED)}…` : each));
}

/** Choose a value; false where the field is none that has it, or has another already. */
function chosen(field, value) {
  if (field.type === "checkbox") return field.value === value && (field.checked = true);
  const option = [...field.options].find((each) => each.value && isMeant(each.value, value));
  if (!option || field.value) return false;
  field.value = option.value;
  return true;
}

/** A bare number (`gcm=7`) is the objective that ends with it. */
function isMeant(own, given) {
  return own === given || (/^\d{1,2}$/.test(given) && new RegExp(`^gc[mr]-0?${Number(given)}$`).test(own));
}

/** The query string of what is chosen in a form. */
function address(form) {
  const chosen = new Map();
  for (const [name, value] of new FormData(form)) {
    if (value) chosen.set(name, [...(chosen.get(name) ?? []), value]);
  }
  const told = [...chosen].map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`);
  return told.length ? `?${told.join("&")}` : "";
}

/** Who asks: the city of the record, and instead of it what the reader said. */
function asker(form, cities, regionOf) {
  const given = Object.fromEntries(new FormData(form));
  const city = cities.get(given.city);
  const traits = { ...city?.traits };
  if (given.band) traits.band = given.band;
  if (given.region) {
    const above = regionOf(given.region);
    Object.assign(traits, { country: undefined, sub_region: above ? given.region : undefined, region: above ?? given.region });
  }
  if (given.ldc) traits.least_developed = given.ldc === "yes";
  const asked = [given.gcm, given.gcr].filter(Boolean);
  return {
    traits,
    powers: new FormData(form).getAll("competence"),
    objectives: asked.length ? asked : [...(city?.objectives ?? [])],
  };
}
