/** Enrolling: what the form asks, and what may be wrong with the answers. */
export const enrolmentFr = {
  title: 'Participer au programme',
  /** Plain words for where somebody places themselves on a topic, 1 to 4. */
  placement: {
    1: 'Je découvre',
    2: 'Je me débrouille',
    3: 'Je suis à l’aise et je peux expliquer',
    4: 'On vient me demander conseil',
  },
  refusal: {
    role_required: {
      message: 'Il manque ce que vous souhaitez faire.',
      remedy: 'Choisissez de transmettre, d’apprendre, ou les deux.',
    },
    entity_required: {
      message: 'Il manque votre entité, ou elle dépasse 120 caractères.',
      remedy: 'Indiquez la direction ou la filiale où vous travaillez.',
    },
    languages_required: {
      message: 'Il manque vos langues de travail.',
      remedy: 'Choisissez au moins une langue dans laquelle vous aimez échanger.',
    },
    offers_required: {
      message: 'Il manque ce que vous souhaitez transmettre.',
      remedy: 'Choisissez au moins un thème, ou inscrivez-vous seulement pour apprendre.',
    },
    wants_required: {
      message: 'Il manque ce que vous souhaitez apprendre.',
      remedy: 'Choisissez au moins un thème, ou inscrivez-vous seulement pour transmettre.',
    },
    topic_unknown: {
      message: 'L’un des thèmes choisis ne fait plus partie du programme.',
      remedy: 'Rouvrez la liste des thèmes et choisissez de nouveau.',
    },
    half_days_required: {
      message: 'Il manque vos disponibilités.',
      remedy: 'Cochez au moins une demi-journée\u00a0: c’est elle qui permet de vous rencontrer.',
    },
    seats_out_of_range: {
      message: 'Vous ne pouvez pas accompagner ce nombre de personnes.',
      remedy:
        'Choisissez un nombre de la liste, de 1 à 5 le plus souvent\u00a0: une seule personne est un très bon début.',
    },
    avoids_invalid: {
      message: 'L’une des adresses à éviter ne convient pas.',
      remedy: 'Écrivez chaque adresse sous la forme prenom.nom@entreprise.fr.',
    },
    avoids_self: {
      message: 'Votre propre adresse figure parmi les personnes à éviter.',
      remedy: 'C’est votre propre adresse\u00a0: indiquez quelqu’un d’autre, ou personne.',
    },
    hopes_too_long: {
      message: 'Ce que vous espérez en retour dépasse 600 caractères.',
      remedy: 'Gardez l’essentiel\u00a0: vous en parlerez de vive voix.',
    },
    consent_required: {
      message: 'Il manque votre accord.',
      remedy: 'Lisez la charte, puis confirmez que vous participez de votre plein gré.',
    },
    enrolment_closed: {
      message: 'Les inscriptions à ce programme sont closes.',
      remedy: 'Demandez à la personne qui gère le programme quand aura lieu le suivant.',
    },
    mail_unknown: {
      message: 'Teams ne nous a pas donné votre adresse professionnelle.',
      remedy: 'Ouvrez Binôme depuis Teams avec votre compte professionnel, puis réessayez.',
    },
    too_many_invited: {
      message: 'Une invitation porte sur 1\u202f000 personnes au plus.',
      remedy: 'Invitez-les en plusieurs fois.',
    },
  },
};
