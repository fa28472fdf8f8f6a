import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const COLOURS = 12;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * The same picture with a palette of its commonest colours (PNG colour type 3, ISO/IEC 15948): a
 * card has few, and a page of documentation stays small.
 */
export function small(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, COLOURS);
  const nearest = new Map(
    [...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)] as const),
  );
  // One byte for the filter of each row, which is none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = nearest.get(colourAt(data, (y * width + x) * 4)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(([colour]) => channels(colour)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Four bits a channel are enough to tell the shades of a letter's edge. */
function colourAt(data: Buffer, at: number): number {
  const shade = (offset: number): number => Math.round((data[at + offset] ?? 0) / 17);
  return (shade(0) << 8) | (shade(1) << 4) | shade(2);
}

function channels(colour: number): readonly [number, number, number] {
  return [((colour >> 8) & 15) * 17, ((colour >> 4) & 15) * 17, (colour & 15) * 17];
}

function nearestIn(palette: readonly (readonly [number, number])[], colour: number): number {
  const [r, g, b] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [index, [candidate]] of palette.entries()) {
    const [cr, cg, cb] = channels(candidate);
    const distance = (r - cr) ** 2 + (g - cg) ** 2 + (b - cb) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
