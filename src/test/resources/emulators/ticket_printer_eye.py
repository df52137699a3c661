#!/usr/bin/env python3
"""Reads bytes that were sent to an ESC/POS printer and says what they print.

Written from Epson's public "ESC/POS Command Reference" alone. It shares nothing with Hall Kiosk, so that an error that
the driver and its own simulator have in common shows here. QR codes are drawn by qrencode, Code 128 by the table of
ISO/IEC 15417, both at the size that the bytes ask for.

usage: ticket_printer_eye.py BYTES PICTURE.png DOTS_PER_LINE
Prints one JSON object: the lines of text, the codes, how many rasters and cuts there were, what is no command, and each
place inside data where a printer would obey a real-time command instead of printing.
"""
import json
import struct
import subprocess
import sys
import zlib

LINE_SPACING = 30
HALF_WIDTH = 12
HEIGHT = 24

# Widths of bars and spaces, by value: 103 starts code set A, 104 B, 105 C, 106 stops.
CODE_128 = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122
123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323
131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131
213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122
141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112
124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141
411131 211412 211214 211232 2331112
""".split()

# Obeyed on arrival, wherever they stand: DLE EOT, DLE ENQ, DLE DC4; the GS forms of other makers; a display's ESC =.
OBEYED = (b"\x10\x04", b"\x10\x05", b"\x10\x14", b"\x1d\x03", b"\x1d\x04", b"\x1d\x05", b"\x1b\x3d")


class Paper:
    """Dots, one bytearray a row; 1 is black."""

    def __init__(self, width):
        self.width = width
        self.rows = []
        self.top = 0

    def feed(self, dots):
        self.top += dots
        while len(self.rows) < self.top:
            self.rows.append(bytearray(self.width))

    def burn(self, picture, alignment):
        width = max((len(row) for row in picture), default=0)
        left = {0: 0, 1: max(0, (self.width - width) // 2), 2: max(0, self.width - width)}[alignment]
        start = self.top
        self.feed(len(picture))
        for y, row in enumerate(picture):
            for x, dot in enumerate(row):
                if dot and left + x < self.width:
                    self.rows[start + y][left + x] = 1

    def png(self):
        raw = b"".join(b"\0" + bytes(0 if dot else 255 for dot in row) for row in self.rows)
        header = struct.pack(">IIBBBBB", self.width, len(self.rows), 8, 0, 0, 0, 0)

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))


class Eye:
    def __init__(self, sent, width):
        self.sent = sent
        self.at = 0
        self.paper = Paper(width)
        self.found = {"text": [], "qr": [], "barcodes": [], "rasters": 0, "cuts": 0, "questions": 0, "unknown": [],
                      "obeyed": []}
        self.line = bytearray()
        self.column = 0
        self.initialise()

    def initialise(self):
        self.alignment = 0
        self.chinese = False
        self.down = 1
        self.across = 1
        self.spacing = LINE_SPACING
        self.module = 3
        self.level = "L"
        self.symbol = b""
        self.bar_height = 162
        self.bar_width = 3

    def byte(self):
        value = self.sent[self.at]
        self.at += 1
        return value

    def word(self):
        return self.byte() | self.byte() << 8

    def data(self, count):
        begin = self.at
        self.at += count
        taken = self.sent[begin:self.at]
        # Together with the byte before and the one after: a pair does not care where the data begins.
        around = self.sent[begin - 1:self.at + 1]
        for pair in OBEYED:
            where = around.find(pair)
            while where >= 0:
                self.found["obeyed"].append([pair.hex(), begin - 1 + where])
                where = around.find(pair, where + 1)
        return taken

    def read(self):
        while self.at < len(self.sent):
            first = self.byte()
            if first == 0x10:
                self.real_time()
            elif first == 0x1B:
                self.escape(self.byte())
            elif first == 0x1C:
                self.file_separator(self.byte())
            elif first == 0x1D:
                self.group_separator(self.byte())
            elif first == 0x0A:
                self.print_line()
            elif first < 0x20:
                self.unknown(first)
            else:
                self.character(first)
        return self.found

    def unknown(self, *values):
        self.found["unknown"].append(bytes(values).hex())

    def real_time(self):
        second = self.byte()
        if second == 0x04:
            self.byte()
            self.found["questions"] += 1
        else:
            self.unknown(0x10, second)

    def character(self, first):
        if self.chinese and first >= 0x81:
            self.line += bytes([first, self.byte()])
            self.column += 2 * HALF_WIDTH * self.across
        else:
            self.line.append(first)
            self.column += HALF_WIDTH * self.across

    def print_line(self):
        if self.line:
            self.found["text"].append(self.line.decode("gb18030"))
            self.paper.feed(max(self.spacing, HEIGHT * self.down))
        else:
            self.paper.feed(self.spacing)
        self.line = bytearray()
        self.column = 0

    def escape(self, what):
        what = chr(what)
        if what == "@":
            self.initialise()
        elif what == "a":
            self.alignment = self.byte() % 48
        elif what == "E":
            self.byte()
        elif what == "J":
            self.paper.feed(self.byte())
        elif what == "d":
            self.paper.feed(self.byte() * self.spacing)
        elif what == "$":
            to = self.word()
            self.line += b" " * max(0, (to - self.column) // HALF_WIDTH)
            self.column = to
        else:
            self.unknown(0x1B, ord(what))

    def file_separator(self, what):
        if what in (0x26, 0x2E):
            self.chinese = what == 0x26
        else:
            self.unknown(0x1C, what)

    def group_separator(self, what):
        what = chr(what)
        if what == "!":
            size = self.byte()
            self.across, self.down = (size >> 4) + 1, (size & 7) + 1
        elif what == "V":
            if self.byte() >= 0x41:
                self.byte()
            self.found["cuts"] += 1
        elif what == "v":
            self.raster()
        elif what == "(":
            self.parenthesis()
        elif what == "h":
            self.bar_height = self.byte()
        elif what == "w":
            self.bar_width = self.byte()
        elif what == "H":
            self.byte()
        elif what == "k":
            self.barcode()
        elif what in "ar":
            self.byte()
        else:
            self.unknown(0x1D, ord(what))

    def raster(self):
        if self.byte() != 0x30 or self.byte() != 0:
            self.unknown(0x1D, 0x76)
        row_bytes, rows = self.word(), self.word()
        dots = self.data(row_bytes * rows)
        self.found["rasters"] += 1
        self.paper.burn(
            [[dots[y * row_bytes + x // 8] >> (7 - x % 8) & 1 for x in range(row_bytes * 8)] for y in range(rows)],
            self.alignment)

    def parenthesis(self):
        family = self.byte()
        length = self.word()
        if bytes([length & 0xFF, length >> 8]) in OBEYED:
            self.found["obeyed"].append(["length", self.at - 2])
        values = self.data(length)
        if family == ord("k") and values[0] == 0x31:
            self.qr(values)
        elif family != ord("H"):
            self.unknown(0x1D, 0x28, family)

    def qr(self, values):
        function = chr(values[1])
        if function == "C":
            self.module = values[2]
        elif function == "E":
            self.level = "LMQH"[values[2] - 0x30]
        elif function == "P":
            self.symbol = values[3:]
        elif function == "Q":
            content = self.symbol.decode()
            self.found["qr"].append(content)
            drawn = subprocess.run(["qrencode", "-l", self.level, "-t", "ASCII", "-m", "0", "-o", "-", content],
                                   check=True, capture_output=True, text=True).stdout
            modules = [[row[x] == "#" for x in range(0, len(row), 2)] for row in drawn.split("\n") if row]
            self.paper.burn(
                [[dot for dot in row for _ in range(self.module)] for row in modules for _ in range(self.module)],
                self.alignment)

    def barcode(self):
        symbology = self.byte()
        values = self.data(self.byte())
        if symbology != 73 or not values.startswith(b"{B"):
            self.unknown(0x1D, 0x6B, symbology)
            return
        content = values[2:].replace(b"{{", b"{").decode("ascii")
        self.found["barcodes"].append(content)
        symbols = [104] + [ord(character) - 32 for character in content]
        symbols.append(sum(max(1, place) * symbol for place, symbol in enumerate(symbols)) % 103)
        symbols.append(106)
        row = []
        for symbol in symbols:
            for place, width in enumerate(CODE_128[symbol]):
                row += [place % 2 == 0] * int(width) * self.bar_width
        self.paper.burn([row] * self.bar_height, self.alignment)


def main():
    with open(sys.argv[1], "rb") as file:
        eye = Eye(file.read(), int(sys.argv[3]))
    found = eye.read()
    # A reader needs white around whatever stands at the paper's edge.
    eye.paper.feed(20)
    with open(sys.argv[2], "wb") as file:
        file.write(eye.paper.png())
    json.dump(found, sys.stdout, ensure_ascii=True)


main()
