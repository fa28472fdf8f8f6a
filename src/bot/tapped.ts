import { z } from 'zod';
import { MARK } from '../cards/marked.ts';
import { APART } from '../cards/verbs.ts';

const Invoke = z.object({
  value: z.object({
    action: z.object({
      data: z.object({
        [MARK]: z.string().max(400).optional().catch(undefined),
        [APART]: z.boolean().optional().catch(undefined),
      }),
    }),
  }),
  replyToId: z.string().optional().catch(undefined),
});

/** What a tapped card says of itself: which delivery brought it, and where its answer belongs. */
export interface Tapped {
  readonly delivery?: { readonly mark: string; readonly activityId: string };
  /** The answer is a message of its own. */
  readonly apart: boolean;
}

export function tapped(activity: unknown): Tapped {
  const invoke = Invoke.safeParse(activity).data;
  const { [MARK]: mark, [APART]: apart = false } = invoke?.value.action.data ?? {};
  if (mark === undefined) return { apart };
  return { apart, delivery: { mark, activityId: invoke?.replyToId ?? '' } };
}
