/* How names, terms and numbers are told in the language of the page. What has to be looked up is
   fetched once. */

class Teller {
  /** `api`: where its documents lie; `order`: languages to look for, the page's first; `say`: the
      words of the page. */
  constructor({ api, order, say }) {
    Object.assign(this, { api, order, say, language: order[0] });
    this.documents = new Map();
  }

  /** A document of the API. */
  read(path) {
    if (!this.documents.has(path)) {
      this.documents.set(path, loaded(new URL(path, this.api)).then((response) => response.json()));
    }
    return this.documents.get(path);
  }

  /** The words that are shown of texts by language, and their language. */
  chosen(texts, source) {
    const language = [...this.order, source, ...Object.keys(texts).sort()].find((each) => texts[each]);
    return language && { language, words: texts[language] };
  }

  async vocabulary(name, id) {
    const list = await this.read(`vocabularies/${name}.json`);
    return { list, term: list.terms.find((term) => term.id === id) };
  }

  async term(name, id) {
    const { term } = await this.vocabulary(name, id);
    if (!term) return id;
    const shown = this.shownOf(term);
    return term.number === undefined ? term.labels[shown] : `${term.number}. ${term.labels[shown]}`;
  }

  shownOf({ labels }) {
    return labels[this.language] ? this.language : "en";
  }

  /** Whether a term is told in a translation that its owner never confirmed. */
  async isUnofficial({ sort, vocabulary: name }, id) {
    if (sort !== "term") return false;
    const { list, term } = await this.vocabulary(name, id);
    if (!term || (term.owner ?? list.owner) === "proposal") return false;
    const shown = this.shownOf(term);
    return !term.verified[shown] && shown !== "en";
  }

  async organisation(id) {
    const { records } = await this.read("organisations.json");
    return records.find((each) => each.id === id);
  }

  /** What an id stands for: an organisation, a city, a country. */
  async behind(id) {
    if (/^[A-Z]{2}$/.test(id)) return (await this.vocabulary("m49_countries", id)).term;
    const folder = (await this.organisation(id)) ? "organisations" : "cities";
    return (await this.read(`${folder}/${id}.json`)).facts;
  }

  async name(id) {
    const names = (await this.organisation(id))?.titles ?? (await this.read(`cities/${id}.json`)).facts?.names ?? {};
    const language = [this.language, "en", ...Object.keys(names)].find((each) => names[each]);
    return names[language] ?? id;
  }

  /** Whether a city's name is told in a transcription that nobody confirmed. */
  async isTranscribed({ sort }, id) {
    if (sort !== "record" || (await this.organisation(id))) return false;
    const { names, names_unverified: unsure = [] } = (await this.read(`cities/${id}.json`)).facts ?? {};
    return Boolean(names?.[this.language]) && unsure.includes(this.language);
  }

  /** A value as it is copied into a form. */
  async told({ sort, vocabulary }, value) {
    switch (sort) {
      case "term":
        return this.term(vocabulary, value);
      case "record":
        return this.name(value);
      case "flag":
        return this.say(value ? "yes" : "no");
      case "amount":
        return `${value.value} ${value.currency}${value.year ? ` (${value.year})` : ""}`;
      default:
        return value === "ongoing" ? this.say("ongoing") : String(value);
    }
  }
}
