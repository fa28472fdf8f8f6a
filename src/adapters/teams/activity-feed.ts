import { cardOf } from '../../cards/card-of.ts';
import type { ActivityFeed } from '../../usecases/ports.ts';

/** What the manifest must declare under `activities.activityTypes`, with the template `{text}`. */
const ACTIVITY_TYPE = 'binomeNotice';
/** Teams cuts a preview at 150 characters. */
const LONGEST = 150;
const PATIENCE_MS = 20_000;

export interface GraphSettings {
  /** `https://graph.microsoft.com/v1.0`, or a stub's address. */
  readonly graphUrl: string;
  /** A token of the application for this tenant, with `TeamsActivity.Send.User`. */
  readonly appToken: (tenantId: string) => Promise<string>;
}

/**
 * Notices in Teams' activity feed, by Graph: `POST /users/{id}/teamwork/sendActivityNotification`.
 * `link` opens the page that a notice is about: Graph takes `https://teams.microsoft.com/l/…` only.
 * Asked once; an answer that never comes is `unknown`, and not asked for again.
 */
export function graphActivityFeed({ graphUrl, appToken }: GraphSettings): ActivityFeed {
  return {
    async notify({ tenantId, oid }, message, reader, link) {
      const [title = '', preview = title] = cardOf(message, reader).text.split('\n');
      const notification = {
        topic: { source: 'text', value: cut(title), webUrl: link },
        activityType: ACTIVITY_TYPE,
        previewText: { content: cut(preview) },
        templateParameters: [{ name: 'text', value: cut(title) }],
      };
      const url = `${graphUrl}/users/${encodeURIComponent(oid)}/teamwork/sendActivityNotification`;
      let token: string;
      try {
        token = await appToken(tenantId);
      } catch {
        // Without a token nothing left: whoever reads the ledger is told that it was refused.
        return 'refused';
      }
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(notification),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        await response.body?.cancel();
        return response.ok ? 'sent' : 'refused';
      } catch {
        return 'unknown';
      }
    },
  };
}

function cut(text: string): string {
  const points = Array.from(text);
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : text;
}
