/* The results below a search field, and the page of results. Fetched when the reader goes to the
   field (page.js sees to it); the searching is done by a worker, so that typing never waits. */

const IN_PANEL = 3;
const ON_PAGE = 20;
/** Milliseconds without a key before long texts are searched too. */
const REST = 300;
/** Milliseconds without a key before a number of results is read out. */
const PAUSE = 600;
// The marks `la-search-…` stay in the browser: by them the bench and the developer tools see how fast it is.

/** The panel below a field, filled while one types. */
export async function open(form) {
  const engine = await started();
  const field = form.querySelector("input");
  const panel = element("div", { className: "la-panel", hidden: true });
  panel.setAttribute("role", "region");
  panel.setAttribute("aria-label", engine.words.results);
  const status = element("p", { className: "la-hidden" });
  status.setAttribute("role", "status");
  form.append(panel, status);

  let busy = false;
  let again = false;
  let pause;
  let rest;
  /** Search what stands in the field; of what was typed meanwhile only the last counts. */
  const look = async () => {
    again = busy;
    if (busy) return;
    busy = true;
    do {
      again = false;
      const start = performance.now();
      const query = field.value.trim();
      const answer = query && (await engine.ask({ query, groups: IN_PANEL }));
      if (again) continue;
      panel.hidden = !query;
      if (query) fill(query, answer);
      performance.measure("la-search-keystroke", { start });
      clearTimeout(rest);
      if (query) rest = setTimeout(() => lookFurther(query), REST);
    } while (again);
    busy = false;
  };
  /** Who rests is told what stands in long texts too, unless something was chosen or typed. */
  const lookFurther = async (query) => {
    try {
      const answer = await engine.ask({ query, groups: IN_PANEL, whole: true });
      const isWaiting = !panel.hidden && !panel.contains(document.activeElement);
      if (isWaiting && field.value.trim() === query) fill(query, answer);
    } catch {
      // What was found without them stands; the page of results says what is missing.
    }
  };
  const fill = (query, answer) => {
    const told = answer.total ? engine.count(answer.total) : engine.words.none;
    const last = answer.total
      ? link(pageOf(form, query), engine.words.all, "la-panel__all")
      : element("p", { textContent: told });
    // Who has gone down to a result meanwhile keeps the place.
    const stop = [...panel.querySelectorAll("a")].indexOf(document.activeElement);
    panel.replaceChildren(...answer.groups.map((group) => section(engine, group)), last);
    const stops = panel.querySelectorAll("a");
    if (stop >= 0) (stops[stop] ?? stops[0] ?? field).focus();
    clearTimeout(pause);
    pause = setTimeout(() => (status.textContent = told), PAUSE);
  };
  const close = () => {
    panel.hidden = true;
    clearTimeout(pause);
    clearTimeout(rest);
    status.textContent = "";
  };

  // Letters that are put together (Chinese, accents) are looked for when they are done.
  field.addEventListener("input", (event) => event.isComposing || look());
  field.addEventListener("compositionend", look);
  form.addEventListener("keydown", (event) => {
    if (panel.hidden && event.key === "ArrowDown") look();
    else moved(event, field, panel, close);
  });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", (event) => form.contains(event.target) || close());
  performance.mark("la-search-ready");
  if (form.contains(document.activeElement)) look();
}

/** Up and down go between the field and the results; Escape closes them. */
function moved(event, field, panel, close) {
  if (panel.hidden || event.isComposing) return;
  const stops = [field, ...panel.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const next = stops[stops.indexOf(document.activeElement) + step];
    event.preventDefault();
    next?.focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    field.focus();
    close();
  }
}

/** The page of results: what is looked for stands in its address. `place` is where they go.
    Throws where the search cannot be loaded. */
export async function results(place) {
  const own = document.querySelector(".la-find");
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
  own.hidden = false;
  own.querySelector("input").value = query.slice(0, 200);
  if (!query) return;
  document.title = `${query.slice(0, 60)} – ${document.title}`;
  const engine = await started();
  const asked = { query, groups: ON_PAGE, whole: true, withSummaries: true };
  const answer = await engine.ask(asked);
  const told = answer.total ? engine.count(answer.total) : engine.words.none;
  document.querySelector("main [role=status]").textContent = told;
  place.replaceChildren(...answer.groups.map((group) => whole(engine, group, asked)));
}

/** A kind of results on their page, with a button for more of them. */
function whole(engine, group, asked) {
  const made = section(engine, group, "h2");
  if (group.total <= ON_PAGE) return made;
  const list = made.querySelector("ul");
  const more = element("button", { type: "button", className: "la-found__more", textContent: engine.words.more });
  more.addEventListener("click", async () => {
    const from = list.children.length;
    const answer = await engine.ask({ ...asked, kind: group.kind, from });
    list.append(...answer.groups[0].results.map((each) => item(engine, each, "h3")));
    list.children[from].querySelector("a").focus();
    if (list.children.length >= group.total) more.remove();
  });
  made.append(more);
  return made;
}

/** The results of one kind, below its name. */
function section(engine, group, heading = "p") {
  const made = element("section", { className: "la-found__kind" });
  const name = element(heading, { className: "la-found__name", textContent: engine.words[group.kind] });
  const list = element("ul");
  list.append(...group.results.map((each) => item(engine, each, heading === "h2" ? "h3" : "")));
  name.id = `la-found-${group.kind}-${heading}`;
  list.setAttribute("aria-labelledby", name.id);
  made.append(name, list);
  return made;
}

/** One result: its title as a link, its place, the tag by which it was found, its summary. */
function item(engine, found, heading) {
  const made = element("li");
  const title = element("a", { href: engine.home + found.path });
  spoken(title, found);
  title.append(...marked(found.title));
  if (heading) {
    const head = element(heading);
    head.append(title);
    made.append(head);
  } else made.append(title);
  const lines = [["la-meta", found.place], ["la-found__tag", found.tag], ["la-found__words", found.summary]];
  for (const [className, pieces] of lines) {
    if (pieces.join("") === "") continue;
    const line = element("p", { className });
    if (className === "la-found__words") spoken(line, found);
    line.append(...marked(pieces));
    made.append(line);
  }
  return made;
}

/** Say the language of words that are not in the page's. */
export function spoken(of, { language, direction }) {
  if (language) Object.assign(of, { lang: language, dir: direction });
}

/** Plain, marked, plain, marked …, as text: nothing that was typed or found becomes markup. */
export function marked(pieces) {
  return pieces.map((text, place) => (place % 2 ? element("mark", { textContent: text }) : text));
}

export function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

function link(href, textContent, className) {
  return element("a", { href, textContent, className });
}

function pageOf(form, query) {
  return `${form.action}?${new URLSearchParams({ q: query })}`;
}

let engine;

/** The worker, started once a page, with its titles read; again where that failed. What it is asked
    stands at the top of `build/theme/search/4-worker.js`. */
export function started() {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  const { lang } = document.documentElement;
  const folder = new URL("../search/", import.meta.url);
  // The titles travel while the worker is set up.
  const travelling = sent(new URL(`${lang}.json`, folder), folder);
  const worker = new Worker(new URL("./search-worker.js", import.meta.url));
  const waiting = new Map();
  let asked = 0;
  worker.addEventListener("message", ({ data: { id, answer, error } }) => {
    const { done, failed } = waiting.get(id);
    waiting.delete(id);
    if (error) failed(new Error(error));
    else done(answer);
  });
  let broken;
  worker.addEventListener("error", (event) => {
    // It may be missing before anything was asked.
    broken = event;
    for (const { failed } of waiting.values()) failed(event);
    waiting.clear();
  });
  const ask = (question, handedOver = []) =>
    new Promise((done, failed) => {
      if (broken) return failed(broken);
      waiting.set((asked += 1), { done, failed });
      worker.postMessage({ ...question, id: asked }, handedOver);
    });
  const { files, titles } = await travelling;
  const told = await ask({ open: titles, files }, [titles]);
  const number = new Intl.NumberFormat(lang);
  return {
    ask,
    ...told,
    files,
    home: new URL("..", document.querySelector(".la-search").action).href,
    count: (total) => told.words.count.replace("%(count)s", number.format(total)),
  };
}

/** The addresses of a language's files, and its titles as bytes. */
async function sent(manifest, folder) {
  // It says which files are of today: an old one would ask for some that are gone.
  const names = await (await loaded(manifest, { cache: "no-cache" })).json();
  const files = Object.fromEntries(Object.entries(names).map(([name, file]) => [name, new URL(file, folder).href]));
  return { files, titles: await (await loaded(files.titles)).arrayBuffer() };
}

/** A file that came; throws where it did not. */
export async function loaded(file, how) {
  const response = await fetch(file, how);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}
