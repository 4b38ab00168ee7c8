"""The facts of the made records: every field that a submitted record states, with real terms.

In: what there is to choose from, and a seed. Out: plain data, ready to
be written as YAML. Dates lie before 2026, so that no day of building finds one in the future.
"""

from collections.abc import Sequence
from random import Random

from tests.bench.choices import Choice, Facts

ADDED = "2025-12-01"
OFFICE = "office for migration of the local government"
UNITS = ("persons", "families", "households", "jobs", "sessions", "services")
KEPT_OF_A_CITY = ("kind", "country", "admin_area", "uclg_section", "population", "networks")


def city_id(choice: Choice, number: int) -> str:
    """The id of the city of this number: a real one's, and how often it came round."""
    real = choice.cities[number % len(choice.cities)]
    return f"{real['id']}-{number // len(choice.cities) + 1}"


def city(choice: Choice, number: int, rng: Random) -> Facts:
    """A real city under another name, some way off."""
    real = choice.cities[number % len(choice.cities)]
    again = number // len(choice.cities) + 1
    place = real.get("location") or {"lat": 0, "lon": 0}
    return {
        "provenance": _provenance(rng, number),
        "added": ADDED,
        **{name: real[name] for name in KEPT_OF_A_CITY if name in real},
        "names": {language: f"{name} {again}" for language, name in real["names"].items()},
        "location": {
            "lat": round(max(-80, min(80, place["lat"] + rng.uniform(-4, 4))), 4),
            "lon": round(max(-179, min(179, place["lon"] + rng.uniform(-4, 4))), 4),
        },
        "website": f"https://{real['id']}-{again}.example/",
    }


def pledge(choice: Choice, number: int, cities: Sequence[str], rng: Random) -> Facts:
    """A pledge of the first of these cities."""
    return {
        **_action(choice, number, cities[0], rng),
        "lead": cities[0],
        "cities": list(cities[1:]),
        "type": choice.one("pledge_type", rng),
        "mirror": rng.random() < 0.5,
        "nature": choice.some("pledge_nature", rng, 2),
        "places": {"cities": [cities[0]]},
        "resources": choice.some("funding_source", rng, 2),
        "support_sought": choice.some("support_sought", rng, 2),
    }


def practice(choice: Choice, number: int, cities: Sequence[str], rng: Random) -> Facts:
    """A practice of these cities."""
    return {
        **_action(choice, number, cities[0], rng),
        "cities": list(cities),
        "lead": cities[0],
        "practice_type": choice.some("practice_type", rng, 2),
        "practice_status": choice.one("practice_status", rng),
        "level": choice.one("governance_level", rng),
        "geographic_scope": choice.one("geographic_scope", rng),
        "evidence_level": choice.one("evidence_level", rng),
        "replication": {
            "cost_band": choice.one("cost_band", rng),
            "staff": rng.randint(1, 12),
            "competence": choice.some("competence", rng, 2),
        },
        "review": {"state": "submitted"},
    }


def update(facts: Facts, year: int, rng: Random, wording: str) -> Facts:
    """A report on every indicator of a record, made in that year."""
    date = f"{year}-{rng.randint(4, 12):02}-{rng.randint(1, 28):02}"
    source = f"https://report.example/{facts['lead']}/{date}"
    return {
        "date": date,
        "stage": "in-progress",
        "period": {"start": f"{year - 1}-01", "end": f"{year - 1}-12"},
        "measurements": [
            {
                "indicator": indicator["id"],
                "value": indicator["target"]["value"] * rng.randint(10, 95) // 100,
                "as_of": f"{year}-{rng.randint(1, 3):02}",
                "source": source,
                "wording": wording,
                "reported_by": "city",
            }
            for indicator in facts["indicators"]
        ],
        "reported_by_role": OFFICE,
        "evidence": [source],
    }


def _action(choice: Choice, number: int, city: str, rng: Random) -> Facts:
    year = rng.randint(2018, 2022)
    objectives = choice.some("gcm_objectives", rng, 5)
    return {
        "language": "en",
        "provenance": _provenance(rng, number),
        "added": ADDED,
        "frameworks": ["gcm", "gcr", "sdg"],
        "gcm_objectives": {"primary": objectives[:2], "secondary": objectives[2:]},
        "guiding_principles": choice.some("gcm_guiding_principles", rng, 3),
        "gcr_objectives": choice.some("gcr_objectives", rng, 2),
        "grf_areas": choice.some("grf_areas_of_focus", rng, 1),
        "sdg_goals": choice.some("sdg_goals", rng, 3),
        "sdg_targets": choice.some("sdg_targets_migration", rng, 2),
        "cta_priorities": choice.some("cta_priorities", rng, 2),
        "people_concerned": choice.some("people_concerned", rng, 3),
        "regardless_of_status": rng.random() < 0.5,
        "start": f"{year}-{rng.randint(1, 12):02}",
        "end": rng.choice(("ongoing", f"{year + 6}")),
        "indicators": [_indicator(f"count-{n}", city, year, rng) for n in range(1, 4)],
        "partners": [
            {"id": partner, "role": choice.one("partner_role", rng)}
            for partner in sorted(rng.sample(choice.organisations, 2))
        ],
        "rounds": [choice.one("review_forums", rng)],
    }


def _indicator(id: str, city: str, year: int, rng: Random) -> Facts:
    source = f"https://pledges.example/{city}/{id}"
    return {
        "id": id,
        "unit": rng.choice(UNITS),
        "counts": "cumulative",
        "basis": "promised",
        "baseline": {"value": 0, "as_of": str(year), "source": source},
        "target": {"value": rng.randint(2, 400) * 10, "due": f"{year + 5}-12", "source": source},
    }


def _provenance(rng: Random, number: int) -> Facts:
    """Every second record was sent by its city, and so must state everything."""
    address = f"https://source.example/{number}/{rng.randint(1000, 9999)}"
    consent = {"licence": "CC BY 4.0", "by_role": OFFICE, "date": ADDED}
    return {
        "kind": "submitted" if number % 2 else "public-source",
        "sources": [{"url": address, "read_on": ADDED}],
        "by_role": OFFICE,
        **({"consent": consent} if number % 2 else {}),
    }
