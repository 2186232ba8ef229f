"""Invented news, with its attributions marked in the text: articles of `articles/` as the other scripts read them.

    python invented.py --check                                   # what is marked wrongly, and how dense the marks are
    python invented.py --out work/both                           # beside the corpus: train.jsonl of both, dev.jsonl of the corpus
    python invented.py --out work/alone --without-corpus         # in its place: dev.jsonl of the held-out ones

A file holds several articles, each under a line "# slug"; its first paragraph is the headline. Marks are
`[S1 the minister]` for a source, `[Q1 said]` for a cue, `[C1 that …]` for a content; the same number belongs together,
in as many pieces as there are. Marks do not nest. What an attribution is follows the corpus (PolNeAR, Newell and
others 2018): beliefs, plans, wishes and criticism beside speech. `[Q1/denies denied]` tells a stance other than
"asserts", `[Q2<1 adding]` that the second attribution has the source of the first.
"""
import argparse
import json
import re
from collections import Counter
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
HEAD = re.compile(r"^# +(\S+)[ \t]*$", re.M)
MARK = re.compile(r"\[([SQC])(\d+)(?:<(\d+))?(?:/([a-z-]+))? ")
QUOTES = '"“‘«'
PART = {"S": "source", "Q": "cue", "C": "content"}
STANCES = ["asserts", "denies", "rejects", "no-evidence", "declines", "non-committal", "asks"]


class Wrong(Exception):
    pass


def unmarked(body):
    """(text, attributions) of an article: offsets in code points, as the corpora have them."""
    text, found, span, at = "", {}, None, 0
    for m in re.finditer(r"[\[\]]", body):
        text += body[at : m.start()]
        at = m.end()
        near = repr(body[max(0, m.start() - 30) : m.end() + 30])
        if m.group() == "]":
            if span is None:
                raise Wrong(f"a bracket closes nothing: {near}")
            close(text, found, *span)
            span = None
            continue
        mark = MARK.match(body, m.start())
        if mark is None or span is not None:
            raise Wrong(f"{'a bracket that is no mark' if mark is None else 'a mark within a mark'}: {near}")
        span, at = (*mark.groups(), len(text)), mark.end()
    if span is not None:
        raise Wrong(f"a mark that does not end: {text[span[4]:][:60]!r}")
    for number, a in found.items():
        if not a["cue"] or not a["content"]:
            raise Wrong(f"attribution {number} has no {'content' if a['cue'] else 'cue'}")
    text += body[at:]
    for a in found.values():
        a["kind"] = kind(text, a["content"])
    return text, [found[k] for k in sorted(found)]


def kind(text, content):
    """How it is quoted: with the content's first word, within it, or not at all."""
    pieces = [text[s:e] for s, e in content]
    if pieces[0][0] in QUOTES + "'":
        return "direct"
    return "mixed" if any(q in piece for piece in pieces for q in QUOTES) else "indirect"


def close(text, found, letter, number, shared, stance, start):
    piece = text[start:]
    if piece != piece.strip() or not piece or "\n\n" in piece:
        raise Wrong(f"a mark over a space at its end, over nothing or over two paragraphs: {piece[:60]!r}")
    if stance and (letter != "Q" or stance not in STANCES):
        raise Wrong(f"no stance of a cue: {stance}")
    a = found.setdefault(int(number), {"source": [], "cue": [], "content": [], "stance": "asserts"})
    a[PART[letter]].append([start, len(text)])
    if stance:
        a["stance"] = stance
    if shared:
        first = found.get(int(shared))
        if letter != "Q" or not first or not first["source"]:
            raise Wrong(f"attribution {number} shares a source that attribution {shared} does not have before it")
        a["source"] = first["source"]


def articles(folder=ARTICLES):
    """(file, slug, text, attributions) of every article; in place of the text what is wrong with one."""
    for path in sorted(folder.glob("*.txt")):
        parts = HEAD.split(path.read_text(encoding="utf-8"))
        for slug, body in zip(parts[1::2], parts[2::2]):
            try:
                yield path.name, slug, *unmarked(body.strip())
            except Wrong as wrong:
                yield path.name, slug, wrong, None


def figures(texts):
    count = Counter()
    for _, _, text, marked in texts:
        count["articles"] += 1
        count["words"] += len(text.split())
        count["attributions"] += len(marked)
        count["without source"] += sum(not a["source"] for a in marked)
        count.update(a["stance"] for a in marked)
    return count


def rows(some):
    return "".join(json.dumps({"id": slug, "text": text, "attributions": marked}, ensure_ascii=False) + "\n" for _, slug, text, marked in some)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    ap.add_argument("--articles", type=Path, default=ARTICLES)
    ap.add_argument("--out", type=Path, help="folder to write train.jsonl and dev.jsonl to")
    ap.add_argument("--without-corpus", action="store_true", help="of the corpus's articles none")
    ap.add_argument("--check", action="store_true")
    args = ap.parse_args()
    found = list(articles(args.articles))
    wrong = [f"{path}, {slug}: {what}" for path, slug, what, marked in found if marked is None]
    right = [a for a in found if a[3] is not None]
    twice = [f"{slug}: two articles of this name" for slug, n in Counter(a[1] for a in found).items() if n > 1]
    print(*wrong, *twice, sep="\n")
    print(dict(figures(right)))
    if args.check and (wrong or twice):
        raise SystemExit(1)
    if args.out:
        corpus = args.attribution or args.data / "attribution"
        args.out.mkdir(parents=True, exist_ok=True)
        if args.without_corpus:
            train, dev = "", rows(a for a in articles(ARTICLES / "held-out") if a[3] is not None)
        else:
            train, dev = ((corpus / f"{split}.jsonl").read_text(encoding="utf-8") for split in ("train", "dev"))
        (args.out / "train.jsonl").write_text(train + rows(right), encoding="utf-8")
        (args.out / "dev.jsonl").write_text(dev, encoding="utf-8")


if __name__ == "__main__":
    main()
