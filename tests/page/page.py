#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""page.py RUNG structure|browser: what `rung report` writes, read by a strict parser and shown by a browser.

structure: the page is well-formed XML, its parts are labelled, its drawings are as many as the figures that `rung pay`
prints, text of a pack stays text, and the bytes are always the same.
browser: headless Chromium finds no mistake in it, no request leaves it, it fits on a phone, and its contrasts suffice
by day, by night and on paper. Exit 77 without Chromium. RUNG_PICTURES=FOLDER keeps pictures to look at.
"""
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import chromium

RUNG = os.path.abspath(sys.argv[1])
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORK = tempfile.mkdtemp(prefix="rung-page-")
FAILED = []
HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
PAGES = [
    ["ml-engineer"],
    ["ml-engineer", "data-scientist"],
    ["ml-engineer@senior", "mlops-engineer@senior"],
    ["ml-engineer", "data-engineer", "mlops-engineer", "ai-engineer", "data-analyst", "data-scientist"],
    ["data-analyst@senior", "-r", "gb"],
    ["data-scientist", "-r", "germany"],
]
HOSTILE = "<script>x()</script>\"'&lt <!-- ]]>"


def check(what, good, found=""):
    if not good:
        FAILED.append(what)
        print(f"{what}: {found}" if found != "" else what)


def rung(*arguments, data=None, **environment):
    home = {"PATH": os.environ["PATH"], "XDG_DATA_HOME": WORK, "HOME": WORK, **environment}
    if data:
        home["RUNG_DATA"] = data
    done = subprocess.run([RUNG, *arguments], env=home, capture_output=True, check=False, cwd=WORK)
    check(f"exit of {' '.join(arguments)}", done.returncode == 0, done.stderr.decode())
    return done.stdout


def words_of(element):
    return " ".join("".join(element.itertext()).split())


def with_class(root, word):
    return [e for e in root.iter() if word in e.get("class", "").split()]


def section(root, key):
    return next(e for e in root.iter(HTML + "section") if e.get("id") == key)


def check_labels(what, root):
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    check(f"{what}: ids are unique", len(ids) == len(set(ids)))
    for element in root.iter():
        for attribute in ("aria-labelledby", "aria-describedby"):
            check(f"{what}: {attribute} leads somewhere", element.get(attribute, ids[0]) in ids, element.get(attribute))
        check(f"{what}: nothing runs", not [a for a in element.attrib if a.lower().startswith("on")], element.attrib)
        check(f"{what}: nothing is fetched", "src" not in element.attrib and not element.tag.endswith("script"))
        check(f"{what}: no style of its own", "style" not in element.attrib)
    for link in root.iter(HTML + "a"):
        href = link.get("href")
        inside = href.startswith("#") and href[1:] in ids
        outside = href.startswith(("https://", "http://")) and link.get("rel") == "noreferrer"
        check(f"{what}: a link leads somewhere", inside or outside, href)
    for tag in ("header", "nav", "main", "footer"):
        check(f"{what}: one {tag}", len(list(root.iter(HTML + tag))) == 1)


def check_headings(what, root):
    depths = [int(e.tag[-1]) for e in root.iter() if e.tag in (HTML + "h1", HTML + "h2", HTML + "h3", HTML + "h4")]
    check(f"{what}: begins with its only h1", depths[0] == 1 and depths.count(1) == 1)
    check(f"{what}: headings leave no level out", all(b <= a + 1 for a, b in zip(depths, depths[1:])), depths)


def check_tables(what, root):
    for table in root.iter(HTML + "table"):
        caption = table.find(HTML + "caption")
        check(f"{what}: a table has a caption", caption is not None and words_of(caption))
        check(f"{what}: heads say what they head", all(th.get("scope") for th in table.iter(HTML + "th")))
        columns = sum(int(cell.get("colspan", 1)) for cell in table.find(HTML + "thead").find(HTML + "tr"))
        for row in table.iter(HTML + "tr"):
            count = sum(int(cell.get("colspan", 1)) for cell in row)
            check(f"{what}: rows are as long as the table is wide", count == columns, words_of(row))
    for row in root.iter(HTML + "tr"):
        if with_class(row, "mark"):
            check(f"{what}: what is drawn is said too", words_of(row.find(HTML + "th")))
    inner = {id(e) for outer in root.iter(SVG + "svg") for e in outer.iter(SVG + "svg") if e is not outer}
    drawings = [e for e in root.iter(SVG + "svg") if id(e) not in inner]
    check(f"{what}: no drawing is read twice", all(e.get("aria-hidden") == "true" for e in drawings))


def check_marks(what, root, arguments):
    bands = json.loads(rung("pay", *arguments, "--json"))
    drawn = [b for b in bands if any(b[field] is not None for field in ("low", "mid", "high"))]
    marks = with_class(section(root, "pay"), "mark")
    check(f"{what}: a mark for each band", len(marks) == len(drawn), f"{len(marks)} for {len(drawn)}")
    for look, kinds in (("advertised", ("adverts",)), ("occupation", ("official",))):
        expected = sum(b["kind"] in kinds and b["stat"] == "quantiles" for b in drawn)
        found = sum(look in mark.get("class").split() for mark in marks)
        check(f"{what}: marks that are {look}", found == expected, f"{found} for {expected}")
    pay = words_of(section(root, "pay"))
    for band in drawn:
        for field in ("low", "mid", "high"):
            if band[field] is not None:
                check(f"{what}: {band['claim']} is said", f"{band[field]:,}" in pay, band[field])
    for body in section(root, "pay").iter(HTML + "tbody"):
        if any("occupation" in mark.get("class") for mark in with_class(body, "mark")):
            title = words_of(body[0])
            check(f"{what}: percentiles are no level", title.startswith("An official occupation, every level"), title)
    ids = [a for a in arguments if not a.startswith("-") and a not in ("gb", "germany")]
    parts = with_class(section(root, "skills"), "mark")
    check(f"{what}: three parts a pair", len(parts) == 3 * (len(ids) * (len(ids) - 1) // 2), len(parts))


def check_hostile():
    """Markup in every text of a pack that may hold it."""
    folder = os.path.join(WORK, "hostile")
    shutil.copytree(os.path.join(SOURCE, "tests/fixtures/small"), folder)
    fields = {"title", "text", "summary", "label", "focus", "note", "publisher", "licence", "attribution", "name"}

    def poison(value):
        if isinstance(value, list):
            for item in value:
                poison(item)
        elif isinstance(value, dict):
            for key, item in value.items():
                if key in fields and isinstance(item, str):
                    value[key] = item[:20] + HOSTILE
                else:
                    poison(item)

    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            pack = json.load(file)
        poison({key: value for key, value in pack.items() if key not in ("labels",)})
        with open(path, "w", encoding="utf-8") as file:
            json.dump(pack, file)
    roles = [r["id"] for r in json.loads(rung("roles", "--json", data=folder))][:2]
    root = ElementTree.fromstring(rung("report", *roles, data=folder))
    check_labels("hostile pack", root)
    check_tables("hostile pack", root)
    check("hostile pack: its text is there, as text", HOSTILE in "".join(root.itertext()))
    check("hostile pack: its text is in the title", HOSTILE in root.find(f"{HTML}head/{HTML}title").text)
    check("hostile pack: no picture", not list(root.iter(HTML + "img")))


def check_bytes():
    call = ["report", "ml-engineer", "data-scientist"]
    first = rung(*call)
    for environment in ({"LC_ALL": "C"}, {"LC_ALL": "de_DE.UTF-8"}, {"COLUMNS": "20", "TZ": "Asia/Tokyo"},
                        {"CLICOLOR_FORCE": "1", "TERM": "xterm"}):
        check(f"the same bytes with {environment}", rung(*call, **environment) == first)
    path = os.path.join(WORK, "page.html")
    for _ in range(2):
        check("-o prints nothing", rung(*call, "-o", path) == b"")
    with open(path, "rb") as file:
        check("the same bytes in a file", file.read() == first)
    check("-o - is standard output", rung(*call, "-o", "-") == first)
    check("the page says how it was made", b"rung report ml-engineer data-scientist -r us" in first)
    check("nothing is left beside it", not [n for n in os.listdir(WORK) if ".new" in n], os.listdir(WORK))


def structure():
    for arguments in PAGES:
        what = " ".join(arguments)
        root = ElementTree.fromstring(rung("report", *arguments))
        check_labels(what, root)
        check_headings(what, root)
        check_tables(what, root)
        check_marks(what, root, arguments)
    check_hostile()
    check_bytes()


# The least contrast of all visible text with its ground, and of all drawn marks: [ratio, where].
CONTRASTS = r"""(() => {
  const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const rgb = text => text.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const over = ([r, g, b], alpha, ground) => [r, g, b].map((c, i) => c * alpha + ground[i] * (1 - alpha));
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgb(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  let text = [99, ''], mark = [99, ''];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const e = node.parentElement, style = getComputedStyle(e);
    if (!node.data.trim() || !e.getClientRects().length) continue;
    const found = ratio(rgb(e instanceof SVGElement ? style.fill : style.color), ground(e));
    if (found < text[0]) text = [found, e.outerHTML.slice(0, 80)];
  }
  for (const e of document.querySelectorAll('.mark rect, .mark circle, .mark line, .mark path, .sample rect')) {
    const style = getComputedStyle(e), under = ground(e);
    const colour = style.fill !== 'none' ? style.fill : style.stroke;
    const found = ratio(over(rgb(colour), Number(style.opacity), under), under);
    if (found < mark[0]) mark = [found, e.outerHTML.slice(0, 80)];
  }
  return [text, mark];
})()"""


def picture(browser, name):
    folder = os.environ.get("RUNG_PICTURES")
    if not folder:
        return
    shot = browser.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)
    with open(os.path.join(folder, name + ".png"), "wb") as file:
        file.write(base64.b64decode(shot["data"]))


def check_view(browser, what):
    (text, where), (mark, drawn) = browser.evaluate(CONTRASTS)
    check(f"{what}: text has contrast", text >= 4.5, f"{text:.2f} at {where}")
    check(f"{what}: drawings have contrast", mark >= 3, f"{mark:.2f} at {drawn}")
    wide = browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(f"{what}: nothing sticks out", wide <= 0, wide)


def check_page(browser, path, name):
    browser.look(1200)
    browser.open(path)
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for width, scheme in ((1200, "light"), (1200, "dark"), (390, "light"), (390, "dark")):
        browser.look(width, scheme)
        check_view(browser, f"{name} at {width}, {scheme}")
        picture(browser, f"{name}-{width}-{scheme}")
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)")
    browser.look(800, "dark", media="print")
    check_view(browser, f"{name} on paper")
    hidden = browser.evaluate("[...document.querySelectorAll('details table')].some(t => !t.getBoundingClientRect().height)")
    check(f"{name} on paper: what is folded is printed", not hidden)
    picture(browser, f"{name}-paper")
    requests = [e["params"]["request"]["url"] for e in browser.events if e.get("method") == "Network.requestWillBeSent"]
    others = [url for url in requests if not url.startswith(("file://" + path, "data:"))]
    check(f"{name}: no request leaves the page", len(requests) >= 1 and not others, others)
    said = [e for e in browser.events if e.get("method") in
            ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")]
    check(f"{name}: the console is silent", not said, said)


def in_browser():
    browser = chromium.Browser()
    try:
        for number, arguments in enumerate(PAGES):
            path = os.path.join(WORK, f"page{number}.html")
            rung("report", *arguments, "-o", path)
            check_page(browser, path, f"page{number}")
    finally:
        browser.close()


if sys.argv[2] == "browser" and not chromium.installed():
    print("skipped: Chromium is not installed")
    sys.exit(77)
try:
    structure() if sys.argv[2] == "structure" else in_browser()
finally:
    shutil.rmtree(WORK, ignore_errors=True)
sys.exit(1 if FAILED else 0)
