import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Partir d’un agacement',
        say: '«\u202fQu’est-ce qui vous a pris trop de temps cette semaine\u202f?\u202f» Puis\u00a0: «\u202fAvez-vous déjà essayé un assistant, et qu’est-ce qui vous a déçu·e\u202f?\u202f»',
        do: 'Notez la tâche citée\u00a0: elle servira de fil rouge. Vérifiez que l’outil autorisé s’ouvre bien sur son poste. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch:
          'L’envie de faire une démonstration. Les cinq premières minutes appartiennent à l’autre.',
      },
      en: {
        title: 'Start from an irritation',
        say: '“What took too long this week?” Then: “Have you tried an assistant, and what disappointed you?”',
        do: 'Write down the task that comes up: it is your thread. Check that the approved tool opens on their machine. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch:
          'The urge to give a demonstration. The first five minutes belong to the other person.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Demander, une fois mal, une fois bien',
        say: '«\u202fPosez votre demande comme elle vient. Maintenant ajoutez\u00a0: pour qui, dans quel but, sous quelle forme, à partir de quoi.\u202f»',
        do: 'C’est la personne mentorée qui tape. Comparez les deux réponses côte à côte, sur un document qu’il ou elle connaît.',
        watch: 'Ne prenez jamais le clavier. Si l’outil est lent, parlez du but de la demande.',
      },
      en: {
        title: 'Ask badly once, then well',
        say: '“Ask as it comes to you. Now add: for whom, to what end, in what form, from what material.”',
        do: 'The executive types. Compare both answers side by side, on a document they know.',
        watch: 'Never take the keyboard. If the tool is slow, talk about what the request is for.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'La chasse à l’erreur',
        say: '«\u202fCherchons une chose fausse. La première ou le premier qui trouve a gagné.\u202f»',
        do: 'Demandez des sources ou des pages, ouvrez-en deux. Essayez un calcul, une date, une personne de l’entreprise.',
        watch:
          'Si rien n’est faux, changez de sujet vers ce qu’il ou elle connaît mieux que quiconque. Ne concluez pas que tout est fiable.',
      },
      en: {
        title: 'Hunt the mistake',
        say: '“Let us find one thing that is wrong. Whoever finds it first wins.”',
        do: 'Ask for sources or pages and open two. Try a calculation, a date, somebody in the company.',
        watch:
          'If nothing is wrong, move to what they know better than anybody. Do not conclude that all of it is reliable.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Ce qu’on n’y met pas',
        say: '«\u202fPrenons vos cinq derniers fichiers ouverts. Lesquels pourraient y aller\u202f? Dans quel outil\u202f? Pourquoi pas les autres\u202f?\u202f»',
        do: 'Classez à voix haute\u00a0: public, interne, confidentiel, personnel. Montrez la règle de l’entreprise, ou notez qu’elle manque.',
        watch:
          'Vous n’avez pas à lire ces fichiers\u00a0: les titres suffisent. Ce que vous voyez reste entre vous.',
      },
      en: {
        title: 'What stays out',
        say: '“Take the last five files you opened. Which could go in? Into which tool? Why not the others?”',
        do: 'Sort aloud: public, internal, confidential, personal. Show the company’s rule, or note that there is none.',
        watch: 'You need not read those files: titles are enough. What you see stays between you.',
      },
    },
  },
  {
    minutes: 7,
    text: {
      fr: {
        title: 'Une habitude, une seule',
        say: '«\u202fD’ici notre prochaine session, à quel moment de la journée pourriez-vous l’essayer\u202f? Sur quoi\u202f?\u202f»',
        do: 'Bloquez ensemble quinze minutes dans son agenda. Écrivez la première demande, prête à coller.',
        watch: 'Deux bonnes résolutions valent zéro. Insistez gentiment pour une.',
      },
      en: {
        title: 'One habit, only one',
        say: '“Before we meet again, at what time of day could you try it? On what?”',
        do: 'Block fifteen minutes in their calendar together. Write the first request, ready to paste.',
        watch: 'Two good resolutions make none. Gently hold out for one.',
      },
    },
  },
  {
    minutes: 3,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQu’est-ce qui vous a surpris·e\u202f? Qu’est-ce que j’aurais dû faire autrement\u202f?\u202f»',
        do: 'Notez la réponse à la seconde question\u00a0: c’est votre progrès à vous. Lancez le questionnaire d’après.',
        watch: 'Ne défendez pas votre méthode. Dites merci.',
      },
      en: {
        title: 'Looking back',
        say: '“What surprised you? What should I have done differently?”',
        do: 'Write down the second answer: that is your own progress. Start the after-session questionnaire.',
        watch: 'Do not defend your method. Say thank you.',
      },
    },
  },
];
