/* The words of the page, which stand in its template, and what the things it shows are called. */

/** `say(name, values)`: words with their values; `trait(name)`: what a trait is called; `label(field, value)`:
    what the form or the list of cities calls a term; `number`, `join`: how numbers and several things
    are written. */
function wording(form) {
  const words = document.querySelector("template[data-words]").content;
  const labels = new Map();
  const name = (field, value, text) => labels.set(`${field} ${value}`, text);
  for (const each of form.querySelectorAll("option")) name(each.closest("select").name, each.value, each.textContent);
  for (const each of form.querySelectorAll("input")) name(each.name, each.value, each.parentElement.textContent.trim());
  for (const each of document.querySelectorAll("[data-country]")) {
    name("country", each.dataset.country, each.querySelector("h3").textContent);
  }
  for (const each of document.querySelectorAll("[data-city]")) name("city", each.dataset.city, each.textContent);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const say = (name, values = {}) => {
    const text = words.querySelector(`[data-word="${name}"]`).textContent;
    return Object.entries(values).reduce((told, [key, value]) => told.replace(`%(${key})s`, () => value), text);
  };
  return {
    say,
    trait: (name) => say(`trait-${name}`),
    label: (field, value) => labels.get(`${field} ${value}`) ?? value,
    number: (value) => number.format(value),
    join: (names) => names.join(" · "),
  };
}
