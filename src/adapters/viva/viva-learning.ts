import type { CatalogueContent, CourseActivity } from '../../domain/catalogue.ts';
import { ok, refuse } from '../../domain/result.ts';
import type {
  CatalogueOutcome,
  CataloguePlace,
  LearningCatalogue,
} from '../../usecases/catalogue-port.ts';
import { askOnce, type Answered } from './ask.ts';

const NAME = 'Binôme';
/** Pages of providers that are looked through; a tenant has a handful of them. */
const MOST_PAGES = 20;
const LANGUAGE = { fr: 'fr-fr', en: 'en-us' } as const;

/** Rights of Graph that are asked for when an administrator turns Viva Learning on, and not before. */
export const VIVA_RIGHTS = {
  administrator: 'LearningProvider.ReadWrite',
  application: [
    'LearningContent.ReadWrite.All',
    'LearningAssignedCourse.ReadWrite.All',
    'LearningSelfInitiatedCourse.ReadWrite.All',
  ],
} as const;

/**
 * Viva Learning through Graph. Providers take delegated rights of an administrator; content and
 * course activities take application rights, and no delegated ones will do: `VIVA_RIGHTS`.
 */
export function vivaLearning(parts: {
  /** `https://graph.microsoft.com/v1.0`, or a stub's address. */
  readonly graphUrl: string;
  readonly publicUrl: string;
  readonly appToken: (tenantId: string) => Promise<string | undefined>;
  /** For whoever is signed in; undefined where they or their company did not consent. */
  readonly administratorToken: (who: {
    readonly tenantId: string;
    readonly token: string;
  }) => Promise<string | undefined>;
}): LearningCatalogue {
  const { graphUrl, publicUrl, appToken, administratorToken } = parts;
  const providers = `${graphUrl}/employeeExperience/learningProviders`;
  const providerUrl = ({ providerId }: CataloguePlace): string =>
    `${providers}/${encodeURIComponent(providerId)}`;
  const contents = (place: CataloguePlace): string => `${providerUrl(place)}/learningContents`;
  const activities = (place: CataloguePlace): string =>
    `${providerUrl(place)}/learningCourseActivities`;

  async function asked(
    { tenantId }: CataloguePlace,
    ...how: readonly [url: string, method?: 'GET' | 'POST' | 'PATCH' | 'DELETE', body?: object]
  ): Promise<Answered> {
    const token = await appToken(tenantId);
    if (token === undefined) {
      return { ok: false, status: 401, trouble: { status: 'later', cause: 'not_allowed' } };
    }
    const [url, method, body] = how;
    return askOnce(url, token, method, body);
  }

  /** Our own provider among those of the tenant, page after page; null when it is not there. */
  async function findProvider(token: string): Promise<Answered | string | null> {
    let url: string | undefined = providers;
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
      const answer: Answered = await askOnce(url, token);
      if (!answer.ok) return answer;
      const { value, '@odata.nextLink': next } = answer.body;
      const listed: readonly unknown[] = Array.isArray(value) ? value : [];
      const own = listed
        .map((one) => one as { readonly displayName?: unknown; readonly id?: unknown })
        .find(({ displayName }) => displayName === NAME);
      if (typeof own?.id === 'string') return own.id;
      // A page elsewhere than Graph would get the token.
      url = typeof next === 'string' && next.startsWith(`${graphUrl}/`) ? next : undefined;
    }
    return null;
  }

  return {
    async register(who) {
      const token = await administratorToken(who);
      if (token === undefined) return refuse('not_allowed');
      const found = await findProvider(token);
      if (typeof found === 'object' && found !== null) return refuse(causeOf(found));
      const logo = `${publicUrl}/logo.png`;
      const made =
        found === null
          ? await askOnce(providers, token, 'POST', {
              displayName: NAME,
              squareLogoWebUrlForDarkTheme: logo,
              longLogoWebUrlForDarkTheme: logo,
              squareLogoWebUrlForLightTheme: logo,
              longLogoWebUrlForLightTheme: logo,
            })
          : undefined;
      if (made?.ok === false) return refuse(causeOf(made));
      const id = found ?? textOf(made?.body['id']);
      if (id === undefined) return refuse('refused');
      // Without it every course activity is refused.
      const opened = await askOnce(`${providers}/${encodeURIComponent(id)}`, token, 'PATCH', {
        isCourseActivitySyncEnabled: true,
      });
      return opened.ok ? ok(id) : refuse(causeOf(opened));
    },

    async putContent(place, content) {
      const url = `${contents(place)}(externalId='${place.externalId}')`;
      const answer = await asked(place, url, 'PATCH', contentBody(place, content));
      if (!answer.ok) return outcomeOf(answer);
      const given = textOf(answer.body['id']);
      if (given !== undefined) return { status: 'done', remoteId: given };
      // 202: taken, and perhaps not made yet.
      const made = await asked(place, url);
      const remoteId = made.ok ? textOf(made.body['id']) : undefined;
      if (remoteId !== undefined) return { status: 'done', remoteId };
      return made.ok || made.status === 404 ? { status: 'later', cause: 'busy' } : outcomeOf(made);
    },

    async removeContent(place) {
      const there = await asked(place, `${contents(place)}(externalId='${place.externalId}')`);
      if (!there.ok) return goneOr(there);
      const id = textOf(there.body['id']) ?? '';
      const url = `${contents(place)}/${encodeURIComponent(id)}/$ref`;
      return goneOr(await asked(place, url, 'DELETE'));
    },

    async putActivity(place, activity, contentId) {
      const body = activityBody(place, activity, contentId);
      const change = (id: string): Promise<Answered> =>
        asked(place, `${activities(place)}/${encodeURIComponent(id)}`, 'PATCH', body);
      if (place.remoteId !== undefined) {
        const changed = await change(place.remoteId);
        if (changed.ok || changed.status !== 404) return outcomeOf(changed, place.remoteId);
      }
      // An answer that was lost: it is there under our own name, and is not made twice.
      const key = `(externalCourseActivityId='${place.externalId}')`;
      const there = await asked(place, `${activities(place)}${key}`);
      const known = there.ok ? textOf(there.body['id']) : undefined;
      if (known !== undefined) return outcomeOf(await change(known), known);
      if (!there.ok && there.status !== 404) return outcomeOf(there);
      return outcomeOf(await asked(place, activities(place), 'POST', body));
    },

    async removeActivity(place) {
      if (place.remoteId === undefined) return { status: 'done' };
      const url = `${activities(place)}/${encodeURIComponent(place.remoteId)}`;
      return goneOr(await asked(place, url, 'DELETE'));
    },
  };
}

function contentBody({ externalId }: CataloguePlace, content: CatalogueContent): object {
  const { title, description, url, locale, minutes } = content;
  return {
    externalId,
    title,
    description,
    contentWebUrl: url,
    sourceName: NAME,
    languageTag: LANGUAGE[locale],
    duration: `PT${minutes}M`,
    format: 'Course',
    isActive: true,
    isPremium: false,
    isSearchable: true,
  };
}

function activityBody(
  { externalId, providerId }: CataloguePlace,
  { learner, how, since, percent, completedAt }: CourseActivity,
  contentId: string,
): object {
  const isAssigned = how === 'assigned';
  const begun = percent === 0 && isAssigned ? 'notStarted' : 'inProgress';
  return {
    '@odata.type': isAssigned
      ? '#microsoft.graph.learningAssignment'
      : '#microsoft.graph.learningSelfInitiatedCourse',
    externalCourseActivityId: externalId,
    learningProviderId: providerId,
    learningContentId: contentId,
    learnerUserId: learner,
    completionPercentage: percent,
    status: completedAt === undefined ? begun : 'completed',
    ...(completedAt === undefined ? {} : { completedDateTime: completedAt }),
    ...(isAssigned
      ? { assignedDateTime: since, assignmentType: 'recommended' }
      : { startedDateTime: since }),
  };
}

function outcomeOf(answer: Answered, known?: string): CatalogueOutcome {
  if (!answer.ok) return answer.trouble;
  const remoteId = textOf(answer.body['id']) ?? known;
  return { status: 'done', ...(remoteId === undefined ? {} : { remoteId }) };
}

function goneOr(answer: Answered): CatalogueOutcome {
  if (answer.ok || answer.status === 404) return { status: 'done' };
  return answer.trouble;
}

function causeOf(answer: Answered) {
  return answer.ok ? 'refused' : answer.trouble.cause;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
