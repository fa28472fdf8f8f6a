import { plural } from './plural.ts';
import type { steeringFr } from './steering.fr.ts';

/** Mentors' preparation, invitations and what becomes of a programme, for its manager. */
export const steeringEn: typeof steeringFr = {
  mentors: {
    lead: 'Select your mentors and see how far their training is. An alphabetical list, never a ranking; nobody else reads your opinions.',
    title: 'The programme’s mentors',
    search: 'Search for a name or an entity',
    none: 'No mentor has signed up yet',
    noneText: 'Mentors appear here once they sign up, by the import or by invitation.',
    stats: {
      all: 'Mentors',
      allHint: 'signed up',
      selected: 'Selected',
      selectedHint: 'by you',
      trained: 'Trained',
      trainedHint: (units) => `${units} units out of ${units}`,
    },
    required: 'The training path is asked for before any proposal.',
    advised: 'The training path is recommended.',
    selected: 'Selected',
    training: (passed, of) => `Training: ${passed} of ${of}`,
    trained: 'Training complete',
    self: 'Their own view',
    selfNone: 'No self-assessment yet.',
    mine: 'Your opinion',
    criteria: {
      mastery: 'Masters the topics they offer',
      transmission: 'Can explain simply, step by step',
      posture: 'Listens, asks, doesn’t judge',
    },
    select: 'Select this mentor for the programme',
    elsewhere: 'Trained elsewhere',
    save: 'Save',
    saved: (name) => `Saved for ${name}.`,
  },
  invite: {
    title: 'Invite volunteers',
    hint: 'Paste work addresses, one a line or separated by commas. Nobody is enrolled by an invitation.',
    field: 'Addresses',
    send: (n) =>
      n === 0
        ? 'Invite'
        : plural('en', n, { one: `Invite ${n} person`, other: `Invite ${n} people` }),
    ignored: (list) => `These texts are not addresses: ${list}`,
    done: (invited, known) =>
      plural('en', invited, {
        one: `${invited} invitation sent`,
        other: `${invited} invitations sent`,
      }) + (known === 0 ? '.' : `, ${known} already in the programme.`),
  },
};
