import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 6,
    text: {
      fr: {
        title: 'Une bonne soirée',
        say: '«\u202fRacontez-moi la dernière soirée où vous n’avez pas regardé votre téléphone. Qu’est-ce qui l’a permise\u202f?\u202f»',
        do: 'Partez de ce qui a marché. Notez la condition, pas le mérite. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch:
          'C’est intime. N’interrogez ni sur la famille ni sur la santé\u00a0: laissez venir ce qui vient.',
      },
      en: {
        title: 'A good evening',
        say: '“Tell me of the last evening on which you did not look at your phone. What made it possible?”',
        do: 'Start from what worked. Write down the condition, not the merit. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch: 'This is private. Ask about neither family nor health: let come what comes.',
      },
    },
  },
  {
    minutes: 12,
    text: {
      fr: {
        title: 'Ce que disent vos heures d’envoi',
        say: '«\u202fRegardons quand partent vos messages. Que peut en conclure quelqu’un qui veut bien faire\u202f?\u202f»',
        do: 'Triez les messages envoyés par heure. Comptez, sans ouvrir. Cherchez le cas où l’heure était justifiée.',
        watch:
          'Pas de reproche\u00a0: des faits, puis une question. Un métier d’astreinte n’a pas les mêmes règles.',
      },
      en: {
        title: 'What your sending hours say',
        say: '“Let us see when your messages leave. What may somebody who means well conclude?”',
        do: 'Sort sent items by time. Count, without opening. Look for a case in which the hour was justified.',
        watch: 'No reproach: facts, then a question. An on-call job has other rules.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Trois réglages',
        say: '«\u202fChoisissez-en trois, pas plus\u00a0: ce que vous envoyez, ce que vous recevez, ce qui vous attire.\u202f»',
        do: 'Envoi différé, heures calmes, une pastille en moins. Faites-les tout de suite, sur ses appareils.',
        watch:
          'Un réglage qui gêne l’assistant·e sera défait demain\u00a0: prévoyez de le ou la prévenir.',
      },
      en: {
        title: 'Three settings',
        say: '“Choose three, no more: what you send, what you receive, what draws you in.”',
        do: 'Delayed sending, quiet hours, one badge fewer. Do them at once, on their devices.',
        watch: 'A setting that hinders their assistant will be undone tomorrow: plan to tell them.',
      },
    },
  },
  {
    minutes: 8,
    text: {
      fr: {
        title: 'L’absence qui délègue',
        say: '«\u202fPour votre prochaine absence\u00a0: qui décide, de quoi, et pour quoi vous appelle-t-on\u202f?\u202f»',
        do: 'Rédigez les quatre lignes\u00a0: un nom, ce que cette personne tranche, ce qui justifie un appel, votre engagement de ne pas regarder.',
        watch: 'Si personne ne peut être nommé, la question dépasse ce module. Notez-la et passez.',
      },
      en: {
        title: 'An absence that delegates',
        say: '“For your next absence: who decides, on what, and what are you called for?”',
        do: 'Write four lines: a name, what that person settles, what justifies a call, your promise not to look.',
        watch:
          'If nobody can be named, the question is larger than this module. Note it and move on.',
      },
    },
  },
  {
    minutes: 5,
    text: {
      fr: {
        title: 'La phrase à l’équipe',
        say: '«\u202fQu’allez-vous leur dire, et que ferez-vous quand vous n’y arriverez pas\u202f?\u202f»',
        do: 'Une phrase, à l’oral si possible. Prévoyez aussi celle du premier écart.',
        watch: 'Une promesse totale sera rompue. Aidez à la faire petite et vraie.',
      },
      en: {
        title: 'A sentence for the team',
        say: '“What will you tell them, and what will you do when you fail?”',
        do: 'One sentence, spoken if possible. Prepare the one for the first lapse too.',
        watch: 'A total promise will be broken. Help to make it small and true.',
      },
    },
  },
  {
    minutes: 4,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQuel réglage tiendra un mois\u202f? Qu’est-ce que je fais, moi, que vous me conseilleriez d’arrêter\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Acceptez le conseil qu’on vous donne.',
        watch: 'Sur ce sujet, vous apprenez autant que l’autre. Dites-le.',
      },
      en: {
        title: 'Looking back',
        say: '“Which setting will last a month? What do I do that you would advise me to stop?”',
        do: 'Start the after-session questionnaire. Take the advice you are given.',
        watch: 'On this subject you learn as much as they do. Say so.',
      },
    },
  },
];
