"""Who may ask what: the one door all requests come through.

The documents a record holds may be hostile, and so may any other page open in the same browser. So:
only this machine's own names in Host (DNS rebinding), a cookie that only the printed link gives,
writes only from our own pages (whole-string comparison of Origin, Sec-Fetch-Site, a header no form
can send), small bodies, and headers that let the page run nothing but its own files.
"""

import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlencode

import msgspec
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
    " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}

LARGEST_BODY = 1_000_000  # bytes; a judgement with a long note has some thousand

_NO_COOKIE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>purport</title></head>
<body><h1>This page opens with its link</h1>
<p>Use the link that <code>purport serve</code> printed in its terminal: it ends in
<code>?token=</code> and a long word. Whoever has it can read the record.</p></body></html>
"""


class Session(msgspec.Struct):
    """A browser that came with the token."""

    reviewer: str | None = None


class Keys:
    """The launch token, and the sessions it opened. Nothing of this is written down anywhere."""

    def __init__(self, hosts: Iterable[str], port: int) -> None:
        self.token = secrets.token_urlsafe(32)
        self.hosts = frozenset(f"{name}:{port}" for name in hosts) | (
            frozenset(hosts) if port == 80 else frozenset()
        )
        # Cookies do not know ports: two servers on one machine must not share one.
        self.cookie = f"purport_{port}"
        self._sessions: dict[str, Session] = {}

    def open(self) -> str:
        """A new session's secret."""
        secret = secrets.token_urlsafe(32)
        self._sessions[secret] = Session()
        return secret

    def session(self, cookie: str | None) -> Session | None:
        """The session of a cookie's value, or None."""
        return None if cookie is None else self._sessions.get(cookie)

    def fits(self, token: str) -> bool:
        """Whether this is the launch token, compared in constant time."""
        return secrets.compare_digest(token.encode(), self.token.encode())


class Guard:
    """ASGI middleware that lets through only what the module's docstring says."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self._app = app
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on with the session in its state."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        api = scope["path"].startswith("/api/")

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _protect(MutableHeaders(raw=message["headers"]), api=api)
            await send(message)

        refusal = self._refused(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        limited = _limited(receive) if scope["method"] not in ("GET", "HEAD") else receive
        try:
            await self._app(scope, limited, guarded)
        except _TooLong:
            await _error(413, "the request is too long", "Send less.")(scope, receive, guarded)

    def _refused(self, scope: Scope, headers: Headers) -> Response | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._keys.hosts:
            return _error(421, "this server does not go by that name", "Use the printed link.")
        if scope["method"] not in ("GET", "HEAD", "POST", "DELETE"):
            return _error(405, "there is no such method here", "")
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token")
        if (
            token
            and scope["method"] == "GET"
            and not scope["path"].startswith(("/api/", "/static/"))
        ):
            return self._entered(scope, token[0])
        session = self._keys.session(_cookie(headers, self._keys.cookie))
        if session is None:
            if scope["path"].startswith(("/api/", "/static/")):
                return _error(403, "this request has no session", "Use the printed link.")
            return HTMLResponse(_NO_COOKIE, status_code=403)
        scope.setdefault("state", {})["session"] = session
        site = headers.get("sec-fetch-site")
        if scope["path"].startswith("/api/") and site not in (None, "same-origin", "none"):
            return _error(403, "the request comes from another site", "Use the page itself.")
        if scope["method"] in ("POST", "DELETE"):
            return self._refused_write(scope, headers, hosts[0])
        return None

    def _entered(self, scope: Scope, token: str) -> Response:
        if not self._keys.fits(token):
            return HTMLResponse(_NO_COOKIE, status_code=403)
        left = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        left.pop("token", None)
        query = f"?{urlencode(left, doseq=True)}" if left else ""
        # Only ever a path of ours: "//other.host" would lead away.
        path = "/" + scope["path"].lstrip("/\\")
        answer = RedirectResponse(path + query, status_code=303)
        answer.set_cookie(
            self._keys.cookie, self._keys.open(), path="/", httponly=True, samesite="strict"
        )
        return answer

    def _refused_write(self, scope: Scope, headers: Headers, host: str) -> Response | None:
        if headers.getlist("origin") != [f"{scope['scheme']}://{host}"]:
            return _error(403, "the request does not come from this page", "Reload the page.")
        if headers.get("x-purport") != "1":
            return _error(403, "the request lacks its header", "Reload the page.")
        if scope["method"] == "POST":
            kind = headers.get("content-type", "").split(";")[0].strip().lower()
            if kind != "application/json":
                return _error(415, "only JSON is taken", "Send application/json.")
            length = headers.get("content-length")
            if length is not None and (not length.isdigit() or int(length) > LARGEST_BODY):
                return _error(413, "the request is too long", "Send less.")
        return None


class _TooLong(Exception):
    """A body without a length that went on too long."""


def _limited(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST_BODY:
            raise _TooLong
        return message

    return counted


def _protect(headers: MutableHeaders, *, api: bool) -> None:
    for name, value in HEADERS.items():
        headers[name] = value
    if api or "cache-control" not in headers:
        headers["cache-control"] = "no-store" if api else "no-cache"


def _cookie(headers: Headers, name: str) -> str | None:
    found: SimpleCookie = SimpleCookie()
    try:
        found.load(headers.get("cookie", ""))
    except CookieError:
        return None
    return found[name].value if name in found else None


def _error(status: int, told: str, todo: str) -> Response:
    return JSONResponse({"error": told, "todo": todo}, status_code=status)
