#!/usr/bin/env python3
"""Train the article model: which blocks of a page are its article.

    train.py PAGES.jsonl WEIGHTS.tsv    cross-validate, fit all pages, write the trees
    train.py PAGES.jsonl                cross-validate alone

PAGES.jsonl comes from `cargo run --release --example article_features -- PAGES_DIR`.
"""
import collections, difflib, json, re, sys

import lightgbm as lgb
import numpy as np

FOLDS = 10
TREES = 120
THRESHOLD = 0.4
PARAMETERS = dict(
    objective="binary", learning_rate=0.06, num_leaves=8, min_data_in_leaf=30, feature_fraction=0.4,
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, min_sum_hessian_in_leaf=1e-3,
    monotone_constraints_method="intermediate", seed=0, deterministic=True, num_threads=1, verbose=-1,
)
# More of these never makes a block less likely (or more likely) to be article text. It costs
# nothing in cross-validation and keeps the trees from odd turns on pages unlike the training pages.
RISING = """hint_comment hint_clutter hint_outside hint_byline in_top prose in_json_ld in_description tag_nav tag_footer
    tag_aside tag_form sign_prose group_score best_score group1_prose group2_prose ends_sentence
    function_words prev1_prose next1_prose""".split()
FALLING = """link_density boilerplate tag_article tag_main hint_text copies to_top group1_links
    group2_links""".split()

WORD = re.compile(r"\w+", re.U)


def words(text):
    return WORD.findall(re.sub("[\u00ad\u200b\u2060\ufeff]", "", text).lower())


class Page:
    """One page: its blocks' numbers, words and labels."""

    def __init__(self, line):
        page = json.loads(line)
        self.id, self.names = page["id"], page["names"]
        blocks = [words(b["text"]) for b in page["blocks"]]
        expected = [words(t) for t in page["expected"]]
        self.numbers = np.array([b["row"] for b in page["blocks"]])
        self.bags = [collections.Counter(b) for b in blocks]
        self.lengths = np.array([len(b) for b in blocks])
        self.expected = collections.Counter(w for b in expected for w in b)
        self.labels = label([" ".join(b) for b in blocks], [" ".join(b) for b in expected if b])
        self.site = re.sub(r"-\d+$", "", self.id)

    def weights(self):
        """Each page counts the same, each word in it; short blocks have a say of their own."""
        lengths = self.lengths + 1.0
        return lengths / lengths.sum() + 0.3 / len(lengths)

    def f1(self, chosen):
        """Of bags of words: the chosen blocks against the expected text."""
        got = sum((self.bags[i] for i in np.nonzero(chosen)[0]), collections.Counter())
        hit = sum((got & self.expected).values())
        both = sum(got.values()) + sum(self.expected.values())
        return 2 * hit / both if both else 1.0


def label(blocks, expected):
    """1 for every block that stands in the expected text: whole, or by most of its four-word runs."""
    labels = np.zeros(len(blocks))
    for a, _, n in difflib.SequenceMatcher(None, blocks, expected, autojunk=False).get_matching_blocks():
        labels[a:a + n] = 1
    runs = lambda ws: [tuple(ws[i:i + 4]) for i in range(len(ws) - 3)]
    known = set(runs(" ".join(expected).split()))
    taken = {b for b, y in zip(blocks, labels) if y}
    for i, block in enumerate(blocks):
        mine = runs(block.split())
        if not labels[i] and mine and block not in taken:
            labels[i] = sum(r in known for r in mine) > 0.6 * len(mine)
    return labels


def fit(pages):
    numbers = np.vstack([p.numbers for p in pages])
    labels = np.concatenate([p.labels for p in pages])
    weights = np.concatenate([p.weights() for p in pages])
    names = pages[0].names
    signs = [(n in RISING) - (n in FALLING) for n in names]
    data = lgb.Dataset(numbers, labels, weight=weights / weights.mean(), feature_name=names)
    return lgb.train(dict(PARAMETERS, monotone_constraints=signs), data, TREES)


def cross_validate(pages):
    sites = sorted({p.site for p in pages})
    np.random.RandomState(0).shuffle(sites)
    fold = {s: i % FOLDS for i, s in enumerate(sites)}
    scores = {}
    for f in range(FOLDS):
        model = fit([p for p in pages if fold[p.site] != f])
        for p in pages:
            if fold[p.site] == f:
                scores[p.id] = p.f1(model.predict(p.numbers) > THRESHOLD)
    worst = sorted(scores, key=scores.get)[:12]
    print(f"{len(scores)} pages, word F1: mean {np.mean(list(scores.values())):.4f}, median {np.median(list(scores.values())):.4f}")
    print("worst:", ", ".join(f"{w} {scores[w]:.2f}" for w in worst))


def rows(model):
    """The trees as rows, a node each, the root first; leaves have the number `-` and a value."""
    for number, tree in enumerate(model.dump_model()["tree_info"]):
        nodes, todo = [], [(tree["tree_structure"], None, None)]
        while todo:
            node, parent, side = todo.pop()
            if parent is not None:
                nodes[parent][side] = len(nodes)
            if "split_feature" in node:
                name = model.feature_name()[node["split_feature"]]
                nodes.append([number, name, f"{node['threshold']:.6g}", None, None])
                here = len(nodes) - 1
                todo += [(node["right_child"], here, 4), (node["left_child"], here, 3)]
            else:
                nodes.append([number, "-", f"{node['leaf_value']:.5f}", "", ""])
        yield from nodes


HEAD = """# The article model: decision trees whose leaf values add up to the log-odds of "this block is article text".
# Made by training/article/train.py; see training/article/README.md for data and licence. As of {date}.
# A node a row, each tree's root first; node numbers count from the tree's root.
# tree	number (see src/page/features.rs), or - for a leaf	threshold, or leaf value	node if not above	node if above
"""


def main():
    pages = [p for p in map(Page, open(sys.argv[1], encoding="utf-8")) if len(p.labels)]
    cross_validate(pages)
    if len(sys.argv) > 2:
        import datetime
        with open(sys.argv[2], "w", encoding="utf-8") as out:
            out.write(HEAD.format(date=datetime.date.today()))
            for row in rows(fit(pages)):
                out.write("\t".join(map(str, row)).rstrip("\t") + "\n")


if __name__ == "__main__":
    main()
