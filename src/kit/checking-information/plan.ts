import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Une erreur à soi',
        say: 'Commencez par vous\u00a0: «\u202fLa dernière fois que j’ai relayé une bêtise, c’était…\u202f» Puis\u00a0: «\u202fEt vous\u202f?\u202f»',
        do: 'Gardez votre histoire courte et vraie. Choisissez ensemble l’information qui servira de terrain. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch:
          'Une personne habituée à avoir raison devant témoins se protège. Votre aveu lui ouvre la porte.',
      },
      en: {
        title: 'A mistake of your own',
        say: 'Begin with yourself: “The last time I passed on nonsense was…” Then: “And you?”',
        do: 'Keep your story short and true. Choose together the item that you will work on. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch:
          'People used to being right in public protect themselves. Your admission opens the door.',
      },
    },
  },
  {
    minutes: 8,
    text: {
      fr: {
        title: 'Sortir de la page',
        say: '«\u202fVous avez deux minutes. Une seule règle\u00a0: interdit de relire l’article.\u202f»',
        do: 'Chronométrez. Faites une deuxième manche où vous commentez à voix haute ce que vous cherchez, vous.',
        watch:
          'L’envie d’examiner la mise en page, les fautes, le ton. Ramenez à trois questions\u00a0: qui, qui d’autre, d’où vient le chiffre.',
      },
      en: {
        title: 'Leave the page',
        say: '“You have two minutes. One rule: no rereading the article.”',
        do: 'Time it. Play a second round in which you say aloud what you yourself are looking for.',
        watch:
          'The urge to study layout, spelling, tone. Return to three questions: who, who else, where the number comes from.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Interroger l’assistant comme un témoin',
        say: '«\u202fPosez-lui une question dont vous êtes la meilleure source au monde. Maintenant, posez-la de travers.\u202f»',
        do: 'Ouvrez chaque lien donné. Tenez le compte sur une feuille\u00a0: dit cela, dit autre chose, introuvable.',
        watch:
          'Ne cherchez pas à discréditer l’outil\u00a0: il s’agit de savoir quand l’ouvrir et quand en sortir.',
      },
      en: {
        title: 'Question the assistant like a witness',
        say: '“Ask it something on which you are the best source in the world. Now ask it crookedly.”',
        do: 'Open every link it gives. Keep a tally on paper: says so, says something else, cannot be found.',
        watch:
          'You are not out to discredit the tool: the point is to know when to open it and when to leave it.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Arup, rejoué chez nous',
        say: 'Racontez l’affaire en une minute. «\u202fIci, qui aurait fait le virement\u202f? Qu’est-ce qui l’aurait arrêté·e\u202f?\u202f»',
        do: 'Écrivez les trois demandes dangereuses et, en face, le contre-appel. Nommez les personnes.',
        watch:
          'Ne désignez personne comme maillon faible\u00a0: la règle protège celles et ceux qui n’osent pas dire non.',
      },
      en: {
        title: 'Arup, replayed at home',
        say: 'Tell the case in one minute. “Here, who would have made the transfer? What would have stopped them?”',
        do: 'Write down the three dangerous requests and, opposite each, the call back. Name the people.',
        watch: 'Call nobody the weak link: the rule protects those who dare not say no.',
      },
    },
  },
  {
    minutes: 8,
    text: {
      fr: {
        title: 'Votre règle personnelle',
        say: '«\u202fAvant de relayer, je… Complétez la phrase en moins de dix mots.\u202f»',
        do: 'Collez la phrase là où elle servira\u00a0: signature de brouillon, note épinglée, première diapositive.',
        watch: 'Une règle trop exigeante tient une semaine. Visez ce qui se fait dans un taxi.',
      },
      en: {
        title: 'A rule of your own',
        say: '“Before I pass something on, I… Finish the sentence in fewer than ten words.”',
        do: 'Put the sentence where it will be of use: a draft’s signature, a pinned note, a first slide.',
        watch: 'Too strict a rule lasts a week. Aim for what can be done in a taxi.',
      },
    },
  },
  {
    minutes: 4,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQu’allez-vous vérifier dès demain\u202f? Qu’est-ce qui vous a semblé inutile\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Notez une idée pour votre prochaine session.',
        watch: 'Si la réponse est «\u202frien d’inutile\u202f», reposez la question autrement.',
      },
      en: {
        title: 'Looking back',
        say: '“What will you check tomorrow? What felt pointless?”',
        do: 'Start the after-session questionnaire. Note one idea for your next session.',
        watch: 'If the answer is “nothing was pointless”, ask again in other words.',
      },
    },
  },
];
