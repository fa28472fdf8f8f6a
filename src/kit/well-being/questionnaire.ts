import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais différer mes envois et régler mes heures calmes.',
      en: 'I can delay what I send and set my quiet hours.',
    },
    {
      fr: 'Je sais dire clairement à mon équipe quand elle n’a pas à me répondre.',
      en: 'I can tell my team plainly when it need not answer me.',
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
          'Send it with “nothing urgent” in the subject line',
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
          'Un message d’absence qui donne votre numéro pour les urgences',
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
];
