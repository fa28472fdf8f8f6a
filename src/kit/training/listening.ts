import type { TrainingUnit } from '../../domain/training.ts';

export const listening: TrainingUnit = {
  id: 'listening',
  version: 1,
  minutes: 8,
  pass: 3,
  content: {
    fr: {
      title: 'Écouter avant de montrer',
      aim: 'Trouver en cinq minutes ce que l’autre veut vraiment pouvoir faire, avant de toucher à un outil.',
      points: [
        {
          title: 'La demande n’est pas le besoin',
          text: '«\u202fMontrez-moi Copilot\u202f» veut souvent dire «\u202fj’ai peur d’être à la traîne en comité\u202f». Une démonstration répond à la phrase, une question répond à la personne.',
        },
        {
          title: 'Trois questions suffisent',
          text: 'Qu’est-ce qui vous a pris trop de temps\u202f? À quoi verriez-vous que cela va mieux\u202f? Qu’avez-vous déjà essayé\u202f? La troisième évite d’expliquer ce qui est su.',
        },
        {
          title: 'Le silence travaille',
          text: 'Comptez jusqu’à cinq avant de relancer. Une personne habituée à parler la première a rarement l’occasion de chercher ses mots\u202f; offrez-la-lui.',
        },
        {
          title: 'Redire avec ses mots à elle',
          text: 'Reformulez en reprenant ses termes, sans les améliorer. Si elle corrige, vous avez gagné du temps.',
        },
      ],
      phrases: [
        '«\u202fRacontez-moi la dernière fois que c’est arrivé.\u202f»',
        '«\u202fSi je vous suis, l’important pour vous serait de… C’est bien cela\u202f?\u202f»',
        '«\u202fJe ne sais pas. On cherche ensemble\u202f?\u202f»',
      ],
      practice:
        'Demandez à un·e collègue ce qui l’agace dans un outil. Interdiction de proposer une solution pendant quatre minutes.',
    },
    en: {
      title: 'Listen before you show',
      aim: 'Find within five minutes what the other person really wants to be able to do, before touching a tool.',
      points: [
        {
          title: 'The request is not the need',
          text: '“Show me Copilot” often means “I am afraid of lagging behind in the boardroom”. A demonstration answers the sentence; a question answers the person.',
        },
        {
          title: 'Three questions are enough',
          text: 'What took you too long? How would you see that things are better? What have you tried already? The third saves explaining what is known.',
        },
        {
          title: 'Silence works',
          text: 'Count to five before you prompt. Somebody used to speaking first rarely gets a chance to look for words; give them one.',
        },
        {
          title: 'Say it again in their words',
          text: 'Rephrase with their terms, without improving them. If they correct you, you have saved time.',
        },
      ],
      phrases: [
        '“Tell me about the last time that happened.”',
        '“If I follow you, what matters to you would be… Is that it?”',
        '“I do not know. Shall we look together?”',
      ],
      practice:
        'Ask a colleague what annoys them in a tool. For four minutes you may not suggest a solution.',
    },
  },
  check: [
    {
      id: 'first-minutes',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Première session\u00a0: «\u202fMontrez-moi l’IA.\u202f» Que faites-vous d’abord\u202f?',
          choices: [
            'Une démonstration préparée avec soin, pour gagner sa confiance',
            'Vous demandez ce qui lui a pris trop de temps cette semaine',
            'Vous expliquez comment marche un modèle de langage',
          ],
          because:
            'Sans besoin concret, la démonstration impressionne et ne sert à rien le lendemain.',
        },
        en: {
          ask: 'First session: “Show me AI.” What do you do first?',
          choices: [
            'A prepared demonstration, to win their trust',
            'Ask what took them too long this week',
            'Explain how a language model works',
          ],
          because:
            'Without a concrete need a demonstration impresses and is of no use the next day.',
        },
      },
    },
    {
      id: 'silence',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Votre question reste sans réponse depuis trois secondes.',
          choices: ['Vous attendez encore', 'Vous proposez une réponse', 'Vous changez de sujet'],
          because: 'Trois secondes paraissent longues à qui attend, pas à qui réfléchit.',
        },
        en: {
          ask: 'Your question has been unanswered for three seconds.',
          choices: [
            'You wait a little longer',
            'You suggest a likely answer',
            'You change the subject',
          ],
          because: 'Three seconds feel long to whoever waits, not to whoever thinks.',
        },
      },
    },
    {
      id: 'rephrase',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Quelle reformulation aide le plus\u202f?',
          choices: [
            '«\u202fEn clair, vous manquez de méthode pour suivre vos projets, c’est cela\u202f?\u202f»',
            '«\u202fVous voulez donc que je vous montre un tableau croisé dynamique.\u202f»',
            '«\u202fVous voulez voir le retard avant qu’on vous l’annonce\u00a0: c’est cela\u202f?\u202f»',
          ],
          because:
            'Elle reprend le but dans ses mots, sans jugement et sans choisir l’outil à sa place.',
        },
        en: {
          ask: 'Which rephrasing helps most?',
          choices: [
            '“In short, you lack method in following your projects, is that it?”',
            '“So you want me to show you a pivot table.”',
            '“You want to see the delay before it is announced: is that it?”',
          ],
          because:
            'It takes up the purpose in their words, without judging or choosing the tool for them.',
        },
      },
    },
    {
      id: 'not-knowing',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'On vous pose une question dont vous ignorez la réponse.',
          choices: [
            'Vous improvisez pour ne pas perdre la face',
            'Vous le dites, et vous cherchez à deux devant l’écran',
            'Vous promettez une note pour la prochaine fois',
          ],
          because:
            'Chercher ensemble montre le geste que vous voulez transmettre\u00a0: se débrouiller.',
        },
        en: {
          ask: 'You are asked something to which you do not know the answer.',
          choices: [
            'Improvise, so as not to lose face',
            'Say so, and look together on the screen',
            'Promise a note for next time',
          ],
          because: 'Looking together shows the very skill you want to pass on: finding out.',
        },
      },
    },
  ],
};
