import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { INFINITE_WORKDAY } from '../sources.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const wellBeing: Module = {
  id: 'well-being',
  version: 1,
  topicIds: ['well-being'],
  level: 'foundation',
  minutes: 45,
  asOf: '2025-12',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: 'Les réunions qui commencent après 20 h ont augmenté de 16\u202f% en un an\u202f; à 22 h, 29\u202f% des personnes actives ce jour-là sont revenues dans leur messagerie.',
        en: 'Meetings that begin after 8 pm rose by 16% in a year; by 10 pm 29% of those active that day are back in their mail.',
      },
      source: INFINITE_WORKDAY,
    },
    {
      text: {
        fr: 'Huit personnes sur dix reçoivent régulièrement des messages professionnels hors de leurs heures, que leur entreprise ait ou non une politique de déconnexion\u202f; là où il y en a une, plus de 70\u202f% en jugent l’effet positif (Belgique, Espagne, France, Italie).',
        en: 'Eight people in ten regularly receive work messages outside their hours, whether or not their company has a disconnection policy; where there is one, over 70% find its effect positive (Belgium, France, Italy, Spain).',
      },
      source: {
        name: 'Eurofound',
        title: 'Right to disconnect: Implementation and impact at company level',
        url: 'https://www.eurofound.europa.eu/en/publications/2023/right-disconnect-implementation-and-impact-company-level',
        published: '2023-11-30',
      },
    },
    {
      text: {
        fr: 'Travailler 55\u00a0heures ou plus par semaine va de pair avec un risque d’AVC plus élevé de 35\u202f%, et de mourir d’une cardiopathie ischémique plus élevé de 17\u202f%, par rapport à 35–40\u00a0heures.',
        en: 'Working 55 hours or more a week goes with a 35% higher risk of stroke, and a 17% higher risk of dying from ischaemic heart disease, than working 35–40 hours.',
      },
      source: {
        name: 'OMS / WHO, OIT / ILO',
        title: 'Long working hours increasing deaths from heart disease and stroke',
        url: 'https://www.who.int/news/item/17-05-2021-long-working-hours-increasing-deaths-from-heart-disease-and-stroke-who-ilo',
        published: '2021-05-17',
      },
    },
  ],
  plan: [
    {
      minutes: 6,
      text: {
        fr: {
          title: 'Une bonne soirée',
          say: '«\u202fRacontez-moi la dernière soirée où vous n’avez pas regardé votre téléphone. Qu’est-ce qui l’a permise\u202f?\u202f»',
          do: 'Partez de ce qui a marché. Notez la condition, pas le mérite.',
          watch:
            'C’est intime. N’interrogez ni sur la famille ni sur la santé\u00a0: laissez venir ce qui vient.',
        },
        en: {
          title: 'A good evening',
          say: '“Tell me of the last evening on which you did not look at your phone. What made it possible?”',
          do: 'Start from what worked. Write down the condition, not the merit.',
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
          do: 'Sort sent mail by time. Count, without opening. Look for a case in which the hour was justified.',
          watch: 'No reproach: facts, then a question. A job on call has other rules.',
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
          watch:
            'A setting that hinders their assistant will be undone tomorrow: plan to tell them.',
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
          watch:
            'Si personne ne peut être nommé, la question dépasse ce module. Notez-la et passez.',
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
          do: 'Start the questionnaire for afterwards. Take the advice you are given.',
          watch: 'On this subject you learn as much as they do. Say so.',
        },
      },
    },
  ],
  questionnaire: [
    ...selfAssessments(
      {
        fr: 'Je sais différer mes envois et régler mes heures calmes.',
        en: 'I can delay what I send and set my quiet hours.',
      },
      {
        fr: 'Mon équipe sait sans avoir à deviner quand elle n’a pas à me répondre.',
        en: 'My team knows, without guessing, when it need not answer me.',
      },
    ),
    {
      id: 'policy-effect',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'D’après Eurofound (2023), dans les entreprises dotées d’une politique de déconnexion…',
          choices: [
            'les messages hors horaires ont presque disparu',
            'huit personnes sur dix en reçoivent encore régulièrement',
            'les équipes en reçoivent deux fois plus qu’ailleurs',
          ],
          because:
            'La règle ne suffit pas à faire cesser les messages\u202f; elle s’accompagne pourtant d’un meilleur équilibre, surtout quand les responsables l’appliquent.',
        },
        en: {
          ask: 'According to Eurofound (2023), in companies with a disconnection policy…',
          choices: [
            'messages out of hours have nearly vanished',
            'eight people in ten still receive them regularly',
            'teams receive twice as many as elsewhere',
          ],
          because:
            'The rule is not enough to stop messages; yet it goes with a better balance, above all when those in charge live by it.',
        },
      },
    },
    {
      id: 'late-message',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Vous avez une idée à 22 h 30. Que faire pour qu’elle ne coûte rien à personne\u202f?',
          choices: [
            'L’envoyer avec «\u202frien d’urgent\u202f» en objet',
            'L’envoyer par messagerie instantanée, c’est plus léger',
            'L’écrire et programmer l’envoi au lendemain matin',
          ],
          because:
            'La mention n’empêche pas de lire ni d’y penser. L’envoi différé vous libère, et les autres aussi.',
        },
        en: {
          ask: 'You have an idea at half past ten at night. How do you keep it from costing anybody anything?',
          choices: [
            'Send it with “not urgent” in the subject',
            'Send it as a chat message, which is lighter',
            'Write it and schedule it for tomorrow morning',
          ],
          because:
            'The words do not stop people from reading it or thinking about it. Delayed sending frees you, and them.',
        },
      },
    },
    {
      id: 'real-absence',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Qu’est-ce qui réduit le plus les appels pendant vos congés\u202f?',
          choices: [
            'Une personne nommée, avec un périmètre de décision écrit',
            'Rester joignable «\u202fau besoin\u202f»',
            'Un message d’absence qui donne votre numéro personnel',
          ],
          because:
            'On appelle quand personne n’a le droit de décider. Le périmètre écrit donne ce droit.',
        },
        en: {
          ask: 'What most reduces calls during your leave?',
          choices: [
            'A named person with a written remit',
            'Staying reachable “if need be”',
            'An out-of-office message with your personal number',
          ],
          because:
            'People call when nobody is entitled to decide. A written remit entitles somebody.',
        },
      },
    },
  ],
};
