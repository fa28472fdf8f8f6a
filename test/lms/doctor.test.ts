import { afterAll, beforeAll, expect, test } from 'vitest';
import { lmsCheckups } from '../../src/cli/doctor/check-lms.ts';
import { removePlatform } from '../../src/usecases/lms-settings.ts';
import { done } from '../usecases/harness.ts';
import { MANAGER } from '../usecases/story.ts';
import { json } from './platform.ts';
import { openTool, type Tool } from './tool.ts';

let tool: Tool;
beforeAll(async () => {
  tool = await openTool();
});
afterAll(() => tool.stop());

const look = (publicUrl = tool.url) =>
  Promise.all(
    lmsCheckups({
      publicUrl,
      secret: 'a secret of tests, long enough to seal',
      openStore: () => ({ store: tool.at.store, close: () => undefined }),
      lms: () => tool.ports.lms,
    }).map((check) => check()),
  );

test('the doctor reads our keys as an LMS would, and asks each platform for its keys and a token', async () => {
  expect(await look()).toMatchObject([
    { what: 'LMS keys', is: 'well' },
    { what: 'LMS platforms', is: 'well', says: '1 show their keys and give us a token' },
  ]);
  tool.platform.on('/token', (_request, response) => json(response, {}, 401));
  tool.platform.on('/jwks', (_request, response) => json(response, {}, 500));
  const [, platforms] = await look();
  expect(platforms).toMatchObject({
    is: 'warning',
    says: 'LMS: keys unreachable; LMS: access token not_allowed',
  });
  const { programmeId, platformId } = tool;
  done(await removePlatform(tool.ports, MANAGER, { programmeId, platformId }));
  expect((await look())[1]).toMatchObject({ is: 'well', says: 'none is connected' });
  expect((await look(tool.platform.url))[0]).toMatchObject({ is: 'wrong' });
});
