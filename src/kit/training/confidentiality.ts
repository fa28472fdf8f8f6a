import type { TrainingUnit } from '../../domain/training.ts';

export const confidentiality: TrainingUnit = {
  id: 'confidentiality',
  version: 1,
  minutes: 7,
  pass: 4,
  content: {
    fr: {
      title: 'La confidentialité, pour de vrai',
      aim: 'Savoir ce qui reste entre vous, ce qui peut être raconté, et ce qui doit être dit malgré tout.',
      points: [
        {
          title: 'Ce qui se voit sur un écran de direction',
          text: 'Une notification, un titre de fichier, un nom dans un agenda\u00a0: vous verrez des choses. Détournez les yeux, ne commentez pas, ne retenez pas.',
        },
        {
          title: 'La règle en une phrase',
          text: 'Ce que vous apprenez sur un sujet se partage\u202f; ce que vous apprenez sur une personne ou sur l’entreprise ne sort pas. Votre responsable n’y fait pas exception.',
        },
        {
          title: 'Les notes',
          text: 'Vos notes appartiennent au binôme. Pas de nom de tiers, pas de copie dans un carnet personnel, pas d’assistant d’IA extérieur. La personne qui gère le programme voit que vous vous rencontrez, jamais de quoi vous parlez.',
        },
        {
          title: 'Les trois exceptions',
          text: 'Un danger pour quelqu’un, un délit, du harcèlement\u00a0: là, on en parle, aux personnes dont c’est le rôle dans l’entreprise. Dites-le dès la première session, calmement.',
        },
      ],
      phrases: [
        '«\u202fCe que je vois ici reste ici. Il y a trois exceptions, les voici.\u202f»',
        '«\u202fVoulez-vous fermer cela avant de partager votre écran\u202f?\u202f»',
        '«\u202fJe préfère ne pas répondre\u00a0: c’était dans une session.\u202f»',
      ],
      practice:
        'Écrivez en trois lignes ce que vous répondrez à votre responsable qui demande «\u202falors, il est comment\u202f?\u202f».',
    },
    en: {
      title: 'Confidentiality, for real',
      aim: 'Know what stays between you, what may be told, and what must be said all the same.',
      points: [
        {
          title: 'What shows on an executive’s screen',
          text: 'A notification, a file’s title, a name in a calendar: you will see things. Look away, do not comment, do not remember.',
        },
        {
          title: 'The rule in one sentence',
          text: 'What you learn about a subject may be shared; what you learn about a person or about the company does not leave. Your own manager is no exception.',
        },
        {
          title: 'Notes',
          text: 'Your notes belong to the pair. No third person’s name, no copy in a private notebook, no outside AI assistant. Whoever runs the programme sees that you meet, never what about.',
        },
        {
          title: 'The three exceptions',
          text: 'Danger to somebody, an offence, harassment: these are spoken of, to those in the company whose role it is. Say so at the first session, calmly.',
        },
      ],
      phrases: [
        '“What I see here stays here. There are three exceptions, and these are they.”',
        '“Would you like to close that before you share your screen?”',
        '“I would rather not answer: that was in a session.”',
      ],
      practice:
        'Write in three lines what you will tell your manager, who asks: “So, what is he like?”',
    },
  },
  check: [
    {
      id: 'manager-asks',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Votre responsable vous demande ce que la direction pense de la réorganisation.',
          choices: [
            'Vous donnez l’idée générale, sans citation ni détail',
            'Vous répondez si c’est en tête à tête',
            'Vous dites que ce qui se dit en session y reste',
          ],
          because:
            'Une idée générale est déjà une fuite. La réponse est la même pour tout le monde.',
        },
        en: {
          ask: 'Your manager asks what the executive thinks of the reorganisation.',
          choices: [
            'Give the general idea, without quotations or details',
            'Answer if you are alone together',
            'Say that what is said in a session stays there',
          ],
          because: 'A general idea is a leak already. The answer is the same for everybody.',
        },
      },
    },
    {
      id: 'notification',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Pendant un partage d’écran, une notification révèle un projet de rachat.',
          choices: [
            'Vous détournez les yeux et proposez d’activer «\u202fNe pas déranger\u202f»',
            'Vous demandez si c’est vrai, pour détendre l’atmosphère',
            'Vous n’en dites rien, mais vous le notez',
          ],
          because:
            'Proposer le réglage protège la personne sans nommer ce que vous avez vu. Et s’en servir pourrait être un délit.',
        },
        en: {
          ask: 'During a screen share a notification gives away a planned acquisition.',
          choices: [
            'Look away and suggest turning on “Do not disturb”',
            'Ask whether it is true, to lighten the mood',
            'Say nothing, but write it down',
          ],
          because:
            'Suggesting the setting protects them without naming what you saw. And using it could be an offence.',
        },
      },
    },
    {
      id: 'notes-where',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Où vont les notes de session\u202f?',
          choices: [
            'Dans votre carnet, vous seul·e le lisez',
            'Dans l’espace du binôme, sans nom de tiers',
            'Dans un assistant d’IA gratuit, pour les résumer',
          ],
          because:
            'L’espace du binôme est fait pour cela, et les deux personnes savent ce qu’il contient.',
        },
        en: {
          ask: 'Where do session notes go?',
          choices: [
            'In your notebook, which nobody but you will ever read',
            'In the pair’s own space, with no third person named',
            'Into a free AI assistant, to be summarised',
          ],
          because: 'The pair’s space is made for it, and both of you know what it holds.',
        },
      },
    },
    {
      id: 'exception',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'En session, on vous confie qu’une collègue est harcelée. Que faites-vous\u202f?',
          choices: [
            'Rien\u00a0: la confidentialité est absolue',
            'Vous en parlez à vos collègues les plus proches, pour avoir un avis avant d’agir',
            'Vous rappelez l’exception et allez, à deux ou seul·e, voir qui de droit',
          ],
          because:
            'La confidentialité protège les personnes\u202f; elle ne couvre pas ce qui les met en danger.',
        },
        en: {
          ask: 'In a session you are told that a colleague is being harassed. What do you do?',
          choices: [
            'Nothing: confidentiality is absolute',
            'Ask the colleagues you trust most what they think, before you act',
            'Recall the exception and go, together or alone, to those responsible',
          ],
          because: 'Confidentiality protects people; it does not cover what puts them in danger.',
        },
      },
    },
  ],
};
