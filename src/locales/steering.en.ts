import { plural } from './plural.ts';
import type { steeringFr } from './steering.fr.ts';

/** Mentors' preparation, invitations and what becomes of a programme, for its manager. */
export const steeringEn: typeof steeringFr = {
  mentors: {
    lead: 'In alphabetical order: a list to work through, never a ranking. Nobody else sees these opinions.',
    none: 'No mentor has signed up yet',
    required: 'The training path is asked for before any proposal.',
    advised: 'The training path is recommended.',
    selected: 'Selected',
    training: (passed, of) => `Path: ${passed} of ${of}`,
    trained: 'Training complete',
    self: 'Their own view',
    selfNone: 'No self-assessment yet.',
    mine: 'Your opinion',
    select: 'Select this mentor for the programme',
    elsewhere: 'Trained elsewhere',
    save: 'Save',
    saved: (name) => `Saved for ${name}.`,
  },
  invite: {
    title: 'Invite',
    hint: 'Paste work addresses, one a line or separated by commas. Nobody is enrolled by an invitation.',
    field: 'Addresses',
    send: (n) => plural('en', n, { one: `Invite ${n} person`, other: `Invite ${n} people` }),
    ignored: (list) => `These texts are not addresses: ${list}`,
    done: (invited, known) =>
      plural('en', invited, {
        one: `${invited} invitation sent`,
        other: `${invited} invitations sent`,
      }) + (known === 0 ? '.' : `, ${known} already in the programme.`),
  },
};
