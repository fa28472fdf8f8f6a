import type { recordsFr } from './records.fr.ts';

/** Learning records and badges: in English. */
export const recordsEn: typeof recordsFr = {
  badge: {
    other: 'Français',
    state: {
      valid: 'Valid badge: the issuer’s signature has just been checked.',
      withdrawn: 'Withdrawn badge: it is no longer valid.',
      invalid: 'Invalid badge: the signature does not match.',
    },
    recipient: 'Issued to',
    issuer: 'Programme',
    issued: 'On',
    what: 'What the person did',
    criteria: 'On what condition',
    reason: 'Reason',
    picture: 'The signed picture (SVG)',
    png: 'The signed picture (PNG)',
    json: 'The credential (JSON)',
    jwt: 'The signed token (JWT)',
    how: 'This badge follows the Open Badges 3.0 standard: any tool that knows it can check it.',
  },
  refusal: {
    badge_not_earned: {
      message: 'This badge is not yours yet.',
      remedy: 'It will be once your pair, or your training, has come to its end.',
    },
    badge_withdrawn: {
      message: 'This badge was withdrawn.',
      remedy: 'Speak to whoever manages the programme.',
    },
    delivery_not_retried: {
      message: 'This message cannot be tried again.',
      remedy:
        'It may have arrived already, or it waits for the person. The column “What to do” says which.',
    },
    badges_off: {
      message: 'This installation issues no badges.',
      remedy: 'Ask your IT team whether they can turn them on.',
    },
    badge_reason: {
      message: 'The reason is missing, or too long.',
      remedy: 'Say in 3 to 200 characters why the badge is taken back: the reason is public.',
    },
    catalogue_off: {
      message: 'Viva Learning is not connected to this installation.',
      remedy: 'Ask your IT team to turn it on.',
    },
    catalogue_refused: {
      message: 'Viva Learning refused to register us.',
      remedy:
        'It takes an administrator’s rights in Viva Learning, a licence, and the permission LearningProvider.ReadWrite.',
    },
    catalogue_administrator: {
      message: 'Only somebody who administers Binôme for the company may do this.',
      remedy: 'Ask your IT team.',
    },
    record_store_unknown: {
      message: 'That record store is not connected.',
      remedy: 'Choose one from the list, or ask your IT team to connect it.',
    },
  },
  cause: {
    unreachable: {
      reason: 'The record store does not answer.',
      remedy: 'Nothing to do: it is tried again, and nothing is lost.',
    },
    too_slow: {
      reason: 'The record store takes too long to answer.',
      remedy: 'Nothing to do: it is tried again, and nothing is lost.',
    },
    busy: {
      reason: 'The record store is busy or out of order.',
      remedy: 'Nothing to do: it is tried again, and nothing is lost.',
    },
    not_allowed: {
      reason: 'The record store refuses our key.',
      remedy: 'Your IT team must check the key and its secret.',
    },
    not_found: {
      reason: 'The record store’s address leads nowhere.',
      remedy: 'Your IT team must check the xAPI address.',
    },
    redirected: {
      reason: 'The record store points to another address.',
      remedy: 'Your IT team must give the final address.',
    },
    version_refused: {
      reason: 'The record store does not speak this version of xAPI.',
      remedy: 'Your IT team must set the version that it speaks; nothing is lost meanwhile.',
    },
    not_connected: {
      reason: 'That record store is no longer connected.',
      remedy: 'Choose another, or ask your IT team to connect it again.',
    },
    invalid: {
      reason: 'The record store does not accept this statement.',
      remedy: 'Tell support, with the statement’s number.',
    },
    conflict: {
      reason: 'The record store has another statement under this number.',
      remedy: 'Tell support, with the statement’s number.',
    },
    too_large: {
      reason: 'The record store finds this statement too long.',
      remedy: 'Tell support, with the statement’s number.',
    },
  },
};
