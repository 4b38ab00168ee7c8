/* Everything of the explorer that stands around the results: made once, brought up to date. */

/** `act` is told what the reader does: words, enter, choose, sort, view, more, download. Out: all that
    the page gets, the parts that are filled, and `told`, which says what a state gives. */
function frame(site, views, act) {
  const { say } = site;
  const field = searchField({ id: "la-explore-q", name: "q", maxLength: LONGEST_WORDS });
  const find = made(
    "form",
    { className: "la-find la-explore__find" },
    element("label", { htmlFor: field.id, textContent: say("search") }),
    field,
    element("button", { type: "submit", textContent: say("go") }),
  );
  find.setAttribute("role", "search");
  find.setAttribute("aria-label", say("search"));
  field.addEventListener("input", (event) => event.isComposing || act.words(field.value));
  field.addEventListener("compositionend", () => act.words(field.value));
  find.addEventListener("submit", (event) => {
    event.preventDefault();
    act.enter(field.value);
  });

  const filters = panel(site, act.choose);
  const together = element("a", { className: "la-explore__together", textContent: say("together") });
  const badge = element("bdi", { className: "la-facet__chosen" });
  const close = button("la-found__more la-explore__close", "", () => {
    side.open = false;
    heading.focus();
    heading.scrollIntoView();
  });
  const side = made(
    "details",
    { className: "la-explore__side" },
    made("summary", {}, element("span", { textContent: say("filters") }), badge),
    element("h2", { className: "la-explore__name", textContent: say("filters") }),
    ...filters.groups,
    site.within ? made("p", {}, together) : "",
    close,
  );
  const desk = matchMedia("(min-width: 60rem)");
  const fit = () => (side.open = desk.matches);
  desk.addEventListener("change", fit);
  fit();

  const heading = element("h2", { className: "la-explore__count", tabIndex: -1 });
  const notice = element("p", { className: "la-notice", hidden: true });
  const status = element("p", { className: "la-hidden" });
  status.setAttribute("role", "status");
  const whole = made("p", { className: "la-meta la-explore__whole", hidden: true }, say("whole"));
  const sort = element("select", { id: "la-explore-sort" });
  sort.append(...SORTS.map((value) => element("option", { value, textContent: say(value) })));
  sort.addEventListener("change", () => act.sort(sort.value));
  const buttons = views.map((view) => button("", say(view), () => act.view(view)));
  const tabs = made("div", { className: "la-explore__views" }, ...buttons);
  tabs.setAttribute("role", "group");
  tabs.setAttribute("aria-label", say("view"));
  const chips = element("ul", { className: "la-explore__chips" });
  chips.setAttribute("aria-label", say("chosen"));
  const bar = made(
    "div",
    { className: "la-explore__bar" },
    heading,
    made("p", { className: "la-explore__sort" }, made("label", { htmlFor: sort.id }, say("sort")), sort),
    tabs,
  );
  const place = element("div", { className: "la-explore__results" });
  const shown = element("p", { className: "la-meta" });
  const more = button("la-found__more", say("more"), act.more);
  const files = made(
    "p",
    { className: "la-explore__files" },
    `${say("download")} `,
    ...["csv", "json"].map((kind) => button("", kind.toUpperCase(), () => act.download(kind))),
  );
  const foot = made("div", { className: "la-explore__foot" }, shown, more, files);
  const main = made("div", { className: "la-explore__main" }, notice, chips, bar, whole, place, foot, legend(site), status);

  const told = (now) => {
    const count = say("count", { count: site.number(now.count) });
    const chosen = [...now.state.filters.values()].reduce((sum, each) => sum + each.size, 0);
    heading.textContent = count;
    close.textContent = count;
    badge.textContent = chosen ? site.number(chosen) : "";
    notice.hidden = !now.notice;
    notice.textContent = now.notice;
    whole.hidden = !now.whole;
    sort.parentElement.hidden = now.state.view === "map";
    sort.value = now.order;
    sort.options[0].disabled = !now.state.q;
    buttons.forEach((each, place) => each.setAttribute("aria-pressed", String(views[place] === now.state.view)));
    together.href = site.everything(now.state);
  };
  const all = [find, made("div", { className: "la-explore__body" }, side, main)];
  return { all, field, heading, whole, status, chips, place, shown, more, files, filters, told };
}

/** What the star behind some values means; nothing where none bears it. */
function legend(site) {
  const isStarred = site.facets.some(({ names }) => names?.some((name) => name.endsWith("*")));
  const star = element("span", { className: "la-unofficial", textContent: "*" });
  return isStarred ? made("p", { className: "la-meta la-explore__star" }, star, ` ${site.say("unofficial")}`) : "";
}
