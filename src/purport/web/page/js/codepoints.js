// Rows point by code points; JavaScript strings count UTF-16 units. These go from one to the other.

const HIGH = /[\ud800-\udbff]/;

/** A text that can be cut at code points: `cut(start, stop)`, with `start` the text's own offset. */
export class Stretch {
  constructor(text, start) {
    this.text = text;
    this.start = start;
    // Most texts hold no character beyond the basic plane: then offsets are the same.
    this.plain = !HIGH.test(text);
    this.units = this.plain ? null : unitsOf(text);
    this.stop = start + (this.plain ? text.length : this.units.length - 1);
  }

  /** The words between two offsets of the document, clipped to this stretch. */
  cut(start, stop) {
    const from = Math.max(0, start - this.start);
    const to = Math.min(this.stop, stop) - this.start;
    if (to <= from) return "";
    return this.plain
      ? this.text.slice(from, to)
      : this.text.slice(this.units[from], this.units[to]);
  }
}

/** For each code point its UTF-16 index, and one more for the end. */
export function unitsOf(text) {
  const units = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) units.push(i);
  units.push(text.length);
  return units;
}

/** At most `limit` UTF-16 units, never half a character. */
export function clip(text, limit) {
  if (text.length <= limit) return text;
  const end = HIGH.test(text[limit - 1]) ? limit - 1 : limit;
  return text.slice(0, end);
}
