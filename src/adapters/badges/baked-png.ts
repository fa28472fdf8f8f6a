import { crc32 } from 'node:zlib';

const KEYWORD = 'openbadgecredential';
/** A PNG ends with an empty chunk of twelve bytes. */
const END_BYTES = 12;

/**
 * The picture with the token in an `iTXt` chunk, uncompressed, before its end (Open Badges 3.0,
 * section 5.3.1; chunk layout of PNG, section 11.3.3.4). `png` holds no such chunk yet.
 */
export function bakedPng(png: Uint8Array, jwt: string): Uint8Array {
  // Keyword, then: not compressed, no method, no language, no translated keyword.
  const data = Buffer.concat([
    Buffer.from(KEYWORD, 'latin1'),
    Buffer.from([0, 0, 0, 0, 0]),
    Buffer.from(jwt, 'utf8'),
  ]);
  const typed = Buffer.concat([Buffer.from('iTXt', 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  const end = png.length - END_BYTES;
  return Buffer.concat([png.subarray(0, end), length, typed, check, png.subarray(end)]);
}
