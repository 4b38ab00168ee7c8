/* What the reader chose ⇄ the address: `?city=lima&band=1m-5m&competence=housing,health&gcm=gcm-07`.
   Nothing of an address is shown but as text, and nothing is chosen but what the form offers. */

import { placeOf, shortened } from "./address.js";

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
  return shortened(ignored);
}

/** Choose a value; false where the field is none that has it, or has another already. */
function chosen(field, value) {
  if (field.type === "checkbox") return field.value === value && (field.checked = true);
  const option = field.options[placeOf(Array.from(field.options, (each) => each.value), value)];
  if (!option?.value || field.value) return false;
  field.value = option.value;
  return true;
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
