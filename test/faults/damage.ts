import { inflateRawSync } from 'node:zlib';
import { zip } from '../adapters/workbook.ts';

/** Whole numbers 0..bound - 1, drawn from a seed. */
export type Draw = (bound: number) => number;

/** One way in which a form comes damaged: new bytes from good ones. */
export interface Damage {
  readonly name: string;
  readonly apply: (bytes: Buffer, draw: Draw) => Buffer;
}

const damage = (name: string, apply: Damage['apply']): Damage => ({ name, apply });
const pick = <T>(items: readonly T[], draw: Draw): T | undefined => items[draw(items.length)];

/** A stretch of the bytes: where it begins and ends. */
function stretch({ length }: Buffer, draw: Draw, most: number): readonly [number, number] {
  const from = draw(length + 1);
  return [from, Math.min(length, from + draw(most))];
}

/** Damage that knows nothing of what the bytes say. */
export const TO_BYTES: readonly Damage[] = [
  damage('bytes changed', (bytes, draw) => {
    const changed = Buffer.from(bytes);
    for (let k = draw(20); k >= 0; k--) changed[draw(bytes.length)] = draw(256);
    return changed;
  }),
  damage('bits turned', (bytes, draw) => {
    const changed = Buffer.from(bytes);
    for (let k = draw(5); k >= 0; k--) {
      const at = draw(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << draw(8));
    }
    return changed;
  }),
  damage('cut short', (bytes, draw) => bytes.subarray(0, draw(bytes.length))),
  damage('begun late', (bytes, draw) => bytes.subarray(draw(bytes.length))),
  damage('a stretch lost', (bytes, draw) => {
    const [from, to] = stretch(bytes, draw, 2000);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }),
  damage('a stretch twice', (bytes, draw) => {
    const [from, to] = stretch(bytes, draw, 2000);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  }),
  damage('noise in between', (bytes, draw) => {
    const noise = Buffer.from(Array.from({ length: draw(300) }, () => draw(256)));
    const at = draw(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  }),
  damage('zeros written over', (bytes, draw) => {
    const [from, to] = stretch(bytes, draw, 500);
    return Buffer.from(bytes).fill(0, from, to);
  }),
];

/** What people, spreadsheets and exports put into a cell that should not be there. */
const ODD_CELLS = [
  '',
  ' ',
  '\u00a0\u202f',
  '"',
  '""',
  ';;;',
  ',',
  '\t',
  '\u0000',
  '\ufeff',
  '\ufffd\ud800',
  '👩🏽‍💻',
  '-1',
  '1e309',
  '99999999999999999999',
  'NaN',
  '=HYPERLINK("http://x")',
  '@',
  'a@b',
  '__proto__',
  'constructor',
  'Oui',
  'No',
  'Les deux',
  'x'.repeat(40_000),
  'é'.repeat(500),
];

const SEPARATOR = ',';
const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\r\n');
const textOf = (lines: readonly string[], end = '\r\n'): Buffer => Buffer.from(lines.join(end));
/** Cut bluntly, quotes or not: that is damage too. */
const cut = (line: string): string[] => line.split(SEPARATOR);

/** Damage to the rows, columns and cells of a CSV. */
export const TO_ROWS: readonly Damage[] = [
  damage('rows lost', (bytes, draw) => textOf(linesOf(bytes).filter(() => draw(4) > 0))),
  damage('rows twice', (bytes, draw) =>
    textOf(linesOf(bytes).flatMap((line) => (draw(5) === 0 ? [line, line] : [line]))),
  ),
  damage('rows in another order, headers too', (bytes, draw) => {
    const lines = linesOf(bytes);
    for (let k = lines.length - 1; k > 0; k--) {
      const other = draw(k + 1);
      [lines[k], lines[other]] = [lines[other] ?? '', lines[k] ?? ''];
    }
    return textOf(lines);
  }),
  damage('rows cut short', (bytes, draw) =>
    textOf(linesOf(bytes).map((line) => (draw(6) === 0 ? line.slice(0, draw(line.length)) : line))),
  ),
  damage('a column lost', (bytes, draw) => {
    const column = draw(18);
    return textOf(linesOf(bytes).map((line) => cut(line).toSpliced(column, 1).join(SEPARATOR)));
  }),
  damage('two columns exchanged', (bytes, draw) => {
    const [a, b] = [draw(18), draw(18)];
    return textOf(
      linesOf(bytes).map((line) => {
        const cells = cut(line);
        [cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? ''];
        return cells.join(SEPARATOR);
      }),
    );
  }),
  damage('a cell slipped in', (bytes, draw) =>
    textOf(
      linesOf(bytes).map((line) =>
        draw(5) === 0 ? cut(line).toSpliced(draw(18), 0, 'slipped').join(SEPARATOR) : line,
      ),
    ),
  ),
  damage('odd cells', (bytes, draw) =>
    textOf(
      linesOf(bytes).map((line, i) => {
        if (i === 0 || draw(2) === 0) return line;
        return cut(line)
          .with(draw(cut(line).length), pick(ODD_CELLS, draw) ?? '')
          .join(SEPARATOR);
      }),
    ),
  ),
  damage('odd headers', (bytes, draw) => {
    const [headers = '', ...rows] = linesOf(bytes);
    const cells = cut(headers);
    for (let k = draw(4); k >= 0; k--) cells[draw(cells.length)] = pick(ODD_CELLS, draw) ?? '';
    return textOf([cells.join(SEPARATOR), ...rows]);
  }),
  damage('answers of one in the row of another', (bytes, draw) => {
    const lines = linesOf(bytes);
    return textOf(
      lines.map((line, i) => {
        if (i === 0 || draw(4) > 0) return line;
        const column = draw(18);
        const other = cut(lines[1 + draw(lines.length - 1)] ?? '')[column] ?? '';
        return cut(line).toSpliced(column, 1, other).join(SEPARATOR);
      }),
    );
  }),
  damage('a quotation mark opened', (bytes, draw) =>
    textOf(
      linesOf(bytes).map((line) =>
        draw(30) === 0 ? cut(line).toSpliced(draw(18), 0, '"open').join(SEPARATOR) : line,
      ),
    ),
  ),
];

/** The same answers in another encoding, with other separators or ends of lines, well or badly. */
export const TO_ENCODING: readonly Damage[] = [
  damage('UTF-16, little end first', (bytes, draw) => {
    const text = bytes.toString('utf8').replace(/^\uFEFF/u, draw(2) === 0 ? '' : '\uFEFF');
    const encoded = Buffer.from(text, 'utf16le');
    return draw(3) === 0 ? encoded.subarray(1) : encoded;
  }),
  damage('UTF-16, big end first', (bytes) =>
    Buffer.from(bytes.toString('utf8'), 'utf16le').swap16(),
  ),
  damage('Latin-1', (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1')),
  damage('read as Latin-1 and written as UTF-8', (bytes) => Buffer.from(bytes.toString('latin1'))),
  damage('two encodings in one file', (bytes, draw) => {
    const lines = linesOf(bytes);
    return Buffer.concat(
      lines.map((line) => Buffer.from(`${line}\r\n`, draw(3) === 0 ? 'latin1' : 'utf8')),
    );
  }),
  damage('other separators', (bytes, draw) => {
    const other = pick([';', '\t', '|', ':'], draw) ?? ';';
    return textOf(linesOf(bytes).map((line) => line.replaceAll(SEPARATOR, other)));
  }),
  damage('other ends of lines', (bytes, draw) =>
    textOf(linesOf(bytes), pick(['\n', '\r', '\r\r\n', '\n\n', '\u2028'], draw)),
  ),
];

/** The members of a workbook, by name, as text. */
function unzip(archive: Buffer): Record<string, string> {
  const members: Record<string, string> = {};
  let at = archive.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const raw = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    members[archive.toString('utf8', at + 46, at + 46 + (name ?? 0))] = raw.toString('utf8');
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return members;
}

/** Damage to one member of a workbook, which is then packed again, whole. */
function inMember(
  name: string,
  change: (xml: string, draw: Draw) => string,
  member = /sheet\d*\.xml$/u,
): Damage {
  return damage(name, (bytes, draw) => {
    const members = unzip(bytes);
    const names = Object.keys(members).filter((path) => member.test(path));
    const path = pick(names, draw);
    if (path === undefined) throw new Error(`no member of the workbook fits ${String(member)}`);
    return zip({ ...members, [path]: change(members[path] ?? '', draw) });
  });
}

/** One of the places that a pattern finds, replaced. */
function replaceOne(
  xml: string,
  pattern: RegExp,
  draw: Draw,
  by: (found: string) => string,
): string {
  const places = [...xml.matchAll(pattern)];
  const place = pick(places, draw);
  if (place === undefined) return xml;
  const [found] = place;
  return xml.slice(0, place.index) + by(found) + xml.slice(place.index + found.length);
}

const ANY = /\.(?:xml|rels)$/u;
const FAR = ['XFD1048576', 'A0', 'ZZZZZZ1', '1', 'A', 'A-1', 'B2B2', '', 'A9999999999999999999'];
const KINDS = ['s', 'n', 'b', 'e', 'str', 'inlineStr', 'd', '?'];

/** Damage to the structure of a workbook: its archive, its members, their XML. */
export const TO_WORKBOOK: readonly Damage[] = [
  damage('a member lost', (bytes, draw) => {
    const members = Object.entries(unzip(bytes));
    return zip(Object.fromEntries(members.toSpliced(draw(members.length), 1)));
  }),
  damage('two members exchanged', (bytes, draw) => {
    const members = unzip(bytes);
    const names = Object.keys(members);
    const [a, b] = [pick(names, draw) ?? '', pick(names, draw) ?? ''];
    return zip({ ...members, [a]: members[b] ?? '', [b]: members[a] ?? '' });
  }),
  damage('a field of the directory', (bytes, draw) => {
    const changed = Buffer.from(bytes);
    const entry = changed.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    changed.writeUInt16LE(draw(65_536), entry + 4 + draw(40));
    return changed;
  }),
  damage('a field of a member’s header', (bytes, draw) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt16LE(draw(65_536), 4 + draw(24));
    return changed;
  }),
  damage('the end of the directory', (bytes, draw) => {
    const changed = Buffer.from(bytes);
    const end = changed.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    changed.writeUInt16LE(draw(65_536), end + 4 + draw(16));
    return changed;
  }),
  inMember('XML cut short', (xml, draw) => xml.slice(0, draw(xml.length)), ANY),
  inMember('a tag lost', (xml, draw) => replaceOne(xml, /<[^>]+>/gu, draw, () => ''), ANY),
  inMember(
    'a tag twice',
    (xml, draw) => replaceOne(xml, /<[^>]+>/gu, draw, (tag) => tag + tag),
    ANY,
  ),
  inMember(
    'an attribute lost',
    (xml, draw) => replaceOne(xml, / [\w:]+="[^"]*"/gu, draw, () => ''),
    ANY,
  ),
  inMember('a cell at an odd address', (xml, draw) =>
    replaceOne(xml, / r="[A-Z]+\d+"/gu, draw, () => ` r="${pick(FAR, draw) ?? ''}"`),
  ),
  inMember('a row of an odd number', (xml, draw) =>
    replaceOne(
      xml,
      /<row r="\d+"/gu,
      draw,
      () => `<row r="${pick(['0', '-1', '1e9', 'x', '4000000000'], draw) ?? ''}"`,
    ),
  ),
  inMember('a cell of another kind', (xml, draw) =>
    replaceOne(xml, / t="\w+"/gu, draw, () => ` t="${pick(KINDS, draw) ?? ''}"`),
  ),
  inMember('a shared text that is not there', (xml, draw) =>
    replaceOne(
      xml,
      /<v>\d+<\/v>/gu,
      draw,
      () => `<v>${pick(['999999', '-1', '1.5', 'x', ''], draw) ?? ''}</v>`,
    ),
  ),
  inMember(
    'an entity that is none',
    (xml, draw) =>
      replaceOne(
        xml,
        />[^<]+</gu,
        draw,
        () => `>${pick(['&x;', '&#0;', '&#x110000;', '&', '&amp', '<![CDATA[x]]>'], draw) ?? ''}<`,
      ),
    ANY,
  ),
  inMember(
    'a document type with entities',
    (xml) =>
      xml.replace(
        /^(<\?xml[^>]*\?>)?/u,
        '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>',
      ),
    ANY,
  ),
];
