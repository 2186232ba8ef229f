"""Corpora as `Doc`s: tokens, and for each token what the heads should say.

label     one of LABELS: source, cue, content, begun or inside, as in the PolNeAR form
owner     which attribution a cue or content token belongs to, else -1
begins    the attributions whose source begins at this token
name      one of NAMES, or -100 where nobody labelled names
syntax    (word class, relation, index of the head) as the teacher sees them, or NO_SYNTAX
row       row of the soft labels, or -1
"""
import bisect
import json
from dataclasses import dataclass

from words import BREAK, words

LABELS = ["O", "B-S", "I-S", "B-Q", "I-Q", "B-C", "I-C"]
NAMES = ["O", "B-P", "I-P", "B-O", "I-O", "B-L", "I-L"]
UNLABELLED = -100
NO_SYNTAX = (UNLABELLED, UNLABELLED, UNLABELLED)
TAGS, RELATIONS = {}, {}  # grow as the teacher's labels are read, in the order of the training split
MOST_TAGS = 64


@dataclass
class Doc:
    id: str
    tokens: list
    label: list
    owner: list
    begins: list
    name: list
    syntax: list
    row: list


def attribution(path, teacher=None, split=""):
    out, rows = [], 0
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        tokens = words(d["text"])
        at = [None] * (len(d["text"]) + 1)
        for k, a in enumerate(d["attributions"]):
            for letter, key in (("C", "content"), ("Q", "cue"), ("S", "source")):
                for s, e in a[key]:
                    at[s:e] = [(letter, k, s)] * (e - s)
        label, owner, before = [0] * len(tokens), [-1] * len(tokens), None
        starts = {t.start: i for i, t in enumerate(tokens)}
        for i, t in enumerate(tokens):
            here = at[t.start] if t.text != BREAK else None
            if here:
                label[i] = LABELS.index(("I-" if here == before else "B-") + here[0])
                owner[i] = here[1] if here[0] != "S" else -1
            before = here
        begins = [()] * len(tokens)
        for k, a in enumerate(d["attributions"]):
            i = starts.get(a["source"][0][0]) if a["source"] else None
            if i is not None:
                begins[i] += (k,)
        names, syntax = [UNLABELLED] * len(tokens), [NO_SYNTAX] * len(tokens)
        if teacher is not None:
            seen = teacher[split + "/" + d["id"]]
            names, syntax = spans_to_bio(tokens, seen["names"]), read_syntax(tokens, seen["syntax"])
        out.append(Doc(d["id"], tokens, label, owner, begins, names, syntax, list(range(rows, rows + len(tokens)))))
        rows += len(tokens)
    return out


def read_syntax(tokens, seen):
    """The teacher splits "don't"; of the parts of a token the one whose head lies outside speaks for it."""
    starts = [t.start for t in tokens]
    token_of = lambda at: bisect.bisect_right(starts, at) - 1
    out = [NO_SYNTAX] * len(tokens)
    for at, tag, relation, head in seen:
        i, j = token_of(at), token_of(head)
        if i < 0 or tokens[i].text == BREAK or i == j and relation != "ROOT":
            continue
        if out[i] is NO_SYNTAX:
            pick = lambda table, key: table.setdefault(key, min(len(table), MOST_TAGS - 1))
            out[i] = (pick(TAGS, tag), pick(RELATIONS, relation), j)
    return out


def spans_to_bio(tokens, spans):
    kind = {}
    for k, (s, e, letter) in enumerate(spans):
        for i, t in enumerate(tokens):  # few spans, short documents
            if t.start >= e:
                break
            if t.end > s and t.text != BREAK and t.text.lower() != "the":
                kind[i] = (k, letter)
    return [NAMES.index(("I-" if kind.get(i - 1) == kind[i] else "B-") + kind[i][1]) if i in kind else 0 for i in range(len(tokens))]


def names(path, at_least=300):
    """Column files of named entities, sentences strung together into documents of some length."""
    letter = {"PER": "P", "ORG": "O", "LOC": "L", "GPE": "L"}
    out, doc, n = [], ([], []), 0

    def close():
        if doc[0]:
            # the corpus splits "don't" and "U.S."; the product's tokeniser reads the text again
            text, spans = "".join(doc[0]), doc[1]
            tokens = words(text)
            out.append(Doc(f"{path.stem}-{len(out)}", tokens, [UNLABELLED] * len(tokens), [-1] * len(tokens), [()] * len(tokens), spans_to_bio(tokens, spans), [NO_SYNTAX] * len(tokens), [-1] * len(tokens)))
        doc[0].clear(), doc[1].clear()

    length = count = 0
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 7:
            count += 1
            if count % 12 == 0:
                close()
                length = 0
            elif doc[0]:
                gap = "\n\n" if count % 4 == 0 else " "
                doc[0].append(gap)
                length += len(gap)
            continue
        form, tag, space = cells[0], cells[5], cells[6] != "0"
        if tag[:2] == "B-" and tag[2:] in letter:
            doc[1].append([length, length + len(form), letter[tag[2:]]])
        elif tag[:2] == "I-" and tag[2:] in letter and doc[1] and doc[1][-1][2] == letter[tag[2:]] and doc[1][-1][1] >= length - 1:
            doc[1][-1][1] = length + len(form)
        elif tag[:2] == "I-" and tag[2:] in letter:
            doc[1].append([length, length + len(form), letter[tag[2:]]])
        piece = form + (" " if space else "")
        doc[0].append(piece)
        length += len(piece)
    close()
    return out
