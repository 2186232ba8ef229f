"""Write the weights file of the crate: bytes and half bytes for numbers, packed as the kernels read them.

    python export.py work/float.pt ../models/tagger.bin

The layout is told at `src/model/loading.rs`; the packing at `src/model/kernel/matrix.rs`.
"""
import argparse
import struct
from pathlib import Path

import numpy as np

from features import FLAGS, Features, fnv
from network import LINK, TABLES, four_bits, rounded
from train import load

ROWS = 16
ONE = 16384.0
UNIT = 64.0
M64 = (1 << 64) - 1


def checksum(data):
    h = 0xCBF29CE484222325
    for (w,) in struct.iter_unpack("<Q", data + bytes(-len(data) % 8)):
        h = ((h ^ w) * 0x100000001B3) & M64
        h = (h << 23 | h >> 41) & M64
    return h


def small(w):
    """Bytes and a scale a row."""
    scale = np.abs(w).max(1) / 127
    scale[scale == 0] = 1
    return np.clip(np.round(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def pack(q):
    """Blocks of 16 rows; in a block, for each pair of inputs, the pair of every row."""
    rows, inputs = q.shape
    return q.reshape(rows // ROWS, ROWS, inputs // 2, 2).transpose(0, 2, 1, 3).tobytes()


def pack_four(q):
    """The same in four bits: a 16-bit number holds those of rows r, r + 4, r + 8 and r + 12 from the lowest bits up, the highest one signed, the others plus 8."""
    rows, inputs = q.shape
    q = q.astype(np.int16).reshape(rows // ROWS, 4, 4, inputs // 2, 2).transpose(1, 0, 3, 2, 4)
    return (q[0] + 8 | q[1] + 8 << 4 | q[2] + 8 << 8 | q[3] << 12).astype("<i2").tobytes()


def vocabulary(features):
    """([(hash, row, bits)] of the words with a vector, [(hash, bits)] of the others), each by hash."""
    with_vector = sorted((fnv(w), row, features.bits.get(w, 0)) for w, row in features.rows.items())
    others = sorted((fnv(w), bits) for w, bits in features.bits.items() if w not in features.rows)
    keys = [k[0] for k in with_vector + others]
    assert len(set(keys)) == len(keys), "two words with one hash"
    return with_vector, others


def nibbles(q):
    """Two four-bit numbers a byte, the lower half first, each plus 8."""
    four = (q + 8).astype(np.uint8)
    return (four[:, 0::2] | four[:, 1::2] << 4).tobytes()


def keys(hashes, bits):
    """Where the words of each highest byte end, the other three bytes of each hash, and two words' bits a byte."""
    ends = [sum(h >> 24 <= byte for h in hashes) for byte in range(256)]
    low = b"".join(struct.pack("<I", h)[:3] for h in hashes)
    bits = bits + [0] * (len(bits) % 2)
    return [struct.pack("<256H", *ends), low, bytes(a | b << 4 for a, b in zip(bits[0::2], bits[1::2]))]


def arrays(net, features):
    """The quantised network as numpy arrays: what is written, and what `emulate.py` computes with."""
    f = lambda t: t.detach().numpy().astype(np.float32)
    out = {"tables": [], "layers": []}
    q, scale = four_bits(net.tables[0].weight.detach())
    out["hashed"] = (q.numpy().astype(np.int8), (scale[:, 0] * 64).round().numpy().astype(np.uint8))
    for t in net.tables[1:]:
        w, shift = f(t.weight) * UNIT, 0
        while np.abs(w).max() > 127 * 2**shift * 1.25 and shift < 3:
            shift += 1
        out["tables"].append((np.clip(np.round(w / 2**shift), -127, 127).astype(np.int8), shift))
    for layer in range(2):
        both = []
        for d in ("", "_reverse"):
            g = lambda name: getattr((net.first, net.second)[layer], f"{name}_l0{d}").detach()
            (wi, si), (wh, sh) = ([t.numpy() for t in rounded(g(name))] for name in ("weight_ih", "weight_hh"))
            si, sh = si[:, 0] / (UNIT if layer == 0 else ONE), sh[:, 0] / ONE
            both.append((wi.astype(np.int8), wh.astype(np.int8), si.astype(np.float32), sh.astype(np.float32), f(g("bias_ih") + g("bias_hh"))))
        out["layers"].append(both)
    tags = np.concatenate([f(net.label.weight), f(net.name.weight), np.zeros((2, f(net.label.weight).shape[1]), np.float32)])
    bias = np.concatenate([f(net.label.bias), f(net.name.bias), np.zeros(2, np.float32)])
    for key, (w, b) in {"tags": (tags, bias), "ask": (f(net.ask.weight), f(net.ask.bias)), "answer": (f(net.answer.weight), f(net.answer.bias))}.items():
        q, s = small(w)
        out[key] = (q, (s / ONE).astype(np.float32), b)
    out["bias"] = [f(b) for b in net.bias]
    out["nowhere"] = f(net.nowhere)
    out["move"] = f(net.crf.move)
    return out


def write(net, features):
    a = arrays(net, features)
    with_vector, others = vocabulary(features)
    order = [0] + [row for _, row, _ in with_vector]  # row 0 is the unknown word's
    sections = []
    for table in (with_vector, others):
        sections += keys([k[0] for k in table], [k[-1] for k in table])
    for q, scales in ((features.vectors[order], features.scales[order]), a["hashed"]):
        sections += [nibbles(q), scales.tobytes()]
    sections += [t.tobytes() for t, _ in a["tables"]]
    for both in a["layers"]:
        for wi, wh, si, sh, b in both:
            sections += [pack_four(wi), pack_four(wh), si.tobytes(), sh.tobytes(), b.tobytes()]
    for key in ("tags", "ask", "answer"):
        w, s, b = a[key]
        sections += [pack(w), s.tobytes(), b.tobytes()]
    sections += [b.tobytes() for b in a["bias"]] + [a["nowhere"].tobytes(), a["move"].tobytes()]
    body = b"".join(s + bytes(-len(s) % 16) for s in sections)
    hidden = a["layers"][0][0][1].shape[1]
    head = struct.pack("<8sII", b"ONRECORD", 6, 64 + len(body)) + struct.pack("<Q", checksum(body))
    head += struct.pack("<IIHHHH", len(with_vector), len(others), features.vectors.shape[1], hidden, LINK, len(TABLES))
    for t, shift in [(a["hashed"][0], 0)] + a["tables"]:
        head += struct.pack("<HBB", t.shape[0], t.shape[1], shift)
    return head + bytes(64 - len(head)) + body


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("model", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    args = ap.parse_args()
    features = Features(args.data)
    data = write(load(args.model, features), features)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_bytes(data)
    import zlib

    print(f"{args.out}: {len(data):,} bytes, {len(zlib.compress(data, 9)):,} compressed")


if __name__ == "__main__":
    main()
