import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais voir qui a accès à mes fichiers et retirer un accès.',
      en: 'I can see who has access to my files and withdraw it.',
    },
    {
      fr: 'Je sais qui appeler, et dans quel ordre, si des données personnelles fuient ce soir.',
      en: 'I know whom to call, and in which order, if personal data leaks tonight.',
    },
  ),
  {
    id: 'anonymous',
    kind: 'knowledge',
    right: 2,
    text: {
      fr: {
        ask: 'Une enquête auprès de douze personnes garde le métier, le service et le site, mais pas les noms. Ces données sont…',
        choices: [
          'anonymes, puisque les noms ont été retirés avant tout traitement',
          'anonymes, si le fichier est protégé par un mot de passe',
          'toujours personnelles\u00a0: un recoupement peut désigner quelqu’un',
        ],
        because:
          'C’est la possibilité de retrouver la personne qui compte, pas la présence de son nom.',
      },
      en: {
        ask: 'A survey of twelve people keeps job, department and site, but no names. This data is…',
        choices: [
          'anonymous, since the names were removed before any analysis',
          'anonymous, if the file has a password',
          'still personal: cross-checking may single somebody out',
        ],
        because: 'What counts is whether the person can be found, not whether the name is there.',
      },
    },
  },
  {
    id: 'clock',
    kind: 'knowledge',
    right: 1,
    text: {
      fr: {
        ask: 'Quand commence le délai de 72\u00a0heures pour notifier une violation\u202f?',
        choices: [
          'Quand la cause de la fuite est établie avec certitude',
          'Quand l’entreprise en prend connaissance',
          'Quand les personnes touchées, ou la presse, s’en aperçoivent',
        ],
        because:
          'Le délai court dès la prise de connaissance. On notifie avec ce que l’on sait, puis on complète.',
      },
      en: {
        ask: 'When do the 72 hours for notifying a breach begin?',
        choices: [
          'Once the cause of the leak is established for certain',
          'Once the company becomes aware of it',
          'Once those affected, or the press, notice it',
        ],
        because:
          'They run from becoming aware. One notifies with what is known, and completes it later.',
      },
    },
  },
  {
    id: 'access',
    kind: 'knowledge',
    right: 0,
    text: {
      fr: {
        ask: 'Un ancien salarié demande les messages professionnels qui parlent de lui. L’entreprise…',
        choices: [
          'doit examiner la demande et y répondre dans un délai d’un mois',
          'peut refuser\u00a0: ces messages lui appartiennent',
          'n’est tenue que de fournir son dossier administratif',
        ],
        because:
          'Le droit d’accès (article 15) couvre ces messages, sous réserve des droits des autres et du secret des affaires. Le délai peut être prolongé de deux mois.',
      },
      en: {
        ask: 'A former employee asks for the work messages that speak of him. The company…',
        choices: [
          'must look into it and answer within a month',
          'may refuse: those messages belong to it',
          'need only provide his administrative file',
        ],
        because:
          'The right of access (article 15) covers those messages, subject to other people’s rights and business secrets. The time may be extended by two months.',
      },
    },
  },
];
