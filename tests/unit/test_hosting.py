"""Files for hosts say in headers what the pages say, and what pages cannot say."""

import re
from collections.abc import Callable

import pytest

from localaction.site.hosting import host_files
from localaction.site.policy import BEYOND_PAGES, FOR_EVER, FRAMED_POLICY, HEADERS, POLICY
from schemas.site import Site

PATHS = ("index.html", "assets/a.12345678.css", "search/en.json", "search/en-words.12345678.json")
MOVED = {"pledges/old/": "pledges/new/"}
EVERY = ("_headers", "hosting/nginx.conf", "hosting/htaccess")
ANSWERING = ("_redirects", "hosting/nginx.conf", "hosting/htaccess")


def files(url: str = "https://x.org") -> dict[str, str]:
    """The files of a site at an address."""
    licence = {"name": "CC BY 4.0", "url": "https://example.org/by"}
    told = {
        "url": url,
        "languages": ["en"],
        "licence": licence,
        "repository": "https://example.org",
    }
    names = {"name": {"en": "Repository"}, "tagline": {"en": "What cities do."}}
    return host_files(Site.model_validate({**told, **names}), PATHS, MOVED)


def kept(path: str, url: str = "https://x.org") -> bool:
    """Whether nginx would let a browser keep a file for ever."""
    (pattern,) = re.findall(rf'"~(.+)" "{FOR_EVER}"', files(url)["hosting/nginx.conf"])
    return re.search(pattern, path) is not None


def test_the_header_says_what_pages_say_and_what_they_cannot() -> None:
    assert f"{POLICY}; {'; '.join(BEYOND_PAGES)}" == HEADERS["Content-Security-Policy"]


def test_the_policy_lets_nothing_in_that_stands_in_a_page() -> None:
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("name", EVERY)
def test_every_host_sends_every_header(name: str) -> None:
    text = files()[name]
    assert [] == [each for each, value in HEADERS.items() if each not in text or value not in text]


@pytest.mark.parametrize("name", ANSWERING)
def test_every_host_leads_from_old_addresses(name: str) -> None:
    assert re.search(r"/pledges/old/\$? /pledges/new/", files()[name])


@pytest.mark.parametrize("name", ANSWERING)
def test_a_site_below_a_path_is_led_below_it(name: str) -> None:
    assert re.search(r"/s/pledges/old/\$? /s/pledges/new/", files("https://x.org/s")[name])


@pytest.mark.parametrize(
    ("path", "is_kept"),
    [
        ("/assets/a.12345678.css", True),
        ("/search/en-words.12345678.json", True),
        ("/search/en.json", False),
        ("/", False),
        ("/pledges/assets/", False),
    ],
)
def test_only_what_has_a_digest_in_its_name_is_kept_for_ever(path: str, is_kept: bool) -> None:
    assert (is_kept, is_kept) == (kept(path), kept(f"/s{path}", "https://x.org/s"))


def test_no_header_is_set_twice_for_a_path() -> None:
    rules = re.split(r"^(?=/)", files()["_headers"], flags=re.MULTILINE)[1:]
    of_all = next(rule for rule in rules if rule.startswith("/*"))
    assert "Cache-Control" not in of_all


@pytest.mark.parametrize("base", ["", "/s"])
@pytest.mark.parametrize(
    "path", ["/api/v1/index.json", "/data/cities.csv", "/embed/en/all.json", "/pledges/api/"]
)
def test_nginx_lets_scripts_of_other_sites_read_what_is_there_to_be_taken(
    base: str, path: str
) -> None:
    text = files(f"https://x.org{base}")["hosting/nginx.conf"]
    (pattern,) = re.findall(r'"~(.+)" "\*"', text)
    assert (path != "/pledges/api/") == (re.search(pattern, f"{base}{path}") is not None)


@pytest.mark.parametrize("name", EVERY)
def test_every_host_lets_scripts_of_other_sites_read(name: str) -> None:
    assert re.search(r"Access-Control-Allow-Origin\W", files()[name])


# Frames: cards and badges stand on other sites, and nothing else does.


def cloudflare(path: str, base: str = "") -> str:
    """The policy that Cloudflare sends: rules one after the other, each may take away first."""
    policies: list[str] = []
    for rule in re.split(r"^(?=/)", files(f"https://x.org{base}")["_headers"], flags=re.MULTILINE):
        where, *lines = rule.splitlines() or [""]
        if where and path.startswith(where.removesuffix("*")):
            if "  ! Content-Security-Policy" in lines:
                policies.clear()
            policies += [each.partition(": ")[2] for each in lines if "  Content-Sec" in each]
    return ", ".join(policies)


def nginx(path: str, base: str = "") -> str:
    """The policy that nginx sends: that of the first pattern, else the default."""
    text = files(f"https://x.org{base}")["hosting/nginx.conf"]
    (block,) = re.findall(r"map \$uri \$local_action_policy \{(.*?)\}", text, re.DOTALL)
    (default,) = re.findall(r'default "(.*)"', block)
    ((pattern, framed),) = re.findall(r'"~(.*)" "(.*)"', block)
    return str(framed if re.search(pattern, path) else default)


def apache(path: str, base: str = "") -> str:
    """The policy that Apache sends: the last that is set."""
    text = files(f"https://x.org{base}")["hosting/htaccess"]
    (pattern,) = re.findall(r'SetEnvIf Request_URI "(.*)" local_action_framed', text)
    default, framed = re.findall(r'Header always set Content-Security-Policy "(.*)"', text)
    return str(framed if re.search(pattern, path) else default)


@pytest.mark.parametrize("host", [cloudflare, nginx, apache])
@pytest.mark.parametrize("base", ["", "/s"])
@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/embed/en/pledges/x.html", FRAMED_POLICY),
        ("/pledges/x/", HEADERS["Content-Security-Policy"]),
        ("/data/embed/", HEADERS["Content-Security-Policy"]),
        ("/", HEADERS["Content-Security-Policy"]),
    ],
)
def test_other_sites_may_frame_cards_and_nothing_else(
    host: Callable[[str, str], str], base: str, path: str, policy: str
) -> None:
    assert policy == host(f"{base}{path}", base)


def test_the_policy_of_cards_is_that_of_pages_but_for_frames() -> None:
    assert FRAMED_POLICY == f"{POLICY}; frame-ancestors *"
