/* Words on their way to the search: a key asks the short index, a pause or Enter the whole text. */

/** Milliseconds without a key until the whole text is asked. */
const PAUSE_TYPING = 300;

/** Of what is typed while the search is busy only the last counts. `asked` says how results are shown,
    `take` is given what is found, `go` takes the words over, `failed` is told where the files of words
    are missing. */
function lookingFor(engine, { asked, take, go, failed }) {
  let waiting;
  let busy = false;
  let typing;
  /** Take what is found; where the files of words are missing, what was found before stays. */
  const ask = async (q, isWhole) => {
    try {
      const answer = q && (await engine.ask({ query: q, whole: isWhole, ...asked() }));
      if (!waiting) take(answer, isWhole);
    } catch {
      failed();
    }
  };
  const one = async ({ q, isWhole, instead, start }) => {
    await ask(q, isWhole);
    if (waiting) return;
    await go(q, instead);
    performance.measure(isWhole ? "la-explore-fulltext" : "la-explore-keystroke", { start });
    if (!isWhole && !waiting) soon(q);
  };
  const look = async (text, { isWhole = false, instead = true } = {}) => {
    clearTimeout(typing);
    waiting = { q: text.trim().slice(0, LONGEST_WORDS), isWhole, instead, start: performance.now() };
    if (busy) return;
    busy = true;
    try {
      while (waiting) {
        const next = waiting;
        waiting = undefined;
        await one(next);
      }
    } finally {
      busy = false;
    }
  };
  /** After a pause the whole text is asked. */
  const soon = (q) => {
    clearTimeout(typing);
    if (q) typing = setTimeout(() => look(q, { isWhole: true }), PAUSE_TYPING);
  };
  return { look, soon, first: (q) => ask(q, false) };
}
