"""Floats of a weights file, for training to go on from it: `export.py` the other way round.

    python unpack.py ../models/tagger.bin --out work/shipped.pt

The heads for syntax are not in the file and begin anew; of an LSTM's two biases the sum is in the first.
"""
import argparse
import struct
from pathlib import Path

import numpy as np
import torch

from corpora import LABELS, NAMES
from export import ONE, ROWS, UNIT, vocabulary
from features import FLAGS, Features
from network import DISTANCES, LINK, PARAGRAPHS, Net

HEADER = 64


class Sections:
    def __init__(self, data):
        self.data, self.at = data, HEADER

    def take(self, kind, *shape):
        n = int(np.prod(shape))
        out = np.frombuffer(self.data, kind, n, self.at).reshape(shape)
        self.at += -(-out.nbytes // 16) * 16
        return out

    def packed(self, rows, inputs):
        return self.take(np.int8, rows // ROWS, inputs // 2, ROWS, 2).transpose(0, 2, 1, 3).reshape(rows, inputs).astype(np.float32)

    def packed_four(self, rows, inputs):
        four = self.take("<i2", rows // ROWS, inputs // 2, 4, 2)
        q = np.stack([(four >> 4 * k & 15) - 8 for k in range(3)] + [four >> 12]).astype(np.float32)
        return q.transpose(1, 0, 3, 2, 4).reshape(rows, inputs)

    def linear(self, rows, inputs, unit):
        w = self.packed(rows, inputs)
        return w * (self.take(np.float32, rows) * unit)[:, None]

    def four_bits(self, rows, dims):
        halves = self.take(np.uint8, rows, dims // 2)
        q = np.stack([halves & 15, halves >> 4], 2).reshape(rows, dims).astype(np.float32) - 8
        return q * (self.take(np.uint8, rows)[:, None] / np.float32(UNIT))


def unclipped(w):
    """The largest of each row as it was before `network.four_bits` clipped it, so that the scale comes out again."""
    w = w.copy()
    at = np.abs(w).argmax(1)[:, None]
    np.put_along_axis(w, at, np.take_along_axis(w, at, 1) / np.float32(0.85), 1)
    return w


def unpack(data, features):
    known, others, dims, hidden, link, tables = struct.unpack_from("<IIHHHH", data, 24)
    assert link == LINK and [len(x) for x in vocabulary(features)] == [known, others], "another vocabulary"
    shapes = [struct.unpack_from("<HBB", data, 40 + 4 * t) for t in range(tables)]
    s, out = Sections(data), {}
    for n in (known, others):
        s.take(np.uint16, 256), s.take(np.uint8, n, 3), s.take(np.uint8, (n + 1) // 2)
    s.four_bits(known + 1, dims)
    out["tables.0.weight"] = unclipped(s.four_bits(*shapes[0][:2]))
    for k, (rows, width, shift) in enumerate(shapes[1:], 1):
        out[f"tables.{k}.weight"] = s.take(np.int8, rows, width).astype(np.float32) * 2**shift / np.float32(UNIT)
    width = dims + sum(w for _, w, _ in shapes) + FLAGS
    for name, inputs, unit in (("first", width, UNIT), ("second", 2 * hidden, ONE)):
        for d in ("", "_reverse"):
            wi, wh = s.packed_four(4 * hidden, inputs), s.packed_four(4 * hidden, hidden)
            out[f"{name}.weight_ih_l0{d}"] = wi * (s.take(np.float32, 4 * hidden) * unit)[:, None]
            out[f"{name}.weight_hh_l0{d}"] = wh * (s.take(np.float32, 4 * hidden) * ONE)[:, None]
            out[f"{name}.bias_ih_l0{d}"] = s.take(np.float32, 4 * hidden)
            out[f"{name}.bias_hh_l0{d}"] = np.zeros(4 * hidden, np.float32)
    tags, bias = s.linear(ROWS, 2 * hidden, ONE), s.take(np.float32, ROWS)
    n = len(LABELS)
    for name, a, b in (("label", 0, n), ("name", n, n + len(NAMES))):
        out[name + ".weight"], out[name + ".bias"] = tags[a:b], bias[a:b]
    for name in ("ask", "answer"):
        out[name + ".weight"], out[name + ".bias"] = s.linear(2 * LINK, 2 * hidden, ONE), s.take(np.float32, 2 * LINK)
    for k in range(2):
        out[f"bias.{k}"] = s.take(np.float32, DISTANCES * PARAGRAPHS)
    out["nowhere"], out["crf.move"] = s.take(np.float32, 1), s.take(np.float32, n, n)
    assert s.at == len(data), "a file of another form"
    return hidden, {k: torch.tensor(v.copy()) for k, v in out.items()}


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("weights", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    args = ap.parse_args()
    features = Features(args.data)
    hidden, state = unpack(args.weights.read_bytes(), features)
    net = Net(features.vectors, features.scales, hidden)
    torch.nn.init.zeros_(net.syntax.weight)  # speaks to nobody until it has learned something
    torch.save({"hidden": hidden, "state": net.state_dict() | state}, args.out)


if __name__ == "__main__":
    main()
