import { plural } from './plural.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** What the bot says of a pair's coach, to the pair and to the coach, in French. */
export const coachingFr = {
  act: {
    agree: 'Je suis d’accord',
    refuse: 'Pas pour nous',
    end: 'Mettre fin à l’accompagnement',
    reallyEnd: 'Oui, y mettre fin',
    accept: 'Accepter',
    decline: 'Décliner',
    leave: 'Ne plus accompagner',
    reallyLeave: 'Oui, arrêter',
    choose: 'Choisir ce qui est montré',
    open: 'Ouvrir ma page de coach',
    name: 'Nommer un·e coach',
    undo: {
      ended: 'Reprendre l’accompagnement',
      refused: 'Revenir sur ce choix',
      left: 'Revenir sur mon choix',
    },
  },
  titles: {
    none: 'Aucun·e coach',
    'to-agree': 'Un·e coach pour votre binôme\u202f?',
    'waiting-for-other': 'Coach proposé·e',
    invited: 'Votre coach est invité·e',
    accepted: 'Votre coach accepte',
    'not-agreed': 'Cette proposition de coach n’a pas de suite',
    ended: 'L’accompagnement s’arrête',
  },
  states: {
    none: () => 'Vous pouvez en nommer un·e à deux, depuis l’onglet.',
    'to-agree': (name: string, other: string) =>
      `${other} propose ${name} pour vous accompagner. Rien ne se fait sans votre accord.`,
    'waiting-for-other': (name: string, other: string) =>
      `Vous proposez ${name}. ${other} doit encore donner son accord\u00a0: d’ici là, je n’écris à personne.`,
    invited: (name: string) => `Vous êtes d’accord l’un·e et l’autre. ${name} reçoit l’invitation.`,
    accepted: (name: string) => `${name} vous accompagne désormais.`,
    'not-agreed': (name: string) =>
      `${name} n’a rien su de cette proposition. Vous pouvez en parler à deux, et nommer quelqu’un d’autre.`,
    ended: (name: string) =>
      `${name} n’accompagne plus votre binôme et ne voit plus rien de vous, sans reproche pour personne.`,
  },
  until: (when: string, zone: string) => `Vous pouvez changer d’avis jusqu’au ${when} (${zone}).`,
  resumed: {
    titles: {
      'to-agree': 'Cette proposition de coach tient toujours',
      'waiting-for-other': 'Cette proposition de coach tient toujours',
      invited: 'L’invitation de votre coach tient toujours',
      accepted: 'L’accompagnement reprend',
    },
    states: {
      'to-agree': (name: string, other: string) =>
        `${other} propose de nouveau ${name} pour vous accompagner. Rien ne se fait sans votre accord.`,
      'waiting-for-other': (name: string, other: string) =>
        `${other} revient sur son refus de ${name} et peut encore donner son accord\u00a0: d’ici là, je n’écris à personne.`,
      invited: (name: string) =>
        `Ce qui avait été arrêté reprend\u00a0: nous attendons la réponse de ${name}.`,
      accepted: (name: string) =>
        `${name} vous accompagne de nouveau, et voit ce que vous lui montriez.`,
    },
  },
  sees: 'Cette personne ne voit que ce que vous partagez\u00a0: les notes que vous lui montrez une à une, et, si vous le voulez, vos dates et vos objectifs. Jamais vos retours, vos notes privées ni vos sujets.',
  askEnd: 'Elle ne verra plus rien de votre binôme. Aucune raison n’est demandée.',
  invited: {
    title: 'On vous demande comme coach',
    text: (people: readonly string[], programme: string) =>
      `${list.format(people)}, en binôme dans «\u202f${programme}\u202f», souhaitent que vous les accompagniez.`,
    sees: 'Vous verrez ce que ces deux personnes choisissent de vous montrer, et rien d’autre.',
  },
  accepted: {
    title: 'Vous accompagnez ce binôme',
    text: (people: readonly string[]) =>
      `${list.format(people)} vous écrivent par ce qu’ils vous montrent. Je vous préviens quand il y a du nouveau.`,
  },
  over: {
    title: 'Cet accompagnement est terminé',
    text: (people: readonly string[]) =>
      `Vous n’accompagnez plus ${list.format(people)}, et plus rien ne vous en est montré. Merci de votre temps.`,
  },
  again: {
    invitedTitle: 'On vous demande toujours comme coach',
    acceptedTitle: 'Vous accompagnez de nouveau ce binôme',
    accepted: (people: readonly string[]) =>
      `Ce que ${list.format(people)} vous montraient est de nouveau sur votre page.`,
  },
  shared: {
    title: 'Des notes vous sont montrées',
    text: (people: readonly string[], number: number) =>
      `${list.format(people)} vous montrent les notes de leur session ${number}. Elles sont sur votre page tant qu’ils le veulent.`,
  },
  session: {
    title: 'Une session de votre binôme est fixée',
    cancelledTitle: 'Une session de votre binôme n’aura pas lieu',
    text: (people: readonly string[]) => `${list.format(people)} se rencontrent.`,
    cancelled: (people: readonly string[]) =>
      `${list.format(people)} ne se rencontreront pas ce jour-là.`,
  },
  list: {
    title: (n: number) =>
      plural('fr', n, {
        one: 'Le binôme que vous accompagnez',
        other: 'Les binômes que vous accompagnez',
      }),
    states: {
      invited: 'Attend votre réponse.',
      accepted: 'Ce qui vous est montré est sur votre page.',
      over: 'Terminé.',
    },
  },
  back: {
    title: 'Bon retour',
    text: (name: string) => `Bonjour ${name}. Votre pause est finie, et rien ne s’est perdu.`,
    none: 'Rien ne vous attend pour l’instant.',
  },
  topics: {
    title: 'Vos sujets',
    by: { me: 'Vous', other: (name: string) => name },
  },
};
