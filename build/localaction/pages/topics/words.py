"""What each topic is, in a sentence: on the page of all topics and at the head of its list."""

from collections.abc import Mapping

from localaction.pages.reader import Reader

ORGANISATIONS = "organisations"


def ledes(reader: Reader) -> Mapping[str, str]:
    """Folder of a topic → its sentence."""
    _ = reader.words.gettext
    return {
        "gcm-objectives": _(
            "The 23 objectives that states agreed in 2018, each with the pledges and practices "
            "that serve it."
        ),
        "gcr-objectives": _(
            "The objectives of the compact on refugees that the United Nations affirmed in 2018."
        ),
        "grf-areas": _("What the first Global Refugee Forum, in 2019, focused on."),
        "sdg-goals": _("The goals that states set themselves for 2030."),
        "cta-priorities": _(
            "The priorities of the Call to Local Action, as named by the Mayors Mechanism."
        ),
        "jmdi-themes": _(
            "The themes of a joint programme of the European Commission and the United Nations."
        ),
        "people-concerned": _(
            "Whom a pledge or practice is for. Migrants and refugees are never one group here."
        ),
        "countries": _("Countries and areas whose local governments have a record here."),
        "regions": _("The regions of the world as the United Nations count them (M49)."),
        "uclg-sections": _(
            "The sections in which United Cities and Local Governments (UCLG) gathers its members."
        ),
        ORGANISATIONS: _("Networks, agencies, funds and associations with a record here."),
    }
