import type { TrainingUnit } from '../../domain/training.ts';

export const reversePosture: TrainingUnit = {
  id: 'reverse-posture',
  version: 1,
  minutes: 8,
  pass: 3,
  content: {
    fr: {
      title: 'Tenir sa place à l’envers',
      aim: 'Conduire une session face à quelqu’un qui a plus de pouvoir que vous, sans s’effacer ni donner de leçon.',
      points: [
        {
          title: 'Vous conduisez le temps, pas la personne',
          text: 'Vous ouvrez, vous gardez l’heure, vous concluez. Le sujet, le rythme et les limites se décident à deux. Dites-le dès la première minute\u00a0: cela soulage tout le monde.',
        },
        {
          title: 'Ses mains, son clavier',
          text: 'Ce que vous faites à sa place, elle ou il ne saura pas le refaire. Asseyez-vous du côté opposé à la souris si l’envie vous prend.',
        },
        {
          title: 'Ni fan, ni juge',
          text: 'Admirer empêche de contredire\u202f; juger empêche d’apprendre. Restez sur les faits que vous voyez l’un·e et l’autre à l’écran.',
        },
        {
          title: 'Apprendre en retour',
          text: 'Demandez-lui comment se prend une décision, ce qui l’a fait hésiter. L’échange devient vrai quand chacun·e repart avec quelque chose.',
        },
      ],
      phrases: [
        '«\u202fJe tiens l’heure, vous choisissez le sujet. Cela vous va\u202f?\u202f»',
        '«\u202fJe vous laisse faire, je suis juste à côté.\u202f»',
        '«\u202fJe ne suis pas d’accord, et voici ce que je vois.\u202f»',
      ],
      practice:
        'Préparez la première minute de votre première session et dites-la à voix haute, debout, deux fois.',
    },
    en: {
      title: 'Holding your place, the other way round',
      aim: 'Lead a session with somebody who has more power than you, without fading away or lecturing.',
      points: [
        {
          title: 'You lead the time, not the person',
          text: 'You open, you keep the time, you close. Subject, pace and limits are settled by both. Say so in the first minute: everybody will be relieved.',
        },
        {
          title: 'Their hands, their keyboard',
          text: 'What you do for them they will not be able to do again. Sit on the side away from the mouse if you feel the urge.',
        },
        {
          title: 'Neither fan nor judge',
          text: 'Admiring keeps you from contradicting; judging keeps them from learning. Stay with the facts that you both see on the screen.',
        },
        {
          title: 'Learning in return',
          text: 'Ask how a decision gets taken, what made them hesitate. The exchange becomes real when each leaves with something.',
        },
      ],
      phrases: [
        '“I keep the time, you choose the subject. Will that do?”',
        '“Over to you; I am right here.”',
        '“I disagree, and this is what I see.”',
      ],
      practice:
        'Prepare the first minute of your first session and say it aloud, standing up, twice.',
    },
  },
  check: [
    {
      id: 'keyboard',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'La personne cherche un bouton depuis une minute.',
          choices: [
            'Vous prenez la souris, on gagnera du temps',
            'Vous passez à autre chose',
            'Vous lui dites dans quelle zone de l’écran regarder',
          ],
          because: 'L’indice fait apprendre\u202f; le geste à sa place fait dépendre.',
        },
        en: {
          ask: 'They have been looking for a button for a minute.',
          choices: [
            'Take the mouse, it will save time',
            'Move on to something else',
            'Tell them in which part of the screen to look',
          ],
          because: 'A hint makes people learn; doing it for them makes them depend.',
        },
      },
    },
    {
      id: 'disagree',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: '«\u202fDe toute façon, je n’ai jamais été doué·e pour ces outils.\u202f» Que répondez-vous\u202f?',
          choices: [
            '«\u202fCe n’est pas ce que je vois\u00a0: regardons ce que vous venez de réussir.\u202f»',
            '«\u202fMais si, vous êtes très à l’aise, toute votre équipe le dit, rassurez-vous.\u202f»',
            '«\u202fCe n’est pas grave, je peux le faire à votre place.\u202f»',
          ],
          because:
            'Un fait que vous voyez l’un·e et l’autre convainc mieux qu’un compliment, et laisse la main à la personne.',
        },
        en: {
          ask: '“Anyway, I was never any good with these tools.” What do you say?',
          choices: [
            '“That is not what I see: look at what you have just done.”',
            '“But you are very comfortable with them, your whole team says so.”',
            '“Never mind, I can do it for you.”',
          ],
          because:
            'A fact that you both see convinces better than a compliment, and leaves them in charge.',
        },
      },
    },
    {
      id: 'late',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Il reste cinq minutes et la personne ouvre un nouveau sujet passionnant.',
          choices: [
            'Vous prolongez volontiers, puisque c’est elle qui décide de son temps',
            'Vous proposez de le noter pour la prochaine fois, et concluez',
            'Vous coupez court\u00a0: l’heure, c’est l’heure',
          ],
          because: 'Tenir l’heure est votre part du contrat. Le noter montre que le sujet compte.',
        },
        en: {
          ask: 'Five minutes are left and they open a fascinating new subject.',
          choices: [
            'Carry on gladly, since they decide about their own time',
            'Suggest writing it down for next time, and close',
            'Cut it short: time is time',
          ],
          because:
            'Keeping time is your part of the agreement. Writing it down shows that it matters.',
        },
      },
    },
    {
      id: 'favour',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Vous aimeriez un coup de pouce pour votre propre poste. Pouvez-vous le demander ici\u202f?',
          choices: [
            'Oui, c’est la contrepartie normale de votre temps et de vos conseils',
            'Non\u00a0: le programme n’est pas un chemin vers une promotion',
            'Seulement à la dernière session, si tout s’est bien passé',
          ],
          because:
            'Une demande pareille change la nature de l’échange, pour vous deux et pour tout le programme.',
        },
        en: {
          ask: 'You would like a helping hand with your own job. May you ask for it here?',
          choices: [
            'Yes, it is the usual return for your time and advice',
            'No: the programme is not a path to promotion',
            'Only at the last session, if all has gone well',
          ],
          because:
            'Such a request changes what the exchange is, for you both and for the programme.',
        },
      },
    },
  ],
};
