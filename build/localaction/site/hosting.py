"""Ready files for common hosts: headers, caching, and old addresses answered by the server itself.

Netlify and Cloudflare Pages read `_headers` and `_redirects` where they lie; `hosting/` holds the
same for nginx and Apache. Pure: paths of the finished site in, texts out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from localaction.pages.embed_code import FOLDER as FRAMED_FOLDER
from localaction.site.policy import (
    ASKED_AGAIN,
    FOR_EVER,
    FRAMED_POLICY,
    HEADERS,
    OPEN_FOLDERS,
    OPEN_HEADER,
    POLICY_HEADER,
)
from schemas.site import Site

ASSETS = "assets/"
"""Every file below it has a digest in its name."""

HASHED = re.compile(r"search/[^/]+\.[0-9a-f]{8}\.json")
IN_NGINX = r"^{base}/(assets/|search/[^/]+\.[0-9a-f]{{8}}\.json$)"

IN_OPEN = f"{{base}}/({'|'.join(OPEN_FOLDERS)})/"

Redirects = Mapping[str, str]
"""Former address → address today, in every language."""


def host_files(site: Site, paths: Iterable[str], redirects: Redirects) -> dict[str, str]:
    """Path in the site → text."""
    address = urlsplit(site.url)
    base, name = address.path.rstrip("/"), address.hostname or "_"
    hashed = sorted(path for path in paths if HASHED.fullmatch(path))
    return {
        "_headers": _headers(base, hashed),
        "_redirects": "".join(f"{line}\n" for line in _redirects(base, redirects)),
        "hosting/nginx.conf": _nginx(base, name, redirects),
        "hosting/htaccess": _apache(base, redirects),
    }


def _headers(base: str, hashed: Iterable[str]) -> str:
    """For Netlify and Cloudflare: what all answers say, then which files are kept for ever."""
    lines = [f"{base}/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    for path in (f"{ASSETS}*", *hashed):
        lines += [f"{base}/{path}", f"  Cache-Control: {FOR_EVER}"]
    for folder in OPEN_FOLDERS:
        lines += [f"{base}/{folder}/*", f"  {': '.join(OPEN_HEADER)}"]
        if folder == FRAMED_FOLDER:
            # Cloudflare joins what two rules say, so that the stricter would stay: the first line
            # takes it away. Netlify passes over that line, and lets the later rule stand.
            lines += [f"  ! {POLICY_HEADER}", f"  {POLICY_HEADER}: {FRAMED_POLICY}"]
    return "\n".join(lines) + "\n"


def _redirects(base: str, redirects: Redirects) -> Iterator[str]:
    for was, to in redirects.items():
        yield f"{base}/{was} {base}/{to} 301"


def _nginx(base: str, name: str, redirects: Redirects) -> str:
    moved = "".join(f"    {base}/{was} {base}/{to};\n" for was, to in redirects.items())
    headers = "".join(
        f'    add_header {name} "{value}" always;\n'
        for name, value in {**HEADERS, POLICY_HEADER: "$local_action_policy"}.items()
    )
    kept = IN_NGINX.format(base=re.escape(base))
    is_open = IN_OPEN.format(base=re.escape(base))
    open_name, open_value = OPEN_HEADER
    return f"""\
# For nginx: include this file inside `http`. Let `root` name the folder in which {base}/ is the
# finished site, and add your certificate. No `location` may use add_header: it would silence those
# of the server.
map_hash_bucket_size 256;
map $uri $local_action_keep {{
    default "{ASKED_AGAIN}";
    "~{kept}" "{FOR_EVER}";
}}
# A header without a value is not sent.
map $uri $local_action_open {{
    default "";
    "~^{is_open}" "{open_value}";
}}
map $uri $local_action_policy {{
    default "{HEADERS[POLICY_HEADER]}";
    "~^{re.escape(base)}/{FRAMED_FOLDER}/" "{FRAMED_POLICY}";
}}
map $uri $local_action_moved {{
    default "";
{moved}}}
server {{
    listen 80;
    listen [::]:80;
    server_name {name};
    root /srv/local-action/site;
    index index.html;
    charset utf-8;
    absolute_redirect off;
    error_page 404 {base}/404.html;
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json
        application/manifest+json application/xml image/svg+xml;
{headers}    add_header Cache-Control $local_action_keep always;
    add_header {open_name} $local_action_open always;
    if ($local_action_moved) {{
        return 301 $local_action_moved;
    }}
    location {base}/ {{
        try_files $uri $uri/ =404;
    }}
    location ~ \\.webmanifest$ {{
        default_type application/manifest+json;
    }}
}}
"""


def _apache(base: str, redirects: Redirects) -> str:
    moved = "".join(
        f"RedirectMatch 301 ^{re.escape(f'{base}/{was}')}$ {base}/{to}\n"
        for was, to in redirects.items()
    )
    headers = "".join(f'Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    is_open = IN_OPEN.format(base=re.escape(base))
    open_name, open_value = OPEN_HEADER
    return f"""\
# For Apache 2.4 with mod_headers: copy this file as .htaccess to the root of the site, or its lines
# into <Directory>.
AddDefaultCharset utf-8
AddType application/manifest+json .webmanifest
ErrorDocument 404 {base}/404.html
{headers}Header set Cache-Control "{ASKED_AGAIN}"
<FilesMatch "\\.[0-9a-f]{{8}}\\.[a-z0-9]+$">
Header set Cache-Control "{FOR_EVER}"
</FilesMatch>
SetEnvIf Request_URI "^{is_open}" local_action_open
Header set {open_name} "{open_value}" env=local_action_open
SetEnvIf Request_URI "^{re.escape(base)}/{FRAMED_FOLDER}/" local_action_framed
Header always set {POLICY_HEADER} "{FRAMED_POLICY}" env=local_action_framed
{moved}"""
