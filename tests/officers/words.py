"""What the example city types into its forms, by language; nothing of it is about a real city."""

from collections.abc import Mapping

Typed = Mapping[str, str | tuple[str, ...]]
"""By the field of the form; of a closed list the ids of what is chosen."""

SAME: Typed = {
    "city.country": ("BE",),
    "type": ("individual",),
    "mirror": ("no",),
    "nature": ("process",),
    "start": "2026-09",
    "end": "2027-12-31",
    "frameworks": ("gcm", "sdg"),
    "gcm_objectives.primary": ("gcm-16",),
    "guiding_principles": ("gp-people-centred",),
    "sdg_goals": ("sdg-4", "sdg-10"),
    "cta_priorities": ("cta-services",),
    "people_concerned": ("women", "refugees"),
    "regardless_of_status": ("yes",),
    "indicators.0.unit": ("persons",),
    "indicators.0.target.value": "40",
    "indicators.0.target.due": "2027-12",
    "support_sought": ("peer-city",),
    "links.0.url": "https://example.org/evening-courses",
    "agreed": ("yes",),
    "provenance.consent.date": "2026-05-31",
}
"""Answers of the pledge that are the same in every language."""

PLEDGES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Evening courses by the harbour",
        "lead": "Example City",
        "places.areas.0": "Harbour district",
        "summary": "Example City opens evening courses for people who arrive: the language, and "
        "how to find work.",
        "section.actions": "Two courses a year, with care for children in the next room.",
        "label.indicator": "Women who found work in the first year",
        "provenance.by_role": "Migration office",
        "provenance.consent.by_role": "Director of social services",
        "remarks.else": "Questions are best asked in the mornings: +32 2 555 01 23",
    },
    "fr": {
        "title": "Des cours du soir près du port",
        "lead": "Ville-Exemple",
        "places.areas.0": "Quartier du port",
        "summary": "Ville-Exemple ouvre des cours du soir pour les personnes qui arrivent : la "
        "langue, et comment trouver un emploi.",
        "section.actions": "Deux cours par an, avec une garde d’enfants dans la pièce voisine.",
        "label.indicator": "Femmes ayant trouvé un emploi la première année",
        "provenance.by_role": "Bureau des migrations",
        "provenance.consent.by_role": "Direction des services sociaux",
        "remarks.else": "Pour toute question, de préférence le matin : +32 2 555 01 23",
    },
    "es": {
        "title": "Cursos vespertinos junto al puerto",
        "lead": "Ciudad Ejemplo",
        "places.areas.0": "Barrio del puerto",
        "summary": "Ciudad Ejemplo abre cursos vespertinos para quienes llegan: el idioma y cómo "
        "encontrar trabajo.",
        "section.actions": "Dos cursos al año, con cuidado de niños en la sala contigua.",
        "label.indicator": "Mujeres que encontraron trabajo durante el primer año",
        "provenance.by_role": "Oficina de migraciones",
        "provenance.consent.by_role": "Dirección de servicios sociales",
        "remarks.else": "Para preguntas, mejor por la mañana: +32 2 555 01 23",
    },
}

AMBIGUOUS = "03/04/2026"
WRITE_TO = "anna.example@example.org"
SLIPS: Typed = {"start": AMBIGUOUS, "section.context": WRITE_TO}
"""What is wrong in the form with slips: a date of two readings, and a person's address."""

CORRECTION: Typed = {
    "what": ("end",),
    "right": "2028-06",
    "source": "https://example.org/evening-courses",
}
