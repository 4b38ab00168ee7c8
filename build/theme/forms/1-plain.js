/* The forms of other systems, filled in from the documents of the API, as
   `build/localaction/exports/forms/` does it for files; a test holds the two together. */

import { element, loaded, spoken } from "./search.js";

const SIGN = /[!-/:-@[-`{-~]/g;

/** Markdown → plain text: links written out, no mark but the dashes of lists. `root`: the address
    of the site; `path`: of the page below it, from which links lead on. */
function plain(markdown, root, path) {
  return markdown
    .trim()
    .replace(/\\([!-/:-@[-`{-~])|`([^`\n]+)`/g, (_, sign, code) => aside(sign ?? code))
    .replace(/^(?: {0,3}> ?)+|^[ \t]+$/gm, "")
    .replace(/([^\n]) *\\?\n(?! *(?:\n|[-*+] |\d+[.)] )) */g, "$1 ")
    .replace(/^( *)[*+] /gm, "$1- ")
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)|<((?:https?|mailto):[^>\s]+)>/g, (_, words, address, alone) => {
      if (alone || address === "" || address === words) return aside(alone ?? address) || words;
      return `${words} (${aside(absolute(address, root, path))})`;
    })
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/\*([^\s*][^*\n]*)\*/g, "$1")
    .replace(/(^|[^\p{L}\p{N}_])__([^\s_][^_\n]*)__(?![\p{L}\p{N}_])/gu, "$1$2")
    .replace(/(^|[^\p{L}\p{N}_])_([^\s_][^_\n]*)_(?![\p{L}\p{N}_])/gu, "$1$2")
    .replace(/&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/gi, decoded)
    .replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
}

/** Signs that stand for themselves are put aside until the marks are gone. */
function aside(text) {
  return text.replace(SIGN, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
}

/** `&amp;` → `&`. */
function decoded(entity) {
  return new DOMParser().parseFromString(entity, "text/html").documentElement.textContent;
}

function absolute(address, root, path) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return address.startsWith("/") ? `${root}${address}` : new URL(address, `${root}/${path}`).href;
}
