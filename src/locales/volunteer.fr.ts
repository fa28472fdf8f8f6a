import { plural } from './plural.ts';

/** The enrolment pages, one short question at a time, in French. */
export const volunteerFr = {
  lead: (sponsor: string) =>
    `Deux minutes, une question à la fois. Chaque étape terminée est gardée\u00a0: vous pouvez vous arrêter et reprendre. Programme porté par ${sponsor}.`,
  period: (from: string, to: string, count: number, minutes: number) =>
    `Du ${from} au ${to}\u00a0: ${plural('fr', count, { one: '1 session', other: `${count} sessions` })} de ${minutes} minutes, au rythme que vous choisirez à deux.`,
  resumed: 'Nous avons gardé vos réponses. Vous reprenez où vous en étiez.',
  step: (step: number, of?: number) =>
    of === undefined ? `Étape ${step}` : `Étape ${step} sur ${of}`,
  next: 'Continuer',
  back: 'Précédent',
  send: 'Je m’inscris',
  save: 'Enregistrer',
  cancel: 'Ne rien changer',
  change: 'Modifier',
  changeOf: (what: string) => `Modifier\u00a0: ${what}`,
  missing: 'À compléter',
  none: 'Rien',
  nobody: 'Personne',
  closedTitle: 'Les inscriptions sont closes',
  closedText: 'Demandez à la personne qui gère le programme quand aura lieu le prochain.',
  questions: {
    role: 'Que souhaitez-vous\u202f?',
    offers: 'Que pouvez-vous transmettre\u202f?',
    wants: 'Qu’aimeriez-vous apprendre\u202f?',
    you: 'Où travaillez-vous\u202f?',
    times: 'Quand êtes-vous disponible\u202f?',
    hopes: 'Qu’en attendez-vous\u202f?',
    avoids: 'Y a-t-il quelqu’un à éviter\u202f?',
    consent: 'Tout est clair\u202f?',
  },
  hints: {
    role: 'Le mentorat inversé\u00a0: une personne plus à l’aise avec le numérique accompagne un membre de la direction.',
    offers: 'Touchez les thèmes, puis dites où vous en êtes. Inutile d’être expert·e.',
    wants: 'Touchez les thèmes, le plus important d’abord, puis dites d’où vous partez.',
    you: 'Nous formons des binômes entre entités différentes, jamais avec votre hiérarchie.',
    times:
      'Cochez les demi-journées où une session est en général possible. Une seule suffit pour commencer.',
    hopes: 'La personne qui fera binôme avec vous lira cette réponse.',
    avoids:
      'Cette réponse reste privée\u00a0: personne n’en est informé, et aucune raison n’est demandée.',
    consent: 'Voici la charte du programme, puis ce que devient ce que vous nous dites.',
  },
  role: {
    mentor: { label: 'Transmettre', hint: 'J’accompagne un membre de la direction.' },
    mentee: { label: 'Apprendre', hint: 'Je veux progresser avec l’aide d’une ou d’un collègue.' },
    both: {
      label: 'Les deux',
      hint: 'Je transmets sur certains thèmes et j’apprends sur d’autres.',
    },
  },
  search: 'Chercher un thème',
  topics: 'Thèmes',
  chosen: (n: number) =>
    plural('fr', n, { one: `${n} thème choisi`, other: `${n} thèmes choisis` }),
  where: (topic: string) => `Où en êtes-vous\u00a0: ${topic}`,
  earlier: (topic: string) => `Placer plus haut\u00a0: ${topic}`,
  remove: (topic: string) => `Retirer\u00a0: ${topic}`,
  entity: 'Entité ou direction',
  site: 'Site ou ville (facultatif)',
  level: 'Votre niveau de responsabilité',
  directory: {
    read: 'Repris de l’annuaire de votre organisation\u00a0: corrigez ce qui ne va pas.',
    refused: 'Votre organisation ne permet pas de lire l’annuaire\u00a0: remplissez vous-même.',
    unavailable: 'L’annuaire ne répond pas pour le moment\u00a0: remplissez vous-même.',
  },
  managersUnknown:
    'Votre ligne hiérarchique n’a pas pu être lue. S’il faut éviter quelqu’un, indiquez-le à l’étape prévue pour cela\u00a0: personne ne le saura.',
  levelHint: 'Il sert seulement à former des binômes dans le bon sens.',
  levelLowest:
    'Est-ce bien le vôtre\u202f? Un mentor a moins de responsabilités que la personne accompagnée\u00a0: à ce niveau, il sera difficile d’en trouver un.',
  languages: 'Langues dans lesquelles vous aimez échanger',
  grid: 'Demi-journées possibles',
  dayShort: { mon: 'lun.', tue: 'mar.', wed: 'mer.', thu: 'jeu.', fri: 'ven.' },
  half: { am: 'Matin', pm: 'Après-midi' },
  allWeek: 'Toute la semaine',
  noDay: 'Tout décocher',
  timeZone: 'Fuseau horaire',
  hopes: 'Ce que j’espère en retour (facultatif)',
  hopesCount: (n: number) =>
    plural('fr', n, { one: `${n} caractère sur 600`, other: `${n} caractères sur 600` }),
  format: 'Vous préférez',
  prefers: (format: string) => `Format préféré\u00a0: ${format.toLocaleLowerCase('fr')}`,
  formatHint: {
    'one-to-one': 'Deux personnes, un échange régulier.',
    group: 'Un petit cercle autour d’un ou deux mentors.',
    any: 'L’un ou l’autre me convient.',
  },
  seats: 'Combien de personnes pouvez-vous accompagner\u202f?',
  avoid: 'Adresse professionnelle',
  avoidAdd: 'Ajouter',
  avoidList: 'Personnes à éviter',
  charter: 'La charte',
  privacy: [
    'Vos réponses servent à former les binômes. La personne qui gère le programme voit votre profil, jamais vos notes ni vos retours.',
    'Ce que vous dites en session reste entre vous deux.',
    'Rien n’évalue votre travail et rien ne vous classe. Votre âge n’est ni demandé ni déduit.',
    'Vous pouvez modifier vos réponses, faire une pause ou vous retirer quand vous le voulez, sans vous justifier.',
  ],
  consent: 'J’ai lu la charte et je participe de mon plein gré.',
  doneTitle: 'Vous êtes inscrit·e',
  doneText:
    'Nous cherchons le binôme qui vous convient. La proposition arrivera dans Teams\u202f; vous pourrez l’accepter ou la décliner.',
  doneMentor:
    'En attendant, vous pouvez suivre le parcours «\u202faccompagner un membre de la direction\u202f».',
  seeMentoring: 'Voir mon mentorat',
  seeTraining: 'Commencer le parcours',
  answersTitle: 'Vos réponses',
  effectPaired:
    'Votre binôme reste tel quel. Ce que vous modifiez compte pour les prochaines sessions à planifier et pour le prochain appariement.',
  effectWaiting:
    'Vous pouvez tout modifier jusqu’à l’appariement\u00a0: c’est votre dernière réponse qui compte.',
  saved: 'Vos réponses sont à jour.',
  invited: {
    title: 'Vous êtes invité·e',
    text: (programme: string) =>
      `«\u202f${programme}\u202f» cherche des volontaires. Deux minutes, une question à la fois\u202f; rien ne vous engage avant la dernière.`,
    act: 'Répondre à l’invitation',
  },
};
