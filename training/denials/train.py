#!/usr/bin/env python3
"""Learn the weights of `data/denial-evidence.tsv`: what makes a negated proposition a denial.

    train.py input OUT.jsonl               every text that has a judgement, for the example `denial_evidence`
    train.py fit EVIDENCE.jsonl [TABLE]    cross-validate; fit everything and write the table

See README.md beside this file. Runs in seconds; the texts and the scorer of `../shared` are used where they stand.
"""
import hashlib, json, re, sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
WORD = re.compile(r"\w+")
FOLDS, STRENGTH = 8, 1.0
# A case is written to tell two kinds apart.
CASE = 2.0
# What the exact rules say was fitted on the project's own pages and cases: learned there, it would count for all.
RULE = 1.2


def words(text):
    return WORD.findall(text.lower())


def overlap(a, b):
    """Share of the words of both that both hold."""
    a, b = set(a), set(b)
    return len(a & b) / len(a | b) if a and b else 0.0


class Text:
    """A text with judgements: pairs of a content's words and whether it denies; `whole` of the page's statements are told."""

    def __init__(self, group, key, text, judged, inside=False):
        self.group, self.key, self.text, self.judged, self.inside = group, key, text, judged, inside

    def judgement(self, content):
        """Whether the statement with this content denies; None where nobody judged it."""
        own = words(content)
        if self.inside:
            held = [denies for said, denies in self.judged if " ".join(said) in " ".join(own)]
            return held[0] if held else None
        best = max(((overlap(own, said), denies) for said, denies in self.judged), default=(0, None))
        return best[1] if best[0] >= 0.3 else None


def own_pages():
    for path in sorted((ROOT / "tests/gold").glob("*.json")):
        page = json.loads(path.read_text())
        said = [(words(" ".join(s["content"])), s["stance"] == "denies") for s in page["statements"]]
        yield Text("own pages", f"page {page['id']}", page["text"], said)


def cases():
    for path in sorted((ROOT / "tests/cases").glob("*.jsonl")):
        for case in map(json.loads, path.read_text().splitlines()):
            if "text" not in case:
                continue
            has = [(words(e["content"]), e["stance"] == "denies") for e in case.get("has", [])
                   if isinstance(e.get("stance"), str) and e.get("content")]
            no = [(words(e.get("content", "")), False) for e in case.get("not", []) if e.get("stance") == "denies"]
            if has or no:
                yield Text("cases", f"case {case['id']}", case["text"], has + no, inside=True)


def judged():
    """Statements of the project's articles, and of the corpus where it stands beside the project, of `judged.tsv`."""
    rows = [row.split("\t") for row in (Path(__file__).parent / "judged.tsv").read_text().splitlines() if row[0] != "#"]
    sys.path.insert(0, str(ROOT / "training"))
    import invented
    texts = {}
    for _, slug, text, marked in invented.articles(ROOT / "training/articles"):
        if marked is not None:
            texts[name(slug)] = text
    corpus = SHARED / "data/attribution/train.jsonl"
    if corpus.exists():
        for article in map(json.loads, corpus.open()):
            texts[name(article["id"])] = article["text"]
    found = {}
    for article, said, stance in rows:
        found.setdefault(article, []).append((said, stance == "denies"))
    for article, said in found.items():
        if article in texts:
            yield Judged(article, texts[article], dict(said))


class Judged(Text):
    """A text whose statements were judged one by one; the table knows them by a hash of their words."""

    def __init__(self, key, text, said):
        super().__init__("articles", key, text, said)

    def judgement(self, content):
        return self.judged.get(name(" ".join(words(content))))


def name(text):
    """What the table calls an article or a content."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def texts():
    return {t.key: t for make in (own_pages, cases, judged) for t in make()}


def read(path):
    """Group, article, evidence and judgement of every statement that has one."""
    known, rows = texts(), []
    for line in map(json.loads, open(path)):
        text, coded = known[line["id"]], line["text"].encode()
        for negation in line["negations"]:
            content = " ".join(coded[start:end].decode() for start, end in negation["content"])
            denies = text.judgement(content)
            if denies is not None:
                rows.append((text.group, text.key, negation["evidence"], denies))
    return rows


def table(path):
    return [line.split("\t")[0] for line in path.read_text().splitlines() if line and line[0] != "#"]


def fit(path, out):
    rows, target = read(path), ROOT / "data/denial-evidence.tsv"
    names = [n for n in table(target) if n not in ("base", "rule")]
    x = np.array([[n in r[2] for n in names] for r in rows], float)
    y = np.array([r[3] for r in rows])
    rule = np.array(["rule" in r[2] for r in rows])
    groups, articles = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
    weight = np.where(groups == "cases", CASE, 1)
    learned = lambda some: LogisticRegression(C=STRENGTH, max_iter=3000).fit(x[some], y[some], sample_weight=weight[some])
    odds = np.zeros(len(rows))
    for learn, test in GroupKFold(FOLDS).split(x, groups=articles):
        odds[test] = learned(learn).decision_function(x[test])
    for group in sorted(set(groups)):
        of = groups == group
        for what, said in (("rules alone", rule), ("weighed", odds + RULE * rule > 0)):
            hits, p, r = (said & y & of).sum(), (said & of).sum(), (y & of).sum()
            print(f"{group:10} {what:12} {r:4} denials: precision {100 * hits / p:.1f} recall {100 * hits / r:.1f} F1 {200 * hits / (p + r):.1f}")
    whole = learned(np.arange(len(rows)))
    weights = {"base": whole.intercept_[0], "rule": RULE, **dict(zip(names, whole.coef_[0]))}
    wrong = (whole.decision_function(x) + RULE * rule > 0) != y
    print("cases against it:", *sorted(articles[wrong & (groups == "cases")]))
    if out:
        head = [line for line in target.read_text().splitlines() if line.startswith("#")]
        Path(out).write_text("\n".join(head + [f"{n}\t{weights[n]:.2f}" for n in table(target)]) + "\n")


if __name__ == "__main__":
    if sys.argv[1] == "input":
        with open(sys.argv[2], "w") as out:
            for t in texts().values():
                out.write(json.dumps({"id": t.key, "text": t.text}) + "\n")
    else:
        fit(sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
