"""Tokens, paragraph breaks and quotation marks, as `src/text` and `src/model` of the crate see them.

A document is a list of `Word`s. Where a paragraph ends stands one BREAK token, so that the
network sees the structure of the page. Nothing here looks at labels.
"""
import re
from typing import NamedTuple

BREAK = "\n"
# A full stop in "said.Credit" joins nothing: pages print captions and paragraphs without the space.
RUNS_IN = r"(?<=[a-z]\.)[A-Z][a-z]\w*(?!\w|@|\.\w)"
# Two apostrophes or grave accents are a quotation mark, as newspapers' archives print it; of three
# apostrophes the two outer ones.
LETTERS = r"\w(?:\w|(?<=Ã)[¡-¿])*"  # "Ã±" for "ñ", read byte by byte, is a letter
TOKEN = re.compile(r"\n+|" + LETTERS + r"(?:(?:[’'\-]|\.(?!" + RUNS_IN + r"))" + LETTERS + r")*|(?:(?<!\S)(?:''|``)|(?:''|``)(?!'))(?!(?<=\w''|\w``)\w)|[^\w\s]", re.U)
MARKS = {"''": '"', "``": '"'}


class Word(NamedTuple):
    text: str
    start: int  # code points of the document
    end: int
    glued: bool  # no space between this token and the one before


def words(text):
    out, last = [], -1
    for m in TOKEN.finditer(text):
        is_break = m.group()[0] == "\n"
        if is_break and (not out or out[-1].text == BREAK):
            continue
        word = BREAK if is_break else MARKS.get(m.group(), m.group())
        out.append(Word(word, m.start(), m.end(), m.start() == last and not is_break))
        last = -1 if is_break else m.end()
    if out and out[-1].text == BREAK:
        out.pop()
    return out


# What a token is to a quotation: the value of the network's quotation feature.
OUTSIDE, INSIDE, OPENS, CLOSES, INSIDE_SINGLE, OPENS_SINGLE, CLOSES_SINGLE = range(7)
QUOTE_STATES = 7


def quote_states(tokens):
    """One state a token; a paragraph is read on its own.

    A double mark that is never closed holds to the end of its paragraph (quotations of several
    paragraphs are printed so). A single mark opens a quotation only where a closing one follows
    in the same paragraph, since most are apostrophes.
    """
    out = [OUTSIDE] * len(tokens)
    start = 0
    for i in range(len(tokens) + 1):
        if i == len(tokens) or tokens[i].text == BREAK:
            _paragraph(tokens, start, i, out)
            start = i + 1
    return out


def _paragraph(tokens, a, b, out):
    def glued_after(i):
        return i + 1 < b and tokens[i + 1].glued

    def closes_single(i):
        if tokens[i].text not in "’'" or not tokens[i].glued:
            return False
        return not glued_after(i) or not tokens[i + 1].text[0].isalnum()

    last_close = -1
    for i in range(b - 1, a - 1, -1):
        if closes_single(i):
            last_close = i
            break
    double = single = False
    for i in range(a, b):
        t = tokens[i].text
        if t in '“”"«»„':
            if t in "“«„":
                opens = True
            elif t in "”»":
                opens = False
            else:
                opens = not double
            double = opens
            out[i] = OPENS if opens else CLOSES
            if not opens:
                single = False
        elif single and closes_single(i):
            single = False
            out[i] = CLOSES_SINGLE
        elif not single and i < last_close and (t == "‘" or t in "'’" and not tokens[i].glued and glued_after(i)):
            single = True
            out[i] = OPENS_SINGLE
        else:
            out[i] = INSIDE_SINGLE if single else INSIDE if double else OUTSIDE
