"""The crate's integer arithmetic in numpy, to the last bit, and the numbers its tests compare with.

    python emulate.py work/float.pt --agreement ../models/agreement.tsv     # for `cargo test`
    python emulate.py work/float.pt --figures                               # score.py, bytes instead of floats
"""
import argparse
import json
from pathlib import Path

import numpy as np

import assemble
import corpora
from words import BREAK, words
from export import ONE, UNIT, arrays
from features import Features, fnv
from train import load, scorer

F = np.float32


def tanh(x):
    x = np.clip(x, F(-4.97), F(4.97))
    s = x * x
    return x * (F(135135) + s * (F(17325) + s * (F(378) + s))) / (F(135135) + s * (F(62370) + s * (F(3150) + s * F(28))))


def sigmoid(x):
    return F(0.5) + F(0.5) * tanh(F(0.5) * x)


def quantise(x):
    return np.rint(x.astype(F) * F(ONE)).astype(np.int64)


class Emulator:
    """Stands in for the network in `assemble`."""

    def __init__(self, net, features):
        self.net, self.a = net, arrays(net, features)
        q, s = features.vectors.astype(np.int64), features.scales.astype(np.int64)
        self.words = q * s[:, None]
        q, s = (x.astype(np.int64) for x in self.a["hashed"])
        self.hashed = q * s[:, None]
        self.crf, self.bias, self.nowhere = net.crf, net.bias, net.nowhere

    def input(self, ids, flags):
        parts = [self.words[ids[:, 0]], self.hashed[ids[:, 1]]]
        for i, (t, shift) in enumerate(self.a["tables"]):
            parts.append(t.astype(np.int64)[ids[:, i + 2]] << shift)
        return np.concatenate(parts + [flags.astype(np.int64) * int(UNIT)], 1)

    def layer(self, k, x):
        out = []
        for d, (wi, wh, si, sh, b) in enumerate(self.a["layers"][k]):
            pre = (x.astype(np.float64) @ wi.T.astype(np.float64)).astype(np.int32).astype(F) * si + b.astype(F)
            H = wh.shape[1]
            w = wh.T.astype(np.float64)
            h, c = np.zeros(H), np.zeros(H, F)
            states = np.zeros((len(x), H), np.int64)
            for t in range(len(x)) if d == 0 else range(len(x) - 1, -1, -1):
                z = pre[t] + (h @ w).astype(np.int32).astype(F) * sh
                s = sigmoid(z)
                c = s[H : 2 * H] * c + s[:H] * tanh(z[2 * H : 3 * H])
                states[t] = quantise(s[3 * H :] * tanh(c))
                h = states[t].astype(np.float64)
            out.append(states)
        return np.concatenate(out, 1)

    def head(self, key, h):
        w, s, b = self.a[key]
        return (h.astype(np.float64) @ w.T.astype(np.float64)).astype(np.int32).astype(F) * s + b.astype(F)

    def read(self, ids, flags):
        """As `assemble.read`."""
        n, parts = len(ids), []
        for s in range(0, max(n, 1), assemble.CORE):
            a, b = max(0, s - assemble.MARGIN), min(n, s + assemble.CORE + assemble.MARGIN)
            x = self.input(ids[a:b], flags[a:b])
            h = self.layer(1, self.layer(0, x))
            parts.append(h[s - a : min(n, s + assemble.CORE) - a])
        h = np.concatenate(parts)
        tags = self.head("tags", h)
        return tags[:, :7], tags[:, 7:14], self.head("ask", h), self.head("answer", h)


def tags(emulator, features, tokens):
    """Labels a token, breaks left out: `O S s Q q C c` and `O P p O o L l`, as numbers 0..6."""
    if not tokens:
        return [], []
    ids, flags = features(tokens)
    label, name, _, _ = emulator.read(ids, flags)
    breaks = np.array([t.text == BREAK for t in tokens], bool)
    label = label.copy()
    label[breaks, 1:] = -1e4
    path = emulator.crf.decode(label)
    return [[int(p) for p, b in zip(many, breaks) if not b] for many in (path, name.argmax(1))]


SAMPLE = [
    "Minister: no deal before spring\n\nThe harbour tax \"will not pass\", Finance Minister Ana Kovač said on Tuesday, adding that talks go on.\n\n\"We have asked twice,\" she told reporters in Split. \"Nobody answered.\"",
    "‘It’s the farmers’ choice,’ said Owen Pryce of the Valley Growers’ Union. He denied taking part in the vote.",
    "According to a spokesman for Northport Council, the bridge closes at 9 p.m. on Friday; residents say it never opened.",
    "The Kremlin rejected the report as “absurd”. A source close to the talks, who asked not to be named, told the agency that both sides wanted a pause.",
    "“I was there.\n\n“I saw it,” the witness, 44, recalled. U.S. officials declined to comment.",
    "SMITH: Did you sign it?\n\nJONES: I did not.",
    "",
    "?!\n\n—",
    "Зеленский said Iñaki’s co-operation was ‘vital’ — 1.5% of GDP.",
]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("model", type=Path)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--agreement", type=Path)
    ap.add_argument("--figures", action="store_true")
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    args.attribution = args.attribution or args.data / "attribution"
    features = Features(args.data)
    emulator = Emulator(load(args.model, features), features)
    dev = args.attribution / "dev.jsonl"
    texts = {d["id"]: d["text"] for d in map(json.loads, open(dev, encoding="utf-8"))}
    if args.agreement:
        rows = ["# Written by training/emulate.py: what the training code's own integer arithmetic makes of texts.", "# sample<TAB>JSON text<TAB>labels<TAB>names    dev<TAB>document<TAB>tokens<TAB>hash of labels and names"]
        digits = lambda many: "".join(map(str, many))
        for text in SAMPLE:
            rows.append("\t".join(["sample", json.dumps(text, ensure_ascii=False), *map(digits, tags(emulator, features, words(text)))]))
        for key, text in texts.items():
            all = list(map(digits, tags(emulator, features, words(text))))
            rows.append("\t".join(["dev", key, str(len(all[0])), f"{fnv(''.join(all)):08x}"]))
        args.agreement.write_text("\n".join(rows) + "\n", encoding="utf-8")
    if args.figures:
        out = Path("/dev/shm/emulated.jsonl") if Path("/dev/shm").exists() else Path("emulated.jsonl")
        with open(out, "w") as f:
            for doc in corpora.attribution(dev):
                f.write(json.dumps(assemble.analysis(emulator, doc, texts[doc.id], emulator.read(*features(doc.tokens)))) + "\n")
        r = scorer(args.data).attribution(dev, out)
        out.unlink()
        print(json.dumps(r, indent=1))


if __name__ == "__main__":
    main()
