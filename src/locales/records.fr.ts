/** Traces d’apprentissage et badges : en français. */
export const recordsFr = {
  badge: {
    other: 'English',
    state: {
      valid: 'Badge valide : la signature de l’émetteur a été vérifiée à l’instant.',
      withdrawn: 'Badge retiré : il n’est plus valable.',
      invalid: 'Badge non valide : la signature ne correspond pas.',
    },
    recipient: 'Délivré à',
    issuer: 'Programme',
    issued: 'Le',
    what: 'Ce que la personne a fait',
    criteria: 'À quelle condition',
    reason: 'Motif',
    picture: 'L’image signée (SVG)',
    png: 'L’image signée (PNG)',
    json: 'Le titre (JSON)',
    jwt: 'Le jeton signé (JWT)',
    how: 'Ce badge suit la norme Open Badges 3.0 : tout outil qui la connaît peut le vérifier.',
  },
  refusal: {
    badge_not_earned: {
      message: 'Ce badge n’est pas encore à vous.',
      remedy: 'Il le sera quand votre binôme, ou votre formation, sera allé au bout.',
    },
    badge_withdrawn: {
      message: 'Ce badge a été retiré.',
      remedy: 'Parlez-en à la personne qui gère le programme.',
    },
    delivery_not_retried: {
      message: 'Ce message ne peut pas être réessayé.',
      remedy:
        'Il est peut-être déjà arrivé, ou il attend un geste de la personne. La colonne «\u202fQue faire\u202f» le dit.',
    },
    badges_off: {
      message: 'Cette installation ne délivre pas de badges.',
      remedy: 'Demandez à votre équipe informatique si elle peut les activer.',
    },
    badge_reason: {
      message: 'Le motif manque, ou il est trop long.',
      remedy:
        'Dites en 3 à 200 caractères pourquoi le badge est retiré\u00a0: le motif est public.',
    },
    catalogue_off: {
      message: 'Viva Learning n’est pas relié à cette installation.',
      remedy: 'Demandez à votre équipe informatique de l’activer.',
    },
    catalogue_refused: {
      message: 'Viva Learning a refusé de nous enregistrer.',
      remedy:
        'Il faut les droits d’administration de Viva Learning, une licence, et l’autorisation LearningProvider.ReadWrite.',
    },
    catalogue_administrator: {
      message: 'Seule une personne qui administre Binôme pour l’entreprise peut faire cela.',
      remedy: 'Demandez-le à votre équipe informatique.',
    },
    record_store_unknown: {
      message: 'Cet entrepôt de traces n’est pas connecté.',
      remedy:
        'Choisissez-en un dans la liste, ou demandez à votre équipe informatique de le connecter.',
    },
  },
  cause: {
    unreachable: {
      reason: 'L’entrepôt de traces ne répond pas.',
      remedy: 'Rien à faire\u00a0: un nouvel essai est prévu, rien n’est perdu.',
    },
    too_slow: {
      reason: 'L’entrepôt de traces met trop de temps à répondre.',
      remedy: 'Rien à faire\u00a0: un nouvel essai est prévu, rien n’est perdu.',
    },
    busy: {
      reason: 'L’entrepôt de traces est occupé ou en panne.',
      remedy: 'Rien à faire\u00a0: un nouvel essai est prévu, rien n’est perdu.',
    },
    not_allowed: {
      reason: 'L’entrepôt de traces refuse notre clé.',
      remedy: 'Votre équipe informatique doit vérifier la clé et son secret.',
    },
    not_found: {
      reason: 'L’adresse de l’entrepôt de traces ne mène nulle part.',
      remedy: 'Votre équipe informatique doit vérifier l’adresse xAPI.',
    },
    redirected: {
      reason: 'L’entrepôt de traces renvoie vers une autre adresse.',
      remedy: 'Votre équipe informatique doit donner l’adresse définitive.',
    },
    version_refused: {
      reason: 'L’entrepôt de traces ne parle pas cette version de xAPI.',
      remedy:
        'Votre équipe informatique doit indiquer la version qu’il parle\u202f; d’ici là, rien n’est perdu.',
    },
    not_connected: {
      reason: 'Cet entrepôt de traces n’est plus connecté.',
      remedy: 'Choisissez-en un autre, ou demandez à votre équipe informatique de le reconnecter.',
    },
    invalid: {
      reason: 'L’entrepôt de traces n’accepte pas cette trace.',
      remedy: 'Signalez-le à l’assistance avec le numéro de la trace.',
    },
    conflict: {
      reason: 'L’entrepôt de traces a déjà une autre trace sous ce numéro.',
      remedy: 'Signalez-le à l’assistance avec le numéro de la trace.',
    },
    too_large: {
      reason: 'L’entrepôt de traces trouve cette trace trop longue.',
      remedy: 'Signalez-le à l’assistance avec le numéro de la trace.',
    },
  },
};
