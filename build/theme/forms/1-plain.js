/* The forms of other systems, filled in from the documents of the API, as
   `build/localaction/exports/forms/` does it for files; a test holds the two together. */

import { element, loaded, spoken } from "./search.js";

/** Markdown → plain text: links written out, no mark but the dashes of lists. */
function plain(markdown) {
  // A sign that stands for itself is put aside until the marks are gone.
  const aside = (_, sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0));
  return markdown
    .trim()
    .replace(/\\([!-/:-@[-`{-~])/g, aside)
    .replace(/([^\n])\n(?!\n|[-*+] |\d+[.)] )/g, "$1 ")
    .replace(/^[*+] /gm, "- ")
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, words, address) =>
      address === "" || address === words ? words : `${words} (${address})`,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/\*([^\s*][^*\n]*)\*/g, "$1")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
}
