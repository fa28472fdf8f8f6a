import { useCallback, useEffect, useRef, useState } from 'react';
import {
  getActivities,
  openChat,
  postInvoke,
  postMessage,
  type Activity,
  type InvokeResponse,
} from './local-api.ts';

const POLL_MS = 1_500;
/** A bot that says nothing for this long is not typing any more. */
const TYPING_MS = 8_000;
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** What the answer to a button asks the client to show. */
export type InvokeEffect =
  | { readonly kind: 'card'; readonly content: unknown }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string | undefined };

function effectOf(response: InvokeResponse): InvokeEffect {
  const { body } = response;
  if (body?.type === CARD) return { kind: 'card', content: body.value };
  if (body?.type === MESSAGE && typeof body.value === 'string') {
    return { kind: 'message', text: body.value };
  }
  const value: unknown = body?.value;
  const said = typeof value === 'object' && value !== null && 'message' in value;
  return {
    kind: 'error',
    text: said && typeof value.message === 'string' ? value.message : undefined,
  };
}

/** A card that an answer replaced here, until the server's own version moves on. */
interface Replacement {
  readonly of: string;
  readonly content: unknown;
}

export interface Conversation {
  readonly activities: readonly Activity[] | undefined;
  readonly typing: boolean;
  /** The activity whose button is at work. */
  readonly busyId: string | undefined;
  readonly send: (text: string, value?: unknown, replyToId?: string) => Promise<boolean>;
  readonly invoke: (activity: Activity, action: object) => Promise<InvokeEffect>;
}

export function useConversation(oid: string, locale: string): Conversation {
  const [polled, setPolled] = useState<readonly Activity[]>();
  const [replaced, setReplaced] = useState<ReadonlyMap<string, Replacement>>(new Map());
  const [typing, setTyping] = useState(false);
  const [busyId, setBusyId] = useState<string>();
  const seen = useRef(0);

  const poll = useCallback(async () => {
    const activities = await getActivities(oid);
    const spoken = activities.filter(({ from }) => from === 'bot').length;
    if (spoken > seen.current) setTyping(false);
    seen.current = spoken;
    setPolled((before) =>
      JSON.stringify(before) === JSON.stringify(activities) ? before : activities,
    );
  }, [oid]);

  useEffect(() => {
    let stopped = false;
    const look = () => {
      // A missed poll is made good by the next one.
      if (!stopped && document.visibilityState === 'visible') poll().catch(() => undefined);
    };
    openChat(oid, locale).then(look, look);
    const timer = setInterval(look, POLL_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- opening installs the bot once; another language is no reason to install it again
  }, [oid, poll]);

  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => setTyping(false), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typing]);

  return {
    activities: polled?.map((activity) => withReplacement(activity, replaced)),
    typing,
    busyId,
    send: async (text, value, replyToId) => {
      setTyping(true);
      try {
        await postMessage(oid, {
          text,
          locale,
          ...(value === undefined ? {} : { value }),
          ...(replyToId === undefined ? {} : { replyToId }),
        });
        await poll();
        return true;
      } catch {
        setTyping(false);
        return false;
      }
    },
    invoke: async (activity, action) => {
      setBusyId(activity.id);
      try {
        const effect = effectOf(
          await postInvoke(oid, {
            name: 'adaptiveCard/action',
            value: { action, trigger: 'manual' },
            replyToId: activity.id,
            locale,
          }),
        );
        if (effect.kind === 'card') {
          const of = cardOf(polled?.find(({ id }) => id === activity.id));
          setReplaced((before) =>
            new Map(before).set(activity.id, { of, content: effect.content }),
          );
        }
        await poll();
        return effect;
      } catch {
        return { kind: 'error', text: undefined };
      } finally {
        setBusyId(undefined);
      }
    },
  };
}

function withReplacement(activity: Activity, replaced: ReadonlyMap<string, Replacement>): Activity {
  const replacement = replaced.get(activity.id);
  if (replacement?.of !== cardOf(activity)) return activity;
  return { ...activity, attachments: [{ contentType: CARD, content: replacement.content }] };
}

function cardOf(activity: Activity | undefined): string {
  return JSON.stringify(activity?.attachments ?? []);
}

export function isCard(contentType: string): boolean {
  return contentType === CARD;
}
