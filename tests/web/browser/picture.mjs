// Writes a picture as PNG with 256 colours: a third of the bytes, and no eye tells the difference
// on a page of text.

import { deflateSync, crc32 } from "node:zlib";

const key = (r, g, b) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);

/** `rgba` of a canvas to the bytes of an indexed PNG. */
export function indexed(rgba, width, height) {
  const counts = new Map();
  for (let i = 0; i < rgba.length; i += 4) {
    const k = key(rgba[i], rgba[i + 1], rgba[i + 2]);
    const sum = counts.get(k) ?? [0, 0, 0, 0];
    sum[0] += rgba[i];
    sum[1] += rgba[i + 1];
    sum[2] += rgba[i + 2];
    sum[3] += 1;
    counts.set(k, sum);
  }
  const palette = [...counts.values()].sort((a, b) => b[3] - a[3]).slice(0, 256)
    .map(([r, g, b, n]) => [Math.round(r / n), Math.round(g / n), Math.round(b / n)]);
  const nearest = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 4) {
      const k = key(rgba[i], rgba[i + 1], rgba[i + 2]);
      if (!nearest.has(k)) nearest.set(k, closest(palette, rgba[i], rgba[i + 1], rgba[i + 2]));
      rows[y * (width + 1) + 1 + x] = nearest.get(k);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function closest(palette, r, g, b) {
  let best = 0;
  let least = Infinity;
  palette.forEach(([pr, pg, pb], i) => {
    const far = (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2;
    if (far < least) [best, least] = [i, far];
  });
  return best;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

/** The pixels of a PNG, decoded by a page of the browser. */
export async function pixels(page, png) {
  const found = await page.evaluate(async (url) => {
    const image = await createImageBitmap(await (await fetch(url)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = "";
    for (let i = 0; i < data.length; i += 32_768) text += String.fromCharCode(...data.subarray(i, i + 32_768));
    return { width: image.width, height: image.height, data: btoa(text) };
  }, `data:image/png;base64,${png.toString("base64")}`);
  return { ...found, data: Buffer.from(found.data, "base64") };
}
