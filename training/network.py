"""The network: embeddings, two bidirectional LSTM layers, heads for attribution, names and links."""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import features as f
from corpora import LABELS, MOST_TAGS, NAMES
from words import QUOTE_STATES

TABLES = ((f.WORD_HASHES, 24), (f.SUFFIXES, 12), (f.PREFIXES, 8), (f.SHAPES, 8), (QUOTE_STATES + 1, 8))
HIDDEN = 112
LINK = 32

# Signed distances in tokens, by bucket, and in paragraphs: the link head's view of where two tokens stand.
EDGES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192)
DISTANCES = 2 * len(EDGES) + 1
PARAGRAPHS = 7
FARTHEST = 512


def four_bits(w):
    """(small integers, scale a row in 64ths) of a table that the file keeps in four bits."""
    scale = (w.abs().amax(1, keepdim=True) * (0.85 / 7 * 64)).round().clamp(1, 255) / 64
    return (w / scale).round().clamp(-7, 7), scale


CLIPS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # of a row's greatest weight: what seven is worth


@torch.no_grad()
def rounded(w):
    """(small integers, scale a row) of a layer's weights, which the file keeps in four bits: a row's scale is that of `CLIPS` which loses least."""
    most = w.abs().amax(1, keepdim=True).clamp(min=1e-6)
    least, best = None, None
    for clip in CLIPS:
        scale = most * (clip / 7)
        lost = ((w / scale).round().clamp(-7, 7) * scale - w).square().sum(1, keepdim=True)
        best = scale if best is None else torch.where(lost < least, scale, best)
        least = lost if least is None else torch.minimum(lost, least)
    return (w / best).round().clamp(-7, 7), best


def kept(w, rounding):
    """Weights as the file will hold them; gradients pass as if these were not rounded."""
    q, scale = rounding(w.detach())
    return w + (q * scale - w).detach()


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

    def loss(self, x, unary, pairs, length):
        """Cross-entropy a token between a distribution over paths, given by its marginals, and this one.

        x [B, T, L] scores; unary [B, T, L] and pairs [B, T - 1, L, L] the marginals, 0 on the padding
        (one label at each step is the special case of a gold path).
        """
        move = self.move + self.ban
        a = x[:, 0] + self.first
        ends = [a]
        for t in range(1, x.shape[1]):
            a = torch.logsumexp(a.unsqueeze(2) + move, 1) + x[:, t]
            ends.append(a)
        last = torch.stack(ends, 1)[torch.arange(len(x)), length - 1]
        expected = (unary * x).sum() + (pairs.sum((0, 1)) * self.move).sum()
        return (torch.logsumexp(last, 1).sum() - expected) / length.sum()

    @torch.no_grad()
    def marginals(self, x):
        """(unary [T, L], pairs [T - 1, L, L]) of one sequence. In doubles, as the sums over a long article leave a float
        too few digits: of one with 6,700 tokens the unary ones added up to 1.4 a token."""
        x, move = x.double(), (self.move + self.ban).double()
        f, b = [x[0] + self.first], [torch.zeros(x.shape[1], dtype=torch.double)]
        for t in range(1, len(x)):
            f.append(torch.logsumexp(f[-1][:, None] + move, 0) + x[t])
        for t in range(len(x) - 1, 0, -1):
            b.append(torch.logsumexp(move + (x[t] + b[-1])[None], 1))
        f, b = torch.stack(f), torch.stack(b[::-1])
        z = torch.logsumexp(f[-1], 0)
        pairs = f[:-1, :, None] + move + (x[1:] + b[1:])[:, None] - z
        return (f + b - z).exp(), pairs.exp()

    def decode(self, x):
        """Best path for one sequence, numpy [T, L]."""
        move = (self.move + self.ban).detach().numpy()
        score = x[0] + self.first.numpy()
        back = []
        for t in range(1, len(x)):
            m = score[:, None] + move
            back.append(m.argmax(0))
            score = m.max(0) + x[t]
            score -= score.max()  # as the crate does: a sum over a long text loses small differences
        best = [int(score.argmax())]
        for b in reversed(back):
            best.append(int(b[best[-1]]))
        return best[::-1]


class Layer(nn.LSTM):
    """Both directions of a layer, with weights as the file will hold them."""

    def __init__(self, inputs, hidden):
        super().__init__(inputs, hidden, batch_first=True, bidirectional=True)

    def forward(self, x):
        weights = []
        for name in self._flat_weights_names:
            w = getattr(self, name)
            weights.append(kept(w, rounded) if w.dim() == 2 else w)
        zero = x.new_zeros(2, len(x), self.hidden_size)
        return torch.lstm(x, (zero, zero), weights, True, 1, 0.0, self.training, True, True)[0]


class Net(nn.Module):
    def __init__(self, vectors, scales, hidden=HIDDEN, drop=0.2, bf16=True):
        super().__init__()
        words = torch.tensor(vectors * (scales[:, None] / 64.0), dtype=torch.float32)
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.tables = nn.ModuleList([nn.Embedding(n, d) for n, d in TABLES])
        for t in self.tables:
            nn.init.normal_(t.weight, std=0.3)
        width = words.shape[1] + sum(d for _, d in TABLES) + f.FLAGS
        self.first = Layer(width, hidden)
        self.second = Layer(2 * hidden, hidden)
        self.drop = nn.Dropout(drop)
        self.label = nn.Linear(2 * hidden, len(LABELS))
        self.name = nn.Linear(2 * hidden, len(NAMES))
        self.crf = Crf(LABELS)
        # content token -> first token of its cue; cue -> first token of its source (or nowhere)
        self.ask = nn.Linear(2 * hidden, 2 * LINK)
        self.answer = nn.Linear(2 * hidden, 2 * LINK)
        self.bias = nn.ParameterList([nn.Parameter(torch.zeros(DISTANCES * PARAGRAPHS)) for _ in range(2)])
        self.nowhere = nn.Parameter(torch.zeros(1))
        # Syntax, for training alone: it teaches the first layer where clauses and noun phrases end.
        self.syntax = nn.Linear(2 * hidden, 2 * MOST_TAGS)
        self.head = nn.Linear(2 * hidden, 2 * LINK)
        self.head_bias = nn.Parameter(torch.zeros(DISTANCES))
        self.bf16 = bf16

    def hashed(self, ids):
        """Rows of the word-hash table as the file will hold it."""
        return F.embedding(ids, kept(self.tables[0].weight, four_bits))

    def input(self, ids, flags):
        return torch.cat([self.words(ids[..., 0]), self.hashed(ids[..., 1])] + [t(ids[..., i + 2]) for i, t in enumerate(self.tables[1:])] + [flags], -1)

    def encode(self, ids, flags):
        v = self.drop(self.input(ids, flags))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16 and self.training):
            low = self.drop(self.first(v).float())
            h = self.second(low)
        return low, self.drop(h.float())

    def heads(self, low):
        """Scores [B, T, T] of every token as the head of every token."""
        ask, answer = self.head(low).split(LINK, 2)
        at = torch.arange(low.shape[1])
        where = BUCKET[(at[None] - at[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST]
        return ask @ answer.transpose(1, 2) * LINK**-0.5 + self.head_bias[where]

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
