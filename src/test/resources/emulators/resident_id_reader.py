#!/usr/bin/env python3
"""A resident ID card reader on a pseudo terminal, written from the wire format alone.

It shares nothing with Hall Kiosk's own simulator, so that an error that the two ends of ours have in common shows.
Prints the path of its port, then serves until its standard input ends. Everyone on its cards is invented.

usage: resident_id_reader.py CARD [--cooked] [--pieces N] [--baud N]
  CARD      citizen, hmt, foreigner2017, foreigner2023, or none
  --cooked  leaves the terminal as the kernel made it, echo and line editing and all
  --pieces  writes answers in pieces of N bytes with a short pause after each
  --baud    paces answers as a line of that speed would
"""
import os
import select
import struct
import sys
import time
import tty

PREAMBLE = b"\xaa\xaa\xaa\x96\x69"


def field(text, octets):
    """UTF-16LE, padded with spaces to a fixed number of octets."""
    raw = text.encode("utf-16-le")
    if len(raw) > octets:
        raise ValueError(f"{text!r} is longer than {octets} octets")
    return raw + " ".encode("utf-16-le") * ((octets - len(raw)) // 2)


def record(*fields):
    raw = b"".join(field(text, octets) for text, octets in fields)
    assert len(raw) == 256, len(raw)
    return raw


CARDS = {
    "citizen": record(
        ("欧阳示例", 30), ("1", 2), ("11", 4), ("19491231", 16), ("北京市朝阳区样本胡同七号院２号楼", 70),
        ("11010519491231002X", 36), ("北京市公安局朝阳分局", 30), ("20190102", 16), ("长期", 16), ("", 36)),
    "hmt": record(
        ("陈样本", 30), ("2", 2), ("", 4), ("19880315", 16), ("广东省深圳市南山区范例路１０号", 70),
        ("810000198803150027", 36), ("深圳市公安局", 30), ("20200506", 16), ("20250506", 16), 
        ("H12345678", 18), ("01", 4), ("", 6), ("J", 2), ("", 6)),
    "foreigner2017": record(
        ("SPECIMEN, ANNA MARIA", 120), ("2", 2), ("CAN310083041509", 30), ("CAN", 6), ("安娜样本", 30),
        ("20180701", 16), ("20280701", 16), ("19830415", 16), ("01", 4), ("3100", 8), ("I", 2), ("", 6)),
    "foreigner2023": record(
        ("范例明", 30), ("1", 2), ("02", 4), ("19900228", 16), ("EXAMPLE, MICHAEL ALEXANDER JONATHAN", 70),
        ("911124199002280011", 36), ("", 30), ("20240110", 16), ("20340109", 16), (" THE THIRD", 22),
        ("GBR", 6), ("Y", 2), ("123", 6)),
}


def frame(body):
    framed = struct.pack(">H", len(body) + 1) + body
    check = 0
    for octet in framed:
        check ^= octet
    return PREAMBLE + framed + bytes([check])


def status(sw3, data=b""):
    return frame(bytes([0, 0, sw3]) + data)


class Reader:
    """The answers of the security module; a card lies there from the start."""

    def __init__(self, text):
        self.text = text
        self.selected = False
        self.was_read = False

    def answer(self, command, parameter):
        key = (command, parameter)
        if key in ((0x10, 0xFF), (0x11, 0xFF)):
            return status(0x90)
        if key == (0x12, 0xFF):
            return status(0x90, struct.pack("<HHIII", 5, 1, 20250611, 4242, 99))
        if key == (0x20, 0x01):
            if self.text is None or self.was_read:
                return status(0x80)
            return status(0x9F, bytes(4))
        if key == (0x20, 0x02):
            self.selected = self.text is not None and not self.was_read
            return status(0x90, bytes(8)) if self.selected else status(0x81)
        if key == (0x30, 0x01):
            if not self.selected:
                return status(0x41)
            self.was_read, self.selected = True, False
            photo = bytes((7 * i + 0x2B) % 256 for i in range(1024))
            return status(0x90, struct.pack(">HH", len(self.text), len(photo)) + self.text + photo)
        if key == (0x30, 0x03):
            return status(0x91)
        return status(0x21)


def requests(buffer):
    """Takes whole requests out of the buffer: yields (command, parameter)."""
    while True:
        at = buffer.find(PREAMBLE)
        if at < 0:
            del buffer[: max(0, len(buffer) - len(PREAMBLE) + 1)]
            return
        del buffer[:at]
        if len(buffer) < 7:
            return
        length = struct.unpack(">H", buffer[5:7])[0]
        if length > 64:  # no request is so long: what looked like a preamble was none
            del buffer[:1]
            continue
        if len(buffer) < 7 + length:
            return
        body = bytes(buffer[5 : 7 + length])
        del buffer[: 7 + length]
        check = 0
        for octet in body:
            check ^= octet
        if check == 0 and length >= 3:
            yield body[2], body[3]


def send(wire, octets, pieces, baud):
    step = pieces or len(octets)
    for at in range(0, len(octets), step):
        part = octets[at : at + step]
        while part:
            part = part[os.write(wire, part) :]
        if baud:
            time.sleep(10 * step / baud)
        elif pieces:
            time.sleep(0.001)


def option(name):
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else 0


def main():
    card = sys.argv[1]
    reader = Reader(None if card == "none" else CARDS[card])
    wire, port = os.openpty()  # the port stays open here, so that the kiosk may come and go
    if "--cooked" not in sys.argv:
        tty.setraw(port)
    pieces, baud = option("--pieces"), option("--baud")
    if baud and not pieces:
        pieces = 32
    print(os.ttyname(port), flush=True)
    buffer = bytearray()
    while True:
        ready, _, _ = select.select([wire, sys.stdin], [], [])
        if sys.stdin in ready and not sys.stdin.buffer.read(1):
            return
        if wire in ready:
            buffer += os.read(wire, 4096)
            for command, parameter in requests(buffer):
                send(wire, reader.answer(command, parameter), pieces, baud)


main()
