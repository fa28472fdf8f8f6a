import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fields = Record<string, unknown>;

/** Viva Learning's part of Graph, as its reference says, and nothing of Binôme. */
export interface GraphStub {
  readonly url: string;
  readonly requests: { readonly method: string; readonly path: string; readonly body: Fields }[];
  /** What it would have complained about. */
  readonly complaints: string[];
  readonly providers: Map<string, Fields>;
  readonly contents: Map<string, Fields>;
  readonly activities: Map<string, Fields>;
  /** Answered instead of doing its work. */
  outage: { status: number; headers?: Record<string, string>; body?: object } | 'cut' | undefined;
  /** The next change is made, and its answer lost. */
  losesNextAnswer: boolean;
  close(): Promise<void>;
}

/** Rights as a token carries them: `delegated:…` or `application:…`. */
const NEEDS = {
  providers: 'delegated:LearningProvider.ReadWrite',
  contents: 'application:LearningContent.ReadWrite.All',
  activities: 'application:LearningAssignedCourse.ReadWrite.All',
} as const;
const APPLICATION = [
  NEEDS.contents,
  NEEDS.activities,
  'application:LearningSelfInitiatedCourse.ReadWrite.All',
];
export const APP_TOKEN = APPLICATION.join(',');
export const ADMIN_TOKEN = NEEDS.providers;
const PAGE = 2;

export async function startGraph(people: readonly string[]): Promise<GraphStub> {
  let made = 0;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  const graph: GraphStub = {
    ...{ url, requests: [], complaints: [], outage: undefined, losesNextAnswer: false },
    providers: new Map(),
    contents: new Map(),
    activities: new Map(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    const body = (text === '' ? {} : JSON.parse(text)) as Fields;
    const path = decodeURIComponent((request.url ?? '').replace('/v1.0/employeeExperience', ''));
    const method = request.method ?? 'GET';
    graph.requests.push({ method, path, body });
    if (graph.outage === 'cut') {
      request.socket.destroy();
      return;
    }
    const rights = (request.headers.authorization ?? '').replace('Bearer ', '').split(',');
    const given = graph.outage ?? reply(method, path, body, rights);
    if (graph.losesNextAnswer && method !== 'GET') {
      graph.losesNextAnswer = false;
      request.socket.destroy();
      return;
    }
    response.writeHead(given.status, { 'Content-Type': 'application/json', ...given.headers });
    response.end(given.body === undefined ? '' : JSON.stringify(given.body));
  }

  interface Reply {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: object;
  }
  const refuse = (status: number, message: string): Reply => {
    if (status === 400) graph.complaints.push(message);
    return { status, body: { error: { code: String(status), message } } };
  };

  function reply(method: string, path: string, body: Fields, rights: readonly string[]): Reply {
    const may = (right: string): boolean => rights.includes(right);
    const [, providerId, rest = ''] = /^\/learningProviders(?:\/([^/?(]+))?(.*)$/u.exec(path) ?? [];
    if (rest === '' || rest.startsWith('?')) {
      return may(NEEDS.providers) ? providers(method, providerId, rest, body) : refuse(403, 'No');
    }
    if (!graph.providers.has(providerId ?? '')) return refuse(404, 'No such provider');
    if (rest.startsWith('/learningContents')) {
      return may(NEEDS.contents) ? contents(method, rest, body) : refuse(403, 'Forbidden');
    }
    if (!may(NEEDS.activities)) return refuse(403, 'Forbidden');
    const { isCourseActivitySyncEnabled } = graph.providers.get(providerId ?? '') ?? {};
    if (isCourseActivitySyncEnabled !== true) return refuse(400, 'Course activity sync is off');
    return activities(method, rest, body);
  }

  function providers(method: string, id: string | undefined, rest: string, body: Fields): Reply {
    if (method === 'GET') {
      const from = Number(/skip=(\d+)/u.exec(rest)?.[1] ?? 0);
      const all = [...graph.providers].map(([key, value]) => ({ id: key, ...value }));
      const more = from + PAGE < all.length;
      const next = `${url}/employeeExperience/learningProviders?$skip=${from + PAGE}`;
      return {
        status: 200,
        body: { value: all.slice(from, from + PAGE), ...(more ? { '@odata.nextLink': next } : {}) },
      };
    }
    if (method === 'PATCH' && id !== undefined) {
      graph.providers.set(id, { ...graph.providers.get(id), ...body });
      return { status: 204 };
    }
    const logos = ['square', 'long'].flatMap((shape) =>
      ['Dark', 'Light'].map((theme) => `${shape}LogoWebUrlFor${theme}Theme`),
    );
    const missing = ['displayName', ...logos].filter((name) => typeof body[name] !== 'string');
    if (missing.length > 0) return refuse(400, `missing ${missing.join()}`);
    const fresh = `provider-${++made}`;
    graph.providers.set(fresh, body);
    return { status: 201, body: { id: fresh, ...body } };
  }

  function contents(method: string, rest: string, body: Fields): Reply {
    const external = /\(externalId='([^']+)'\)/u.exec(rest)?.[1];
    const [id, known] =
      [...graph.contents].find(([, content]) => content['externalId'] === external) ?? [];
    if (method === 'PATCH') {
      const needed = ['externalId', 'title', 'contentWebUrl', 'languageTag'];
      const missing = needed.filter((name) => typeof body[name] !== 'string');
      if (missing.length > 0) return refuse(400, `missing ${missing.join()}`);
      if (body['externalId'] !== external) return refuse(400, 'another external id');
      const at = id ?? `content-${++made}`;
      graph.contents.set(at, body);
      return { status: 202, body: { id: at, ...body } };
    }
    if (method === 'GET') {
      return known === undefined
        ? refuse(404, 'Not found')
        : { status: 200, body: { id, ...known } };
    }
    const removed = /^\/learningContents\/([^/]+)\/\$ref$/u.exec(rest)?.[1] ?? '';
    return { status: graph.contents.delete(removed) ? 204 : 404 };
  }

  function activities(method: string, rest: string, body: Fields): Reply {
    const external = /\(externalCourseActivityId='([^']+)'\)/u.exec(rest)?.[1];
    const id = /^\/learningCourseActivities\/([^/]+)$/u.exec(rest)?.[1];
    if (method === 'GET') {
      const found = [...graph.activities].find(
        ([, one]) => one['externalCourseActivityId'] === external,
      );
      return found === undefined
        ? refuse(404, 'Not found')
        : { status: 200, body: { id: found[0], ...found[1] } };
    }
    if (method === 'DELETE') return { status: graph.activities.delete(id ?? '') ? 204 : 404 };
    const complaint = complaintAbout(body);
    if (complaint !== undefined) return refuse(400, complaint);
    if (method === 'PATCH') {
      if (id === undefined || !graph.activities.has(id)) return refuse(404, 'Not found');
      graph.activities.set(id, body);
      return { status: 204 };
    }
    const isTwice = [...graph.activities.values()].some(
      (one) => one['externalCourseActivityId'] === body['externalCourseActivityId'],
    );
    if (isTwice) return refuse(409, 'It is there');
    const fresh = `activity-${++made}`;
    graph.activities.set(fresh, body);
    return { status: 201, body: { id: fresh, ...body } };
  }

  /** The reference's rules for learningAssignment and learningSelfInitiatedCourse. */
  function complaintAbout(body: Fields): string | undefined {
    const type = String(body['@odata.type']);
    const isAssigned = type === '#microsoft.graph.learningAssignment';
    if (!isAssigned && type !== '#microsoft.graph.learningSelfInitiatedCourse') return 'type';
    if (isAssigned && body['assignmentType'] !== 'recommended') return 'assignmentType';
    if (!graph.contents.has(String(body['learningContentId']))) return 'learningContentId';
    if (!people.includes(String(body['learnerUserId']))) return 'The user is unknown';
    const percent = body['completionPercentage'];
    if (typeof percent !== 'number' || percent < 0 || percent > 100) return 'percentage';
    const states = isAssigned
      ? ['notStarted', 'inProgress', 'completed']
      : ['inProgress', 'completed'];
    if (!states.includes(String(body['status']))) return 'status';
    const isDone = body['status'] === 'completed';
    return isDone === (typeof body['completedDateTime'] === 'string') ? undefined : 'completion';
  }
  return graph;
}
