import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais remonter à la source d’un chiffre ou d’une citation en quelques minutes.',
      en: 'I can trace a number or a quotation to its source within minutes.',
    },
    {
      fr: 'Je sais mettre en place, avec mon équipe, une vérification pour les demandes urgentes qui sortent de l’ordinaire.',
      en: 'I can set up, with my team, a check for urgent requests that are out of the ordinary.',
    },
  ),
  {
    id: 'lateral',
    kind: 'knowledge',
    right: 2,
    text: {
      fr: {
        ask: 'Vous découvrez un site inconnu. Que font d’abord les professionnel·les de la vérification\u202f?',
        choices: [
          'Lire la page «\u202fÀ propos\u202f»',
          'Examiner l’adresse et la qualité de la mise en page',
          'Quitter le site et chercher ce que d’autres en disent',
        ],
        because:
          'C’est la lecture latérale. Une page «\u202fÀ propos\u202f» et une belle mise en page se fabriquent\u202f; une réputation, plus difficilement.',
      },
      en: {
        ask: 'You land on an unknown site. What do professional fact checkers do first?',
        choices: [
          'Read its “About” page',
          'Study the address and the quality of the layout',
          'Leave the site and look for what others say about it',
        ],
        because:
          'That is lateral reading. An “About” page and a fine layout can be made up; a reputation less easily.',
      },
    },
  },
  {
    id: 'call-back',
    kind: 'knowledge',
    right: 0,
    text: {
      fr: {
        ask: 'En visioconférence, votre directeur financier demande un virement exceptionnel. Quelle vérification résiste le mieux à un trucage\u202f?',
        choices: [
          'Raccrocher et le rappeler sur un numéro déjà connu',
          'Lui demander de tourner la tête',
          'Vérifier que d’autres collègues sont présents à l’écran',
        ],
        because:
          'Un second canal que l’escroc ne contrôle pas. Chez Arup, tous les collègues présents à l’écran étaient faux.',
      },
      en: {
        ask: 'On a video call your finance director asks for an exceptional transfer. Which check best withstands a fake?',
        choices: [
          'Hanging up and calling back on a number you know',
          'Asking him to turn his head',
          'Making sure that other colleagues are visible on the call',
        ],
        because:
          'A second channel that the fraudster does not control. At Arup every colleague on the screen was fake.',
      },
    },
  },
  {
    id: 'credentials',
    kind: 'knowledge',
    right: 1,
    text: {
      fr: {
        ask: 'Une photo ne porte aucune information d’origine («\u202fContent Credentials\u202f»). Qu’en conclure\u202f?',
        choices: [
          'Elle a probablement été truquée ou produite par une IA',
          'Rien\u00a0: la plupart des images authentiques n’en portent pas',
          'Elle date d’avant les trucages, elle est donc plutôt fiable',
        ],
        because:
          'La présence du sceau renseigne, son absence ne dit rien\u00a0: il est loin d’être posé partout.',
      },
      en: {
        ask: 'A photograph carries no Content Credentials. What follows?',
        choices: [
          'It has probably been faked or made by an AI',
          'Nothing: most genuine images carry none',
          'It was taken before fakes existed, so it is rather reliable',
        ],
        because:
          'The seal informs when present; its absence says nothing, for it is far from being everywhere.',
      },
    },
  },
];
