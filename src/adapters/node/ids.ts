import { createHash, randomUUID } from 'node:crypto';
import type { Ids } from '../../usecases/ports.ts';

/** RFC 4648 base32 in lower case: safe in URLs, file names, and where case is lost. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** 26 letters of 5 bits keep 130 of the 256 bits: no two subjects will ever meet by chance. */
const LENGTH = 26;
/** Drawn once; everything we name by UUID is named inside it. */
const NAMESPACE = Buffer.from('8878c09142cc458ba009c63ee6c5c1db', 'hex');

export const nodeIds: Ids = {
  hash(parts) {
    const digest = createHash('sha256');
    for (const part of parts) {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      // The length goes first, so that ['ab', 'c'] and ['a', 'bc'] are different subjects.
      digest.update(length).update(bytes);
    }
    return base32(digest.digest(), LENGTH);
  },
  fresh: () => randomUUID(),
  sha256(texts) {
    const digest = createHash('sha256');
    for (const text of texts) digest.update(text, 'utf8');
    return digest.digest('hex');
  },
  uuid(name) {
    const bytes = createHash('sha1')
      .update(NAMESPACE)
      .update(name, 'utf8')
      .digest()
      .subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
  },
};

function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET.charAt((pending >> bits) & 31);
    }
    pending &= (1 << bits) - 1;
  }
  return text;
}
