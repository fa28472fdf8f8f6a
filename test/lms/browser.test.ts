import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmLink } from '../../src/usecases/lti-links.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/chromium.ts';
import { wrongIn } from '../e2e/inspect.ts';
import { done, found } from '../usecases/harness.ts';
import { enrol, MENTOR, TWO } from '../usecases/story.ts';
import { claimsOf, CLIENT, DEPLOYMENT, LTI } from './platform.ts';
import { openTool, type Tool } from './tool.ts';

const BUILT_TAB =
  process.env['BINOME_BUILT_TAB'] ?? join(import.meta.dirname, '..', '..', 'build', 'tab');

let tool: Tool;
let chrome: Browser;
let beforeAnswer: () => Promise<void> = () => Promise.resolve();
let changes: Record<string, unknown> = {};
/** Whom the platform was asked for: some platforms answer each hint only once. */
let hints: string[] = [];
beforeAll(async () => {
  expect(existsSync(join(BUILT_TAB, 'index.html'))).toBe(true);
  tool = await openTool({ builtTab: BUILT_TAB });
  chrome = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  await enrol(tool.at, { id: tool.programmeId } as never, TWO);
  await tool.at.install(MENTOR);
  serveCourse();
});
afterAll(async () => {
  await chrome.close();
  await tool.stop();
});

/** A course's page with a frame for the tool; it keeps data for whoever asks from the tool's origin. */
function serveCourse(): void {
  const { platform } = tool;
  const login = (storage: string | undefined): string => {
    const query = {
      iss: platform.url,
      login_hint: 'hint',
      client_id: CLIENT,
      lti_deployment_id: DEPLOYMENT,
      target_link_uri: `${tool.url}/lti/launch`,
      ...(storage === undefined ? {} : { lti_storage_target: storage }),
    };
    return `${tool.url}/lti/login?${new URLSearchParams(query).toString()}`.replaceAll(
      '&',
      '&amp;',
    );
  };
  const page = (body: string): string =>
    `<!doctype html><meta charset="utf-8"><title>Course</title>${body}`;
  const keeper = `<script>
    const kept = new Map();
    addEventListener('message', ({ data, origin, source }) => {
      if (origin !== ${JSON.stringify(tool.url)} || typeof data.subject !== 'string') return;
      if (data.subject === 'lti.put_data') kept.set(data.key, data.value);
      else if (data.subject !== 'lti.get_data') return;
      const { message_id, key } = data;
      source.postMessage({ subject: data.subject + '.response', message_id, key, value: kept.get(key) }, origin);
    });
  </script>`;
  const framed = (storage?: string): string =>
    `<iframe name="tool" width="900" height="700" src="${login(storage)}"></iframe>`;
  const answer =
    (body: string) =>
    (_request: unknown, response: ServerResponse): void =>
      void response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(body));
  platform.on('/course', answer(framed()));
  platform.on('/keeping-course', answer(`${keeper}${framed('_parent')}`));
  platform.on('/keeper', answer(keeper));
  // The tool is asked for once the frame that keeps is there.
  const once =
    "document.body.insertAdjacentHTML('beforeend', document.querySelector('template').innerHTML)";
  platform.on(
    '/course-with-a-keeper',
    answer(`<template>${framed('lti_keeper')}</template>
      <iframe name="lti_keeper" src="/keeper" onload="${once}" hidden></iframe>`),
  );
  platform.on('/auth', (request, response) => {
    const asked = new URL(request.path, platform.url).searchParams;
    hints.push(asked.get('login_hint') ?? '');
    const claims = claimsOf(platform, asked.get('nonce') ?? '', tool.url, changes);
    void Promise.all([platform.sign(claims), beforeAnswer()]).then(([token]) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(
        page(`<form method="post" action="${asked.get('redirect_uri') ?? ''}">
          <input type="hidden" name="state" value="${asked.get('state') ?? ''}">
          <input type="hidden" name="id_token" value="${token}"></form>
          <script>document.forms[0].submit()</script>`),
      ),
    );
  });
}

async function open(
  path: string,
  keepsCookies: boolean,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; frame: FrameLocator }> {
  const context = await chrome.newContext({ locale: 'en-GB', colorScheme });
  const page = await context.newPage();
  // What the login left is gone when the platform answers, as in a browser that keeps nothing.
  beforeAnswer = keepsCookies ? () => Promise.resolve() : () => context.clearCookies();
  await page.goto(`${tool.platform.url}${path}`);
  return { page, frame: page.frameLocator('iframe[name=tool]') };
}

test('opens in a frame of the course, by its cookie, and invites to link the account', async () => {
  const { page, frame } = await open('/course', true);
  await frame.getByRole('heading', { name: 'Liez votre compte' }).waitFor();
  await page.context().close();
});

test('without cookies offers a window of its own', async () => {
  const { page, frame } = await open('/course', false);
  await frame.getByRole('link', { name: 'Ouvrir dans une nouvelle fenêtre' }).waitFor();
  await page.context().close();
});

test('in a frame of another site, in a browser without third-party cookies: by the partitioned one', async () => {
  const args = [...CHROMIUM_FLAGS, '--test-third-party-cookie-phaseout'];
  const strict = await chromium.launch({ executablePath: CHROMIUM, args });
  const page = await strict.newPage();
  beforeAnswer = () => Promise.resolve();
  // Another name is another site; the signed launch tells that the course stands there.
  const school = tool.platform.url.replace('127.0.0.1', 'localhost');
  changes = { [`${LTI}launch_presentation`]: { locale: 'fr', return_url: `${school}/course` } };
  await page.goto(`${school}/course`);
  const frame = page.frameLocator('iframe[name=tool]');
  await frame.getByRole('heading', { name: 'Liez votre compte' }).waitFor();
  changes = {};
  await strict.close();
});

test('in a frame that keeps no cookie at all, a window of its own opens it, and the platform is asked once', async () => {
  const context = await chrome.newContext({ locale: 'en-GB' });
  // As a browser that keeps nothing in the frame of another site, and everything in a window.
  await context.addInitScript(() => {
    if (window === window.top) return;
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined });
  });
  const page = await context.newPage();
  beforeAnswer = () => Promise.resolve();
  hints = [];
  await page.goto(`${tool.platform.url}/course`);
  const frame = page.frameLocator('iframe[name=tool]');
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Open in a new window' }).click(),
  ]);
  await opened.getByRole('heading', { name: 'Liez votre compte' }).waitFor();
  expect(hints).toEqual(['hint']);
  await context.close();
});

test('without cookies, by a frame that the platform keeps for storage', async () => {
  const { page, frame } = await open('/course-with-a-keeper', false);
  await frame.getByRole('heading', { name: 'Liez votre compte' }).waitFor();
  await page.context().close();
});

test('without cookies, by the platform’s storage; linked, the tab itself, in the language of the course', async () => {
  const { page, frame } = await open('/keeping-course', false);
  const [answer] = await Promise.all([
    page.context().waitForEvent('response', (one) => one.url().endsWith('/lti/link')),
    frame.getByRole('button', { name: 'Lier dans Teams' }).click(),
  ]);
  const teams = (await answer.headerValue('location')) ?? '';
  const code = found(/lms\/link\/(\w+)/u.exec(teams)?.[1], 'a code');
  done(await confirmLink(tool.ports, MENTOR, code));
  await page.goto(`${tool.platform.url}/keeping-course`);
  await frame.getByRole('heading', { level: 1 }).first().waitFor();
  const inner = found(
    page.frames().find((one) => one.url().includes('/lti/tab')),
    'the tab',
  );
  expect(inner.url()).not.toContain('lti_');
  expect(await inner.evaluate(() => document.documentElement.lang)).toBe('fr');
  await inner.getByText('Binôme').first().waitFor();
  await page.context().close();
});

const STAFF = { [`${LTI}roles`]: ['Instructor'] };
const PICKING = {
  ...STAFF,
  [`${LTI}message_type`]: 'LtiDeepLinkingRequest',
  'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
    deep_link_return_url: 'https://lms.example/return',
    accept_types: ['ltiResourceLink'],
    accept_multiple: true,
  },
};
const REVIEWING = {
  ...STAFF,
  [`${LTI}message_type`]: 'LtiSubmissionReviewRequest',
  [`${LTI}for_user`]: { user_id: 'somebody' },
};

test.each(['light', 'dark'] as const)(
  'every page in a course’s frame, in %s: axe finds nothing, nothing scrolls sideways',
  async (scheme) => {
    const stranger = { sub: 'somebody-new' };
    const module = { [`${LTI}custom`]: { binome_target: 'module:generative-ai' } };
    const shown: readonly [string, Record<string, unknown>, boolean][] = [
      ['a learner’s', { ...stranger, ...module }, true],
      ['a teacher’s', { ...stranger, ...STAFF }, true],
      ['the picker', { ...stranger, ...PICKING }, true],
      ['a review', { ...stranger, ...REVIEWING }, true],
      ['a refusal', { ...stranger, [`${LTI}version`]: '1.1' }, true],
      ['the way out', stranger, false],
    ];
    const faults: string[] = [];
    for (const [name, claims, keepsCookies] of shown) {
      changes = claims;
      const { page } = await open('/course', keepsCookies, scheme);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '360'));
      await page.frameLocator('iframe').locator('main').waitFor();
      const inner = found(
        page.frames().find((frame) => frame.url().startsWith(tool.url)),
        name,
      );
      const beyond = await inner.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (beyond > 0) faults.push(`${name}: ${beyond} px beyond the edge`);
      faults.push(...(await wrongIn(inner)).map((fault) => `${name}: ${fault}`));
      await page.context().close();
    }
    changes = {};
    expect(faults).toEqual([]);
  },
  180_000,
);
