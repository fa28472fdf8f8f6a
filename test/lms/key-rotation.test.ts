import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { describe, expect, test } from 'vitest';
import { ltiLms } from '../../src/adapters/lti/lms.ts';
import { world } from '../usecases/harness.ts';

const DAY = 86_400_000;

describe('our signing keys', () => {
  test('are shown a day before they sign, sign for ninety days, and stay a week after; nobody who keeps the set for a day is ever lost', async () => {
    const at = world();
    let now = Date.parse('2026-01-01T00:00:00Z');
    const lms = ltiLms({
      store: at.store,
      publicUrl: 'https://binome.example',
      secret: 'a secret of tests, long enough to seal',
      loopback: false,
      now: () => now,
    });
    const signedBy = new Set<string>();
    let kept = (await lms.ownKeys()) as JSONWebKeySet;
    for (let day = 0; day < 300; day++) {
      const token = await lms.sign({ iss: 'client' }, 60);
      const { protectedHeader } = await jwtVerify(token, createLocalJWKSet(kept), {
        currentDate: new Date(now),
      });
      signedBy.add(protectedHeader.kid ?? '');
      const shown = (await lms.ownKeys()) as JSONWebKeySet;
      expect(shown.keys.length).toBeLessThanOrEqual(3);
      expect(JSON.stringify(shown)).not.toContain('"d":');
      // A platform that reads the set once a day, and verifies with what it read the day before.
      kept = shown;
      now += DAY - 1_000;
    }
    expect(signedBy.size).toBe(4);
    at.close();
  });

  test('of two processes are one ring', async () => {
    const at = world();
    const parts = {
      store: at.store,
      publicUrl: 'https://binome.example',
      secret: 'a secret of tests, long enough to seal',
      loopback: false,
    };
    const [one, two] = [ltiLms(parts), ltiLms(parts)];
    const sets = await Promise.all([one.ownKeys(), two.ownKeys()]);
    expect(sets[0]).toEqual(sets[1]);
    const keys = createLocalJWKSet(sets[0] as JSONWebKeySet);
    for (const lms of [one, two]) await jwtVerify(await lms.sign({}, 60), keys);
    at.close();
  });
});
