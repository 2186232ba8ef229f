"""The same article as other papers would print it. Labels stay on their tokens.

Quotation marks of other styles, none at all, other people and places, lower-case titles, British
spelling, a headline in capitals or cut off, a paragraph break before a quotation.
"""
import csv
import random

import lexicon
from corpora import LABELS, NAMES, NO_SYNTAX, UNLABELLED, Doc
from words import BREAK, CLOSES, CLOSES_SINGLE, OPENS, OPENS_SINGLE, Word, quote_states

STYLES = [("“", "”", "‘", "’"), ('"', '"', "'", "'"), ("‘", "’", "“", "”"), ("'", "'", '"', '"'), ("«", "»", "“", "”")]
STYLE_SHARES = [3, 3, 5, 3, 1]
TITLES = set("president minister secretary senator governor prime foreign defense defence spokesman spokeswoman chancellor mayor judge general representative".split())
BRITISH = {"defense": "defence", "percent": "per-cent", "program": "programme", "labor": "labour", "organization": "organisation", "organizations": "organisations", "center": "centre", "criticized": "criticised", "criticize": "criticise", "emphasized": "emphasised", "apologized": "apologised", "favor": "favour", "honor": "honour", "color": "colour", "recognized": "recognised", "realized": "realised", "offense": "offence", "license": "licence", "toward": "towards", "characterized": "characterised", "organized": "organised", "accused": "accused", "behavior": "behaviour", "neighbor": "neighbour", "rumors": "rumours", "rumor": "rumour"}


class Names:
    """Names of the world to put in the place of those of the corpus."""

    def __init__(self, data):
        def column(name):
            with open(data / "names" / name, encoding="utf-8-sig") as f:
                return sorted({r["Romanized Name"] for r in csv.DictReader(f) if lexicon.TOKEN.fullmatch(r["Romanized Name"] or "") and r["Romanized Name"][0].isupper()})

        self.given, self.family = column("common-forenames-by-country.csv"), column("common-surnames-by-country.csv")
        self.family += [line.split()[0].capitalize() for line in open(data / "names/dist.all.last")][:3000]
        import json

        c = json.loads((data / "gazetteer/countries.min.json").read_text(encoding="utf-8")).values()
        self.places = sorted({n for x in c for n in (x["name"], x.get("capital", "")) if lexicon.TOKEN.fullmatch(n)})


def augment(doc, names, rng):
    """A varied copy of the document, or the document itself."""
    # the last cell is the token's old place: heads are found again by it
    t = [list(row) for row in zip(doc.tokens, doc.label, doc.owner, doc.begins, doc.name, doc.syntax, doc.row, range(len(doc.tokens)))]
    if rng.random() < 0.10:
        cut = next((i for i, r in enumerate(t) if r[0].text == BREAK), None)
        if cut and len(t) - cut > 50:
            t = t[cut + 1 :]
    elif rng.random() < 0.12:
        for r in t:
            if r[0].text == BREAK:
                break
            r[0] = r[0]._replace(text=r[0].text.upper() if len(t) % 5 == 0 else r[0].text[:1].upper() + r[0].text[1:])
    if rng.random() < 0.20:
        rename(t, names, rng)
    if rng.random() < 0.15:
        for r in t:
            w = r[0].text
            if w.lower() in TITLES and w[0].isupper():
                r[0] = r[0]._replace(text=w.lower())
    if rng.random() < 0.15:
        for r in t:
            if r[0].text in BRITISH:
                r[0] = r[0]._replace(text=BRITISH[r[0].text])
    if rng.random() < 0.40:
        restyle(t, rng)
    elif rng.random() < 0.06:
        states = quote_states([r[0] for r in t])
        t = [r for r, s in zip(t, states) if s not in (OPENS, CLOSES)]
    if rng.random() < 0.30:
        t = rebreak(t, rng)
    before = None
    for r in t:  # what was cut may have been the beginning of a span
        tag = LABELS[r[1]] if r[1] >= 0 else "O"
        if tag[0] == "I" and before != tag[1:]:
            r[1] -= 1
        before = tag[1:] if tag != "O" else None
    now = {r[7]: i for i, r in enumerate(t)}
    for r in t:
        if r[5] is not NO_SYNTAX:
            r[5] = (r[5][0], r[5][1], now.get(r[5][2], UNLABELLED))
    return Doc(doc.id, *list(map(list, zip(*t)))[:7])


def restyle(t, rng):
    style = rng.choices(STYLES, STYLE_SHARES)[0]
    pick = {OPENS: style[0], CLOSES: style[1], OPENS_SINGLE: style[2], CLOSES_SINGLE: style[3]}
    straight = style[0] in "'\""
    for r, s in zip(t, quote_states([r[0] for r in t])):
        if s in pick:
            r[0] = r[0]._replace(text=pick[s])
        elif "’" in r[0].text and straight:
            r[0] = r[0]._replace(text=r[0].text.replace("’", "'"))
        elif "'" in r[0].text and not straight:
            r[0] = r[0]._replace(text=r[0].text.replace("'", "’"))


def rebreak(t, rng):
    """A break before a few of the quotations that begin a sentence, and a few breaks taken away."""
    out = []
    states = quote_states([r[0] for r in t])
    for i, r in enumerate(t):
        if r[0].text == BREAK and rng.random() < 0.06:
            continue
        if states[i] in (OPENS, OPENS_SINGLE) and i and t[i - 1][0].text in ".?!" and rng.random() < 0.3:
            out.append([Word(BREAK, r[0].start, r[0].start, False), 0, -1, (), r[4] if r[4] < 0 else 0, NO_SYNTAX, -1, -1])
        out.append(r)
    return out


def rename(t, names, rng):
    new = {}

    def fresh(word, pool):
        stem, tail = word, ""
        for mark in ("’", "'"):
            if mark in word[1:]:
                stem, _, tail = word.partition(mark)
                tail = mark + tail
                break
        if (stem, id(pool)) not in new:
            new[stem, id(pool)] = rng.choice(pool)
        return new[stem, id(pool)] + tail

    for i, r in enumerate(t):
        tag = NAMES[r[4]] if r[4] > 0 else "O"
        if tag == "O" or len(r[0].text) < 2:
            continue
        more = i + 1 < len(t) and t[i + 1][4] > 0 and NAMES[t[i + 1][4]][0] == "I"
        if tag[2] == "P":
            r[0] = r[0]._replace(text=fresh(r[0].text, names.given if more and tag[0] == "B" else names.family))
        elif tag == "B-L" and not more:
            r[0] = r[0]._replace(text=fresh(r[0].text, names.places))
