"""From tokens to the numbers the network reads. `src/model/features.rs` does the same, bit for bit."""
import re

import numpy as np

import lexicon
from words import BREAK, OUTSIDE, quote_states

WORD_HASHES, SUFFIXES, PREFIXES, SHAPES = 8192, 4096, 2048, 512
FLAGS = 10
IDS = 6  # vector row, word hash, suffix, prefix, shape, quotation state


def fnv(text):
    h = 0x811C9DC5
    for b in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def bucket(text, size):
    """FNV-1a, its halves folded so that the low bits mix, in 1..size."""
    h = fnv(text)
    return (h ^ (h >> 15)) % (size - 1) + 1


def shape(word):
    out = ""
    for ch in word:
        k = "X" if ch.isupper() else "x" if ch.islower() else "d" if ch in "0123456789" else "c" if ch.isalpha() else ch
        if len(out) >= 2 and out[-1] == k == out[-2]:
            continue
        out += k
        if len(out) == 8:
            break
    return out


class Features:
    def __init__(self, data):
        self.rows, self.vectors, self.scales = lexicon.vectors()
        self.bits = lexicon.lists(data, self.rows)
        self.known = {}

    def word(self, w):
        """(ids without the quotation state, list bits): what depends on the word alone."""
        if w not in self.known:
            self.known[w] = self._word(w)
        return self.known[w]

    def _word(self, w):
        low = w.lower().replace("’", "'")
        row, bits = self.rows.get(low, 0), self.bits.get(low, 0)
        base = re.split("['-]", low)[0]
        if not row:
            row = self.rows.get(base, 0)
        if not bits:
            bits = self.bits.get(base, 0)
        if not w[0].isupper():
            bits &= lexicon.REPORTS
        return (
            row,
            bucket("w" + low, WORD_HASHES),
            bucket("s" + low[-3:], SUFFIXES),
            bucket("p" + low[:3], PREFIXES),
            bucket("h" + shape(w), SHAPES),
        ), bits

    def __call__(self, tokens):
        """(ids [n, IDS], flags [n, FLAGS]) of a document's or a window's tokens."""
        ids = np.zeros((len(tokens), IDS), np.int32)
        flags = np.zeros((len(tokens), FLAGS), np.float32)
        states = quote_states(tokens)
        paragraph = 0
        for i, t in enumerate(tokens):
            w, bits = self.word(t.text)
            ids[i, :5] = w
            ids[i, 5] = states[i]
            before = tokens[i - 1].text if i else BREAK
            if t.text == BREAK:
                paragraph += 1
                continue
            flags[i] = (
                bool(bits & lexicon.GIVEN),
                bool(bits & lexicon.SURNAME),
                bool(bits & lexicon.PLACE),
                bool(bits & lexicon.REPORTS),
                before == BREAK,
                t.glued,
                before in (".", "?", "!") or before in "“\"”" and i > 1 and tokens[i - 2].text in ".?!,:",
                paragraph == 0,
                t.text[0].isupper(),
                states[i] != OUTSIDE and before == BREAK,
            )
        return ids, flags
