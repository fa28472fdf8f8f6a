import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const personalData: Module = {
  id: 'personal-data',
  version: 1,
  topicIds: ['personal-data'],
  level: 'intermediate',
  minutes: 45,
  asOf: '2026-02',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: '72\u00a0heures au plus pour notifier à l’autorité une violation de données qui présente un risque pour les personnes (article 33).',
        en: '72 hours at most to notify the authority of a breach that puts people at risk (article 33).',
      },
      source: {
        name: 'EUR-Lex',
        title: 'Regulation (EU) 2016/679 (GDPR)',
        url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
        published: '2016-04-27',
      },
    },
    {
      text: {
        fr: '17\u202f772 plaintes reçues par la CNIL en 2024, un record, et deux fois plus de violations touchant chacune plus d’un million de personnes qu’un an plus tôt.',
        en: 'The French authority received 17,772 complaints in 2024, a record, and twice as many breaches that each touched over a million people as the year before.',
      },
      source: {
        name: 'Vie publique (CNIL)',
        title: 'Protection des données personnelles\u00a0: le bilan 2024 de la CNIL',
        url: 'https://www.vie-publique.fr/en-bref/298380-protection-des-donnees-personnelles-le-bilan-2024-de-la-cnil',
        published: '2025-04-29',
      },
    },
    {
      text: {
        fr: 'Près de 487\u00a0millions d’euros d’amendes prononcées par la CNIL en 2025, dont 475 pour deux acteurs\u202f; 14 organismes ont été sanctionnés en procédure simplifiée pour une sécurité insuffisante.',
        en: 'Nearly €487\u00a0million in fines by the French authority in 2025, 475 of them for two companies; 14 organisations were fined in the simplified procedure for weak security.',
      },
      source: {
        name: 'Vie publique (CNIL)',
        title: 'Sanctions et mesures correctrices de la CNIL\u00a0: quel bilan 2025\u202f?',
        url: 'https://www.vie-publique.fr/en-bref/302082-sanctions-et-mesures-correctrices-de-la-cnil-quel-bilan-2025',
        published: '2026-02',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'La boîte aux lettres ouverte',
          say: 'Reprenez la question de préparation. «\u202fSans me dire ce qu’il contient\u00a0: ce message, pourquoi existe-t-il\u202f?\u202f»',
          do: 'Rappelez que rien de ce que vous verrez ne sort de la pièce. Posez votre téléphone, écran contre la table.',
          watch: 'Ne demandez aucun contenu. Un silence suffit comme réponse.',
        },
        en: {
          title: 'The open mailbox',
          say: 'Return to the preparation question. “Without telling me what it says: why does that message exist?”',
          do: 'Say again that nothing you see leaves the room. Put your own phone face down.',
          watch: 'Ask for no contents. A silence is answer enough.',
        },
      },
    },
    {
      minutes: 12,
      text: {
        fr: {
          title: 'La tournée des partages',
          say: '«\u202fOuvrez OneDrive, “Partagés par vous”. On trie du plus ancien au plus récent.\u202f»',
          do: 'Laissez la personne manier la souris. Retirez ensemble trois accès. Montrez la date d’expiration d’un lien.',
          watch:
            'Détournez les yeux des titres sensibles. Si l’accès est bloqué par l’entreprise, utilisez un fichier d’essai.',
        },
        en: {
          title: 'A round of what is shared',
          say: '“Open OneDrive, ‘Shared by you’. Sort from oldest to newest.”',
          do: 'Leave them the mouse. Withdraw three accesses together. Show how a link is given an expiry date.',
          watch: 'Look away from sensitive titles. If the company blocks this, use a trial file.',
        },
      },
    },
    {
      minutes: 12,
      text: {
        fr: {
          title: 'Les premières heures',
          say: '«\u202fIl est 18 h 40, vendredi. Un journaliste a notre fichier de candidatures. Que faites-vous dans les dix premières minutes\u202f?\u202f»',
          do: 'Notez chaque décision, avec un nom et un numéro de téléphone. À mi-parcours, ajoutez\u00a0: «\u202fLa déléguée est en congé.\u202f»',
          watch:
            'La tentation d’attendre d’en savoir plus. Ramenez à deux questions\u00a0: qui est en danger, qui prévient-on\u202f?',
        },
        en: {
          title: 'The first hours',
          say: '“It is 6.40 pm on Friday. A journalist has our file of applicants. What do you do in the first ten minutes?”',
          do: 'Write down each decision with a name and a phone number. Halfway, add: “The data protection officer is on leave.”',
          watch:
            'The temptation to wait until more is known. Return to two questions: who is in danger, whom do we warn?',
        },
      },
    },
    {
      minutes: 8,
      text: {
        fr: {
          title: 'Réécrire un message',
          say: '«\u202fPrenez un message récent qui parle de quelqu’un. Réécrivez-le comme si cette personne allait le lire.\u202f»',
          do: 'Faites l’exercice vous aussi, sur l’un des vôtres. Comparez ce que vous avez enlevé, pas ce que vous avez écrit.',
          watch:
            'La réécriture ne doit pas devenir de la langue de bois\u00a0: un fait et une date valent mieux qu’un adjectif.',
        },
        en: {
          title: 'Rewrite a message',
          say: '“Take a recent message about somebody. Rewrite it as if that person were going to read it.”',
          do: 'Do the exercise too, on one of yours. Compare what you took out, not what you wrote.',
          watch:
            'Rewriting must not turn into officialese: a fact and a date are better than an adjective.',
        },
      },
    },
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Une case, un libellé',
          say: '«\u202fQuel formulaire de votre équipe contient une case “Commentaires”\u202f? Par quoi la remplacer\u202f?\u202f»',
          do: 'Rédigez le nouveau libellé et le message à la personne qui tient le formulaire.',
          watch: 'Une seule case. Le grand ménage ne se fera pas aujourd’hui.',
        },
        en: {
          title: 'One box, one label',
          say: '“Which of your team’s forms has a ‘Comments’ box? What could replace it?”',
          do: 'Write the new label and the message to whoever looks after that form.',
          watch: 'One box only. The great clean-up will not happen today.',
        },
      },
    },
    {
      minutes: 3,
      text: {
        fr: {
          title: 'Retour',
          say: '«\u202fQuel accès retirez-vous encore cette semaine\u202f? Qu’ai-je expliqué trop vite\u202f?\u202f»',
          do: 'Lancez le questionnaire d’après. Détruisez vos notes si elles contiennent un nom.',
          watch: 'Faites-le sous ses yeux\u00a0: c’est la meilleure démonstration du jour.',
        },
        en: {
          title: 'Looking back',
          say: '“Which access will you still withdraw this week? What did I explain too fast?”',
          do: 'Start the questionnaire for afterwards. Destroy your notes if they hold a name.',
          watch: 'Do it in front of them: it is the best demonstration of the day.',
        },
      },
    },
  ],
  questionnaire: [
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
            'anonymes\u00a0: il n’y a plus de noms',
            'anonymes si le fichier est protégé par un mot de passe',
            'toujours personnelles\u00a0: on peut retrouver quelqu’un par recoupement',
          ],
          because:
            'C’est la possibilité de retrouver la personne qui compte, pas la présence de son nom.',
        },
        en: {
          ask: 'A survey of twelve people keeps job, department and site, but no names. This data is…',
          choices: [
            'anonymous: there are no names any more',
            'anonymous if the file has a password',
            'still personal: somebody can be found by cross-checking',
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
            'Quand la cause est établie',
            'Quand l’entreprise en prend connaissance',
            'Quand la presse en parle',
          ],
          because:
            'Le délai court dès la prise de connaissance. On notifie avec ce que l’on sait, puis on complète.',
        },
        en: {
          ask: 'When do the 72 hours for notifying a breach begin?',
          choices: [
            'Once the cause is established',
            'Once the company becomes aware of it',
            'Once the press reports it',
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
  ],
};
