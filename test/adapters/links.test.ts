import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLinks } from '../../src/adapters/links/signed-links.ts';

const settings = {
  publicUrl: 'https://binome.example',
  tabUrl: 'https://binome.example/tab',
  secret: 'a secret of thirty-two bytes and more',
};
const links = makeLinks(settings);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const claim = fc.record({ tenantId: text, programmeId: text, session: text, bearer: text });

function tokenOf(url: string): string {
  const found = /^https:\/\/binome\.example\/calendar\/([\w.-]+)\.ics$/.exec(url)?.[1];
  if (found === undefined) throw new Error(`no calendar link: ${url}`);
  return found;
}

const scope = { tenantId: 'contoso', programmeId: 'spring' };
const token = tokenOf(links.calendar(scope, 'session', 'zoe'));

describe('links', () => {
  test('open the tab at a page', () => {
    expect(links.tab()).toBe('https://binome.example/tab/');
    expect(links.tab('/mentoring')).toBe('https://binome.example/tab/mentoring');
    const slashed = makeLinks({ ...settings, tabUrl: 'https://binome.example/tab/' });
    expect(slashed.tab('mentoring')).toBe('https://binome.example/tab/mentoring');
  });

  test('a calendar link is read back as it was made, and stays the same', () => {
    fc.assert(
      fc.property(claim, ({ session, bearer, ...where }) => {
        const url = links.calendar(where, session, bearer);
        expect(links.readCalendar(tokenOf(url))).toEqual({
          scope: where,
          sessionId: session,
          participantId: bearer,
        });
        expect(links.calendar(where, session, bearer)).toBe(url);
      }),
    );
  });

  test('fields that somebody keeps are read back as they were sealed, and never as a calendar', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (fields) => {
        const sealed = links.seal(fields);
        expect(links.unseal(sealed)).toEqual(fields);
        expect(links.readCalendar(sealed)).toBeUndefined();
        expect(links.unseal(`${sealed}A`)).toBeUndefined();
        expect(links.unseal(`A${sealed}`)).toBeUndefined();
      }),
    );
    expect(links.unseal(token)).toBeUndefined();
    expect(links.unseal('')).toBeUndefined();
  });

  test('a token with any one character changed, added or left out is refused', () => {
    const letters = Array.from(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%é ',
    );
    for (let at = 0; at <= token.length; at++) {
      const [before, after] = [token.slice(0, at), token.slice(at + 1)];
      for (const letter of letters) {
        if (letter !== token[at]) {
          expect(links.readCalendar(before + letter + after)).toBeUndefined();
        }
        expect(links.readCalendar(before + letter + token.slice(at))).toBeUndefined();
      }
      if (at < token.length) expect(links.readCalendar(before + after)).toBeUndefined();
    }
  });

  test('no text that we did not make is a token', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (other) => {
        expect(links.readCalendar(other)).toBeUndefined();
        expect(links.readCalendar(`${other}.${token.split('.')[1] ?? ''}`)).toBeUndefined();
        expect(links.readCalendar(`${token}.${other}`)).toBeUndefined();
      }),
    );
  });

  test('the signature of one claim does not carry another', () => {
    fc.assert(
      fc.property(claim, claim, (one, other) => {
        const [a, b] = [one, other].map(({ session, bearer, ...where }) =>
          tokenOf(links.calendar(where, session, bearer)).split('.'),
        );
        fc.pre(a?.[0] !== b?.[0]);
        expect(links.readCalendar(`${a?.[0] ?? ''}.${b?.[1] ?? ''}`)).toBeUndefined();
      }),
    );
  });

  test('a link made with another secret, or signed for another purpose, is refused', () => {
    const others = makeLinks({ ...settings, secret: settings.secret.toUpperCase() });
    expect(others.readCalendar(token)).toBeUndefined();
    const payload = token.split('.')[0] ?? '';
    const bare = createHmac('sha256', settings.secret).update(payload).digest('base64url');
    expect(links.readCalendar(`${payload}.${bare}`)).toBeUndefined();
  });

  test('a short secret is refused at once', () => {
    expect(() => makeLinks({ ...settings, secret: 'short' })).toThrow(RangeError);
  });
});
