#!/usr/bin/env python3
"""Makes the keyboard's second word list and the list that measures it; see README.md beside this file.

Run it in a folder with these, from Debian's packages:
  pinyin_simp.dict.yaml  rime-data-pinyin-simp, as installed
  jieba.txt              python3-jieba's dict.txt
  essay.txt, terra.yaml  rime-essay's essay.txt and rime-data-terra-pinyin's terra_pinyin.dict.yaml,
                         both through `opencc -c t2s.json`
  common-characters.txt  of this folder
It writes more-words.tsv and usual-words.tsv.
"""
import collections
import math
import re
import statistics

LEAST_COUNT = 4  # jieba gives 3 to every word that it has not counted
FEW_WORDS = 10  # a character in fewer words than this gets all its words


def spelled(reading):
    plain = re.sub(r"[0-9]", "", reading).replace("ü", "v")
    return re.sub(r"\b([ln])ve\b", r"\1ue", plain)


def rime_lines(file):
    body = False
    for line in open(file, encoding="utf-8"):
        if line.startswith("..."):
            body = True
        elif body and not line.startswith("#"):
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 2:
                yield cells


base = collections.defaultdict(collections.Counter)  # word: how often it is read how
for cells in rime_lines("pinyin_simp.dict.yaml"):
    base[cells[0]][spelled(cells[1])] += int(cells[2] or 0) + 1 if len(cells) > 2 else 1
terra = {}
for cells in rime_lines("terra.yaml"):
    if len(cells[0]) > 1:
        terra.setdefault(cells[0], spelled(cells[1]).split())
in_words = collections.defaultdict(collections.Counter)  # character: how often words read it how
for word, readings in base.items():
    if len(word) > 1:
        for reading, times in readings.items():
            for character, syllable in zip(word, reading.split()):
                in_words[character][syllable] += times


def usual(word):
    return base[word].most_common(1)[0][0].split()


def by_parts(word):
    """As the longest words in it are read, else as each character is in most words."""
    syllables = []
    place = 0
    while place < len(word):
        for end in range(len(word), place + 1, -1):
            part = word[place:end]
            if part in base and len(usual(part)) == len(part):
                syllables += usual(part)
                place = end
                break
        else:
            readings = in_words.get(word[place]) or base.get(word[place])
            if not readings:
                return None
            syllables.append(readings.most_common(1)[0][0])
            place += 1
    return syllables


def read(word):
    """As pinyin_simp reads it, else as terra does where that is usual on the mainland, else by its parts."""
    if word in base and len(usual(word)) == len(word):
        return usual(word)
    other = terra.get(word, [])
    if len(other) == len(word) and all(s in base.get(c, {}) for c, s in zip(word, other)):
        return other
    return by_parts(word)


def more_words():
    counted = {}
    for line in open("jieba.txt", encoding="utf-8"):
        cells = line.split()
        if len(cells) == 3 and 2 <= len(cells[0]) <= 4 and all(c in base for c in cells[0]):
            counted[cells[0]] = (int(cells[1]), cells[2])
    scale = math.exp(
        statistics.median(
            math.log((base[w].most_common(1)[0][1] - 0.5) / count)
            for w, (count, _) in counted.items()
            if w in base and count >= 20
        )
    )
    # nr, nrt, nrfg are names of persons: many, and seldom those of applicants.
    chosen = {
        w for w, (count, kind) in counted.items() if w not in base and count >= LEAST_COUNT and not kind.startswith("nr")
    }
    # Addresses and offices are what a hall's applicants type, whether or not newspapers do.
    chosen |= {w for w, (_, kind) in counted.items() if w not in base and kind in ("ns", "nt")}
    words_of = collections.Counter(c for w in chosen | {w for w in base if len(w) > 1} for c in set(w))
    chosen |= {w for w in counted if w not in base and any(words_of[c] < FEW_WORDS for c in w)}
    with open("more-words.tsv", "w", encoding="utf-8") as out:
        for word in sorted(chosen):
            syllables = by_parts(word)
            if syllables and len(syllables) == len(word):
                out.write(f"{word}\t{' '.join(syllables)}\t{max(1, round(counted[word][0] * scale))}\n")


def usual_words():
    common = "".join(open("common-characters.txt", encoding="utf-8").read().split())
    times = collections.Counter()
    for line in open("essay.txt", encoding="utf-8"):
        word, count = line.rstrip("\n").split("\t")
        times[word] += int(float(count))
    words_of = collections.defaultdict(list)
    for word, count in times.items():
        if 2 <= len(word) <= 4 and count > 0 and all(c in common for c in word):
            for character in set(word):
                words_of[character].append((-count, word))
    with open("usual-words.tsv", "w", encoding="utf-8") as out:
        for character in common:
            cells = [character]
            for count, word in sorted(words_of[character])[:5]:
                syllables = read(word)
                if syllables and len(syllables) == len(word):
                    cells.append(f"{word} {''.join(syllables)} {-count}")
            out.write("\t".join(cells) + "\n")


more_words()
usual_words()
