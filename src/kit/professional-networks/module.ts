import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const professionalNetworks: Module = {
  id: 'professional-networks',
  version: 1,
  topicIds: ['professional-networks', 'online-reputation'],
  level: 'foundation',
  minutes: 45,
  asOf: '2025-12',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: '49\u202f% des personnes qui décident d’achats entre entreprises disaient en 2020 qu’un bon contenu de fond avait compté dans l’attribution d’un marché\u202f; 25\u202f% qu’un mauvais les en avait détournées.',
        en: 'In 2020 49% of business decision-makers said that good, substantial content had counted in awarding business; 25% that poor content had led them not to.',
      },
      source: {
        name: 'Edelman, LinkedIn',
        title: '2020 B2B Thought Leadership Impact Study',
        url: 'https://www.edelman.com/insights/how-b2b-thought-leadership-impacts-demand-generation-in-2020',
        published: '2020',
      },
    },
    {
      text: {
        fr: 'Mais 71\u202f% disaient en 2021 que moins de la moitié de ce qu’elles lisent leur est utile\u00a0: la barre n’est pas d’exister, elle est d’apprendre quelque chose à quelqu’un.',
        en: 'Yet in 2021 71% said that less than half of what they read is useful to them: the bar is not being there, it is teaching somebody something.',
      },
      source: {
        name: 'Quirk’s Media (Edelman–LinkedIn)',
        title: 'Report outlines tips for creating effective B2B thought leadership',
        url: 'https://www.quirks.com/articles/report-outlines-tips-for-creating-effective-b2b-thought-leadership',
        published: '2021',
      },
    },
    {
      text: {
        fr: 'LinkedIn a dépassé le milliard de membres. Un membre n’est pas une personne active\u00a0: LinkedIn ne publie pas ce second chiffre.',
        en: 'LinkedIn has passed a billion members. A member is not an active user: LinkedIn does not publish that second figure.',
      },
      source: {
        name: 'Microsoft',
        title: 'FY24 Q2 earnings conference call',
        url: 'https://www.microsoft.com/en-us/investor/events/fy-2024/earnings-fy-2024-q2',
        published: '2024-01-30',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Ce qui retient',
          say: '«\u202fQu’est-ce qui vous gêne, sur ces réseaux\u202f?\u202f» Laissez finir. «\u202fEt qui, là-bas, lisez-vous avec plaisir\u202f?\u202f»',
          do: 'Notez les deux réponses\u00a0: la gêne donne les limites, le plaisir donne le style.',
          watch:
            'Ne vendez pas le réseau. Quelqu’un qui préfère ne rien publier a peut-être raison\u202f; un profil juste suffit alors.',
        },
        en: {
          title: 'What holds you back',
          say: '“What bothers you about these networks?” Let them finish. “And whom do you enjoy reading there?”',
          do: 'Write both answers down: the discomfort sets the limits, the pleasure sets the style.',
          watch:
            'Do not sell the network. Somebody who prefers not to post may be right; an accurate profile is then enough.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'Le regard d’une personne inconnue',
          say: '«\u202fJe lis votre profil à voix haute comme si je ne vous connaissais pas. Arrêtez-moi quand quelque chose sonne faux.\u202f»',
          do: 'Navigation privée. Réécrivez ensemble les deux lignes sous le nom. Trois versions, dont une trop courte.',
          watch: 'Votre style n’est pas le sien. Proposez des questions, pas des phrases.',
        },
        en: {
          title: 'A stranger’s eyes',
          say: '“I shall read your profile aloud as if I did not know you. Stop me when something rings false.”',
          do: 'Private window. Rewrite together the line under the name. Three versions, one of them too short.',
          watch: 'Your style is not theirs. Offer questions, not sentences.',
        },
      },
    },
    {
      minutes: 7,
      text: {
        fr: {
          title: 'Les réglages qui comptent',
          say: '«\u202fTrois décisions\u00a0: l’IA, la double vérification, qui voit vos relations.\u202f»',
          do: 'Faites manipuler. Cherchez son nom et sa photo\u202f; signalez un faux profil s’il y en a un.',
          watch:
            'Les menus changent souvent\u00a0: cherchez par mot-clé dans l’aide plutôt que de mémoire.',
        },
        en: {
          title: 'Settings that matter',
          say: '“Three decisions: AI, two-step verification, who sees your connections.”',
          do: 'Let them do it. Search for their name and photograph; report a false profile if there is one.',
          watch: 'Menus move often: search the help by keyword rather than from memory.',
        },
      },
    },
    {
      minutes: 13,
      text: {
        fr: {
          title: 'Cinq lignes à soi',
          say: '«\u202fRacontez-moi un moment de la semaine qui vous a appris quelque chose.\u202f» Puis\u00a0: «\u202fÉcrivez cela, tel quel.\u202f»',
          do: 'Prenez des notes pendant le récit, rendez-les\u00a0: le texte y est presque. Coupez la première et la dernière phrase.',
          watch:
            'Noms de clients, chiffres non publiés, collègues reconnaissables\u00a0: relisez pour ces trois dangers.',
        },
        en: {
          title: 'Five lines of your own',
          say: '“Tell me of a moment this week that taught you something.” Then: “Write that, as it is.”',
          do: 'Take notes during the story and hand them over: the text is nearly there. Cut the first sentence and the last.',
          watch:
            'Client names, unpublished numbers, recognisable colleagues: reread for these three dangers.',
        },
      },
    },
    {
      minutes: 6,
      text: {
        fr: {
          title: 'Le rythme tenable',
          say: '«\u202fUne heure par mois\u00a0: où la mettez-vous\u202f?\u202f»',
          do: 'Choisissez\u00a0: deux commentaires et une publication par mois, ou rien d’autre qu’un profil à jour. Mettez un rappel.',
          watch:
            'Si une autre personne publie à sa place, que ce soit su en interne\u00a0: une voix déléguée s’entend.',
        },
        en: {
          title: 'A rhythm that lasts',
          say: '“One hour a month: where do you put it?”',
          do: 'Choose: two comments and a post a month, or nothing but an up-to-date profile. Set a reminder.',
          watch:
            'If somebody else posts for them, let it be known inside: a delegated voice can be heard.',
        },
      },
    },
    {
      minutes: 4,
      text: {
        fr: {
          title: 'Retour',
          say: '«\u202fAllez-vous publier ces cinq lignes\u202f? Si c’est non, qu’est-ce qui manque\u202f?\u202f»',
          do: 'Lancez le questionnaire d’après. Ne publiez rien pendant la session.',
          watch: 'Un «\u202fnon\u202f» argumenté est une réussite du module.',
        },
        en: {
          title: 'Looking back',
          say: '“Will you post those five lines? If not, what is missing?”',
          do: 'Start the questionnaire for afterwards. Post nothing during the session.',
          watch: 'A reasoned “no” is a success of this module.',
        },
      },
    },
  ],
  questionnaire: [
    ...selfAssessments(
      {
        fr: 'Mon profil dit en deux lignes, sans jargon, à qui et à quoi je sers.',
        en: 'My profile says in two lines, without jargon, whom I serve and how.',
      },
      {
        fr: 'Je sais écrire une publication courte qui me ressemble et ne met personne en difficulté.',
        en: 'I can write a short post that sounds like me and puts nobody in difficulty.',
      },
    ),
    {
      id: 'reach',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Qu’est-ce qui pèse le plus pour qu’une publication soit montrée au-delà de vos relations proches\u202f?',
          choices: [
            'Le nombre de mots-dièse',
            'Des commentaires argumentés dans les premières heures',
            'Le fait d’identifier beaucoup de monde',
          ],
          because:
            'Une conversation signale que le sujet intéresse. Identifier des gens qui ne répondent pas joue plutôt contre vous.',
        },
        en: {
          ask: 'What counts most for a post to be shown beyond your close connections?',
          choices: [
            'The number of hashtags',
            'Reasoned comments in the first hours',
            'Tagging many people',
          ],
          because:
            'A conversation signals that the subject interests. Tagging people who do not answer works against you.',
        },
      },
    },
    {
      id: 'training-data',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Vos publications LinkedIn peuvent-elles servir à entraîner son IA générative, en Europe, fin 2025\u202f?',
          choices: [
            'Non, le RGPD l’interdit',
            'Seulement si vous l’avez accepté expressément',
            'Oui, sauf si vous vous y êtes opposé·e dans les réglages',
          ],
          because:
            'Depuis le 3 novembre 2025, c’est actif par défaut, avec un réglage pour s’y opposer.',
        },
        en: {
          ask: 'In Europe at the end of 2025, may your LinkedIn posts be used to train its generative AI?',
          choices: [
            'No, the GDPR forbids it',
            'Only if you expressly agreed',
            'Yes, unless you objected in the settings',
          ],
          because: 'Since 3 November 2025 it is on by default, with a setting to object.',
        },
      },
    },
    {
      id: 'false-profile',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Vous découvrez un faux profil à votre nom. Que faites-vous en premier\u202f?',
          choices: [
            'Vous le signalez au réseau et prévenez vos équipes et votre sécurité',
            'Vous lui écrivez pour demander des explications',
            'Vous attendez de voir ce qu’il publie',
          ],
          because:
            'Le signalement prend du temps\u202f; prévenir celles et ceux qu’il peut approcher les protège tout de suite.',
        },
        en: {
          ask: 'You find a false profile in your name. What do you do first?',
          choices: [
            'Report it to the network and warn your teams and security',
            'Write to it and ask for an explanation',
            'Wait and see what it posts',
          ],
          because: 'Reporting takes time; warning those it may approach protects them at once.',
        },
      },
    },
  ],
};
