import { plural } from './plural.ts';

/** A programme in a Teams channel, in French. Nothing here is about anybody. */
export const channelFr = {
  landing: {
    dates: (from: string, to: string) => `Du ${from} au ${to}`,
    take: 'Participer',
    takeHint: 'L’inscription s’ouvre dans votre espace personnel. Deux minutes suffisent.',
    closed:
      'Les inscriptions sont closes. Vous pouvez toujours écouter celles et ceux qui y étaient.',
    purpose: 'Pourquoi ce programme',
    approved: (day: string) => `Charte approuvée par la direction le ${day}.`,
    how: 'Comment ça se passe',
    steps: (sessions: number, minutes: number) => [
      'Vous dites ce que vous pouvez transmettre et ce que vous aimeriez apprendre.',
      'Une personne vous est proposée. Vous acceptez, ou non, sans avoir à vous expliquer.',
      plural('fr', sessions, {
        one: `Vous vous voyez une fois, ${minutes} minutes, avec un module prêt à suivre.`,
        other: `Vous vous voyez ${sessions} fois, ${minutes} minutes à chaque fois, avec des modules prêts à suivre.`,
      }),
    ],
    upcoming: 'À venir',
    nothing: 'Rien d’annoncé pour l’instant.',
    starts: 'Début du programme',
    ends: 'Fin du programme',
    zone: (zone: string) => `Heures de ${zone}`,
    counts: 'Où en est-on',
    people: { label: 'personnes', hint: 'participent' },
    pairs: { label: 'binômes', hint: 'se voient' },
    sessions: { label: 'sessions', hint: 'ont eu lieu' },
    modules: 'Ce qu’on y apprend',
    minutes: (n: number) => `${n} minutes`,
    only: { fr: 'en français', en: 'en anglais' },
    gone: 'Cette page n’est pas ouverte',
    goneText:
      'Le programme n’a pas encore été approuvé, ou il appartient à une autre organisation. La personne qui a ajouté l’onglet peut en choisir un autre.',
  },
  visitor: {
    title: 'Un programme d’une autre organisation',
    text: 'Vous êtes dans ce canal partagé en tant qu’invité·e. Binôme ne montre un programme qu’aux membres de l’organisation qui l’a créé\u202f; demandez à l’équipe du canal ce que vous aimeriez savoir.',
  },
  setup: {
    title: 'Quel programme montrer dans ce canal\u202f?',
    lead: 'L’onglet présente le programme à tout le monde de la même façon. Rien de personnel n’y figure.',
    programmes: 'Programme',
    none: 'Aucun programme à montrer',
    noneText:
      'Vous ne participez à aucun programme approuvé. Demandez à la personne qui en est responsable d’ajouter l’onglet.',
    save: 'Choisissez un programme, puis enregistrez.',
  },
  events: {
    title: 'Canal',
    lead: 'La page du programme dans un canal Teams, la même pour tout le monde.',
    how: 'L’ajouter à un canal',
    howSteps: [
      'Dans le canal, choisissez + en haut, puis Binôme.',
      'Choisissez ce programme et enregistrez.',
    ],
    see: 'Voir la page',
    events: 'Événements communs',
    hint: 'Ce à quoi tout le monde est convié\u00a0: un lancement, une rencontre, une clôture. N’y nommez personne.',
    none: 'Aucun événement. Le début et la fin du programme sont toujours annoncés.',
    event: (n: number) => `Événement ${n}`,
    on: 'Jour',
    at: 'Heure (facultative)',
    fr: 'Nom en français',
    en: 'Nom en anglais',
    oneEnough: 'Une langue suffit.',
    place: 'Lieu (facultatif)',
    add: 'Ajouter un événement',
    remove: (what: string) => `Retirer\u00a0: ${what}`,
    save: 'Enregistrer',
    saved: 'Événements enregistrés.',
    changed:
      'Quelqu’un a modifié les événements entre-temps. Votre texte est intact\u202f; voici le leur.',
    takeTheirs: 'Prendre le leur',
    keepMine: 'Garder le mien',
  },
};
