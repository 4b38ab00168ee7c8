"""The words files of the made records: title, summary and sections, with links and lists."""

import json
from collections.abc import Mapping, Sequence
from random import Random

from localaction.catalogue.words import digest
from localaction.source.document import Tree
from tests.bench.voices import Voice

Headings = Mapping[str, Mapping[str, str]]
"""Section → language → heading."""

SUMMARY = {"pledge": 40, "practice": 40, "update": 25}
SECTIONS: Mapping[str, Mapping[str, int]] = {
    "pledge": {"context": 55, "actions": 80, "expected-impact": 40, "participation": 35},
    "practice": {"issue": 50, "how-it-works": 75, "results": 40, "lessons": 0, "conditions": 25},
    "update": {"narrative": 40, "next-steps": 15},
}
"""Kind → section → words; 0 stands for a list of three thoughts."""


def headings(tree: Tree) -> Headings:
    """The label of every section."""
    (sections,) = (d for d in tree.vocabularies if d.data["vocabulary"] == "sections")
    return {term["id"]: term["labels"] for term in sections.data["terms"]}


def words_file(
    kind: str,
    language: str,
    voice: Voice,
    headings: Headings,
    labels: Sequence[str],
    seed: str,
    source: str | None = None,
    kept: Sequence[str] = (),
) -> str:
    """One words file. `source`: the text that it passes for a translation of; `kept`: of its words
    those that translations keep."""
    rng = Random(f"{seed} {language}")
    # A translation has the links and bold words of its source.
    marks = Random(seed)
    front = ["labels:"] if labels else []
    front += (f"  {label}: {_quoted(voice.phrase(rng, 8))}" for label in labels)
    summary = _paragraph(voice, rng, marks, SUMMARY[kind])
    parts = [f"# {voice.phrase(rng, 9)}", voice.joint.join([summary, *kept])]
    for section, count in SECTIONS[kind].items():
        parts.append(f"## {headings[section][language]}")
        parts.append(_passage(voice, rng, marks, count))
    if source is not None:
        front += _translation(kind, source, labels)
    head = "\n".join(["---", *front, "---", ""]) if front else ""
    return head + "\n\n".join(parts) + "\n"


def _passage(voice: Voice, rng: Random, marks: Random, count: int) -> str:
    if count == 0:
        return "\n".join(f"- {voice.paragraph(rng, 12)}" for _ in range(3))
    return _paragraph(voice, rng, marks, count)


def _paragraph(voice: Voice, rng: Random, marks: Random, count: int) -> str:
    """Words of which a few are bold, and now and then some of them a link."""
    text = voice.paragraph(rng, count)
    if marks.random() < 0.3:
        text += f"{voice.joint}**{voice.phrase(rng, 3)}**"
    if marks.random() < 0.3:
        address = f"https://linked.example/{marks.randint(1, 10**6)}"
        text += f"{voice.joint}[{voice.phrase(rng, 3)}]({address})"
    return text


def _translation(kind: str, source: str, labels: Sequence[str]) -> list[str]:
    head, _, body = source.rpartition("---\n")
    blocks = body.strip("\n").split("\n\n")
    parts = {"title": blocks[0].removeprefix("# "), "summary": blocks[1]}
    if labels:
        said = (line.strip().partition(": ") for line in head.splitlines() if ": " in line)
        parts["labels"] = "\n".join(f"{id}: {json.loads(text)}" for id, _, text in sorted(said))
    parts |= zip(SECTIONS[kind], blocks[3::2], strict=True)
    return [
        "translation:",
        "  of: en",
        "  state: machine-unreviewed",
        "  by_role: machine translation, not reviewed",
        "  date: '2025-12-01'",
        "  digests:",
        *(f"    {part}: {_quoted(digest(text))}" for part, text in parts.items()),
    ]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
