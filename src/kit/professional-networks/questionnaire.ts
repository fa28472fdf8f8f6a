import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais dire sur mon profil, en deux lignes et sans jargon, à qui et à quoi je sers.',
      en: 'I can say on my profile, in two lines and without jargon, whom I serve and how.',
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
        ask: 'D’après LinkedIn, qu’est-ce qui aide une publication à être montrée au-delà de vos relations\u202f?',
        choices: [
          'Le nombre de mots-dièse et l’heure de publication choisie',
          'Des commentaires argumentés de gens du domaine',
          'Le fait d’identifier beaucoup de monde dans le texte',
        ],
        because:
          'LinkedIn dit chercher des échanges utiles entre personnes que le sujet concerne, pas la viralité. Identifier des gens qui ne répondent pas n’y aide pas.',
      },
      en: {
        ask: 'According to LinkedIn, what helps a post to be shown beyond your connections?',
        choices: [
          'The number of hashtags and the time of day',
          'Reasoned comments from people in the field',
          'Tagging as many people as possible in the text',
        ],
        because:
          'LinkedIn says that it looks for useful exchanges between people whom the subject concerns, not for virality. Tagging people who do not answer does not help.',
      },
    },
  },
  {
    id: 'training-data',
    kind: 'knowledge',
    right: 2,
    text: {
      fr: {
        ask: 'En Europe, LinkedIn peut-il se servir de vos publications pour entraîner son IA générative\u202f?',
        choices: [
          'Non, le RGPD interdit tout entraînement sur des publications',
          'Oui, mais seulement si vous l’avez accepté expressément',
          'Oui, sauf si vous vous y êtes opposé·e dans les réglages',
        ],
        because:
          'Depuis le 3 novembre 2025, c’est actif par défaut, avec un réglage pour s’y opposer.',
      },
      en: {
        ask: 'In Europe, may LinkedIn use your posts to train its generative AI?',
        choices: [
          'No, the GDPR forbids any training on members’ posts',
          'Yes, but only if you have expressly agreed',
          'Yes, unless you have objected in the settings',
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
          'Vous le signalez, et prévenez vos équipes et la sécurité',
          'Vous lui écrivez pour lui demander des explications et son retrait',
          'Vous attendez de voir ce qu’il publie',
        ],
        because:
          'Le signalement prend du temps\u202f; prévenir celles et ceux qu’il peut approcher les protège tout de suite.',
      },
      en: {
        ask: 'You find a fake profile in your name. What do you do first?',
        choices: [
          'Report it, and warn your teams and security',
          'Write to it, asking for an explanation and its removal',
          'Wait and see what it posts',
        ],
        because: 'Reporting takes time; warning those it may approach protects them at once.',
      },
    },
  },
];
