/** The agreement of a pair: its clauses, and what may be wrong with them. */
export const agreementFr = {
  title: 'Notre contrat de binôme',
  duration: 'Durée d’une session',
  minutes: (n: number) => `${n} minutes`,
  place: { online: 'En ligne', 'on-site': 'Sur place', either: 'En ligne ou sur place' },
  confidence: {
    'between-us': 'Ce qui se dit en session reste entre nous.',
    'no-recording': 'Aucune session n’est enregistrée ni transcrite.',
    'no-quoting': 'Nous ne citons pas l’autre, même anonymement.',
    'ask-first': 'Avant d’en parler ailleurs, nous nous demandons notre accord.',
  },
  afterMissed: {
    'new-time-within-a-week': 'Nous choisissons une nouvelle date dans la semaine.',
    'next-one-stands': 'Nous nous retrouvons à la session suivante.',
    'pause-the-series': 'Nous mettons les sessions en pause et nous en parlons.',
  },
  refusal: {
    goals_required: {
      message: 'Il manque ce que vous souhaitez atteindre ensemble.',
      remedy: 'Une phrase suffit\u00a0: vous pourrez la préciser plus tard.',
    },
    goals_too_long: {
      message: 'Vos objectifs dépassent 1\u202f200 caractères.',
      remedy: 'Gardez l’essentiel\u00a0: trois objectifs courts valent mieux qu’une page.',
    },
    modules_invalid: {
      message: 'Il y a plus de modules que de sessions, ou l’un d’eux figure deux fois.',
      remedy: 'Retirez un module, ou prévoyez davantage de sessions.',
    },
    session_minutes_out_of_range: {
      message: 'La durée d’une session doit être comprise entre 15 et 180 minutes.',
      remedy: 'Indiquez un nombre entier de minutes, par exemple 45.',
    },
    session_count_out_of_range: {
      message: 'Le nombre de sessions doit être compris entre 1 et 24.',
      remedy: 'Indiquez un nombre entier, par exemple 6.',
    },
    agreement_changed: {
      message: 'L’autre personne a modifié le contrat entre-temps.',
      remedy:
        'Relisez la nouvelle version\u00a0: votre texte n’est pas perdu, reprenez-le si besoin.',
    },
    nothing_to_sign: {
      message: 'Aucun contrat n’est encore rédigé.',
      remedy: 'Rédigez-le à deux, puis signez-le.',
    },
  },
};
