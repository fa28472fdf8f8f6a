/** What may be wrong with check-ins and notes. */
export const livingFr = {
  refusal: {
    mood_required: {
      message: 'Il manque votre réponse à «\u202fcomment ça va\u202f?\u202f».',
      remedy: 'Choisissez l’une des trois réponses\u00a0: le reste est facultatif.',
    },
    notes_changed: {
      message: 'L’autre personne a modifié ces notes entre-temps.',
      remedy: 'Relisez-les, puis ajoutez votre texte\u00a0: il n’est pas perdu.',
    },
    notes_too_long: {
      message: 'Ces notes dépassent 8\u202f000 caractères.',
      remedy: 'Gardez l’essentiel, ou déposez le reste dans un document partagé.',
    },
    topic_required: {
      message: 'Il manque le sujet.',
      remedy: 'Écrivez en une phrase ce dont vous aimeriez parler.',
    },
    topic_too_long: {
      message: 'Ce sujet dépasse 600 caractères.',
      remedy: 'Gardez l’essentiel\u00a0: vous en parlerez de vive voix.',
    },
    agenda_full: {
      message: 'La prochaine session a déjà vingt sujets.',
      remedy: 'Choisissez ensemble ceux qui comptent, puis ajoutez les autres après la session.',
    },
    coach_already_named: {
      message: 'Votre binôme a déjà nommé un·e coach.',
      remedy: 'Mettez d’abord fin à cet accompagnement, puis nommez une autre personne.',
    },
    coach_own_naming: {
      message: 'C’est vous qui avez proposé cette personne.',
      remedy: 'Il reste à l’autre membre de votre binôme à dire oui.',
    },
    coach_not_outside: {
      message: 'Cette personne ne peut pas être votre coach.',
      remedy:
        'Choisissez quelqu’un d’extérieur\u00a0: ni l’un·e de vous, ni la personne qui gère le programme.',
    },
    coach_replaced: {
      message: 'Un·e coach a été nommé·e entre-temps.',
      remedy: 'Regardez qui est nommé·e maintenant et décidez à deux.',
    },
    coaching_closed: {
      message: 'Cet accompagnement n’est plus ouvert.',
      remedy: 'Regardez où il en est, puis recommencez si besoin.',
    },
    undo_nothing: {
      message: 'Il n’y a rien à rétablir de votre côté.',
      remedy: 'Ouvrez Binôme pour voir où vous en êtes.',
    },
    undo_too_late: {
      message:
        'Il est trop tard pour revenir sur ce choix\u00a0: c’était possible pendant un jour.',
      remedy: 'Parlez-en à la personne qui gère le programme.',
    },
    seat_taken: {
      message: 'Entre-temps, l’un·e de vous deux a été proposé·e à quelqu’un d’autre.',
      remedy: 'Vous restez dans le programme\u00a0: une autre proposition pourra vous être faite.',
    },
    other_left: {
      message: 'L’autre personne ne participe plus au programme.',
      remedy: 'Vous restez dans le programme\u00a0: une autre proposition pourra vous être faite.',
    },
    actions_invalid: {
      message: 'La liste des actions ne convient pas.',
      remedy: 'Vingt actions au plus, chacune de 1 à 300 caractères.',
    },
  },
};
