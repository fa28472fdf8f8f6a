import { gunzipSync } from 'node:zlib';
import { importJWK, jwtVerify, type JWK } from 'jose';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badgeKeys } from '../../src/adapters/badges/badge-keys.ts';
import { badgePages } from '../../src/badge-pages.ts';
import { confirmSession } from '../../src/usecases/change-session.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { claimBadge, viewMyBadges } from '../../src/usecases/issue-badge.ts';
import { listIssuedBadges, revokeBadge, withdrawBadge } from '../../src/usecases/revoke-badge.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { codeOf, done, world, type World } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, type Formed } from '../usecases/story.ts';

const PUBLIC = 'https://binome.example';

describe('a badge', () => {
  let at: World;
  let ports: Ports;
  let formed: Formed;
  let pair: { programmeId: string; pairId: string };
  beforeEach(async () => {
    at = world();
    ports = { ...at.ports, badges: badgeKeys({ publicUrl: PUBLIC, secret: 'a secret of tests' }) };
    formed = await formedPair(at, { sessionCount: 1, name: 'Regards <croisés> & "Cie"' });
    pair = { programmeId: formed.programmeId, pairId: formed.pairId };
  });
  afterEach(() => at.close());

  async function complete() {
    const { programmeId } = formed;
    const planned = { ...pair, at: { instant: '2026-11-26T13:00:00.000Z' } };
    const { id: sessionId } = done(await planSession(ports, MENTOR, planned));
    done(await confirmSession(ports, EXECUTIVE, { programmeId, sessionId }));
    await at.work();
    at.clock.set('2026-11-26T14:00:00.000Z');
    const feedback = { programmeId, sessionId, tookPlace: true, rating: 4 as const };
    done(await giveFeedback(ports, MENTOR, feedback));
    await at.work();
  }
  const fetched = async (url: string) =>
    badgePages(ports).request(url.replace(`${PUBLIC}/badges`, ''));
  /** As a stranger checks it: the key is fetched from where the token says. */
  async function checked(jwt: string) {
    const [head = ''] = jwt.split('.');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const jwk = (await (await fetched(kid)).json()) as JWK;
    return jwtVerify(jwt, await importJWK(jwk, 'RS256'), {
      algorithms: ['RS256'],
      currentDate: new Date('2027-01-01'),
    });
  }

  test('is issued only when it was earned, and only to whoever asks for it', async () => {
    expect(codeOf(await claimBadge(ports, MENTOR, pair))).toBe('badge_not_earned');
    expect(codeOf(await claimBadge(ports, MENTOR, { programmeId: formed.programmeId }))).toBe(
      'badge_not_earned',
    );
    await complete();
    expect(done(await viewMyBadges(ports, MENTOR, formed.programmeId))).toMatchObject({
      held: [],
      open: [{ kind: 'mentor', pairId: formed.pairId }],
    });
    const mine = done(await claimBadge(ports, MENTOR, pair));
    expect(mine.badge.kind).toBe('mentor');
    expect(done(await viewMyBadges(ports, MENTOR, formed.programmeId))).toMatchObject({ open: [] });
    expect(done(await viewMyBadges(ports, EXECUTIVE, formed.programmeId)).held).toEqual([]);
    expect(done(await claimBadge(ports, EXECUTIVE, pair)).badge.kind).toBe('mentee');
  });

  test('asked for twice is the very same one', async () => {
    await complete();
    const first = done(await claimBadge(ports, MENTOR, pair));
    at.clock.pass({ days: 400 });
    expect(done(await claimBadge(ports, MENTOR, pair))).toEqual(first);
  });

  test('is signed: a stranger who fetches the key can check it', async () => {
    await complete();
    const { badge, url } = done(await claimBadge(ports, MENTOR, pair));
    const { payload, protectedHeader } = await checked(badge.jwt);
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(payload).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: url,
      jti: url,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      validFrom: '2026-11-26T14:00:00Z',
      nbf: Date.parse('2026-11-26T14:00:00Z') / 1000,
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [{ identityHash: MENTOR.name, hashed: false }],
      },
    });
    expect(payload.sub).toBe((payload['credentialSubject'] as { id: string }).id);
    const issuer = (await (await fetched(payload.iss ?? '')).json()) as object;
    expect(issuer).toEqual(payload['issuer']);
    for (const secret of [MENTOR.oid, MENTOR.mail ?? '', EXECUTIVE.name, formed.programmeId]) {
      expect(JSON.stringify(payload)).not.toContain(secret);
    }
    const json = (await (await fetched(`${url}.json`)).json()) as object;
    expect(payload).toMatchObject(json);
    const broken = `${badge.jwt.slice(0, -4)}AAAA`;
    await expect(checked(broken)).rejects.toThrow();
  });

  test('is baked into a picture that is well-formed whatever the programme is called', async () => {
    await complete();
    const { badge, url } = done(await claimBadge(ports, MENTOR, pair));
    const answer = await fetched(`${url}.svg`);
    expect(answer.headers.get('Content-Type')).toContain('image/svg+xml');
    const text = await answer.text();
    expect(text).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"');
    expect(/<openbadges:credential verify="([^"]+)"\/>/u.exec(text)?.[1]).toBe(badge.jwt);
    expect(text).toContain('Regards &lt;croisés&gt; &amp; &quot;Cie&quot;');
  });

  test('has a page in both languages that tells whether it stands', async () => {
    await complete();
    const { url } = done(await claimBadge(ports, MENTOR, pair));
    const french = await (await fetched(`${url}?lang=fr`)).text();
    expect(french).toContain('Badge valide');
    expect(french).toContain(MENTOR.name);
    expect(french).toContain('Regards &lt;croisés&gt;');
    const english = await (await fetched(`${url}?lang=en`)).text();
    expect(english).toContain('Valid badge');
    expect((await fetched(`${url}0`)).status).toBe(404);
    expect((await fetched(`${PUBLIC}/badges/none/none`)).status).toBe(404);
  });

  test('taken back says so on its page and in the signed status list, and names nobody any more', async () => {
    await complete();
    const { badge, url } = done(await claimBadge(ports, EXECUTIVE, pair));
    const other = done(await claimBadge(ports, MENTOR, pair)).badge;
    const list = async () => {
      const { payload } = await checked(
        await (await fetched(`${PUBLIC}/badges/${badge.issuerId}/status`)).text(),
      );
      const { encodedList } = payload['credentialSubject'] as { encodedList: string };
      expect(encodedList.startsWith('u')).toBe(true);
      return gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
    };
    const isSet = (bits: Buffer, index: number) =>
      ((bits[Math.floor(index / 8)] ?? 0) & (1 << (7 - (index % 8)))) !== 0;
    const before = await list();
    expect(before).toHaveLength(16_384);
    expect([badge.index, other.index].map((index) => isSet(before, index))).toEqual([false, false]);
    const input = { programmeId: formed.programmeId, badgeId: badge.id };
    expect(codeOf(await withdrawBadge(ports, MENTOR, input))).toBe('not_found');
    done(await withdrawBadge(ports, EXECUTIVE, input));
    const after = await list();
    expect([badge.index, other.index].map((index) => isSet(after, index))).toEqual([true, false]);
    const page = await (await fetched(`${url}?lang=fr`)).text();
    expect(page).toContain('Badge retiré');
    expect(page).not.toContain(EXECUTIVE.name);
    expect(codeOf(await claimBadge(ports, EXECUTIVE, pair))).toBe('badge_withdrawn');
  });

  test('baked into a PNG can be read by whoever knows the format, and stays a picture', async () => {
    await complete();
    const { badge, url } = done(await claimBadge(ports, MENTOR, pair));
    const answer = await fetched(`${url}.png`);
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    const bytes = Buffer.from(await answer.arrayBuffer());
    // pngjs checks every chunk's sum, ours too.
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([400, 400]);
    const at = bytes.indexOf('iTXtopenbadgecredential\0\0\0\0\0', 0, 'latin1');
    const length = bytes.readUInt32BE(at - 4);
    const text = bytes.subarray(at + 4, at + 4 + length).toString('utf8');
    expect(text.split('\0').at(-1)).toBe(badge.jwt);
  });

  test('taken back by the manager says why: on its page, to its holder and in the list of revocations', async () => {
    await complete();
    const { badge, url } = done(await claimBadge(ports, MENTOR, pair));
    const [line] = done(await listIssuedBadges(ports, MANAGER, formed.programmeId));
    expect(line).toMatchObject({ recipient: MENTOR.name, url, badge: { id: badge.id } });
    const input = { programmeId: formed.programmeId, badgeId: badge.id };
    const revoke = (who: typeof MANAGER, reason: string) =>
      revokeBadge(ports, who, { ...input, reason });
    expect(codeOf(await revoke(MENTOR, 'A mistake'))).toBe('not_found');
    expect(codeOf(await revoke(MANAGER, '  '))).toBe('badge_reason');
    expect(codeOf(await revoke(MANAGER, 'x'.repeat(201)))).toBe('badge_reason');
    done(await revoke(MANAGER, ' Délivré <par> erreur '));
    const page = await (await fetched(`${url}?lang=fr`)).text();
    expect(page).toContain('Badge retiré');
    expect(page).toContain('Délivré &lt;par&gt; erreur');
    const list = (await (
      await fetched(`${PUBLIC}/badges/${badge.issuerId}/revocations`)
    ).json()) as object;
    expect(list).toMatchObject({
      revokedCredential: [{ id: url, revoked: true, revocationReason: 'Délivré <par> erreur' }],
    });
    for (const form of ['json', 'jwt', 'svg', 'png']) {
      expect((await fetched(`${url}.${form}`)).status).toBe(404);
    }
    const { held } = done(await viewMyBadges(ports, MENTOR, formed.programmeId));
    expect(held).toMatchObject([{ badge: { revocationReason: 'Délivré <par> erreur' } }]);
    // What stood first stays said.
    done(await revoke(MANAGER, 'Another reason'));
    expect(done(await listIssuedBadges(ports, MANAGER, formed.programmeId))).toMatchObject([
      { badge: { revocationReason: 'Délivré <par> erreur' } },
    ]);
  });

  test('is signed by a new key a year on, and the old one is still served', async () => {
    await complete();
    const first = done(await claimBadge(ports, MENTOR, pair)).badge;
    at.clock.pass({ days: 366 });
    const second = done(await claimBadge(ports, EXECUTIVE, pair)).badge;
    const { keys } = (await (
      await fetched(`${PUBLIC}/badges/${first.issuerId}/jwks.json`)
    ).json()) as {
      keys: JWK[];
    };
    expect(keys).toHaveLength(2);
    expect(JSON.stringify(keys)).not.toMatch(/"d"|sealed/u);
    const kidOf = (jwt: string) => Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString();
    expect(kidOf(first.jwt)).not.toBe(kidOf(second.jwt));
    const { payload } = await checked(first.jwt);
    expect(payload['type']).toContain('OpenBadgeCredential');
  });
});
