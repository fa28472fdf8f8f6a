import type { importUndoFr } from './import-undo.fr.ts';
import { counter } from './plural.ts';

const count = counter('en');

/** What a manager reads of the last import of sign-ups, in English. */
export const importUndoEn: typeof importUndoFr = {
  title: 'Last import',
  made: (file, when) => `“${file}”, imported on ${when}.`,
  changed: (enrolled, updated, withdrawn) =>
    `${[
      ...(enrolled === 0 ? [] : [count(enrolled, 'person signed up', 'people signed up')]),
      ...(updated === 0 ? [] : [count(updated, 'answer replaced', 'answers replaced')]),
      ...(withdrawn === 0 ? [] : [count(withdrawn, 'sign-up withdrawn', 'sign-ups withdrawn')]),
    ].join(', ')}.`,
  until: (when) => `You can undo it until ${when}.`,
  undo: 'Undo this import',
  question: (file) => `Undo the import of “${file}”?`,
  what: 'The people it signed up no longer are, the answers it replaced come back, and the people it withdrew are signed up again, with their pair as long as the seat is free.',
  whoStays:
    'People who have changed their answers or been proposed to somebody since stay as they are: you will see who, and why.',
  confirm: 'Undo the import',
  asked: 'The import is being undone.',
  undoing: 'Being undone',
  progress: (done, of) =>
    `${count(done, 'person', 'people')} of ${of.toLocaleString('en')} looked at. You can leave this page: nothing will be lost.`,
  undone: (file) => `The import of “${file}” is undone.`,
  figures: (removed, restored, returned, pairsBack) => {
    const parts = [
      ...(removed === 0
        ? []
        : [count(removed, 'person is no longer signed up', 'people are no longer signed up')]),
      ...(restored === 0
        ? []
        : [
            count(
              restored,
              'person has their earlier answers again',
              'people have their earlier answers again',
            ),
          ]),
      ...(returned === 0
        ? []
        : [count(returned, 'person is signed up again', 'people are signed up again')]),
      ...(pairsBack === 0 ? [] : [count(pairsBack, 'pair is restored', 'pairs are restored')]),
    ];
    return parts.length === 0 ? 'Nobody’s situation has changed.' : `${parts.join(', ')}.`;
  },
  keptTitle: 'What undoing left as it was',
  kept: {
    changed: (n) =>
      `${count(n, 'person: their answers or their file have changed', 'people: their answers or their file have changed')} since.`,
    left: (n) => `${count(n, 'person has left', 'people have left')} since.`,
    paired: (n) =>
      `${count(n, 'person has been proposed to somebody', 'people have been proposed to somebody')} since.`,
    acted: (n) =>
      `${count(n, 'person has begun', 'people have begun')} something since: a questionnaire, a badge, new answers.`,
    erased: (n) =>
      `${count(n, 'person has erased their data', 'people have erased their data')} since: nothing of it comes back.`,
    pair_gone: (n) =>
      `${count(n, 'pair is not restored', 'pairs are not restored')}: the seat was given, or the other person has left.`,
  },
  why: {
    changed: 'answers or file changed since',
    left: 'left since',
    paired: 'proposed to somebody since',
    acted: 'something begun since',
    erased: 'data erased',
    pair_gone: 'signed up again, without the pair',
  },
  show: 'See who',
  hide: 'Hide the list',
  people: 'People concerned',
};
