import type { Route } from 'playwright-core';
import { tabFr } from '../../src/locales/tab.fr.ts';

const { busy, broken, offline } = tabFr.failure;

/** A way in which a write is not done, and what whoever asked for it is told, in French. */
export interface WriteFailure {
  readonly name: string;
  /** Absent where nothing ever answers: it is told once the tab has given up waiting. */
  readonly answer?: (route: Route) => Promise<void>;
  readonly says: readonly string[];
}

const MESSAGE = 'Cela ne va pas.';
const REMEDY = 'Faites autrement.';
const FIELD = 'Trois mots de trop.';

/** In the server's own words, which it chooses by the language that the tab asks for. */
function refusal(status: number, code: string, ...fields: readonly string[]): WriteFailure {
  const named = fields.map((message) => ({ path: 'which.no.form.marks', message }));
  return {
    name: `${String(status)} ${code}`,
    answer: (route) => {
      const isFrench = route.request().headers()['accept-language'] === 'fr';
      const message = isFrench ? MESSAGE : 'In another language.';
      return route.fulfill({ status, json: { code, message, remedy: REMEDY, fields: named } });
    },
    says: [MESSAGE, REMEDY, ...fields],
  };
}

/** A page of whatever stands between the tab and the server. */
function page(status: number, title: string, remedy: string): WriteFailure {
  return {
    name: `${String(status)} as a page`,
    answer: (route) =>
      route.fulfill({ status, contentType: 'text/html', body: '<!doctype html><h1>Proxy</h1>' }),
    says: [title, remedy],
  };
}

export const WRITE_FAILURES: readonly WriteFailure[] = [
  refusal(400, 'invalid', FIELD),
  refusal(404, 'not_found'),
  refusal(409, 'changed_meanwhile'),
  refusal(500, 'failed'),
  page(200, broken.title, broken.remedy),
  page(503, busy.title, busy.remedy(60)),
  {
    name: 'a cut connection',
    answer: (route) => route.abort('connectionreset'),
    says: [offline.title, offline.remedy],
  },
  { name: 'no answer', says: [offline.title, offline.remedy] },
];
