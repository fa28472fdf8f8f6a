import type { Locale } from '../domain/language.ts';
import type { Actor } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';
import type { ShareAnswers } from './share-answers.ts';
import type { Zip } from './written-answer.ts';

/**
 * Tells who holds a bearer token, or undefined when it is none of ours, altered or expired. A
 * `locale` is that of the page around ours, and goes before the person's own choice.
 */
export type Authenticate = (
  token: string,
) => Promise<(Omit<Actor, 'locale'> & Partial<Pick<Actor, 'locale'>>) | undefined>;

export interface ApiParts {
  readonly ports: Ports;
  readonly authenticate: Authenticate;
  /** Whether this person may create programmes: an application role of the tenant. */
  readonly mayCreate: (actor: Actor) => boolean;
  /** Whether this person looks after Binôme in their tenant; absent, whoever may create does. */
  readonly mayAdminister?: (actor: Actor) => boolean;
  /** Requests a person may make a minute, in this process; absent, as many as they like. */
  readonly requestsPerMinute?: number;
  /** Absent, answers travel as they are. */
  readonly zip?: Zip;
  /** Works through what has just been committed, instead of waiting for the next tick. */
  readonly wake: () => Promise<void>;
}

/** One authenticated request, parsed. */
export interface Call<Body> extends ApiParts {
  readonly share: ShareAnswers;
  readonly actor: Actor;
  /** What was shown at the door, for what is asked of Graph on their behalf. */
  readonly session: { readonly tenantId: string; readonly token: string };
  /** The reader's language: their own choice, else their client's. */
  readonly locale: Locale;
  readonly body: Body;
  /** A segment of the path, by the name it has there. */
  readonly param: (name: string) => string;
  /** What stands after the question mark, by name; absent when it is not there or empty. */
  readonly query: (name: string) => string | undefined;
}
