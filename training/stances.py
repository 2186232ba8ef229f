"""The stance head, on a trained network that it leaves as it is; and its figures.

    python stances.py work/tagger.pt --out work/float.pt

Few attributions have a stance that somebody labelled, and these were picked for theirs; of the others, nearly all
of which assert, a part is added with half the weight. Figures: the development split's true spans; the threshold
for a denial is chosen on one half of its articles and measured on the other.
"""
import argparse
import random
from pathlib import Path

import torch
import torch.nn.functional as F

import assemble
import corpora
from features import Features
from train import load

UNSEEN, WEIGHT = 0.4, 0.5  # share of the unlabelled attributions, and their weight
DENIALS = slice(1, 4)  # denies, rejects, no-evidence
BATCH = 64


@torch.no_grad()
def collect(net, docs, features, share, rng):
    """Tokens of cues and contents: what the head reads, attribution, role; and of attributions: stance, weight, document."""
    x, owner, role, stance, weight, place = [], [], [], [], [], []
    for n, doc in enumerate(docs):
        spans = {}
        for i, k in enumerate(doc.owner):
            if k >= 0:
                spans.setdefault(k, []).append((i, corpora.LABELS[doc.label[i]][-1] == "C"))
        spans = [(doc.stance[k], at) for k, at in spans.items() if doc.stance[k] is not None or rng.random() < share]
        if not spans:
            continue
        ids, flags = features(doc.tokens)
        both = torch.cat([net.input(torch.tensor(ids).long(), torch.tensor(flags)), assemble.states(net, ids, flags)], 1).half()
        for y, at in spans:
            x += [both[i] for i, _ in at]
            owner += [len(stance)] * len(at)
            role += [int(c) for _, c in at]
            stance.append(y or 0)
            weight.append(WEIGHT if y is None else 1.0)
            place.append(n)
    return torch.stack(x), *map(torch.tensor, (owner, role, stance, weight, place))


def fit(head, data, epochs, rate, drop):
    x, owner, role, stance, weight, _ = data
    n = len(stance)
    first = torch.searchsorted(owner, torch.arange(n + 1))
    optimiser = torch.optim.AdamW(head.parameters(), rate, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=epochs * (n // BATCH + 1) + 1, pct_start=0.1)
    head.train()
    for _ in range(epochs):
        order = torch.randperm(n)
        for k in range(0, n, BATCH):
            some = order[k : k + BATCH].sort().values
            at = torch.cat([torch.arange(first[i], first[i + 1]) for i in some])
            z = head(x[at].float(), torch.searchsorted(some, owner[at]), role[at], len(some), drop)
            loss = (F.cross_entropy(z, stance[some], reduction="none", label_smoothing=0.02) * weight[some]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    head.eval()


def prf(said, true):
    both = (said & true).sum().item()
    p, r = both / max(1, said.sum().item()), both / max(1, true.sum().item())
    return p, r, 2 * p * r / max(1e-9, p + r)


@torch.no_grad()
def figures(head, data):
    x, owner, role, stance, _, place = data
    p = torch.softmax(head(x.float(), owner, role, len(stance)), 1)
    denial, true = p[:, DENIALS].sum(1), (stance >= DENIALS.start) & (stance < DENIALS.stop)
    thresholds = [k / 50 for k in range(2, 50)]
    said = torch.zeros_like(true)
    for half in (0, 1):
        here = place % 2 == half
        best = max(thresholds, key=lambda t: prf(denial[~here] > t, true[~here])[2])
        said[here] = denial[here] > best
        print(f"  threshold {best} chosen on the other half")
    sure = [(t, *prf(denial > t, true)) for t in (0.2, 0.3, 0.4, 0.5, 0.6)]
    print("  right", round(100 * (p.argmax(1) == stance).float().mean().item(), 1), "denials P R F1", [round(100 * v, 1) for v in prf(said, true)])
    print("  threshold, P, R, F1:", "; ".join(f"{t} {100 * a:.0f} {100 * b:.0f} {100 * c:.0f}" for t, a, b, c in sure))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("model", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--epochs", type=int, default=15)
    ap.add_argument("--rate", type=float, default=4e-3)
    ap.add_argument("--drop", type=float, default=0.3)
    ap.add_argument("--lift", type=float, nargs=3, default=(0, 0, 0), help="of a source, a cue, a content: how much likelier one shall begin; added to the label head, chosen on the development split")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    args.attribution = args.attribution or args.data / "attribution"
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    features = Features(args.data)
    net = load(args.model, features)
    train, dev = (collect(net, corpora.attribution(args.attribution / f"{s}.jsonl"), features, share, rng) for s, share in (("train", UNSEEN), ("dev", 0)))
    fit(net.stance, train, args.epochs, args.rate, args.drop)
    figures(net.stance, dev)
    with torch.no_grad():
        net.label.bias[1::2] += torch.tensor(args.lift)
    torch.save({"hidden": net.first.hidden_size, "state": net.state_dict()}, args.out)


if __name__ == "__main__":
    main()
