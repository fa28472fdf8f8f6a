import type { Activity } from 'botbuilder';
import { publicCard, type PublicAnswer } from '../cards/forms/list-cards.ts';
import type { Drawing } from '../cards/forms/form-card.ts';
import type { Locale } from '../domain/language.ts';
import { builtInTitles } from '../usecases/find-modules.ts';
import { listOpenProgrammes } from '../usecases/open-programmes.ts';
import type { Ports } from '../usecases/ports.ts';
import type { Intent } from './intent.ts';
import type { Spoken } from './spoken.ts';

/** Before others the bot says what it is for, what is open to all, and nothing about anybody. */
export async function answerInPublic(
  ports: Pick<Ports, 'store'>,
  { recipient }: Pick<Activity, 'recipient'>,
  tenantId: string | undefined,
  intent: Intent | Spoken | undefined,
  locale: Locale,
): Promise<Drawing> {
  const answer = await generalAnswer(ports, tenantId, intent?.kind, locale);
  return publicCard(answer, chatWith(recipient.id), { locale });
}

async function generalAnswer(
  ports: Pick<Ports, 'store'>,
  tenantId: string | undefined,
  kind: (Intent | Spoken)['kind'] | undefined,
  locale: Locale,
): Promise<PublicAnswer> {
  switch (kind) {
    case 'greet':
    case 'help':
    case 'installed':
    case 'thanks':
    case 'small-talk':
    case undefined:
      return { kind: 'help' };
    case 'sign-up':
      return { kind: 'sign-up' };
    case 'programme': {
      const open = tenantId === undefined ? [] : await listOpenProgrammes(ports, tenantId);
      return { kind: 'programme', programmes: open };
    }
    case 'kit':
      return { kind: 'kit', titles: builtInTitles(locale) };
    default:
      return { kind: 'private' };
  }
}

/** Opens the one-to-one conversation with the bot; Teams names a bot by `28:` and its app id. */
function chatWith(botId: string): string {
  const mri = botId.startsWith('28:') ? botId : `28:${botId}`;
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mri)}`;
}
