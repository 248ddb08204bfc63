"""From a record's folder to a page that answers: the port, the link, the browser, the end."""

import ipaddress
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

import msgspec
import uvicorn

from purport.core.errors import PurportError
from purport.record.page import Page, open_page
from purport.web.app import build
from purport.web.desk import Desk
from purport.web.security import Keys

PORT = 8471
"""The port where none is asked for; the next free one where it is taken."""

TRIED = 20


class ServeError(PurportError):
    """A page that cannot be served."""


class Served(msgspec.Struct, frozen=True):
    """A page ready to be served: its link, and what to say before."""

    link: str
    warnings: tuple[str, ...]


def listen(host: str, port: int | None) -> socket.socket:
    """A socket on this address; ServeError where the port is taken or the address is not ours.

    With no port asked for, the first free one from `PORT` on.
    """
    wanted = [port] if port is not None else [*range(PORT, PORT + TRIED), 0]
    told: OSError | None = None
    for one in wanted:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # Named as TCP: asyncio sends small answers at once (no 40 ms) only where it knows that.
        made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name != "nt":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, one))
            made.listen(128)
            return made
        except (OSError, OverflowError) as problem:
            made.close()
            told = problem if isinstance(problem, OSError) else OSError(str(problem))
    reason = told.strerror if told is not None and told.strerror else str(told)
    raise ServeError(
        f"the page cannot be served at {host}:{port or PORT} ({reason})",
        todo="Choose another with --port, or leave --port out to take a free one.",
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def names_of(host: str) -> list[str]:
    """What a browser may call this server in its Host header."""
    own = ["127.0.0.1", "localhost", "[::1]"]
    if host in ("0.0.0.0", "::"):
        name = socket.gethostname().lower()
        return list(dict.fromkeys([*own, name, f"{name}.local", *_addresses(name)]))
    shown = f"[{host}]" if ":" in host else host.lower()
    return list(dict.fromkeys([*own, shown])) if is_loopback(host) else [shown]


def _addresses(name: str) -> list[str]:
    """The IPv4 addresses this machine goes by."""
    try:
        found = socket.getaddrinfo(name, None, socket.AF_INET)
    except OSError:
        return []
    return sorted({str(line[4][0]) for line in found})


def ready(page: Page, host: str, port: int) -> tuple[Desk, Served]:
    """The desk for a page at an address, its link and its warnings."""
    keys = Keys(names_of(host), port)
    shown = names_of(host)[0] if host in ("0.0.0.0", "::") else host
    shown = f"[{shown}]" if ":" in shown and not shown.startswith("[") else shown
    warnings = []
    if not is_loopback(host):
        warnings.append(
            f"{host} can be reached from other machines: whoever gets the link can read the whole"
            " record and judge in it, and what is sent is not encrypted."
        )
    if not page.writable:
        warnings.append("the record is read-only: it can be read, but nothing judged is kept.")
    return Desk(page, keys), Served(f"http://{shown}:{port}/?token={keys.token}", tuple(warnings))


def serve(
    folder: Path, host: str, port: int | None, *, browser: bool, say: Callable[[str], None]
) -> None:
    """Serve a record until Ctrl-C. RecordError or ServeError before anything is served.

    `say` takes lines for the reader; the first is the link, alone.
    """
    page = open_page(folder)
    try:
        with listen(host, port) as opened:
            desk, served = ready(page, host, int(opened.getsockname()[1]))
            say(served.link)
            for warning in served.warnings:
                say(f"Warning: {warning}")
            say("Whoever has this link can read the record. Ctrl-C ends the page.")
            desk.start(_telling(say))
            server = uvicorn.Server(
                uvicorn.Config(
                    build(desk), log_level="error", access_log=False, server_header=False,
                    lifespan="on", ws="none", timeout_graceful_shutdown=2,
                )
            )  # fmt: skip
            if browser and can_show():
                threading.Timer(0.3, webbrowser.open, (served.link,)).start()
            server.run(sockets=[opened])
            desk.stop()
    except KeyboardInterrupt:
        say("The page is closed.")
    finally:
        page.close()


def can_show() -> bool:
    """Whether there is a screen to open a browser on."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _telling(say: Callable[[str], None]) -> Callable[[int, int], None]:
    """Tell now and then how far the first taking in of a large record is."""

    def told(done: int, all_of_them: int) -> None:
        if all_of_them >= 1000 and (done % 2000 == 0 or done == all_of_them):
            say(f"preparing the page: {done:,} of {all_of_them:,} documents")

    return told
