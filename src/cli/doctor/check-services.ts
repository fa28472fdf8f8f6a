import { checkBot, checkModel } from '../../health/findings.ts';
import { readModel } from '../../model-config.ts';
import type { Finding } from './checkups.ts';

type Said = Pick<Finding, 'is' | 'says' | 'remedy'>;

const BOT: Readonly<Record<string, Said>> = {
  answers: { is: 'well', says: 'its door answers, and hears nobody whom Teams did not sign for' },
  lets_anybody_in: {
    is: 'wrong',
    says: 'its door lets anybody in',
    remedy: 'set BOT_ID, BOT_TYPE and BOT_TENANT_ID to the Azure Bot, and start the service again',
  },
  no_answer: {
    is: 'wrong',
    says: 'its door does not answer',
    remedy:
      'see that PUBLIC_URL/api/messages leads to the service, as the Azure Bot’s endpoint does',
  },
};

const MODEL: Readonly<Record<string, Said>> = {
  answers: { is: 'well', says: 'it answers, and takes our key' },
  not_set: { is: 'well', says: 'none is set: the rules answer alone' },
  refuses_our_key: {
    is: 'wrong',
    says: 'it refuses our key',
    remedy: 'check BINOME_MODEL_KEY, or the identity’s role at the model where no key is used',
  },
  no_answer: {
    is: 'warning',
    says: 'it does not answer: the rules answer alone meanwhile',
    remedy: 'check BINOME_MODEL_ENDPOINT, and that it can be reached from here',
  },
};

/** Whether the bot's door and the language model answer as they should; nothing is said or paid for. */
export function serviceCheckups(
  env: Readonly<Record<string, string | undefined>>,
  publicUrl: string,
  token?: () => Promise<string>,
): readonly (() => Promise<Finding>)[] {
  return [
    async () => said('bot', BOT, (await checkBot(publicUrl, true)).code),
    async () => said('model', MODEL, (await checkModel(readModel(env).model, token)).code),
  ];
}

function said(what: string, words: Readonly<Record<string, Said>>, code: string): Finding {
  return { what, ...(words[code] ?? { is: 'warning', says: code }) };
}
