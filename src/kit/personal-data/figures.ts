import type { Figure } from '../../domain/kit.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: '72\u00a0heures au plus pour notifier à l’autorité une violation de données qui présente un risque pour les personnes (article\u00a033 du RGPD).',
      en: '72 hours at most to notify the authority of a breach that puts people at risk (GDPR, article 33).',
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
      fr: '20\u202f150 plaintes reçues par la CNIL en 2025, un record, et 6\u202f167 violations de données notifiées, 9,5\u202f% de plus en un an (deux incidents massifs chez des éditeurs de logiciels mis à part).',
      en: 'The French authority received 20,150 complaints in 2025, a record, and was notified of 6,167 breaches, 9.5% more in a year (two massive incidents at software providers apart).',
    },
    source: {
      name: 'CNIL',
      title: 'Rapport annuel 2025',
      url: 'https://www.cnil.fr/fr/rapport-annuel-2025',
      published: '2026-05-18',
    },
  },
  {
    text: {
      fr: 'Près de 487\u00a0millions d’euros d’amendes prononcées par la CNIL en 2025, dont 475 pour deux acteurs. Hors des gros titres\u00a0: 14\u00a0organismes sanctionnés en procédure simplifiée pour une sécurité insuffisante, 16 pour la surveillance vidéo de leurs équipes.',
      en: 'Nearly €487\u00a0million in fines by the French authority in 2025, 475 of them for two companies. Away from the headlines: 14 organisations fined in the simplified procedure for weak security, 16 for filming their staff.',
    },
    source: {
      name: 'Vie publique (CNIL)',
      title: 'Sanctions et mesures correctrices de la CNIL\u00a0: quel bilan 2025\u202f?',
      url: 'https://www.vie-publique.fr/en-bref/302082-sanctions-et-mesures-correctrices-de-la-cnil-quel-bilan-2025',
      published: '2026-02',
    },
  },
];
