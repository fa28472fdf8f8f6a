import { describe, expect, it } from 'vitest';
import { FILE_LIMIT_BYTES, readSignUpFile, toBase64 } from '../../../src/tab/sign-ups/read-file.ts';
import { refusedCsv } from '../../../src/tab/sign-ups/refused-csv.ts';
import { managerFr } from '../../../src/locales/manager.fr.ts';
import { SignUpFileShape } from '../../../src/wire/sign-ups.ts';

describe('reading the file', () => {
  it('gives its name and its bytes as the wire wants them', async () => {
    const reading = await readSignUpFile([new File(['Nom;Âge\r\n'], 'inscriptions.CSV')]);
    if (!reading.ok) throw new Error(reading.problem);
    expect(SignUpFileShape.parse(reading.file).fileName).toBe('inscriptions.CSV');
    expect(Buffer.from(reading.file.content, 'base64').toString('utf8')).toBe('Nom;Âge\r\n');
  });

  it('writes every byte, whatever the size', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31) % 256);
    expect(Buffer.from(toBase64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
  });

  it.each([
    ['type', [new File(['x'], 'inscriptions.pdf')]],
    ['empty', [new File([], 'inscriptions.csv')]],
    ['several', [new File(['x'], 'a.csv'), new File(['x'], 'b.csv')]],
    ['tooLarge', [new File([new Uint8Array(FILE_LIMIT_BYTES + 1)], 'a.xlsx')]],
  ] as const)('says %s before anything is sent', async (problem, files) => {
    expect(await readSignUpFile(files)).toEqual({ ok: false, problem });
  });
});

describe('the file of refused rows', () => {
  const notice = {
    severity: 'refused' as const,
    row: 7,
    column: 'Langues',
    value: '',
    code: 'missing_language',
    reason: 'Aucune langue ; « vide »',
    remedy: 'Indiquez-en une',
  };
  const csv = (value: string, locale: 'fr' | 'en' = 'fr') =>
    refusedCsv([{ ...notice, value }], managerFr.signUps.csv, locale);

  it('opens in Excel: mark, separator of the language, quotes', () => {
    expect(csv('a "b"')).toBe(
      '\uFEFFLigne;Colonne;Valeur;Gravité;Raison;Que faire\r\n' +
        '7;Langues;"a ""b""";refusée;"Aucune langue ; « vide »";Indiquez-en une\r\n',
    );
    expect(csv('x', 'en').split('\r\n')[1]).toContain('7,Langues,x,');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1'])(
    'never lets %j run as a formula',
    (value) => {
      expect(csv(value)).toContain(`'${value}`);
    },
  );
});
