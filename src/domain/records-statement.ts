import type { Label } from './language.ts';
import { instantFromMillis, millisOf, type Instant } from './time.ts';

/**
 * The profile's own names. They are names first: the document behind them is
 * docs/xapi-profile.jsonld.
 */
export const XAPI_PROFILE = 'https://w3id.org/binome/xapi';
/** The edition of the profile that statements keep to, as their category says. */
export const XAPI_PROFILE_VERSION = `${XAPI_PROFILE}/v1.0`;

const ADL = 'http://adlnet.gov/expapi';
const KIND = `${XAPI_PROFILE}/activity-types`;

/** Verbs: those that the community has are ADL's, the two that it lacks are the profile's own. */
const VERBS = {
  planned: { id: `${XAPI_PROFILE}/verbs/planned`, fr: 'a planifié', en: 'planned' },
  attended: { id: `${ADL}/verbs/attended`, fr: 'a participé à', en: 'attended' },
  experienced: { id: `${ADL}/verbs/experienced`, fr: 'a découvert', en: 'experienced' },
  answered: { id: `${ADL}/verbs/answered`, fr: 'a répondu à', en: 'answered' },
  completed: { id: `${ADL}/verbs/completed`, fr: 'a terminé', en: 'completed' },
  signed: { id: `${XAPI_PROFILE}/verbs/signed`, fr: 'a signé', en: 'signed' },
} as const;
type RecordVerb = keyof typeof VERBS;

const ACTIVITY_TYPES = {
  session: `${KIND}/session`,
  module: `${ADL}/activities/module`,
  questionnaire: `${ADL}/activities/assessment`,
  agreement: `${KIND}/agreement`,
  programme: `${KIND}/programme`,
} as const;
export type RecordActivityType = keyof typeof ACTIVITY_TYPES;

export const EXTENSIONS = {
  moment: `${XAPI_PROFILE}/extensions/moment`,
  side: `${XAPI_PROFILE}/extensions/side`,
} as const;

export interface RecordActivity {
  /** An IRI. */
  readonly id: string;
  readonly type: RecordActivityType;
  readonly name: Label;
}

/** What one statement says, before it is one. */
export interface RecordSaying {
  readonly id: string;
  readonly account: { readonly homePage: string; readonly name: string };
  /** A UUID: one for all that somebody does in a programme, as the profile's pattern asks. */
  readonly registration: string;
  readonly verb: RecordVerb;
  readonly object: RecordActivity;
  readonly programme: RecordActivity;
  readonly module?: RecordActivity;
  readonly side?: 'mentor' | 'mentee';
  readonly moment?: 'before' | 'after';
  readonly minutes?: number;
  readonly completion?: true;
  readonly at: Instant;
}

const LATER_MILLIS: Readonly<Partial<Record<RecordVerb, number>>> = {
  experienced: 1,
  completed: 2,
};

/**
 * When a statement says that something happened. What one moment brought has an order all the same,
 * which a store reads from the times alone (xAPI Profiles, Part Two, 9.0).
 */
export function momentOf(verb: RecordVerb, at: Instant): Instant {
  return instantFromMillis(millisOf(at) + (LATER_MILLIS[verb] ?? 0));
}

/**
 * The statement's JSON, the same text for the same saying. Valid under xAPI 1.0.3 and 2.0 alike: no
 * null, no `version` (a store adds its own), account-based actor, milliseconds at most.
 */
export function statementText(saying: RecordSaying): string {
  const { verb, object, programme, module, side, moment, minutes, completion } = saying;
  const { id: verbId, fr, en } = VERBS[verb];
  const extensions = {
    ...(side === undefined ? {} : { [EXTENSIONS.side]: side }),
    ...(moment === undefined ? {} : { [EXTENSIONS.moment]: moment }),
  };
  const result = {
    ...(completion === undefined ? {} : { completion }),
    ...(minutes === undefined ? {} : { duration: `PT${minutes}M` }),
  };
  const grouping = object.id === programme.id ? [] : [activityOf(programme)];
  return JSON.stringify({
    id: saying.id,
    actor: { objectType: 'Agent', account: saying.account },
    verb: { id: verbId, display: { 'fr-FR': fr, 'en-GB': en } },
    object: activityOf(object),
    ...(Object.keys(result).length === 0 ? {} : { result }),
    context: {
      registration: saying.registration,
      contextActivities: {
        ...(module === undefined ? {} : { other: [activityOf(module)] }),
        ...(grouping.length === 0 ? {} : { grouping }),
        category: [
          {
            objectType: 'Activity',
            id: XAPI_PROFILE_VERSION,
            definition: { type: `${ADL}/activities/profile` },
          },
        ],
      },
      platform: 'Binôme',
      ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
    },
    timestamp: saying.at,
  });
}

function activityOf({ id, type, name }: RecordActivity) {
  return {
    objectType: 'Activity',
    id,
    definition: { type: ACTIVITY_TYPES[type], name: { 'fr-FR': name.fr, 'en-GB': name.en } },
  };
}
