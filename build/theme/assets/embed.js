/* The page "Put it on your site": writes the code of the record or list whose address is given.
   Without this script the page has the code of examples. */

const form = document.querySelector("[data-embed]");
const field = form.querySelector("input");
const status = form.querySelector("[role=status]");
const part = (name) => document.querySelector(`[data-part="${name}"]`);
const code = (name) => document.getElementById(`code-${name}`);

/** Where the files of the page's language lie for other sites. */
const folder = new URL(form.dataset.embed, document.baseURI);
const widget = code("list").textContent.match(/src="([^"]+)"/)[1];
const language = code("list").textContent.match(/data-language="([^"]+)"/)[1];

const RECORD = /(?:^|\/)(pledges|cities)\/([a-z0-9-]+)\/?$/;
const TERM = /(?:^|\/)(gcm-objectives|gcr-objectives|countries)\/([a-z0-9-]+)\/?$/;

/** Milliseconds without a key, after which an address may be whole. */
const PAUSE = 400;

async function load(path) {
  const answer = await fetch(new URL(`${path}.json`, folder));
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

/** A document that shows nothing, so that nothing in it is loaded. */
const inert = document.implementation.createHTMLDocument("");

/** An element to be written as HTML: the browser escapes what stands in its attributes. */
function html(name, attributes, inner) {
  const element = inert.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  if (inner) element.append(inner);
  return element;
}

async function record(kind, id) {
  const found = await load(`${kind}/${id}`);
  const frame = part("card").querySelector("iframe");
  Object.assign(frame, { src: new URL(`${kind}/${id}.html`, folder), title: found.title, height: found.height });
  code("card").textContent = found.html;
  const image = part("badge").querySelector("img");
  Object.assign(image, { src: new URL(`${kind}/${id}.svg`, folder), alt: found.title });
  const page = `${found.provider_url}${kind}/${id}/`;
  image.parentNode.href = page;
  const src = widget.replace("widget.js", `${language}/${kind}/${id}.svg`);
  code("badge").textContent = html("a", { href: page }, html("img", { src, alt: found.title })).outerHTML;
  return found.title;
}

async function list(kind, id) {
  const found = await load(`${kind}/${id}`);
  const data = { [kind === "countries" ? "data-country" : "data-objective"]: id };
  code("list").textContent = html("script", { src: widget, ...data, "data-language": language }).outerHTML;
  return found.subject.title;
}

let asked = 0;

/** What is not understood leaves the code as it was; it is said when the reader has `done` typing. */
async function answer(done) {
  const given = field.value.trim().split(/[?#]/)[0];
  const turn = ++asked;
  const [of, term] = [RECORD.exec(given), TERM.exec(given)];
  let told = given && done ? status.dataset.unknown : "";
  try {
    if (of || term) {
      const title = await (of ? record(of[1], of[2]) : list(term[1], term[2]));
      told = status.dataset.found.replace("%(title)s", () => title);
      for (const name of ["card", "badge"]) part(name).hidden = !of;
      part("list").hidden = !term;
    }
  } catch {
    // No such file: said below.
  }
  if (turn === asked) status.textContent = told;
}

if (part("card")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  let pause;
  field.addEventListener("change", () => {
    clearTimeout(pause);
    answer(true);
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    // Not for each letter of an address: most of its beginnings are of nothing.
    if (RECORD.test(field.value) || TERM.test(field.value)) pause = setTimeout(answer, PAUSE);
  });
  field.value = new URLSearchParams(location.search).get("of") || "";
  if (field.value) answer(true);
}
