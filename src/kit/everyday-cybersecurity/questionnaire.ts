import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais vérifier quels appareils et quelles méthodes ouvrent mon compte, et en retirer.',
      en: 'I can check which devices and methods open my account, and remove some.',
    },
    {
      fr: 'Je sais quoi faire et qui appeler dans l’heure qui suit un mauvais clic.',
      en: 'I know what to do and whom to call in the hour after a bad click.',
    },
  ),
  {
    id: 'unexpected-prompt',
    kind: 'knowledge',
    right: 1,
    text: {
      fr: {
        ask: 'Une demande d’approbation arrive sur votre téléphone, sans que vous vous connectiez. Que signifie-t-elle le plus souvent\u202f?',
        choices: [
          'Une mise à jour en cours',
          'Quelqu’un a votre mot de passe et essaie d’entrer',
          'Une session oubliée sur votre ordinateur',
        ],
        because:
          'La demande part en général après un mot de passe correct. Refusez, signalez, changez-le.',
      },
      en: {
        ask: 'An approval request appears on your phone although you are not signing in. What does it most often mean?',
        choices: [
          'An update is under way',
          'Somebody has your password and is trying to get in',
          'You left a session open on your computer',
        ],
        because: 'The request is usually sent after a correct password. Refuse, report, change it.',
      },
    },
  },
  {
    id: 'passkey',
    kind: 'knowledge',
    right: 2,
    text: {
      fr: {
        ask: 'Pourquoi une clé d’accès (passkey) résiste-t-elle à l’hameçonnage\u202f?',
        choices: [
          'Elle est bien plus longue et plus complexe qu’un mot de passe',
          'Elle change toutes les trente secondes',
          'Elle ne fonctionne que sur le vrai site, auquel elle est liée',
        ],
        because:
          'Sur un faux site, l’appareil n’a rien à proposer\u00a0: il n’y a rien à vous faire taper.',
      },
      en: {
        ask: 'Why does a passkey withstand phishing?',
        choices: [
          'It is much longer and more complex than any password',
          'It changes every thirty seconds',
          'It only works on the real site that it is tied to',
        ],
        because:
          'On a fake site the device has nothing to offer: there is nothing to make you type.',
      },
    },
  },
  {
    id: 'first-sentence',
    kind: 'knowledge',
    right: 0,
    text: {
      fr: {
        ask: 'Une collaboratrice vous annonce qu’elle a ouvert une pièce jointe piégée, hier. Quelle première réponse protège le mieux l’entreprise\u202f?',
        choices: [
          '«\u202fMerci de me prévenir. Appelons la sécurité ensemble.\u202f»',
          '«\u202fPourquoi ne pas l’avoir dit hier\u202f?\u202f»',
          '«\u202fN’en parlez à personne pour l’instant.\u202f»',
        ],
        because: 'Votre réaction décide du délai dans lequel la prochaine personne vous le dira.',
      },
      en: {
        ask: 'Somebody on your team tells you that she opened a booby-trapped attachment yesterday. Which first answer best protects the company?',
        choices: [
          '“Thank you for telling me. Let us call security together.”',
          '“Why did you not say so yesterday?”',
          '“Tell nobody for the moment.”',
        ],
        because: 'Your reaction decides how soon the next person will tell you.',
      },
    },
  },
];
