import { peopleScope } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isLocalDate, isTimeZone, localDateOf } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { decide, factOf } from './documents.ts';
import type { Ports } from './ports.ts';
import { recognise } from './recognise.ts';

export interface Preferences {
  readonly locale?: Locale;
  readonly timeZone?: string;
  /** The day on which prompts begin again; null to be back now. */
  readonly pausedUntil?: string | null;
}

/** A person's own choices, whatever the programme. Coming back lets what waited leave. */
export async function setPreferences(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  { locale, timeZone, pausedUntil }: Preferences,
): Promise<Result<Person, Refusal>> {
  if (timeZone !== undefined && !isTimeZone(timeZone)) return refuse({ code: 'time_zone_unknown' });
  await recognise(ports, actor);
  const scope = peopleScope(actor.tenantId);
  return decide(ports, 'person', scope, actor.oid, (person) => {
    const zone = timeZone ?? person.timeZone ?? 'Europe/Paris';
    if (typeof pausedUntil === 'string') {
      if (!isLocalDate(pausedUntil)) return refuse({ code: 'time_unreadable' });
      if (pausedUntil <= localDateOf(ports.clock.now(), zone)) {
        return refuse({ code: 'date_in_the_past' });
      }
    }
    const { pausedUntil: before, ...rest } = person;
    const until = pausedUntil === undefined ? before : (pausedUntil ?? undefined);
    const next: Person = {
      ...rest,
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(until === undefined ? {} : { pausedUntil: until }),
    };
    const isBack = before !== undefined && until === undefined;
    const back = factOf(
      ports,
      scope,
      { kind: 'person-reachable', oid: actor.oid },
      ports.clock.now(),
    );
    const begun =
      typeof pausedUntil === 'string' && pausedUntil !== before
        ? [
            factOf(
              ports,
              scope,
              { kind: 'person-paused', oid: actor.oid, until: pausedUntil },
              ports.clock.now(),
            ),
          ]
        : [];
    const facts = isBack ? [back] : begun;
    return ok({ next, ...(facts.length === 0 ? {} : { facts }) });
  });
}
