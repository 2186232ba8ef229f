"""What an ensemble thinks of the training articles: softer labels than the gold ones, and less noisy.

    python soften.py work/a.pt work/b.pt --out work/soft.npz
    python soften.py work/transformer.pt --out work/soft.npz

Marginals of each network's label chain, averaged; [tokens, labels] and [tokens, labels, labels] (with the next token).
"""
import argparse
from pathlib import Path

import numpy as np
import torch

import assemble
import corpora
import features as plain
import train


def opened(path, data):
    """(network, features) of a file of `train.py` or of `transformer.py`."""
    module, kind = train, plain
    if any(key.startswith("reader.") for key in torch.load(path, weights_only=True)["state"]):
        import transformer

        module = kind = transformer
    features = kind.Features(data)
    return module.load(path, features), features


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("models", type=Path, nargs="+")
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--out", type=Path, default=Path("work/soft.npz"))
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    args.attribution = args.attribution or args.data / "attribution"
    torch.set_num_threads(1)
    nets = [opened(m, args.data) for m in args.models]
    unary, pairs = [], []
    for doc in corpora.attribution(args.attribution / "train.jsonl"):
        n, m = len(doc.tokens), len(corpora.LABELS)
        u, p = torch.zeros(n, m), torch.zeros(n, m, m)
        for net, features in nets:
            a, b = net.crf.marginals(torch.tensor(assemble.read(net, *features(doc.tokens))[0]))
            u += a / len(nets)
            p[:-1] += b / len(nets)
        unary.append(u.half().numpy())
        pairs.append(p.half().numpy())
    np.savez(args.out, unary=np.concatenate(unary), pairs=np.concatenate(pairs))


if __name__ == "__main__":
    main()
