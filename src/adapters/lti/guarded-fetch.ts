import { lookup as resolve } from 'node:dns';
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isWebAddress } from '../../domain/lms/platform.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { ServiceCause } from '../../usecases/lms-port.ts';
import { isLoopback, isPublic } from './addresses.ts';

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

type FetchCause = Extract<
  ServiceCause,
  'address_refused' | 'unreachable' | 'too_slow' | 'too_large' | 'redirected'
>;
export type GuardedFetch = (url: string, asked?: Asked) => Promise<Result<Answered, FetchCause>>;

/**
 * Asks a server that somebody outside named. Only https, and only addresses of the public internet:
 * the very address that was looked at is connected to, so a name cannot change its mind in between.
 * `loopback` allows this machine too, over plain http. Never follows a redirect, never reads more
 * than `maxBytes`, never waits longer than `millis` in all.
 */
export function guardedFetch(rules: {
  readonly loopback: boolean;
  readonly maxBytes: number;
  readonly millis: number;
}): GuardedFetch {
  const { loopback, maxBytes, millis } = rules;
  const mayReach = (address: string): boolean =>
    isPublic(address) || (loopback && isLoopback(address));

  /** Resolves a name and hands on its allowed addresses, or none. */
  const lookup: LookupFunction = (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, '', 4);
        return;
      }
      const allowed = found.filter(({ address }) => mayReach(address));
      const first = allowed[0];
      // One private address among public ones is a trap rather than a mistake.
      if (first === undefined || allowed.length !== found.length) {
        done(new RefusedAddress(), '', 4);
        return;
      }
      if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };

  return (url, asked = {}) => {
    if (!isWebAddress(url, loopback)) return Promise.resolve(refuse('address_refused'));
    const { protocol, hostname } = new URL(url);
    const literal = hostname.replace(/^\[|\]$/gu, '');
    // An address written out is never looked up, so it is judged here.
    if (isIP(literal) !== 0 && !mayReach(literal)) {
      return Promise.resolve(refuse('address_refused'));
    }
    const body = asked.body === undefined ? undefined : Buffer.from(asked.body);
    const options: RequestOptions = {
      method: asked.method ?? 'GET',
      lookup,
      agent: false,
      headers: {
        Accept: 'application/json',
        'User-Agent': 'Binome-LTI/1.3',
        ...asked.headers,
        ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
      },
    };
    return new Promise((settle) => {
      const finish = (result: Result<Answered, FetchCause>): void => {
        clearTimeout(timer);
        settle(result);
        request.destroy();
      };
      const request = (protocol === 'https:' ? overHttps : overHttp)(url, options, (response) => {
        readAnswer(response, maxBytes, finish);
      });
      const timer = setTimeout(() => finish(refuse('too_slow')), millis);
      request.on('error', (error) =>
        finish(refuse(error instanceof RefusedAddress ? 'address_refused' : 'unreachable')),
      );
      request.end(body);
    });
  };
}

class RefusedAddress extends Error {}

function readAnswer(
  response: IncomingMessage,
  maxBytes: number,
  finish: (result: Result<Answered, FetchCause>) => void,
): void {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    finish(refuse('redirected'));
    return;
  }
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) finish(refuse('too_large'));
    else parts.push(part);
  });
  response.on('error', () => finish(refuse('unreachable')));
  response.on('end', () => {
    const { link, 'retry-after': retryAfter } = response.headers;
    const headers = {
      link: Array.isArray(link) ? link.join(', ') : link,
      'retry-after': retryAfter,
    };
    finish(ok({ status, headers, text: Buffer.concat(parts).toString('utf8') }));
  });
}
