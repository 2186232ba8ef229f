"""The network: embeddings, two bidirectional LSTM layers, heads for attribution, names and links."""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import features as f
from corpora import LABELS, NAMES
from words import QUOTE_STATES

TABLES = ((f.WORD_HASHES, 24), (f.SUFFIXES, 12), (f.PREFIXES, 8), (f.SHAPES, 8), (QUOTE_STATES + 1, 8))
HIDDEN = 112
LINK = 32

# Signed distances in tokens, by bucket, and in paragraphs: the link head's view of where two tokens stand.
EDGES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192)
DISTANCES = 2 * len(EDGES) + 1
PARAGRAPHS = 7
FARTHEST = 512


def distance_bucket(d):
    b = int(np.searchsorted(EDGES, abs(d), side="right"))
    return len(EDGES) + (b if d > 0 else -b)


BUCKET = torch.tensor([distance_bucket(d) for d in range(-FARTHEST, FARTHEST + 1)])


def place(frm, to, paragraph_from, paragraph_to):
    """Index of the link bias: rows `frm`, columns `to` (token positions)."""
    d = BUCKET[(to - frm).clamp(-FARTHEST, FARTHEST) + FARTHEST]
    p = (paragraph_to - paragraph_from).clamp(-3, 3) + 3
    return d * PARAGRAPHS + p


class Crf(nn.Module):
    """Linear chain over BIO labels; a label may not go on with what did not begin."""

    def __init__(self, labels):
        super().__init__()
        n = len(labels)
        self.move = nn.Parameter(torch.zeros(n, n))
        ban = torch.zeros(n, n)
        first = torch.zeros(n)
        for j, to in enumerate(labels):
            if to[0] == "I":
                first[j] = -1e4
                for i, frm in enumerate(labels):
                    if frm[1:] != to[1:]:
                        ban[i, j] = -1e4
        self.register_buffer("ban", ban)
        self.register_buffer("first", first)

    def loss(self, x, y, length):
        """Mean negative log likelihood a token; x [B, T, L], y [B, T] (0 on the padding)."""
        move = self.move + self.ban
        T = x.shape[1]
        a = x[:, 0] + self.first
        total = None
        ends = [a]
        for t in range(1, T):
            a = torch.logsumexp(a.unsqueeze(2) + move, 1) + x[:, t]
            ends.append(a)
        ends = torch.stack(ends, 1)  # [B, T, L]
        last = ends[torch.arange(len(x)), length - 1]
        z = torch.logsumexp(last, 1)
        mask = torch.arange(T)[None] < length[:, None]
        gold = (x.gather(2, y.unsqueeze(2)).squeeze(2) * mask).sum(1)
        gold = gold + (move[y[:, :-1], y[:, 1:]] * mask[:, 1:]).sum(1)
        return (z - gold).sum() / mask.sum()

    def decode(self, x):
        """Best path for one sequence, numpy [T, L]."""
        move = (self.move + self.ban).detach().numpy()
        score = x[0] + self.first.numpy()
        back = []
        for t in range(1, len(x)):
            m = score[:, None] + move
            back.append(m.argmax(0))
            score = m.max(0) + x[t]
        best = [int(score.argmax())]
        for b in reversed(back):
            best.append(int(b[best[-1]]))
        return best[::-1]


class Net(nn.Module):
    def __init__(self, vectors, scales, hidden=HIDDEN, drop=0.2, bf16=True):
        super().__init__()
        words = torch.tensor(vectors * (scales[:, None] / 64.0), dtype=torch.float32)
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.tables = nn.ModuleList([nn.Embedding(n, d) for n, d in TABLES])
        for t in self.tables:
            nn.init.normal_(t.weight, std=0.3)
        width = words.shape[1] + sum(d for _, d in TABLES) + f.FLAGS
        self.lstm = nn.LSTM(width, hidden, 2, batch_first=True, bidirectional=True, dropout=drop)
        self.drop = nn.Dropout(drop)
        self.label = nn.Linear(2 * hidden, len(LABELS))
        self.name = nn.Linear(2 * hidden, len(NAMES))
        self.crf = Crf(LABELS)
        # content token -> first token of its cue; cue -> first token of its source (or nowhere)
        self.ask = nn.Linear(2 * hidden, 2 * LINK)
        self.answer = nn.Linear(2 * hidden, 2 * LINK)
        self.bias = nn.ParameterList([nn.Parameter(torch.zeros(DISTANCES * PARAGRAPHS)) for _ in range(2)])
        self.nowhere = nn.Parameter(torch.zeros(1))
        self.bf16 = bf16

    def encode(self, ids, flags):
        v = torch.cat([self.words(ids[..., 0])] + [t(ids[..., i + 1]) for i, t in enumerate(self.tables)] + [flags], -1)
        v = self.drop(v)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16 and self.training):
            h, _ = self.lstm(v)
        return self.drop(h.float())

    def links(self, h, which, rows, paragraph):
        """Scores [N, T] of the tokens that rows ((batch, position), N of them) may point at."""
        b, t = rows
        q = self.ask(h)[..., which * LINK : (which + 1) * LINK][b, t]
        k = self.answer(h)[..., which * LINK : (which + 1) * LINK]
        s = torch.einsum("nd,ntd->nt", q, k[b]) if len(b) < 400 else self._by_batch(q, k, b)
        where = place(t[:, None], torch.arange(h.shape[1])[None], paragraph[b, t][:, None], paragraph[b])
        return s * LINK**-0.5 + self.bias[which][where]

    @staticmethod
    def _by_batch(q, k, b):  # rows come sorted by batch: no copy of the keys a row
        return torch.cat([q[b == i] @ k[i].T for i in range(len(k))])
