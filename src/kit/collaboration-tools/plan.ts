import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Le bruit d’hier',
        say: '«\u202fHier, qu’est-ce qui vous a interrompu·e pour rien\u202f? Et vous, qui avez-vous interrompu\u202f?\u202f»',
        do: 'Écoutez, notez deux exemples de chaque sorte. La seconde question est la plus utile. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch: 'Un silence après la seconde question\u00a0: laissez-le durer.',
      },
      en: {
        title: 'Yesterday’s noise',
        say: '“Yesterday, what interrupted you for nothing? And whom did you interrupt?”',
        do: 'Listen, and note two examples of each. The second question is the more useful one. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch: 'Silence after the second question: let it last.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Le bon espace',
        say: '«\u202fVoici vos cinq derniers messages. Canal, conversation ou réunion\u00a0: où auraient-ils dû aller\u202f?\u202f»',
        do: 'Dessinez trois colonnes sur une feuille. Placez, déplacez, nommez ce qui bloque.',
        watch:
          'Certains messages ne doivent pas être publics\u00a0: un doute, une personne, une négociation. Dites-le.',
      },
      en: {
        title: 'The right space',
        say: '“Here are your last five messages. Channel, chat or meeting: where should each have gone?”',
        do: 'Draw three columns on paper. Place, move, name what is in the way.',
        watch: 'Some messages must not be public: a doubt, a person, a negotiation. Say so.',
      },
    },
  },
  {
    minutes: 8,
    text: {
      fr: {
        title: 'Reprendre la main sur les alertes',
        say: '«\u202fDe qui voulez-vous être dérangé·e\u202f? Tout le reste peut attendre dix minutes.\u202f»',
        do: 'Ses réglages, ses mains. Mentions, trois conversations, et le silence pour le reste.',
        watch:
          'L’assistant·e reçoit parfois les alertes à sa place\u00a0: vérifiez avec elle ou lui avant de couper.',
      },
      en: {
        title: 'Take alerts in hand',
        say: '“By whom do you want to be disturbed? All the rest can wait ten minutes.”',
        do: 'Their settings, their hands. Mentions, three chats, and silence for the rest.',
        watch:
          'An assistant may be receiving alerts for them: check before switching anything off.',
      },
    },
  },
  {
    minutes: 12,
    text: {
      fr: {
        title: 'Une réunion de moins',
        say: '«\u202fD, I ou R\u202f?\u202f» pour chaque réunion de la semaine passée. «\u202fLaquelle pourrait devenir une page\u202f?\u202f»',
        do: 'Écrivez la page ensemble\u00a0: cinq rubriques, l’heure limite, le critère pour revenir en arrière.',
        watch:
          'Les réunions R (relation) paraissent inutiles et ne le sont pas. Ne touchez pas à celles-là.',
      },
      en: {
        title: 'One meeting fewer',
        say: '“D, I or R?” for each of last week’s meetings. “Which could become a page?”',
        do: 'Write the page together: five headings, the deadline, the test for going back.',
        watch: 'R meetings (relationship) look useless and are not. Leave those alone.',
      },
    },
  },
  {
    minutes: 6,
    text: {
      fr: {
        title: 'Le dire à l’équipe',
        say: '«\u202fQu’allez-vous leur écrire, et où\u202f?\u202f»',
        do: 'Rédigez trois lignes dans le bon canal\u00a0: ce qui change, jusqu’à quand, comment dire que cela ne marche pas.',
        watch:
          'Une règle annoncée puis contournée la semaine suivante fait pire que rien. Visez petit.',
      },
      en: {
        title: 'Tell the team',
        say: '“What will you write to them, and where?”',
        do: 'Write three lines in the right channel: what changes, until when, how to say that it does not work.',
        watch: 'A rule announced and broken within a week is worse than none. Aim small.',
      },
    },
  },
  {
    minutes: 4,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQuelle heure avez-vous rendue, et à qui\u202f? Qu’est-ce que j’ai rendu compliqué\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Notez la date du bilan de l’essai.',
        watch:
          'Le gain se mesure chez les autres\u00a0: proposez de leur poser la question dans un mois.',
      },
      en: {
        title: 'Looking back',
        say: '“Which hour did you give back, and to whom? What did I make complicated?”',
        do: 'Start the after-session questionnaire. Note the day on which the trial is reviewed.',
        watch: 'The gain shows in others: suggest asking them in a month.',
      },
    },
  },
];
