"""From the network's scores to attributions, as `src/model/decode.rs` does it; and predictions for score.py.

    python assemble.py work/float.pt --figures            # score.py on the development split
    python assemble.py work/float.pt > work/dev.pred.jsonl

Documents are read in windows that overlap; what is kept of a window is its core.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

from corpora import LABELS, NAMES, attribution
from network import LINK, place
from words import BREAK

CORE, MARGIN = 2000, 100
REACH = 160  # tokens between a content and its cue
FAR = 3  # paragraphs
LEAST = 0.1  # probability of a link: below it the cue is one that nobody found


def spans(path):
    """[(letter, start, end)] of a BIO path."""
    out = []
    for i, y in enumerate(path):
        tag = y if isinstance(y, str) else LABELS[y]
        if tag[0] == "B" or tag[0] == "I" and (not out or out[-1][2] != i or out[-1][0] != tag[2]):
            out.append([tag[2], i, i + 1])
        elif tag[0] == "I":
            out[-1][2] = i + 1
    return out


@torch.no_grad()
def states(net, ids, flags):
    """Hidden states of a document, read in windows."""
    net.eval()
    n = len(ids)
    parts = []
    for s in range(0, max(n, 1), CORE):
        a, b = max(0, s - MARGIN), min(n, s + CORE + MARGIN)
        parts.append(net.encode(torch.tensor(ids[a:b]).long()[None], torch.tensor(flags[a:b])[None])[1][0, s - a : min(n, s + CORE) - a])
    return torch.cat(parts)


@torch.no_grad()
def read(net, ids, flags):
    """Everything the heads say of a document: label scores, name scores, link vectors."""
    h = states(net, ids, flags)
    return [x.numpy() for x in (net.label(h), net.name(h), net.ask(h), net.answer(h))]


def attributions(net, tokens, scores):
    """[{source, cue, content: [(start, end)] in tokens, score}]"""
    label, _, ask, answer = scores[:4]
    inside = label.copy()
    breaks = np.array([t.text == BREAK for t in tokens], bool)
    inside[breaks, 1:] = -1e4
    found = spans(net.crf.decode(inside))
    p = np.exp(label - label.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    sure = lambda s: float(np.mean([p[i, [LABELS.index("B-" + s[0]), LABELS.index("I-" + s[0])]].sum() for i in range(s[1], s[2])]))
    paragraph = np.cumsum([t.text == BREAK for t in tokens])
    cues = [s for s in found if s[0] == "Q"]
    sources = [s for s in found if s[0] == "S"]
    contents = [s for s in found if s[0] == "C"]
    bias = [b.detach().numpy() for b in net.bias]
    where = lambda frm, to: place(torch.tensor(frm), torch.tensor(to), torch.tensor(paragraph[frm]), torch.tensor(paragraph[to])).numpy()
    out = [{"source": [], "cue": [(c[1], c[2])], "content": [], "score": sure(c)} for c in cues]
    orphans = []
    for c in contents:
        at = np.arange(max(0, c[1] - REACH), min(len(tokens), c[2] + REACH))
        s = answer[at, :LINK] @ ask[c[1] : c[2], :LINK].mean(0) * LINK**-0.5
        s = s + sum(bias[0][where(i, at)] for i in (c[1], (c[1] + c[2]) // 2, c[2] - 1)) / 3
        s[(at >= c[1]) & (at < c[2])] = -1e9
        p_at = np.exp(s - s.max())
        p_at /= p_at.sum()
        best, who = LEAST, None
        for k, cue in enumerate(cues):
            if at[0] <= cue[1] <= at[-1] and abs(paragraph[cue[1]] - paragraph[c[1]]) <= FAR:
                mass = p_at[cue[1] - at[0] : cue[2] - at[0]].sum()
                if mass > best:
                    best, who = mass, k
        if who is None:
            orphans.append({"source": [], "cue": [], "content": [(c[1], c[2])], "score": sure(c) / 2})
        else:
            out[who]["content"].append((c[1], c[2]))
    for o, cue in zip(out, cues):
        best, who = net.nowhere.item() if isinstance(net.nowhere, torch.Tensor) else float(net.nowhere), None
        for s in sources:
            if abs(s[1] - cue[1]) > REACH:
                continue
            v = ask[cue[1], LINK:] @ answer[s[1], LINK:] * LINK**-0.5 + bias[1][where(cue[1], s[1])]
            if v > best:
                best, who = v, s
        if who:
            o["source"] = [(who[1], who[2])]
    return [o for o in out if o["content"]] + orphans


def units(text):
    """UTF-16 offset of every code point."""
    return np.concatenate([[0], np.cumsum([2 if ord(c) > 0xFFFF else 1 for c in text])])


def analysis(net, doc, text, scores):
    u = units(text)
    t = doc.tokens
    cut = lambda many: [[int(u[t[a].start]), int(u[t[b - 1].end])] for a, b in many]
    st = []
    for k, a in enumerate(attributions(net, t, scores)):
        st.append({"id": k, "form": "indirect", "stance": "asserts", "content": cut(a["content"]), "cue": cut(a["cue"]), "source": cut(a["source"]), "confidence": a["score"], "speaker": None})
    return {"id": doc.id, "text": text, "entities": [], "statements": st}


def main():
    from features import Features
    from train import brief, evaluate, load

    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("model", type=Path)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--figures", action="store_true")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    torch.set_num_threads(1)
    features = Features(args.data)
    net = load(args.model, features)
    path = (args.attribution or args.data / "attribution") / "dev.jsonl"
    texts = {d["id"]: d["text"] for d in map(json.loads, open(path, encoding="utf-8"))}
    docs = attribution(path)
    if args.figures:
        print(brief(evaluate(net, docs, texts, features, args.data, path)))
        return
    for doc in docs:
        print(json.dumps(analysis(net, doc, texts[doc.id], read(net, *features(doc.tokens)))))


if __name__ == "__main__":
    main()
