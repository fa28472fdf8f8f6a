import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const everydayCybersecurity: Module = {
  id: 'everyday-cybersecurity',
  version: 1,
  topicIds: ['everyday-cybersecurity'],
  level: 'foundation',
  minutes: 45,
  asOf: '2026-06',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: 'Un geste humain intervient dans 62\u202f% des violations de données étudiées, et un tiers (fournisseur, partenaire) dans 48\u202f% (plus de 22\u202f000 violations, 145 pays).',
        en: 'A human action plays a part in 62% of the breaches studied, and a third party (supplier, partner) in 48% (over 22,000 breaches, 145 countries).',
      },
      source: {
        name: 'Verizon',
        title: '2026 Data Breach Investigations Report',
        url: 'https://www.verizon.com/business/resources/reports/dbir/',
        published: '2026',
      },
    },
    {
      text: {
        fr: 'L’authentification à plusieurs facteurs réduit de 99,22\u202f% le risque de compromission d’un compte, et de 98,56\u202f% quand le mot de passe a déjà fuité\u202f; une application dédiée protège mieux qu’un SMS.',
        en: 'Multifactor authentication cuts the risk of an account being compromised by 99.22%, and by 98.56% when its password has already leaked; a dedicated app protects better than a text message.',
      },
      source: {
        name: 'Meyer et al., Microsoft',
        title: 'How effective is multifactor authentication at deterring cyberattacks?',
        url: 'https://arxiv.org/abs/2305.00945',
        published: '2023-05-01',
      },
    },
    {
      text: {
        fr: '4\u202f386 événements de sécurité signalés à l’ANSSI en 2024, soit 15\u202f% de plus en un an.',
        en: '4,386 security events were reported to the French agency ANSSI in 2024, 15% more than the year before.',
      },
      source: {
        name: 'CRCC Paris (ANSSI)',
        title: 'Panorama de la cybermenace 2024',
        url: 'https://www.crcc-paris.fr/panorama-de-la-cybermenace-2024',
        published: '2025-03-11',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Une fois où l’on s’est fait avoir',
          say: 'Racontez la vôtre. «\u202fEt vous, la dernière fois qu’un message vous a presque eu·e\u202f?\u202f»',
          do: 'Cherchez ensemble ce qui rendait le piège crédible\u00a0: l’heure, l’urgence, le ton.',
          watch: 'Pas de morale. Si aucune histoire ne vient, parlez d’un proche.',
        },
        en: {
          title: 'A time you were had',
          say: 'Tell yours. “And you, when did a message last nearly catch you?”',
          do: 'Look together for what made the trap believable: the hour, the urgency, the tone.',
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
          do: 'Informations de sécurité, connexions récentes, clé d’accès. L’autre personne clique, vous lisez.',
          watch: 'Ne regardez jamais un mot de passe saisi\u00a0: tournez-vous, ostensiblement.',
        },
        en: {
          title: 'Round the doors',
          say: '“How would somebody get into your account? Let us go and see.”',
          do: 'Security info, recent sign-ins, a passkey. They click, you read.',
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
          do: 'Start the questionnaire for afterwards. Hand over the security team’s number, on paper.',
          watch: 'End on what is well protected already. Fear does not teach for long.',
        },
      },
    },
  ],
  questionnaire: [
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
            'La demande ne part qu’après un mot de passe correct. Refusez, signalez, changez-le.',
        },
        en: {
          ask: 'An approval request appears on your phone although you are not signing in. What does it most often mean?',
          choices: [
            'An update is under way',
            'Somebody has your password and is trying to get in',
            'You left a session open on your computer',
          ],
          because: 'The request only leaves after a correct password. Refuse, report, change it.',
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
            'Elle est plus longue qu’un mot de passe',
            'Elle change toutes les trente secondes',
            'Elle ne fonctionne que sur le vrai site auquel elle est liée',
          ],
          because:
            'Sur un faux site, l’appareil n’a rien à proposer\u00a0: il n’y a rien à vous faire taper.',
        },
        en: {
          ask: 'Why does a passkey withstand phishing?',
          choices: [
            'It is longer than a password',
            'It changes every thirty seconds',
            'It only works on the real site that it is tied to',
          ],
          because:
            'On a false site the device has nothing to offer: there is nothing to make you type.',
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
  ],
};
