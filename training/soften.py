"""What an ensemble thinks of the training articles: softer labels than the gold ones, and less noisy. Or of other texts.

    python soften.py work/a.pt work/b.pt --out work/soft.npz
    python soften.py work/transformer.pt --out work/soft.npz
    python soften.py work/transformer.pt --texts work/news.jsonl --out work/news.npz

Marginals of each network's label chain, averaged; [tokens, labels] and [tokens, labels, labels] (with the next token).
Other texts get the attributions that the first network finds, which say what is linked to what.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

import assemble
import corpora
import features as plain
import train


def opened(path, data):
    """(network, features) of a file of `train.py` or of `transformer.py`."""
    saved = torch.load(path, weights_only=True)
    if any(key.startswith("reader.") for key in saved["state"]):
        import transformer

        features = transformer.Features(data, saved.get("reader"))
        return transformer.built(saved, features), features
    features = plain.Features(data)
    return train.built(saved, features), features


def attributions(net, tokens, scores):
    """Those with a cue, as in the corpus: in code points."""
    cut = lambda many: [[tokens[a].start, tokens[b - 1].end] for a, b in many]
    return [{k: cut(a[k]) for k in ("source", "cue", "content")} for a in assemble.attributions(net, tokens, scores) if a["cue"]]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("models", type=Path, nargs="+")
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--out", type=Path, default=Path("work/soft.npz"))
    ap.add_argument("--texts", type=Path, help="by unlabelled.py; written again, with attributions, beside --out")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    args.attribution = args.attribution or args.data / "attribution"
    torch.set_num_threads(1)
    nets = [opened(m, args.data) for m in args.models]
    unary, pairs, found = [], [], []
    for doc in corpora.attribution(args.texts or args.attribution / "train.jsonl"):
        n, m = len(doc.tokens), len(corpora.LABELS)
        u, p = torch.zeros(n, m), torch.zeros(n, m, m)
        for k, (net, features) in enumerate(nets):
            scores = assemble.read(net, *features(doc.tokens))
            if k == 0 and args.texts:
                found.append(attributions(net, doc.tokens, scores))
            a, b = net.crf.marginals(torch.tensor(scores[0]))
            u += a / len(nets)
            p[:-1] += b / len(nets)
        unary.append(u.half().numpy())
        pairs.append(p.half().numpy())
    np.savez(args.out, unary=np.concatenate(unary), pairs=np.concatenate(pairs))
    if args.texts:
        with open(args.texts, encoding="utf-8") as texts:
            rows = [{**json.loads(line), "attributions": a} for line, a in zip(texts, found)]
        args.out.with_suffix(".jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
