#!/usr/bin/env python3
"""Draws mentions with an id, to judge them by hand.

    draw.py rows NEWSWIRE.ndjson.gz CORPUS > rows.ndjson     every sixth article of a newswire, and the seed corpus
    lodewire inspect entities < rows.ndjson > found.ndjson
    draw.py list rows.ndjson found.ndjson SEED               200 mentions with the words around them, the same for the same seed

Without the seventeen most frequent countries and the agency's sign-off.
"""
import gzip
import json
import pathlib
import random
import sys

STEP, FIRST, NUMBER, AROUND = 6, 2, 200, 70
COUNTRIES = set("Q30 Q145 Q148 Q142 Q183 Q17 Q159 Q16 Q794 Q796 Q801 Q15180 Q96 Q155 Q38 Q39 Q408".split())


def rows(newswire, seeds):
    for path in sorted(pathlib.Path(seeds).glob("*.txt")):
        yield {"id": "seed:" + path.name[:3], "source": "seeds", "text": path.read_text(encoding="utf8")}
    with gzip.open(newswire, "rt", encoding="utf8") as articles:
        for number, line in enumerate(articles):
            row = json.loads(line)
            if number % STEP == FIRST and row.get("text"):
                yield {key: row.get(key) for key in ("id", "source", "title", "text")}


def draw(articles, found, seed):
    entities = {row["id"]: row["entities"] for row in map(json.loads, open(found, encoding="utf8"))}
    pool = [(row["id"], mention, row["text"])
            for row in map(json.loads, open(articles, encoding="utf8"))
            for mention in entities.get(row["id"], [])
            if mention.get("entityId") and mention["entityId"] not in COUNTRIES and not mention["text"].lower().startswith("reuter")]
    pool.sort(key=lambda one: (one[0], one[1]["start"]))
    random.Random(seed).shuffle(pool)
    for number, (_, mention, text) in enumerate(pool[:NUMBER], 1):
        start, end = mention["start"], mention["end"]
        words = f"{text[max(0, start - AROUND):start]}<<{mention['text']}>>{text[end:end + AROUND]}"
        print(number, mention["type"], mention["entityId"], mention["name"], " ".join(words.split()), sep="\t")


if len(sys.argv) == 4 and sys.argv[1] == "rows":
    for article in rows(*sys.argv[2:]):
        print(json.dumps(article))
elif len(sys.argv) == 5 and sys.argv[1] == "list":
    draw(sys.argv[2], sys.argv[3], int(sys.argv[4]))
else:
    sys.exit(__doc__)
