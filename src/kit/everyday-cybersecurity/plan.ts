import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Une fois où l’on s’est fait avoir',
        say: 'Racontez la vôtre. «\u202fEt vous, la dernière fois qu’un message vous a presque eu·e\u202f?\u202f»',
        do: 'Cherchez ensemble ce qui rendait le piège crédible\u00a0: l’heure, l’urgence, le ton. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch: 'Pas de morale. Si aucune histoire ne vient, parlez d’un proche.',
      },
      en: {
        title: 'A time you were taken in',
        say: 'Tell yours. “And you, when did a message last nearly catch you?”',
        do: 'Look together for what made the trap believable: the hour, the urgency, the tone. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch: 'No moral. If no story comes, talk about somebody close.',
      },
    },
  },
  {
    minutes: 12,
    text: {
      fr: {
        title: 'Le tour des portes',
        say: '«\u202fPar où entrerait quelqu’un qui veut votre compte\u202f? Allons voir.\u202f»',
        do: 'Suivez l’exercice «\u202fVos portes d’entrée\u202f»\u00a0: informations de sécurité, anciens téléphones, connexions récentes, clé d’accès si l’entreprise le permet. L’autre personne clique, vous lisez.',
        watch: 'Ne regardez jamais un mot de passe saisi\u00a0: tournez-vous, ostensiblement.',
      },
      en: {
        title: 'A tour of the doors',
        say: '“How would somebody get into your account? Let us go and see.”',
        do: 'Follow the exercise “Your front doors”: security info, old phones, recent sign-ins, a passkey if the company allows it. They click, you read.',
        watch: 'Never look at a password being typed: turn away, visibly.',
      },
    },
  },
  {
    minutes: 8,
    text: {
      fr: {
        title: 'La liste des exceptions',
        say: '«\u202fQuelles règles ne s’appliquent pas à vous\u202f? Depuis quand\u202f?\u202f»',
        do: 'Écrivez le message au service de sécurité\u00a0: «\u202fEnvoyez-moi la liste de mes exceptions.\u202f» Envoyez-le, s’il ou elle le veut bien.',
        watch: 'Vous n’êtes pas auditeur·rice. C’est sa liste, sa décision.',
      },
      en: {
        title: 'The list of exceptions',
        say: '“Which rules do not apply to you? Since when?”',
        do: 'Write the message to the security team: “Please send me the list of my exceptions.” Send it if they wish.',
        watch: 'You are not an auditor. It is their list and their decision.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'La première heure',
        say: '«\u202fVous venez de cliquer. Vous êtes dans un taxi. Qui appelez-vous\u202f? Que dites-vous, mot pour mot\u202f?\u202f»',
        do: 'Répétez l’appel à voix haute. Puis inversez\u00a0: c’est un·e collaborateur·rice qui vous appelle. Que répondez-vous en premier\u202f?',
        watch:
          'La première phrase doit être «\u202fmerci de m’avoir prévenu·e\u202f». Rejouez jusqu’à ce qu’elle vienne seule.',
      },
      en: {
        title: 'The first hour',
        say: '“You have just clicked. You are in a taxi. Whom do you call? What do you say, word for word?”',
        do: 'Rehearse the call aloud. Then swap: one of your people calls you. What is your first answer?',
        watch:
          'The first sentence must be “thank you for telling me”. Replay it until it comes by itself.',
      },
    },
  },
  {
    minutes: 6,
    text: {
      fr: {
        title: 'Un signalement pour de vrai',
        say: '«\u202fY a-t-il dans votre boîte un message dont vous doutez\u202f? Signalons-le.\u202f»',
        do: 'Signalez, notez l’heure. Préparez le remerciement pour quand la réponse viendra.',
        watch: 'N’ouvrez rien, ne transférez rien\u00a0: le bouton suffit.',
      },
      en: {
        title: 'A real report',
        say: '“Is there a message in your mailbox that you doubt? Let us report it.”',
        do: 'Report it and note the time. Prepare the thank-you for when the answer comes.',
        watch: 'Open nothing, forward nothing: the button is enough.',
      },
    },
  },
  {
    minutes: 4,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQue changez-vous ce soir\u202f? Qu’ai-je rendu inquiétant pour rien\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Donnez le numéro du service de sécurité, sur papier.',
        watch: 'Finissez sur ce qui est déjà bien protégé. La peur n’apprend rien longtemps.',
      },
      en: {
        title: 'Looking back',
        say: '“What will you change tonight? What did I make frightening for nothing?”',
        do: 'Start the after-session questionnaire. Hand over the security team’s number, on paper.',
        watch: 'End on what is well protected already. Fear does not teach for long.',
      },
    },
  },
];
