/* A filled form as the page shows it: each field with its answer, what is to be done, a button. */

/** The part of the page for one form. `kept`: what each name holds in this kind of record. */
async function shownForm(teller, kept, form, record) {
  const made = element("section", { className: "la-fill__form" });
  made.append(foreign(element("h3", { textContent: form.title }), "en"));
  const told = await filled(teller, kept, form, record);
  if (told.leftOut) {
    made.append(...(await ruled(teller, told.leftOut, record)));
    return made;
  }
  made.append(await stateOf(teller, told.shown), summary(teller, told.answers));
  for (const rule of told.remarks) made.append(...(await ruled(teller, rule, record)));
  const list = element("ol", { className: "la-fill__list" });
  list.append(...told.answers.map((answer) => item(teller, answer, told.shown?.language)));
  made.append(list);
  if (told.untold.length) made.append(await untoldLine(teller, told.untold));
  return made;
}

/** How many fields are done, and how many wait. */
function summary(teller, answers) {
  const count = (test) => teller.number(answers.filter(test).length);
  const values = {
    filled: count(({ text }) => text),
    missing: count(({ findings }) => "missing" in findings || "no-value" in findings),
    yours: count(({ field }) => field.by_hand),
  };
  return element("p", { textContent: teller.say("summary", values) });
}

/** One field. */
function item(teller, { field, text, findings }, language) {
  const made = element("li", { className: "la-fill__field" });
  const head = element("h4");
  head.append(foreign(element("span", { textContent: field.label }), "en"));
  made.append(head);
  for (const [name, value] of Object.entries(findings)) {
    const isQuiet = name === "not-asked" || name === "unofficial";
    const words = teller.say(name, { count: teller.number(value), names: value });
    const told = element("p", { className: isQuiet ? "la-meta" : "la-fill__finding", textContent: words });
    told.dataset.finding = name;
    made.append(told);
  }
  if (text) made.append(answerBox(teller, field, text, language));
  if (field.hint) made.append(foreign(element("p", { className: "la-meta", textContent: field.hint }), "en"));
  return made;
}

/** The answer, how long it is, and the button that copies it. */
function answerBox(teller, field, text, language) {
  const made = element("div", { className: "la-fill__answer" });
  const isEnglish = Object.keys(field.values).length > 0 || Boolean(field.says);
  const words = foreign(element("p", { className: "la-fill__text", textContent: text }), isEnglish ? "en" : language);
  const button = element("button", { type: "button", textContent: teller.say("copy") });
  button.setAttribute("aria-label", `${teller.say("copy")}: ${field.label}`);
  button.addEventListener("click", () => copied(teller, button, words, text));
  made.append(words, button);
  const { most } = field.characters;
  if (most) {
    const count = teller.say("counted", { count: teller.number(lengthOf(text)), most: teller.number(most) });
    made.append(element("p", { className: "la-meta", textContent: count }));
  }
  return made;
}

async function copied(teller, button, words, text) {
  const status = document.querySelector("main [role=status]");
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = status.textContent = teller.say("copied");
    setTimeout(() => (button.textContent = teller.say("copy")), 2500);
  } catch {
    // Not allowed here: the text is marked, and the reader copies it by hand.
    getSelection().selectAllChildren(words);
  }
}

/** The sentence of a rule, and whether it holds by what nobody stated. */
async function ruled(teller, rule, record) {
  const language = rule.why[teller.language] ? teller.language : "en";
  const told = [notice(foreign(element("p", { textContent: rule.why[language] }), language))];
  const parts = (await restsOn(teller, rule, record)).map((name) => teller.say(`part-${name.split(".")[0]}`));
  if (parts.length) {
    const inferred = `${teller.say("inferred")} (${parts.join("; ")})`;
    told.push(element("p", { className: "la-fill__finding", textContent: inferred }));
  }
  return told;
}

function notice(inside) {
  inside.className = "la-notice";
  return inside;
}

/** In which language the texts are, and who put them into it. */
async function stateOf(teller, shown) {
  const made = element("p", { className: "la-meta" });
  if (!shown) return made;
  const names = new Intl.DisplayNames(teller.language, { type: "language" });
  const state = await teller.term("text_state", shown.words.state);
  made.textContent = teller.say("texts", { language: names.of(shown.language), state });
  return made;
}

async function untoldLine(teller, names) {
  const told = await Promise.all(
    names.map((name) => (name.startsWith("sections.") ? teller.term("sections", name.slice("sections.".length)) : teller.say(`part-${name}`))),
  );
  return element("p", { textContent: `${teller.say("untold")} ${told.join("; ")}` });
}

/** Say the language of an element, where it is not the page's. */
function foreign(of, language) {
  const { lang, dir } = document.documentElement;
  if (language && language !== lang) spoken(of, { language, direction: directionOf(language, dir) });
  return of;
}

const FROM_THE_RIGHT = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

function directionOf(language) {
  return FROM_THE_RIGHT.test(language) ? "rtl" : "ltr";
}
