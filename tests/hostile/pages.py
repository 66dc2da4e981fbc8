"""Web pages and Markdown: depth, width, scripts, addresses, and marks that a parser could choke on."""

from __future__ import annotations

from collections.abc import Callable

from tests.builders import PAGE
from tests.hostile.table import ARTICLE, BODY, SENTENCE, Hostile

TEXT = f"<p>{SENTENCE}</p><p>{BODY}</p>"


def page(inside: str, head: str = "") -> Callable[[], bytes]:
    return lambda: f"<!doctype html><html><head><title>Tram</title>{head}</head><body>{inside}</body></html>".encode(
        "utf-8", "surrogatepass"
    )


def article(inside: str = "", head: str = "") -> Callable[[], bytes]:
    return page(f"<article><h1>Mayor to sell the tram</h1>{TEXT}{inside}</article>", head)


def marks(unit: str, size: int, tail: str = "") -> Callable[[], bytes]:
    return (unit * (size // len(unit)) + tail).encode


PAGES = [
    Hostile("plain.html", PAGE.encode, ARTICLE, "cannot pay for rails"),
    Hostile("divs-100000.html", page("<div>" * 100_000), "no_text"),
    Hostile(
        "divs-with-text.html", page("<div>" * 90_000 + BODY + "</div>" * 90_000), ARTICLE, "sell the tram", slow=True
    ),
    Hostile("tags-200001.html", page("<b>" * 200_001), "too_long"),
    Hostile("spans-99000.html", page(f"<p>{BODY}</p>" + "<span>a</span>" * 99_000), ARTICLE, "aaa", slow=True),
    Hostile(
        "attributes-600000.html",
        page("<p " + " ".join(f"a{n}=''" for n in range(600_000)) + f">{BODY}</p>"),
        "too_long",
    ),
    Hostile(
        "attributes-2000.html",
        page("<p " + " ".join(f"a{n}=''" for n in range(2000)) + f">{BODY}</p>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("attribute-30kB.html", page(f"<p a='{'x' * 30_000}'>{BODY}</p>"), "too_long"),
    Hostile("tag-never-closed.html", page("<p " + "a " * 30_000), "too_long"),
    Hostile("page-4MB.html", page("a " * 2_000_000), "too_long"),
    Hostile("page-one-word-2MB.html", page("a" * 2_100_000), "too_long"),
    Hostile(
        "table-50000.html",
        page("<table>" + "<tr><td>a</td><td>b</td></tr>" * 30_000 + "</table>" + BODY),
        ARTICLE,
        slow=True,
    ),
    Hostile("lists-deep.html", page("<ul><li>" * 3000 + BODY), ARTICLE, "sell the tram"),
    Hostile("forms-deep.html", page("<form><a>" * 3000 + BODY), ARTICLE, "sell the tram"),
    Hostile("scripts-open-20000.html", page("<script " * 20_000 + BODY), "too_long"),
    Hostile("scripts-open.html", page("<script>a" * 20_000), "no_text", slow=True),
    Hostile("comments-open.html", page("<!-- " * 50_000 + BODY), "too_long", slow=True),
    Hostile("only-script.html", page("<script>var a = 'The mayor said no to all of it'</script>"), "no_text"),
    Hostile("script-in-text.html", article("<script>alert('launched')</script>"), ARTICLE, "sell the tram", "launched"),
    Hostile(
        "image-from-afar.html",
        article("<img src='http://127.0.0.1:9/a.png' onerror='alert(1)'>"),
        ARTICLE,
        "sell the tram",
        "onerror",
    ),
    Hostile("frame.html", article("<iframe src='file:///etc/passwd'></iframe>"), ARTICLE, "sell the tram"),
    Hostile("object.html", article("<object data='file:///etc/passwd'></object>"), ARTICLE, "sell the tram"),
    Hostile("base.html", article(head="<base href='http://127.0.0.1:9/'>"), ARTICLE, "sell the tram"),
    Hostile(
        "refresh.html",
        article(head="<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "entities.html",
        article("<p>" + "&amp;lt;b&amp;gt; &#x41; &#0; &#xD800; &#x110000; &bogus;</p>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "doctype-entities.html",
        lambda: b"<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + article("<p>&a;</p>")(),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "xhtml-external.html",
        lambda: b"<?xml version='1.0'?><!DOCTYPE html SYSTEM 'http://127.0.0.1:9/'>" + article()(),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "json-ld-deep.html",
        article(head="<script type='application/ld+json'>" + "[" * 15_000 + "</script>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "json-ld-odd.html",
        article(head='<script type=\'application/ld+json\'>{"@type": [1], "author": {"name": {"a": 1}}}</script>'),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "dates-odd.html",
        article(head="<meta property='article:published_time' content='9999999-99-99T99:99'>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("meta-long.html", article(head=f"<meta name='author' content='{'x' * 15_000}'>"), ARTICLE, "sell the tram"),
    Hostile(
        "meta-markup.html",
        article(head="<meta name='author' content='&lt;script&gt;alert(1)&lt;/script&gt;'>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("address-patterns.html", article("<p>" + "http://" + "a." * 9000 + "</p>"), ARTICLE, "sell the tram"),
    Hostile("class-patterns.html", article(f"<div class='{'comment-' * 2000}'>x</div>"), ARTICLE, "sell the tram"),
    Hostile("utf-16.html", lambda: article()().decode().encode("utf-16"), ARTICLE, "sell the tram"),
    Hostile("charset-lies.html", article("<p>Caf\u00e9</p>", "<meta charset='ascii'>"), ARTICLE, "sell the tram"),
    Hostile("charset-unknown.html", article(head="<meta charset='utf-99'>"), ARTICLE, "sell the tram"),
    Hostile("nul.html", lambda: article()().replace(b"tram", b"tr\0am"), ARTICLE, "tr\ufffdam"),
    Hostile("binary.html", lambda: bytes(range(256)) * 40, "binary"),
    Hostile("bidi.html", article("<p>The aide said \u202eon\u202c twice.</p>"), ARTICLE, "said on twice"),
    Hostile("cut.html", lambda: article()()[:-60], ARTICLE, "sell the tram"),
    Hostile("not-html.html", BODY.encode, ARTICLE, "sell the tram"),
    Hostile("nothing-but-tags.html", page("<p></p>" * 1000), "no_text"),
    Hostile(
        "svg.html",
        article("<svg><text>launched</text><script>launched</script></svg>"),
        ARTICLE,
        "sell the tram",
        "launched",
    ),
    Hostile("svg-file.svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "type"),
    Hostile(
        "math.html",
        article("<math><mtext><table><mglyph><style><img src=x></style></mglyph></table></mtext></math>"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "whole-page.html", article("<script>launched</script>"), ARTICLE, "sell the tram", "launched", everything=True
    ),
    Hostile("html-called-text.txt", article(), ARTICLE, "sell the tram", "<p>"),
    Hostile("html-called-markdown.md", article(), ARTICLE, "sell the tram", "<p>"),
    Hostile("html-called-nothing", article(), ARTICLE, "sell the tram", "<p>"),
]

MARKDOWN = [
    Hostile("plain.md", f"# Tram\n\n{BODY}\n".encode, ARTICLE, "sell the tram"),
    Hostile("exactly-10MB.md", marks("a *b* ", 10 * 1024 * 1024, "abcd"), "too_long"),
    Hostile("one-line-10MB.md", marks("a *b* ", 10_000_000), "too_long"),
    Hostile("one-line-2MB.md", marks("a *b* ", 1_999_000), "memory", slow=True),
    Hostile("open-marks-1MB.md", marks("*a_ ", 1_000_000), "memory", slow=True),
    Hostile("open-brackets-1MB.md", marks("[", 1_000_000, "a"), "timeout", slow=True),
    Hostile("open-brackets-50kB.md", marks("[", 50_000, "a"), ARTICLE, "a", slow=True),
    Hostile("closed-brackets.md", marks("[a](", 100_000), ARTICLE, "a", slow=True),
    Hostile("pictures.md", marks("![a](b)", 300_000, BODY), ARTICLE, "sell the tram", slow=True),
    Hostile("table-300000-cells.md", lambda: b"|a|b|c|\n|-|-|-|\n" + b"|a|b|c|\n" * 100_000, "memory", slow=True),
    Hostile("table-wide.md", lambda: (b"|" + b"a|" * 5000 + b"\n|" + b"-|" * 5000 + b"\n") * 2, ARTICLE, "a"),
    Hostile("quotes-deep.md", lambda: b">" * 50_000 + BODY.encode(), "empty"),
    Hostile("lists-deep.md", lambda: b"".join(b"  " * n + b"- a\n" for n in range(500)) + BODY.encode(), ARTICLE, "a"),
    Hostile("lists-flat.md", marks("- a\n", 200_000), ARTICLE, "a", slow=True),
    Hostile("emphasis-nested.md", lambda: b"*" * 20_000 + b"a" + b"*" * 20_000, ARTICLE, "a"),
    Hostile("backticks.md", lambda: b"".join(b"a" + b"`" * n for n in range(1, 1000)), ARTICLE, "a"),
    Hostile(
        "html-in-it.md",
        f"<script>launched</script>\n\n{BODY}\n\n<img src=x onerror=launched>\n".encode,
        ARTICLE,
        "sell the tram",
        "launched",
    ),
    Hostile("html-open.md", marks("<a <!-- ", 100_000, f"\n\n{BODY}"), ARTICLE, "sell the tram", slow=True),
    Hostile("entities.md", marks("&amp;&#0;&#x110000;", 20_000, f"\n\n{BODY}"), ARTICLE, "sell the tram"),
    Hostile("escapes.md", marks("\\*", 200_000, f"\n\n{BODY}"), ARTICLE, "sell the tram"),
    Hostile(
        "references-20000.md",
        lambda: (
            "".join(f"[a{n}]: http://127.0.0.1:9/{n}\n" for n in range(20_000)).encode()
            + b"\n[a1] [a2] "
            + BODY.encode()
        ),
        ARTICLE,
        "sell the tram",
        slow=True,
    ),
    Hostile("reference-of-itself.md", f"[a]: [a]\n\n[a][a] {BODY}".encode, ARTICLE, "sell the tram"),
    Hostile("addresses.md", marks("<http://127.0.0.1:9> ", 100_000, BODY), ARTICLE, "sell the tram", slow=True),
    Hostile("fence-open.md", lambda: b"```\n" + BODY.encode(), ARTICLE, "sell the tram"),
    Hostile("headings-only.md", lambda: b"# A\n# B\n", ARTICLE, "B"),
    Hostile("marks-only.md", lambda: b"* * *\n---\n> \n", "empty"),
    Hostile("picture-only.md", lambda: b"![The mayor](http://127.0.0.1:9/a.png)", "empty"),
    Hostile("utf-16.md", lambda: f"# Tram\n\n{BODY}".encode("utf-16"), ARTICLE, "sell the tram"),
    Hostile(
        "cp1252.md",
        lambda: ("# Caf\u00e9\n\n" + BODY + " \u00a35m for the caf\u00e9 \u2013 at last").encode("cp1252"),
        ARTICLE,
        "\u00a35m",
    ),
    Hostile("damaged-utf-8.md", lambda: ("\u00e9" * 30 + BODY).encode() + b"\xff", ARTICLE, "sell the tram"),
    Hostile("nul.md", lambda: BODY.replace("tram", "tr\0am").encode(), ARTICLE, "tr\ufffdam"),
    Hostile("binary.md", lambda: bytes(range(32)) * 100, "binary"),
    Hostile("line-feeds.md", lambda: b"\n" * 1_900_000 + BODY.encode(), ARTICLE, "sell the tram", slow=True),
    Hostile(
        "front-matter.md",
        f"---\ntitle: !!python/object/apply:os.system ['id']\n---\n\n{BODY}".encode,
        ARTICLE,
        "sell the tram",
    ),
]
