import { counter } from './plural.ts';

const count = counter('fr');

/** What a manager reads of the last import of sign-ups, as long as it may be undone and after it was. */
export const importUndoFr = {
  title: 'Dernier import',
  made: (file: string, when: string) => `«\u202f${file}\u202f», importé le ${when}.`,
  changed: (enrolled: number, updated: number, withdrawn: number) =>
    `${[
      ...(enrolled === 0 ? [] : [count(enrolled, 'personne inscrite', 'personnes inscrites')]),
      ...(updated === 0 ? [] : [count(updated, 'réponse remplacée', 'réponses remplacées')]),
      ...(withdrawn === 0
        ? []
        : [count(withdrawn, 'inscription retirée', 'inscriptions retirées')]),
    ].join(', ')}.`,
  until: (when: string) => `Vous pouvez l’annuler jusqu’au ${when}.`,
  undo: 'Annuler cet import',
  question: (file: string) => `Annuler l’import de «\u202f${file}\u202f»\u202f?`,
  what: 'Les personnes qu’il a inscrites ne le sont plus, les réponses qu’il a remplacées reviennent, et les personnes qu’il a retirées sont inscrites de nouveau, avec leur binôme tant que la place est libre.',
  whoStays:
    'Les personnes qui ont changé leurs réponses ou reçu une proposition depuis restent comme elles sont\u00a0: vous verrez qui, et pourquoi.',
  confirm: 'Annuler l’import',
  asked: 'L’import est en cours d’annulation.',
  undoing: 'Annulation en cours',
  progress: (done: number, of: number) =>
    `${count(done, 'personne relue', 'personnes relues')} sur ${of.toLocaleString('fr')}. Vous pouvez quitter cette page\u00a0: rien ne sera perdu.`,
  undone: (file: string) => `L’import de «\u202f${file}\u202f» est annulé.`,
  figures: (removed: number, restored: number, returned: number, pairsBack: number) => {
    const parts = [
      ...(removed === 0
        ? []
        : [count(removed, 'personne n’est plus inscrite', 'personnes ne sont plus inscrites')]),
      ...(restored === 0
        ? []
        : [
            count(
              restored,
              'personne a retrouvé ses réponses',
              'personnes ont retrouvé leurs réponses',
            ),
          ]),
      ...(returned === 0
        ? []
        : [
            count(
              returned,
              'personne est inscrite de nouveau',
              'personnes sont inscrites de nouveau',
            ),
          ]),
      ...(pairsBack === 0 ? [] : [count(pairsBack, 'binôme est rétabli', 'binômes sont rétablis')]),
    ];
    return parts.length === 0 ? 'Personne n’a changé de situation.' : `${parts.join(', ')}.`;
  },
  keptTitle: 'Ce que l’annulation a laissé tel quel',
  kept: {
    changed: (n: number) =>
      `${count(n, 'personne\u00a0: ses réponses ou son dossier ont changé', 'personnes\u00a0: leurs réponses ou leur dossier ont changé')} depuis.`,
    left: (n: number) =>
      `${count(n, 'personne s’est retirée', 'personnes se sont retirées')} depuis.`,
    paired: (n: number) =>
      `${count(n, 'personne a reçu', 'personnes ont reçu')} une proposition depuis.`,
    acted: (n: number) =>
      `${count(n, 'personne a commencé', 'personnes ont commencé')} quelque chose depuis\u00a0: un questionnaire, un badge, de nouvelles réponses.`,
    erased: (n: number) =>
      `${count(n, 'personne a effacé ses données', 'personnes ont effacé leurs données')} depuis\u00a0: rien n’en revient.`,
    pair_gone: (n: number) =>
      `${count(n, 'binôme n’est pas rétabli', 'binômes ne sont pas rétablis')}\u00a0: la place a été donnée, ou l’autre personne est partie.`,
  },
  why: {
    changed: 'réponses ou dossier changés depuis',
    left: 'retrait depuis',
    paired: 'proposition reçue depuis',
    acted: 'quelque chose de commencé depuis',
    erased: 'données effacées',
    pair_gone: 'inscription rétablie, sans le binôme',
  },
  show: 'Voir qui',
  hide: 'Masquer la liste',
  people: 'Personnes concernées',
};
