import { plural } from './plural.ts';

/** The page on which somebody takes their data along, leaves or erases, in French. */
export const myDataFr = {
  title: 'Mes données',
  lead: 'Ce que Binôme sait de vous est à vous\u00a0: à lire, à emporter, à effacer.',
  back: 'Préférences',
  whoSees: 'Qui voit quoi',
  export: {
    title: 'Emporter mes données',
    text: 'Un fichier ZIP avec une page à lire et les mêmes données en JSON\u00a0: inscription, binômes, sessions, notes, retours, points d’étape, réponses, badges et liens. Ce que d’autres ont écrit pour eux-mêmes n’y est pas.',
    act: 'Télécharger mes données',
    done: 'Vos données sont téléchargées.',
  },
  leave: {
    title: 'Quitter un programme',
    text: 'Vous pouvez partir à tout moment, sans donner de raison. Ce que vous avez écrit reste jusqu’à la fin de la conservation\u202f; pour l’enlever aussi, effacez vos données.',
    none: 'Vous ne participez à aucun programme pour l’instant.',
    act: 'Quitter…',
    actFor: (programme: string) => `Quitter «\u202f${programme}\u202f»`,
    asked: (programme: string) => `Quitter «\u202f${programme}\u202f»\u202f?`,
    noPair: 'Aucun binôme n’est en cours\u00a0: personne n’est prévenu.',
    pairEnds: (name: string, sessions: number) =>
      `Votre binôme avec ${name} prend fin${sessions === 0 ? '' : `, et ${sessions} ${plural('fr', sessions, { one: 'session à venir est annulée', other: 'sessions à venir sont annulées' })}`}. ${name} apprend que c’est terminé, sans reproche, et sans qu’aucune raison soit donnée.`,
    proposalCloses: (name: string) =>
      `La proposition avec ${name} se ferme\u202f; ${name} apprend seulement qu’elle n’a pas abouti.`,
    again:
      'Pendant un jour, vous pourrez revenir sur ce choix ici même\u202f; ensuite, vous réinscrire tant que le programme est ouvert.',
    confirm: 'Quitter le programme',
    done: (programme: string) => `Vous avez quitté «\u202f${programme}\u202f».`,
  },
  erase: {
    title: 'Effacer mes données',
    text: 'C’est un droit\u00a0: cela fonctionne quoi qu’il y ait en cours, même dans un programme archivé. C’est définitif.',
    goes: 'Ce qui disparaît aussitôt',
    goesList: [
      'votre compte dans Binôme\u00a0: nom, adresse, préférences, conversation avec le bot',
      'vos inscriptions, brouillons, invitations et lignes de fichiers importés',
      'vos retours écrits, points d’étape, notes personnelles et réponses aux questionnaires',
      'les notes et objectifs écrits à deux\u00a0: personne ne peut dire à qui est chaque phrase',
      'vos messages en attente, vos badges, vos liens avec la plateforme de formation et vos traces à envoyer',
      'votre nom et votre adresse là où d’autres les ont écrits',
    ],
    stays: 'Ce qui reste, sans que rien ne mène à vous',
    staysList: [
      'qu’une session a eu lieu et l’utilité que quelqu’un lui a trouvée\u00a0: l’autre garde son parcours, et les totaux du programme restent justes',
      'votre rôle, à la place de votre nom, là où un appariement a compté une personne',
    ],
    elsewhere:
      'Hors de Binôme\u00a0: les messages déjà reçus restent dans Teams, et ce qui est déjà parvenu à la plateforme de formation ou à l’entrepôt de traces de votre entreprise y reste. Un badge que vous avez enregistré reste vérifiable.',
    lastManager: (programme: string) =>
      `Vous êtes seul·e responsable de «\u202f${programme}\u202f»\u00a0: confiez-le d’abord à quelqu’un dans ses réglages, sinon plus personne ne pourra le modifier.`,
    sponsor: (programme: string) =>
      `Vous êtes commanditaire de «\u202f${programme}\u202f»\u00a0: votre nom quitte la charte, dont l’approbation reste datée.`,
    act: 'Effacer mes données…',
    asked: 'Effacer tout ce que Binôme sait de vous\u202f?',
    understood: 'J’ai compris que rien ne pourra être retrouvé.',
    confirm: 'Effacer définitivement',
    underWay: 'Vos données sont en cours d’effacement. Vous pouvez fermer cette page.',
    doneTitle: 'Vos données sont effacées',
    doneText:
      'Binôme ne sait plus rien de vous. Si vous le rouvrez, il notera de nouveau votre nom et votre adresse pour vous reconnaître.',
  },
};
