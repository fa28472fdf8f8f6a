/**
 * The text of a file of unknown encoding, or undefined when the bytes are no text. A byte-order
 * mark decides; else the zero bytes of UTF-16; else UTF-8 if it reads as such (a few damaged
 * characters in good UTF-8 are replaced); else Windows-1252, in which older Excels save a CSV.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return isText(text) ? text : undefined;
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = countZeros(bytes);
  // In UTF-16, western text has a zero in every other byte.
  if (zeros.odd > bytes.length / 8 && zeros.even < zeros.odd / 8) return 'utf-16le';
  if (zeros.even > bytes.length / 8 && zeros.odd < zeros.even / 8) return 'utf-16be';
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let [even, odd] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** Whether well-formed sequences of several bytes outnumber the bytes that fit nowhere. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [good, bad] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let follows = 0;
    while (follows < more && ((bytes[i + follows + 1] ?? 0) & 0xc0) === 0x80) follows++;
    if (more > 0 && follows === more) good++;
    else bad++;
    if (follows === more) i += follows;
  }
  return bad === 0 || good > bad;
}

/** Images and archives are full of control characters; answers have none but spaces and breaks. */
function isText(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls <= text.length / 200;
}
