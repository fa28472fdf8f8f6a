import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Ce qui retient',
        say: '«\u202fQu’est-ce qui vous gêne, sur ces réseaux\u202f?\u202f» Laissez finir. «\u202fEt qui, là-bas, lisez-vous avec plaisir\u202f?\u202f»',
        do: 'Notez les deux réponses\u00a0: la gêne donne les limites, le plaisir donne le style. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch:
          'Ne vendez pas le réseau. Quelqu’un qui préfère ne rien publier a peut-être raison\u202f; un profil juste suffit alors.',
      },
      en: {
        title: 'What holds you back',
        say: '“What bothers you about these networks?” Let them finish. “And whom do you enjoy reading there?”',
        do: 'Write both answers down: the discomfort sets the limits, the pleasure sets the style. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch:
          'Do not sell the network. Somebody who prefers not to post may be right; an accurate profile is then enough.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Le regard d’une personne inconnue',
        say: '«\u202fJe lis votre profil à voix haute comme si je ne vous connaissais pas. Arrêtez-moi quand quelque chose sonne faux.\u202f»',
        do: 'Navigation privée. Réécrivez ensemble les deux lignes sous le nom. Trois versions, dont une trop courte.',
        watch: 'Votre style n’est pas le sien. Proposez des questions, pas des phrases.',
      },
      en: {
        title: 'A stranger’s eyes',
        say: '“I shall read your profile aloud as if I did not know you. Stop me when something rings false.”',
        do: 'Private window. Rewrite together the line under the name. Three versions, one of them too short.',
        watch: 'Your style is not theirs. Offer questions, not sentences.',
      },
    },
  },
  {
    minutes: 7,
    text: {
      fr: {
        title: 'Les réglages qui comptent',
        say: '«\u202fTrois décisions\u00a0: l’IA, la double vérification, qui voit vos relations.\u202f»',
        do: 'Faites manipuler. Cherchez son nom et sa photo\u202f; signalez un faux profil s’il y en a un.',
        watch:
          'Les menus changent souvent\u00a0: cherchez par mot-clé dans l’aide plutôt que de mémoire.',
      },
      en: {
        title: 'Settings that matter',
        say: '“Three decisions: AI, two-step verification, who sees your connections.”',
        do: 'Let them do it. Search for their name and photograph; report a fake profile if there is one.',
        watch: 'Menus move often: search the help by keyword rather than from memory.',
      },
    },
  },
  {
    minutes: 13,
    text: {
      fr: {
        title: 'Cinq lignes à soi',
        say: '«\u202fRacontez-moi un moment de la semaine qui vous a appris quelque chose.\u202f» Puis\u00a0: «\u202fÉcrivez cela, tel quel.\u202f»',
        do: 'Prenez des notes pendant le récit, rendez-les\u00a0: le texte y est presque. Coupez la première et la dernière phrase.',
        watch:
          'Noms de clients, chiffres non publiés, collègues reconnaissables\u00a0: relisez pour ces trois dangers.',
      },
      en: {
        title: 'Five lines of your own',
        say: '“Tell me of a moment this week that taught you something.” Then: “Write that, as it is.”',
        do: 'Take notes during the story and hand them over: the text is nearly there. Cut the first sentence and the last.',
        watch:
          'Client names, unpublished numbers, recognisable colleagues: reread for these three dangers.',
      },
    },
  },
  {
    minutes: 6,
    text: {
      fr: {
        title: 'Le rythme tenable',
        say: '«\u202fUne heure par mois\u00a0: où la mettez-vous\u202f?\u202f»',
        do: 'Choisissez\u00a0: deux commentaires et une publication par mois, ou rien d’autre qu’un profil à jour. Mettez un rappel.',
        watch:
          'Si une autre personne publie à sa place, que ce soit su en interne\u00a0: une voix déléguée s’entend.',
      },
      en: {
        title: 'A rhythm that lasts',
        say: '“One hour a month: where do you put it?”',
        do: 'Choose: two comments and a post a month, or nothing but an up-to-date profile. Set a reminder.',
        watch:
          'If somebody else posts for them, let it be known inside: a delegated voice can be heard.',
      },
    },
  },
  {
    minutes: 4,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fAllez-vous publier ces cinq lignes\u202f? Si c’est non, qu’est-ce qui manque\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Ne publiez rien pendant la session.',
        watch: 'Un «\u202fnon\u202f» argumenté est une réussite du module.',
      },
      en: {
        title: 'Looking back',
        say: '“Will you post those five lines? If not, what is missing?”',
        do: 'Start the after-session questionnaire. Post nothing during the session.',
        watch: 'A reasoned “no” is a success of this module.',
      },
    },
  },
];
