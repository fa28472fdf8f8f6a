import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Account } from '../accounts.ts';
import { jsonBody } from './json-body.ts';
import { conversationOf, memberOf, oidOfConversation, oidOfMember } from './teams-activities.ts';
import type { Said, Transcript } from './transcript.ts';

/** Teams takes no activity over this size. */
const MAX_BYTES = 100 * 1024;

const Attachments = z.array(z.object({ contentType: z.string(), content: z.unknown().optional() }));
const Activity = z.object({
  type: z.string(),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  attachments: Attachments.nullish().transform((attachments) => attachments ?? []),
});
type Activity = z.infer<typeof Activity>;

const Creation = z.object({
  members: z.array(z.object({ id: z.string() })).length(1),
  activity: Activity.optional(),
});

type Failure = 400 | 403 | 404 | 413;

/**
 * The connector as botbuilder's ConnectorClient calls it: what a bot says arrives here. Answers
 * have the shapes and error codes of Teams: a bot that is well here meets nothing new there.
 */
export function connectorRoutes(parts: {
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly transcript: Transcript;
  readonly account: (oid: string) => Promise<Account | undefined>;
}): Hono {
  const { tenantId, serviceUrl, transcript, account } = parts;
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: MAX_BYTES,
      onError: (c) => failed(c, 413, 'MessageSizeTooBig', 'Message size too large.'),
    }),
  );

  app.post('/v3/conversations', async (c) => {
    const read = await jsonBody(c, Creation);
    if ('problem' in read) return failed(c, 400, 'BadSyntax', read.problem);
    const oid = oidOfMember(read.value.members[0]?.id ?? '');
    if ((await account(oid)) === undefined) {
      return failed(c, 404, 'UserNotFound', 'No such person in this tenant.');
    }
    if (transcript.installation(oid) === undefined) {
      return failed(c, 403, 'ForbiddenOperationException', 'The bot is not installed for them.');
    }
    const { activity } = read.value;
    const said = activity === undefined ? {} : { activityId: say(oid, activity) };
    return c.json({ id: conversationOf(oid), serviceUrl, ...said }, 201);
  });

  const post = async (c: Context, id: string, replyToId?: string) => {
    const oid = known(id);
    if (oid === undefined) return noConversation(c);
    const read = await jsonBody(c, Activity);
    if ('problem' in read) return failed(c, 400, 'BadSyntax', read.problem);
    return c.json({ id: say(oid, read.value, replyToId) }, 201);
  };
  app.post('/v3/conversations/:id/activities', (c) => post(c, c.req.param('id')));
  app.post('/v3/conversations/:id/activities/:activityId', (c) =>
    post(c, c.req.param('id'), c.req.param('activityId')),
  );

  app.put('/v3/conversations/:id/activities/:activityId', async (c) => {
    const oid = known(c.req.param('id'));
    if (oid === undefined) return noConversation(c);
    const read = await jsonBody(c, Activity);
    if ('problem' in read) return failed(c, 400, 'BadSyntax', read.problem);
    const id = c.req.param('activityId');
    const refused = notTheBots(c, oid, id);
    if (refused !== undefined) return refused;
    transcript.replace(oid, id, saidIn(read.value));
    return c.json({ id });
  });

  app.delete('/v3/conversations/:id/activities/:activityId', (c) => {
    const oid = known(c.req.param('id'));
    if (oid === undefined) return noConversation(c);
    const id = c.req.param('activityId');
    const refused = notTheBots(c, oid, id);
    if (refused !== undefined) return refused;
    transcript.remove(oid, id);
    return c.body(null, 200);
  });

  const membersOf = async (id: string) => {
    const oid = known(id);
    const person = oid === undefined ? undefined : await account(oid);
    return person === undefined ? undefined : [memberOf(person, tenantId)];
  };
  app.get('/v3/conversations/:id/members', async (c) => {
    const members = await membersOf(c.req.param('id'));
    return members === undefined ? noConversation(c) : c.json(members);
  });
  app.get('/v3/conversations/:id/pagedmembers', async (c) => {
    const members = await membersOf(c.req.param('id'));
    return members === undefined ? noConversation(c) : c.json({ members });
  });
  app.get('/v3/conversations/:id/members/:memberId', async (c) => {
    const members = await membersOf(c.req.param('id'));
    if (members === undefined) return noConversation(c);
    const oid = oidOfMember(c.req.param('memberId'));
    const member = members.find(({ objectId }) => objectId === oid);
    if (member !== undefined) return c.json(member);
    return failed(c, 404, 'MemberNotFoundInConversation', 'No such member.');
  });
  app.all('*', (c) => failed(c, 404, 'ServiceError', 'The local connector has no such operation.'));
  return app;

  function known(conversationId: string): string | undefined {
    const oid = oidOfConversation(conversationId);
    return oid !== undefined && transcript.installation(oid) !== undefined ? oid : undefined;
  }

  /** Only messages are kept; the rest gets an id like every activity and is not shown. */
  function say(oid: string, activity: Activity, replyToId?: string): string {
    if (activity.type !== 'message') return transcript.nextId();
    const reply = replyToId === undefined ? {} : { replyToId };
    return transcript.add(oid, 'bot', { ...saidIn(activity), ...reply }).id;
  }

  function notTheBots(c: Context, oid: string, id: string): Response | undefined {
    const found = transcript.find(oid, id);
    if (found === undefined) {
      return failed(c, 404, 'ActivityNotFoundInConversation', 'No such activity.');
    }
    return found.from === 'bot'
      ? undefined
      : failed(c, 403, 'BadArgument', 'This activity is not the bot’s own.');
  }
}

function saidIn({ text, attachments }: Activity): Said {
  return {
    ...(text === '' ? {} : { text }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

function noConversation(c: Context): Response {
  return failed(c, 404, 'ConversationNotFound', 'No such conversation.');
}

function failed(c: Context, status: Failure, code: string, message: string): Response {
  return c.json({ error: { code, message } }, status);
}
