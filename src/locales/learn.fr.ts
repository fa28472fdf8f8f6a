import { plural } from './plural.ts';

/** The teaching kit and the mentors' path as participants read them, in French. */
export const learnFr = {
  kit: {
    title: 'Kit pédagogique',
    lead: 'Des modules prêts pour une session\u00a0: lisez, essayez, posez vos questions.',
    none: 'Aucun module pour l’instant',
    minutes: (n: number) => `${n} minutes`,
    asOf: (when: string) => `État de l’art\u00a0: ${when}`,
    all: 'Tous les modules',
  },
  module: {
    covered: 'Ce que vous avez travaillé',
    why: 'Pourquoi cela compte pour vous',
    figures: 'Chiffres clés',
    stateOfTheArt: 'Où en est-on',
    examples: 'Deux exemples',
    lesson: 'Ce qu’on en retient\u00a0:',
    plan: 'Le déroulé de la session',
    exercises: 'À pratiquer sur vos outils',
    question: 'Une question d’ici la session',
    reading: 'Pour aller plus loin',
    onlyInOther:
      'Votre programme n’a écrit ce module qu’en anglais\u00a0: le voici dans cette langue.',
    questionnaire: 'Votre questionnaire',
  },
  answers: {
    before: 'Avant la session',
    after: 'Après la session',
    hint: 'Vous êtes la seule personne à voir votre résultat. Il ne mesure que vos propres progrès.',
    send: 'Voir mon résultat',
    start: 'Répondre',
    again: 'Répondre à nouveau',
    goAfter: 'Répondre au questionnaire d’après',
    knowledge: 'Connaissances',
    confidence: 'Confiance',
    score: (n: number) => `${n} sur 100`,
    change: (n: number) =>
      n === 0 ? 'stable' : n > 0 ? `+${n} points` : `\u2212${Math.abs(n)} points`,
    gain: (what: string, change: string) => `${what}\u00a0: ${change}`,
    incomplete: (n: number) =>
      plural('fr', n, {
        one: `Il reste ${n} question sans réponse.`,
        other: `Il reste ${n} questions sans réponse.`,
      }),
    reasons: 'Les bonnes réponses',
    saved: 'Réponses enregistrées.',
  },
  training: {
    title: 'Accompagner un membre de la direction',
    lead: 'Un parcours court pour être à l’aise dès la première session. À votre rythme, autant d’essais que vous voulez.',
    required: 'Ce parcours est demandé avant votre première proposition.',
    advised: 'Ce parcours est conseillé avant votre première session.',
    progress: (done: number, of: number) => `${done} sur ${of} terminés`,
    done: 'Terminé',
    phrases: 'Des phrases à reprendre',
    practice: 'À essayer',
    check: 'Vérifiez vos acquis',
    checkHint: (pass: number, of: number) => `${pass} bonnes réponses sur ${of} suffisent.`,
    send: 'Vérifier',
    passed: (right: number, of: number) => `${right} sur ${of}\u00a0: c’est acquis.`,
    failed: (right: number, of: number) =>
      `${right} sur ${of}. Relisez les points ci-dessus, puis réessayez\u00a0: rien n’est noté.`,
    complete: 'Votre parcours est complet. Bonnes sessions\u202f!',
    selfTitle: 'Où vous placez-vous\u202f?',
    selfHint:
      'Vous et la personne qui gère le programme seulement. Ce n’est ni une note ni un classement.',
    criteria: {
      mastery: 'Je maîtrise les thèmes que je propose',
      transmission: 'Je sais expliquer simplement, étape par étape',
      posture: 'J’écoute, je questionne, je ne juge pas',
    },
    steps: { 1: 'Pas encore', 2: 'En partie', 3: 'Plutôt oui', 4: 'Tout à fait' },
    saveSelf: 'Enregistrer',
    selfSaved: 'C’est noté.',
    notForYou: 'Ce parcours s’adresse aux mentors du programme.',
  },
};
