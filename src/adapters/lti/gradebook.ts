import type { GradeCause } from '../../domain/lms/grade.ts';
import { FULL_SCORE } from '../../domain/lms/grade.ts';
import { idOf } from '../../domain/lms/claims.ts';
import { withQuery, type LmsPlatform } from '../../domain/lms/platform.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Gradebook, ScoreOutcome, ServiceCause } from '../../usecases/lms-port.ts';
import type { Answered, Asked } from './guarded-fetch.ts';
import { fieldsOf, jsonOf, textIn } from './json.ts';
import { nextPage } from './paging.ts';
import type { Services } from './platform-services.ts';

const SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/';
export const LINE_ITEM_SCOPE = `${SCOPE}lineitem`;
/** Reads lines and makes none. */
export const READ_ONLY_SCOPE = `${SCOPE}lineitem.readonly`;
export const SCORE_SCOPE = `${SCOPE}score`;
const LINE_ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const LINE_ITEMS = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const SCORE = 'application/vnd.ims.lis.v1.score+json';
const TAG = 'binome';
/** A course with more lines than this is not looked through to its end. */
const MOST_PAGES = 50;

/** Assignment and Grade Services 2.0. */
export function gradebook(services: Services): Gradebook {
  /** Asks the service of the lines with no more than the launch allowed. */
  function asked(
    platform: LmsPlatform,
    url: string,
    { scopes, ...how }: Asked & { readonly scopes: readonly string[] },
  ) {
    const scope = scopes.includes(LINE_ITEM_SCOPE) ? LINE_ITEM_SCOPE : READ_ONLY_SCOPE;
    return services.ask(platform, [scope], url, how);
  }

  /** Looks for our line among those of the course; `undefined` when it is not there. */
  async function find(
    platform: LmsPlatform,
    lineItems: string,
    query: Readonly<Record<string, string>>,
    { resourceLinkId, resourceId, scopes }: Parameters<Gradebook['findOrMake']>[2],
  ): Promise<Result<string | undefined, ServiceCause>> {
    let url: string | undefined = withQuery(lineItems, { ...query, tag: TAG });
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
      const answer = await asked(platform, url, { scopes, headers: { Accept: LINE_ITEMS } });
      if (!answer.ok) return answer;
      const refused = serviceCause(answer.value);
      if (refused !== undefined) return refuse(refused);
      const body = jsonOf(answer.value.text);
      const items: readonly unknown[] = Array.isArray(body) ? body : [];
      // A platform may take no notice of the filter: each line is looked at.
      const own = items.map(fieldsOf).find((line) => {
        const isLinked = resourceLinkId !== '' && idOf(line['resourceLinkId']) === resourceLinkId;
        return textIn(line, 'resourceId') === resourceId || (isLinked && line['tag'] === TAG);
      });
      const id = own === undefined ? undefined : addressIn(own, lineItems);
      if (id !== undefined) return ok(id);
      url = nextPage(answer.value, url) ?? undefined;
    }
    return ok(undefined);
  }

  async function make(
    platform: LmsPlatform,
    lineItems: string,
    line: object,
  ): Promise<Result<string, ServiceCause>> {
    const made = await services.ask(platform, [LINE_ITEM_SCOPE], lineItems, {
      method: 'POST',
      headers: { 'Content-Type': LINE_ITEM, Accept: LINE_ITEM },
      body: JSON.stringify(line),
    });
    if (!made.ok) return made;
    const refused = serviceCause(made.value);
    if (refused !== undefined) return refuse(refused);
    const id = addressIn(fieldsOf(jsonOf(made.value.text)), lineItems);
    return id === undefined ? refuse('unreadable') : ok(id);
  }

  return {
    async findOrMake(platform, lineItems, wanted) {
      const { label, resourceId, resourceLinkId, submissionReview, scopes } = wanted;
      // One that we made, else the one that came with a link picked by deep linking.
      const queries = [{ resource_id: resourceId }, { resource_link_id: resourceLinkId }];
      for (const query of resourceLinkId === '' ? queries.slice(0, 1) : queries) {
        const found = await find(platform, lineItems, query, wanted);
        if (!found.ok) return found;
        if (found.value !== undefined) return ok(found.value);
      }
      if (!scopes.includes(LINE_ITEM_SCOPE)) return refuse('gone');
      const line = { scoreMaximum: FULL_SCORE, label, resourceId, tag: TAG, submissionReview };
      if (resourceLinkId === '') return make(platform, lineItems, line);
      const bound = await make(platform, lineItems, { ...line, resourceLinkId });
      // Some platforms bind lines to links of their own making only: then it stands by itself.
      const isUnbound = !bound.ok && (bound.error === 'refused' || bound.error === 'gone');
      return isUnbound ? make(platform, lineItems, line) : bound;
    },

    async isThere(platform, lineItem, scopes) {
      if (!scopes.includes(LINE_ITEM_SCOPE) && !scopes.includes(READ_ONLY_SCOPE)) return false;
      const headers = { Accept: LINE_ITEM };
      const answer = await asked(platform, lineItem, { scopes, headers });
      return answer.ok && serviceCause(answer.value) === undefined;
    },

    async send(platform, lineItem, { userId, score, at }) {
      const answer = await services.ask(platform, [SCORE_SCOPE], onPath(lineItem, 'scores'), {
        method: 'POST',
        headers: { 'Content-Type': SCORE },
        body: JSON.stringify({
          userId,
          timestamp: at,
          scoreGiven: score.given,
          scoreMaximum: FULL_SCORE,
          activityProgress: score.activity,
          gradingProgress: score.grading,
        }),
      });
      if (!answer.ok) return outcomeOf(answer.error);
      return outcomeOf(answer.value, at);
    },
  };
}

/** Where a line lies: its id (AGS §3.2.1), which some platforms give below their own address. */
function addressIn(line: Readonly<Record<string, unknown>>, lineItems: string): string | undefined {
  const id = textIn(line, 'id');
  if (id === undefined || URL.canParse(id)) return id;
  return URL.canParse(id, lineItems) ? new URL(id, lineItems).toString() : undefined;
}

/** `…/lineitem?type_id=1` → `…/lineitem/scores?type_id=1`: services stand on the path. */
function onPath(address: string, service: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/${service}`;
  return url.toString();
}

export function serviceCause({ status }: Answered): ServiceCause | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return 'not_allowed';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status >= 500) return 'busy';
  return 'refused';
}

/** Answers of the score service: what waits, what is given up, each with its reason. */
function outcomeOf(answer: Answered | ServiceCause, at = ''): ScoreOutcome {
  if (typeof answer === 'string') {
    if (answer === 'not_allowed' || answer === 'address_refused') {
      return { status: 'failed', cause: 'not_allowed' };
    }
    return { status: 'later', cause: answer === 'busy' ? 'busy' : 'unreachable' };
  }
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return { status: 'sent', at };
  // Somebody's score is later than ours: the next attempt carries a later time.
  if (status === 409) return { status: 'later', cause: 'later_score' };
  if (status === 429 || status >= 500) {
    const wait = secondsOf(headers['retry-after'] ?? '', at);
    return { status: 'later', cause: 'busy', ...(wait > 0 ? { retryAfterSeconds: wait } : {}) };
  }
  return { status: 'failed', cause: FINAL[status] ?? 'refused' };
}

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3); 0 for anything else. */
function secondsOf(header: string, at: string): number {
  const seconds = header.trim() === '' ? 0 : Number(header);
  const until = Number.isNaN(seconds) ? (Date.parse(header) - Date.parse(at)) / 1_000 : seconds;
  return Number.isFinite(until) ? Math.max(0, Math.ceil(until)) : 0;
}

const FINAL: Readonly<Record<number, GradeCause>> = {
  400: 'cannot_be_graded',
  401: 'not_allowed',
  403: 'not_allowed',
  404: 'line_item_gone',
  410: 'line_item_gone',
  412: 'cannot_be_graded',
  422: 'cannot_be_graded',
};
