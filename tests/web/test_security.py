"""Who may ask the page what: only its own pages, in a browser that came with the link."""

from pathlib import Path

import made_record
import pytest
from made_record import Browser

from purport.web.security import HEADERS, LARGEST_BODY


@pytest.fixture
def stranger(folder: Path) -> Browser:
    return Browser(folder, enter=False)


@pytest.mark.parametrize("address", ["/", "/events?type=ASSAULT", "/api/about", "/static/app.js"])
def test_without_the_cookie_nothing_is_shown(stranger: Browser, address: str) -> None:
    answer = stranger.get(address)
    assert answer.status_code == 403
    assert ("wire" not in answer.text and "token" in answer.text) or "link" in answer.text


@pytest.mark.parametrize("token", ["x", "", "0" * 43, "é"])
def test_a_wrong_token_opens_nothing(stranger: Browser, token: str) -> None:
    answer = stranger.get("/", params={"token": token})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_token_becomes_a_cookie_that_scripts_and_other_sites_cannot_use(
    stranger: Browser,
) -> None:
    answer = stranger.get(f"/events?type=AID&token={stranger.desk.keys.token}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/events?type=AID"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.lower()
    assert stranger.desk.keys.token not in cookie
    assert stranger.get("/api/about").status_code == 200


def test_the_link_never_leads_elsewhere(stranger: Browser) -> None:
    answer = stranger.get(f"//evil.example/?token={stranger.desk.keys.token}")
    assert answer.headers.get("location", "/x").startswith("/") and not answer.headers.get(
        "location", "/x"
    ).startswith("//")


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8471", "127.0.0.1:80", "127.0.0.1", "localhost:8471.x", ""],
)
def test_a_rebound_name_is_refused(page: Browser, host: str) -> None:
    answer = page.get("/api/about", headers={"Host": host})
    assert answer.status_code == 421
    assert "wire" not in answer.text


def test_the_other_name_of_this_machine_is_taken(page: Browser) -> None:
    answer = page.get("/api/about", headers={"Host": "localhost:8471"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:8471.evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "https://127.0.0.1:8471"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"X_Purport": ""}, 403),
        ({"X_Purport": "2"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_a_write_comes_from_the_page_itself(
    page: Browser, headers: dict[str, str], status: int
) -> None:
    answer = page.write("POST", "/api/reviewer", {"name": "Ann"}, **headers)
    assert answer.status_code == status
    assert page.json("/api/about")["reviewer"] == ("Ann" if status == 200 else None)


def test_another_site_may_not_even_read(page: Browser) -> None:
    answer = page.get("/api/about", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_a_long_body_is_refused_with_and_without_its_length(page: Browser) -> None:
    long = {"name": "x" * LARGEST_BODY}
    assert page.write("POST", "/api/reviewer", long).status_code == 413

    async def pieces():  # type: ignore[no-untyped-def]
        for _ in range(20):
            yield b"x" * (LARGEST_BODY // 10)

    headers = {
        "Origin": f"http://{page.HOST}",
        "X-Purport": "1",
        "Content-Type": "application/json",
    }
    answer = page.ask("POST", "/api/reviewer", content=pieces(), headers=headers)
    assert answer.status_code == 413


@pytest.mark.parametrize("body", [[1], "x", 7, None])
def test_only_json_objects_are_taken(page: Browser, body: object) -> None:
    answer = page.write("POST", "/api/reviewer", body)
    assert answer.status_code == 400
    assert set(answer.json()) == {"error", "todo"}


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/%2e%2e/cli/main.py",
        "/static/....//app.py", "/static//etc/passwd", "/static/..\\app.py",
        "/api/documents/..%2f..%2fetc%2fpasswd/text", "/api/export/../../record.sqlite.csv",
        "/api/export/events.sqlite", "/static/%00",
    ],
)  # fmt: skip
def test_no_path_reaches_the_file_system(page: Browser, path: str) -> None:
    answer = page.get(path)
    assert answer.status_code in (200, 400, 404, 405)
    if answer.status_code == 200:
        assert answer.headers["content-type"].startswith("text/html")  # the page itself
    assert "root:" not in answer.text and "import" not in answer.text[:200]


@pytest.mark.parametrize("address", ["/api/about", "/api/nothing", "/", "/api/events?x=1"])
def test_every_answer_is_fenced_in(page: Browser, address: str) -> None:
    answer = page.get(address)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in answer.headers["content-security-policy"]
    if address.startswith("/api/"):
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_do_not_exist(page: Browser, method: str) -> None:
    assert page.ask(method, "/api/events").status_code == 405


def test_an_error_shows_no_traceback(page: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret /home/ann/record")

    monkeypatch.setattr(page.desk, "seen_by", broken)
    answer = page.get("/api/events")
    assert answer.status_code == 500
    assert "secret" not in answer.text and "Traceback" not in answer.text


def test_two_servers_do_not_share_a_cookie(tmp_path: Path) -> None:
    folder = made_record.write(tmp_path / "r")
    first, second = Browser(folder), Browser(folder, enter=False)
    second._client.cookies = first._client.cookies
    assert second.get("/api/about").status_code == 403
