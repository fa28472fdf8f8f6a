import type { Figure } from '../../domain/kit.ts';
import { LATEST_DBIR } from '../sources.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: 'Un geste humain intervient dans 62\u202f% des violations de données étudiées, et un tiers (fournisseur, partenaire) dans 48\u202f%, contre 30\u202f% un an plus tôt (plus de 22\u202f000\u00a0violations, 145\u00a0pays).',
      en: 'A human action plays a part in 62% of the breaches studied, and a third party (supplier, partner) in 48%, up from 30% a year earlier (over 22,000 breaches, 145 countries).',
    },
    source: LATEST_DBIR,
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
      fr: '1\u202f366 incidents confirmés traités par l’ANSSI en 2025, autant qu’en 2024 (1\u202f361) et bien plus qu’en 2022 (831). 196 fuites de données lui ont été signalées (130 en 2024), dont 80 avérées.',
      en: 'The French agency ANSSI handled 1,366 confirmed incidents in 2025, as many as in 2024 (1,361) and far more than in 2022 (831). 196 data leaks were reported to it (130 in 2024), 80 of them confirmed.',
    },
    source: {
      name: 'Banque des Territoires (ANSSI)',
      title: 'Panorama cyber\u00a0: derrière les attaques, l’ombre de la Russie et de la Chine',
      url: 'https://www.banquedesterritoires.fr/panorama-cyber-derriere-les-attaques-lombre-de-la-russie-et-de-la-chine',
      published: '2026-03',
    },
  },
];
