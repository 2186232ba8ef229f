"""Mean of the weights of two networks, one trained on from the other.

    python mean.py work/g.pt work/h.pt --share 0.4 --out work/i.pt
"""
import argparse
from pathlib import Path

import torch


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("first", type=Path)
    ap.add_argument("second", type=Path)
    ap.add_argument("--share", type=float, default=0.5, help="of the first")
    ap.add_argument("--out", type=Path, required=True)
    args = ap.parse_args()
    first, second = (torch.load(path, weights_only=True) for path in (args.first, args.second))
    mean = {key: torch.lerp(w, first["state"][key], args.share) for key, w in second["state"].items()}
    torch.save({**second, "state": mean}, args.out)


if __name__ == "__main__":
    main()
