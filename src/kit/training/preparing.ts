import type { TrainingUnit } from '../../domain/training.ts';

export const preparing: TrainingUnit = {
  id: 'preparing',
  version: 1,
  minutes: 7,
  pass: 3,
  content: {
    fr: {
      title: 'Préparer une session en vingt minutes',
      aim: 'Arriver avec un but, un plan qui tient l’heure et une solution de repli.',
      points: [
        {
          title: 'Un verbe, pas un thème',
          text: '«\u202fL’IA\u202f» n’est pas un but. «\u202fQu’elle sache faire attaquer une de ses notes par l’assistant\u202f» en est un\u00a0: on saura en sortant si c’est fait.',
        },
        {
          title: 'Le plan du module, à votre main',
          text: 'Partez du plan minuté du kit, retirez une étape, remplacez l’exemple par un cas de son métier. Un plan trop plein finit toujours par voler le temps de la pratique.',
        },
        {
          title: 'Essayer sur une machine comme la sienne',
          text: 'Mêmes outils, mêmes droits, même langue. La moitié des sessions ratées le sont à cause d’un bouton que l’entreprise a désactivé.',
        },
        {
          title: 'La solution de repli',
          text: 'Un exercice qui marche sans réseau, sur papier, en dix minutes. Vous ne vous en servirez presque jamais\u202f; elle vous rendra calme à chaque fois.',
        },
      ],
      phrases: [
        '«\u202fAvec quel fichier voudriez-vous travailler la prochaine fois\u202f?\u202f»',
        '«\u202fÀ la fin, vous saurez faire ceci. Est-ce encore ce qui vous serait utile\u202f?\u202f»',
        '«\u202fL’outil nous lâche\u00a0: on passe au papier, c’est le même geste.\u202f»',
      ],
      practice:
        'Prenez un module du kit. Écrivez le but en une phrase avec un verbe, et rayez une étape du plan.',
    },
    en: {
      title: 'Prepare a session in twenty minutes',
      aim: 'Arrive with a purpose, a plan that keeps to time, and something to fall back on.',
      points: [
        {
          title: 'A verb, not a theme',
          text: '“AI” is no purpose. “Know how to have one of her papers attacked by the assistant” is one: on the way out you will know whether it is done.',
        },
        {
          title: 'The module’s plan, made yours',
          text: 'Start from the kit’s timed plan, take out one step, replace the example with a case from their work. A plan that is too full always steals its time from practice.',
        },
        {
          title: 'Try it on a machine like theirs',
          text: 'Same tools, same rights, same language. Half of the sessions that fail do so over a button that the company has switched off.',
        },
        {
          title: 'Something to fall back on',
          text: 'An exercise that works without a network, on paper, in ten minutes. You will hardly ever use it; it will keep you calm every time.',
        },
      ],
      phrases: [
        '“Which file would you like to work with next time?”',
        '“At the end you will be able to do this. Is it still what would be of use?”',
        '“The tool has let us down: on to paper, it is the same gesture.”',
      ],
      practice:
        'Take a module of the kit. Write its purpose in one sentence with a verb, and strike out a step of the plan.',
    },
  },
  check: [
    {
      id: 'purpose',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Lequel est un bon but de session\u202f?',
          choices: [
            'Parler de la cybersécurité et de ses grands enjeux actuels',
            'Savoir retirer un ancien appareil de son compte',
            'Sensibiliser aux nouveaux usages',
          ],
          because: 'On peut voir à la fin si c’est fait. Les deux autres ne finissent jamais.',
        },
        en: {
          ask: 'Which is a good purpose for a session?',
          choices: [
            'Talk about cybersecurity and the great issues of the day',
            'Be able to remove an old device from one’s account',
            'Raise awareness of new habits',
          ],
          because: 'At the end one can see whether it is done. The other two never end.',
        },
      },
    },
    {
      id: 'too-full',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Votre plan déborde de dix minutes. Que retirez-vous\u202f?',
          choices: ['Une explication', 'La pratique sur ses propres fichiers', 'Le retour de fin'],
          because:
            'On apprend en faisant et l’on progresse par le retour. L’explication peut s’écrire.',
        },
        en: {
          ask: 'Your plan runs ten minutes over. What do you take out?',
          choices: ['An explanation', 'Practice on their own files', 'Looking back at the end'],
          because:
            'One learns by doing and improves by looking back. An explanation can be written.',
        },
      },
    },
    {
      id: 'rehearse',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Quel essai évite le plus de mauvaises surprises\u202f?',
          choices: [
            'Répéter votre discours',
            'Regarder une vidéo de l’outil',
            'Refaire l’exercice avec un compte aux mêmes droits que le sien',
          ],
          because:
            'Les blocages viennent des droits et de la version, rarement de vos explications.',
        },
        en: {
          ask: 'Which trial avoids most bad surprises?',
          choices: [
            'Rehearsing what you will say',
            'Watching a video about the tool',
            'Doing the exercise with an account that has the same rights as theirs',
          ],
          because: 'What blocks is rights and versions, seldom your explanations.',
        },
      },
    },
    {
      id: 'day-before',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'La veille, qu’envoyez-vous à la personne mentorée\u202f?',
          choices: [
            'Une ligne sur ce qui vient et une question',
            'Le plan complet et trois articles',
            'Rien, pour garder la surprise',
          ],
          because:
            'Trente secondes de lecture, une question qui travaille toute seule\u00a0: c’est assez.',
        },
        en: {
          ask: 'What do you send them the day before?',
          choices: [
            'One line on what is coming and one question',
            'The whole plan and three articles',
            'Nothing, to keep the surprise',
          ],
          because: 'Thirty seconds of reading and a question that works by itself: that is enough.',
        },
      },
    },
  ],
};
