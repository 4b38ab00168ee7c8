/* What every page does besides being read: colours, language menu, search opener, copying, printing.
   Without this script everything can still be read and reached. */

const root = document.documentElement;

/** The reader's choice of colours; kept in this browser only, under one key. */
function colours(button) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme || (dark.matches ? "dark" : "light")) === "dark";
  const tell = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    // Who chooses what the system has anyway follows the system again.
    if ((chosen === "dark") === dark.matches) {
      delete root.dataset.scheme;
      keep(null);
    } else {
      root.dataset.scheme = chosen;
      keep(chosen);
    }
    tell();
  });
  dark.addEventListener("change", tell);
  tell();
}

function keep(scheme) {
  try {
    if (scheme === null) localStorage.removeItem("scheme");
    else localStorage.setItem("scheme", scheme);
  } catch {
    // Storage can be forbidden: then the choice lasts as long as the page.
  }
}

/** A menu closes by Escape, by a click elsewhere, and when the keyboard leaves it. */
function menu(details) {
  const summary = details.querySelector("summary");
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
  });
  details.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
}

/** The search itself is fetched when the reader goes to its field. */
function search(form) {
  const field = form.querySelector("input");
  // Not in the page, where it would weigh on every one: without this script nothing suggests.
  Object.assign(field, { maxLength: 200, autocomplete: "off", spellcheck: false });
  let opened = false;
  const instead = withoutResults(form);
  const open = async () => {
    if (opened) return;
    opened = true;
    try {
      const script = await import("./search.js");
      await script.open(form);
      instead.remove();
    } catch {
      // No connection: the next visit to the field tries again.
      opened = false;
      if (form.contains(document.activeElement)) form.append(instead);
    }
  };
  field.addEventListener("focus", open);
  if (document.activeElement === field) open();
  return field;
}

/** What stands below the field where no results can: a link to their page, which says why. */
function withoutResults(form) {
  const panel = document.createElement("div");
  const link = document.createElement("a");
  panel.className = "la-panel";
  link.className = "la-panel__all";
  link.href = form.action;
  link.textContent = form.querySelector("button").textContent.trim();
  link.addEventListener("click", (event) => {
    // With what was typed.
    event.preventDefault();
    form.requestSubmit();
  });
  panel.append(link);
  form.addEventListener("keydown", (event) => event.key === "Escape" && panel.remove());
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.remove();
  });
  document.addEventListener("pointerdown", (event) => form.contains(event.target) || panel.remove());
  return panel;
}

/** The page of results: the same script fills it. Until it has, the place is kept (search.css). */
async function results(place) {
  try {
    const script = await import("./search.js");
    await script.results(place);
  } catch {
    document.querySelector("[data-failed]").hidden = false;
  }
  place.dataset.results = "done";
}

/** The explorer, in the place of lists. Where it cannot be loaded they stay, with a sentence. */
async function explorer(place) {
  try {
    const script = await import("./explore.js");
    await script.explore(place);
  } catch {
    place.hidden = true;
    document.querySelector("[data-failed]").hidden = false;
  }
}

/** A map can be moved; where its script is missing it stays a picture, without tools. */
async function map(place) {
  try {
    const script = await import("./map.js");
    await script.start(place);
  } catch {
    place.querySelector(".la-map__tools").remove();
  }
}

/** The form of the cities like one's own; without its script the lists of the page say as much. */
async function likeness(form) {
  try {
    const script = await import("./likeness.js");
    await script.open(form);
  } catch {
    form.remove();
    document.querySelector("[data-failed]").hidden = false;
  }
}

/** The forms of another system, filled in; without the script the page says what they ask. */
async function forms(place) {
  try {
    const script = await import("./forms.js");
    await script.open(place);
  } catch {
    place.remove();
    document.querySelector("[data-failed]").hidden = false;
  }
}

/** `/` goes to the search from anywhere but a field that takes letters. */
function slash(field) {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Copies the text of the element a button names, and says so in the button: in words, or by a tick. */
function copier(button) {
  const words = button.textContent;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.done ?? `${words} ✓`;
      setTimeout(() => (button.textContent = words), 2500);
    } catch {
      // Not allowed here: the text is marked, and the reader copies it by hand.
      getSelection().selectAllChildren(source);
    }
  });
}

function printer(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

document.querySelectorAll(".la-scheme").forEach(colours);
document.querySelectorAll(".la-switch").forEach(menu);
const fields = [...document.querySelectorAll(".la-search")].map(search);
if (fields.length) slash(fields[0]);
const parts = Object.entries({ results, explore: explorer, map, likeness, forms });
const filled = parts.flatMap(([name, fill]) => [...document.querySelectorAll(`[data-${name}]`)].map(fill));
// Who looks at a page as a reader sees it (tests, screenshots) waits for this word.
Promise.all(filled).then(() => (root.dataset.drawn = ""));
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(copier);
document.querySelectorAll("[data-print]").forEach(printer);
// On a phone the menu is one line that scrolls: the part one is in must be seen.
document.querySelector(".la-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
