import type { Message } from '../domain/message.ts';
import type { Ports } from './ports.ts';
import { TAB_PATHS } from './tab-paths.ts';

/** The page of the tab that a message is about: the pair, the session, or where one starts. */
export function linkOf({ links }: Pick<Ports, 'links'>, message: Message): string {
  if ('url' in message) return message.url;
  if ('session' in message) {
    // An assistant has the times and not the session's page.
    return message.session.url ?? links.tab(TAB_PATHS.planning());
  }
  if ('agreement' in message) return message.agreement.url;
  if ('coach' in message) return message.coach.url;
  if ('coached' in message) return message.coached.url;
  switch (message.kind) {
    case 'charter':
      return links.tab(TAB_PATHS.sponsor(message.programmeId));
    case 'check-in':
    case 'mid-course':
    case 'retrospective': {
      const { pair, kind, occurrence } = message;
      return links.tab(TAB_PATHS.checkIn(pair.programmeId, pair.pairId, kind, occurrence));
    }
    case 'proposal':
    case 'pair-formed':
    case 'plan-session':
    case 'silence':
    case 'pair-paused':
    case 'pair-ended':
    case 'pair-resumed':
      return links.tab(TAB_PATHS.pair(message.pair.programmeId, message.pair.pairId));
    case 'coached':
      return links.tab(TAB_PATHS.coach());
    case 'pause':
    case 'resumed':
    case 'language':
      return links.tab(TAB_PATHS.preferences());
    default:
      return links.tab(TAB_PATHS.mentoring());
  }
}
