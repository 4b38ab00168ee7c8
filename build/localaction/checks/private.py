"""What is private in a text: addresses and telephone numbers of persons. Pure, no catalogue."""

import re
import unicodedata
from collections.abc import Iterator

_OFFICE_WORDS = """
    accueil action administracion administration affairs affaires alcaldia archiv archives ayto
    ayuntamiento bashkia biblioteca bienvenida buergeramt buergerservice bureau cabildo cabinet
    camara camera city cityhall citizens citoyens ciudad ciudadana ciudadania ciudadano coalition
    commune comms communication communications community comune comunicacion comunicaciones
    concejo consejo contact contacto contactus contato contatto cooperacion cooperation coordinacion
    coordination correo council data demarches department departamento desk diaspora dialogue
    direccion direction diversity dpo email enquiries enquiry equality equipe equipo europe event
    eventos events feedback foreigners forum funding gabinete gemeinde general global gobernacion
    gobierno government grants gmina help helpdesk hello hola inclusao inclusion info infos
    infomigrants informacion information informazioni inquiries inquiry integracao integracion
    integration integrazione international internacional intercultural intendencia kontakt lab
    library local mail mairie mayor mayoroffice mayorsoffice media migracion migracao migrant
    migrante migrantes migrants migration migrazioni mission muni municipal municipalidad
    municipality municipio newcomer newcomers newsletter oficina office ouvidoria participacion
    participation partnerships policy post poststelle pr prefeitura prensa presidencia press presse
    privacy programme programs projects proyectos public publicaffairs reception recepcion refugee
    refugees refugiados registry relations research resettlement rathaus sala secretaria secretariat
    secretary sekretariat service servicecentre services servicio servicios social solidarite
    solidarity stadt stadtverwaltung support tecnica team town townhall training turismo urbanismo
    urzad user ville volunteer volunteers web webmaster welcome willkommen youth
"""
OFFICE_WORDS = frozenset(_OFFICE_WORDS.split())
"""Words that begin the address of an office, in several languages, without accents."""

_EMAIL = re.compile(
    r"[\w.%+'-]{1,64}+\s?(?:@|[\[(]\s?(?:at|arroba|chez)\s?[\])])\s?[\w-]+(?:\.[\w-]+)+"
)
"""At most 64 signs stand before the @; without that bound a long word is read once a letter."""
_AT = re.compile(r"(?:@|[\[(]\s?(?:at|arroba|chez)\s?[\])])\s?")
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_WRITTEN_AT = re.compile(r"[\[(]\s?(?:at|arroba|chez)\s?[\])]")
_BETWEEN = r"[ \u00a0\u202f().\-/\uff08\uff09\uff0d\uff0e]{0,2}"
_COMMON_DIGIT = f"[0-9{''.join(filter(str.isdecimal, map(chr, range(0x660, 0x10000))))}]"
"""`\\d` up to U+FFFF, as a set: read in half the time. With rarer digits the set would be slow."""
_SEVEN_DIGITS = re.compile(rf"\d(?:{_BETWEEN}\d){{6}}")
_SEVEN_COMMON_DIGITS = re.compile(rf"{_COMMON_DIGIT}(?:{_BETWEEN}{_COMMON_DIGIT}){{6}}")
_SEVEN_ASCII_DIGITS = re.compile(r"[0-9][ ().\-/]{0,2}[0-9](?:[ ().\-/]{0,2}[0-9]){5}")

_RUN = re.compile(
    r"(?<![\w.,/:#-])\(?\+?\d(?:[ \u00a0\u202f().\-/]{0,2}\d){6,18}(?![\w]|[.,:/-]\d)"
)
_DATE = re.compile(
    r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})\b"
)
_NATIONAL = re.compile(r"\(?0[1-9]")
_AMERICAN = re.compile(r"(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}")
_CALLED = re.compile(
    r"(?:\btele?(?:phone|fono|fon|f)?s?\b|\bt[eé]l(?:[eé]phone)?\b|\bphone\b|\bmobile\b|\bm[oó]vil\b"
    r"|\bwhatsapp\b|\bтел\w*|هاتف|电话|手机)\s?(?:no|number)?\.?\s?[:：]?\s?$",
    re.IGNORECASE,
)
"""A word for telephone right before a number."""


_WIDE = re.compile("(?![0-9])\\d|[\uff20\ufe6b\uff0b\uff0d\uff08\uff09\uff0e]")
"""Digits of other scripts, and the full-width signs of addresses and numbers."""


def _folded(text: str) -> str:
    """The same text, as long as it was, with digits and signs of a common keyboard."""
    if text.isascii():
        return text
    return _WIDE.sub(lambda found: unicodedata.normalize("NFKC", _digit(found[0])), text)


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character, character))


def may_hold_contact(text: str) -> bool:
    """Whether it is worth looking: fast where nothing is to be found, nearly everywhere."""
    return _may_hold_email(text) or _has_seven_digits(text)


def _may_hold_email(text: str) -> bool:
    if "@" in text or "\uff20" in text or "\ufe6b" in text:
        return True
    return ("(" in text or "[" in text) and _WRITTEN_AT.search(text) is not None


def _has_seven_digits(text: str) -> bool:
    if text.isascii():
        return _SEVEN_ASCII_DIGITS.search(text) is not None
    # Characters beyond U+FFFF, digits as mathematicians set them among them, take twice the room.
    is_common = len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
    return (_SEVEN_COMMON_DIGITS if is_common else _SEVEN_DIGITS).search(text) is not None


def addresses(text: str) -> Iterator[tuple[int, str]]:
    """Where any e-mail address stands, an office's too, and which."""
    if _may_hold_email(text):
        for found in _EMAIL.finditer(_folded(text)):
            yield found.start(), text[found.start() : found.end()]


def emails(text: str) -> Iterator[tuple[int, str]]:
    """Where an e-mail address of a person stands, and which."""
    for at, found in addresses(text):
        local, domain = _AT.split(_folded(found), maxsplit=1)
        if not is_office(local.strip(), domain):
            yield at, found


def is_office(local: str, domain: str) -> bool:
    """Every part of `local` is an office word or stands in the domain; one is an office word."""
    parts = [part for part in re.split(r"[\W\d_]+", _plain(local)) if part]
    here = re.split(r"[\W\d_]+", _plain(domain))
    offices = [part for part in parts if part in OFFICE_WORDS]
    return bool(offices) and all(part in OFFICE_WORDS or part in here for part in parts)


def telephones(text: str) -> Iterator[tuple[int, str]]:
    """Where a telephone number stands, and which. Dates, years, sums and ids are none."""
    if not _has_seven_digits(text):
        return
    # Web addresses from the last to the first; they are passed as the numbers go on.
    webs = [found.span() for found in _WEB.finditer(text)][::-1]
    for found in _RUN.finditer(_folded(text)):
        while webs and webs[-1][1] <= found.start():
            webs.pop()
        is_in_web = bool(webs) and webs[-1][0] <= found.start()
        before = text[max(0, found.start() - 24) : found.start()]
        if not is_in_web and _is_telephone(found[0], before):
            yield found.start(), text[found.start() : found.end()]


def _is_telephone(number: str, before: str) -> bool:
    digits = sum(character.isdigit() for character in number)
    if _DATE.search(number) or digits > 15:
        return False
    if _CALLED.search(before):
        return True
    if number.lstrip("(").startswith("+"):
        return digits >= 10 or (digits >= 8 and not _is_sum(number))
    if number.startswith("00") and number[2:3] not in ("", "0"):
        return digits >= 10
    if _NATIONAL.match(number):
        return 9 <= digits <= 12
    return bool(_AMERICAN.fullmatch(number))


def _is_sum(number: str) -> bool:
    """Groups of three digits: `+12 000 000`."""
    return re.fullmatch(r"\+?\d{1,3}(?:[ .\u00a0\u202f]\d{3})+", number) is not None


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
