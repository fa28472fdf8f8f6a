import type { TrainingUnit } from '../../domain/training.ts';

export const whenItGoesWrong: TrainingUnit = {
  id: 'when-it-goes-wrong',
  version: 1,
  minutes: 8,
  pass: 3,
  content: {
    fr: {
      title: 'Quand cela ne va pas',
      aim: 'Reconnaître les cinq pannes d’un binôme et savoir quoi faire, à qui parler, et comment arrêter sans faute.',
      points: [
        {
          title: 'Les annulations en série',
          text: 'Deux de suite ne sont pas un jugement sur vous. Proposez plus court, plus tôt, ou par l’intermédiaire de l’assistant·e. À la troisième, posez la question\u00a0: «\u202fEst-ce encore le bon moment pour vous\u202f?\u202f»',
        },
        {
          title: 'La session qui tourne à vide',
          text: 'Arrêtez-vous et dites-le\u00a0: «\u202fJe crois que nous ne faisons pas ce qui vous serait utile.\u202f» Le pire plan est de continuer un plan qui ne sert à rien.',
        },
        {
          title: 'Le mot déplacé',
          text: 'Une remarque sur votre âge, votre genre, votre accent, votre corps ou votre vie privée n’a pas sa place ici. Vous pouvez dire «\u202fje préfère qu’on n’aille pas là\u202f» et interrompre la session, sans avoir à vous justifier.',
        },
        {
          title: 'Le conflit d’intérêts',
          text: 'Une décision qui vous concerne est entre ses mains, ou l’inverse\u202f? On le dit tout de suite, et l’on change de binôme s’il le faut.',
        },
        {
          title: 'Arrêter sans faute',
          text: 'Un binôme peut s’arrêter d’un commun accord ou non, sans motif à donner. Votre interlocuteur ou interlocutrice est la personne qui gère le programme\u202f; elle sait qu’un binôme arrêté à temps vaut mieux qu’un binôme qui traîne.',
        },
      ],
      phrases: [
        '«\u202fEst-ce encore le bon moment pour vous\u202f?\u202f»',
        '«\u202fJe crois que nous faisons fausse route. Qu’est-ce qui vous aiderait, aujourd’hui\u202f?\u202f»',
        '«\u202fJe préfère qu’on n’aille pas là.\u202f»',
      ],
      practice:
        'Cherchez dans Binôme qui gère votre programme, et notez comment vous lui écririez en deux lignes si cela n’allait pas.',
    },
    en: {
      title: 'When it goes wrong',
      aim: 'Recognise the five breakdowns of a pair and know what to do, whom to talk to, and how to stop without blame.',
      points: [
        {
          title: 'One cancellation after another',
          text: 'Two in a row are no verdict on you. Offer something shorter, earlier, or through their assistant. At the third, ask: “Is this still the right time for you?”',
        },
        {
          title: 'A session that goes nowhere',
          text: 'Stop and say so: “I think this is not what would be of use to you.” The worst plan is to carry on with one that serves nothing.',
        },
        {
          title: 'A word out of place',
          text: 'A remark on your age, gender, accent, body or private life does not belong here. You may say “I would rather we did not go there” and end the session, without having to justify yourself.',
        },
        {
          title: 'A conflict of interest',
          text: 'A decision about you lies in their hands, or the other way round? Say so at once, and change pairs if need be.',
        },
        {
          title: 'Stopping without blame',
          text: 'A pair may stop, by agreement or not, without giving a reason. Talk to whoever runs the programme; they know that a pair which stops in time is better than one that drags on.',
        },
      ],
      phrases: [
        '“Is this still the right time for you?”',
        '“I think we are on the wrong track. What would help you today?”',
        '“I would rather we did not go there.”',
      ],
      practice:
        'Find out in Binôme who runs your programme, and note how you would write to them in two lines if things went wrong.',
    },
  },
  check: [
    {
      id: 'cancelled-twice',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Deux sessions annulées de suite. Que faites-vous\u202f?',
          choices: [
            'Vous attendez qu’on vous recontacte, aussi longtemps qu’il le faut',
            'Vous proposez plus court ou un autre moment, sans reproche',
            'Vous signalez son manque de sérieux',
          ],
          because: 'La plupart des annulations parlent d’agenda, pas de vous. Facilitez d’abord.',
        },
        en: {
          ask: 'Two sessions cancelled in a row. What do you do?',
          choices: [
            'Wait until they get in touch, however long that may take them',
            'Offer something shorter or another time, without reproach',
            'Report their lack of seriousness',
          ],
          because: 'Most cancellations speak of diaries, not of you. Make it easy first.',
        },
      },
    },
    {
      id: 'going-nowhere',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'À mi-session, la personne répond à ses messages.',
          choices: [
            'Vous accélérez pour la captiver',
            'Vous continuez comme si de rien n’était',
            'Vous vous arrêtez et demandez ce qui l’aiderait aujourd’hui',
          ],
          because:
            'Nommer calmement ce qui se passe rend le choix à la personne. Souvent, le vrai sujet arrive.',
        },
        en: {
          ask: 'Halfway through, they are answering messages.',
          choices: [
            'Speed up to captivate them',
            'Carry on as if nothing were the matter',
            'Stop and ask what would help them today',
          ],
          because:
            'Calmly naming what is happening gives them the choice. Often the real subject then appears.',
        },
      },
    },
    {
      id: 'out-of-place',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Une remarque sur votre vie privée vous met mal à l’aise. Qu’avez-vous le droit de faire\u202f?',
          choices: [
            'Le dire, arrêter la session et en parler à qui de droit',
            'Attendre la fin du programme pour en parler',
            'Uniquement changer de sujet',
          ],
          because: 'Vous n’avez ni à supporter ni à vous justifier. Le grade n’y change rien.',
        },
        en: {
          ask: 'A remark about your private life makes you uneasy. What may you do?',
          choices: [
            'Say so, end the session and speak to those whose role it is',
            'Wait until the programme is over to speak of it',
            'Only change the subject',
          ],
          because: 'You need neither bear it nor justify yourself. Rank makes no difference.',
        },
      },
    },
    {
      id: 'stop',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Vous souhaitez arrêter. Que devez-vous fournir\u202f?',
          choices: [
            'Un motif écrit, que l’autre pourra lire',
            'Rien de plus que votre décision',
            'L’accord de l’autre personne',
          ],
          because:
            'Un binôme s’arrête sans faute et sans motif. C’est ce qui rend le oui du début sincère.',
        },
        en: {
          ask: 'You would like to stop. What must you provide?',
          choices: [
            'A written reason',
            'Nothing but your decision',
            'The other person’s agreement',
          ],
          because:
            'A pair stops without blame and without a reason. It is what makes the first yes sincere.',
        },
      },
    },
  ],
};
