import { recordsFr } from './records.fr.ts';
import { agreementFr } from './agreement.fr.ts';
import { enrolmentFr } from './enrolment.fr.ts';
import { livingFr } from './living.fr.ts';
import { lmsFr } from './lms.fr.ts';
import { kitFr } from './kit.fr.ts';
import { labelsFr } from './labels.fr.ts';
import { span } from './plural.ts';
import { signupFr } from './signup.fr.ts';

/** Words that several rooms share: closed sets of the domain, dates, and refusals. */
export const commonFr = {
  productName: 'Binôme',
  ...labelsFr,
  /** Why a request was not carried out, and how to mend it, by code. */
  refusal: {
    ...agreementFr.refusal,
    ...livingFr.refusal,
    ...lmsFr.refusal,
    ...enrolmentFr.refusal,
    ...recordsFr.refusal,
    already_answered: {
      message: 'Vous avez déjà répondu à cette proposition.',
      remedy: 'Pour changer d’avis, parlez-en à la personne qui gère le programme.',
    },
    proposal_closed: {
      message: 'Cette proposition n’est plus ouverte.',
      remedy: 'Vous restez dans le programme\u00a0: une autre proposition pourra vous être faite.',
    },
    not_in_pair: {
      message: 'Vous ne faites pas partie de ce binôme.',
      remedy: 'Ouvrez Binôme pour voir le vôtre.',
    },
    in_the_past: { message: 'Ce moment est déjà passé.', remedy: 'Choisissez un moment à venir.' },
    pair_not_under_way: {
      message: 'Ce binôme n’est pas en cours.',
      remedy: 'Une session se planifie quand les deux personnes ont accepté la proposition.',
    },
    session_already_planned: {
      message: 'Une session est déjà prévue pour ce binôme.',
      remedy: 'Confirmez-la, déplacez-la ou annulez-la.',
    },
    all_sessions_held: {
      message: 'Toutes les sessions prévues ont eu lieu.',
      remedy: 'Pour continuer, parlez-en à la personne qui gère le programme.',
    },
    own_proposal: {
      message: 'C’est vous qui avez proposé ce moment.',
      remedy: 'Il reste à l’autre personne à le confirmer\u202f; vous pouvez le déplacer.',
    },
    time_changed: {
      message: 'Cette session a changé d’heure entre-temps.',
      remedy: 'Regardez la nouvelle heure, puis confirmez-la si elle vous convient.',
    },
    time_taken: {
      message: 'L’une de vous deux personnes a une autre session du programme à cette heure-là.',
      remedy: 'Choisissez un autre horaire, ou proposez-le tout de même.',
    },
    session_changed: {
      message:
        'Cette session a changé entre-temps, du fait de l’autre personne ou dans une autre fenêtre.',
      remedy:
        'Regardez ce qu’il en est maintenant. Votre choix est gardé\u00a0: vous pouvez le proposer à nouveau.',
    },
    changed_meanwhile: {
      message: 'Ceci a été modifié entre-temps, par quelqu’un d’autre ou dans une autre fenêtre.',
      remedy:
        'Regardez ce qui est enregistré maintenant, puis enregistrez à nouveau\u00a0: votre texte reste à l’écran.',
    },
    session_closed: {
      message: 'Cette session est terminée ou annulée.',
      remedy: 'Planifiez la suivante.',
    },
    not_over_yet: {
      message: 'Cette session n’a pas encore commencé.',
      remedy: 'Revenez après la session pour donner votre retour.',
    },
    time_skipped: {
      message: 'Cette heure n’existe pas ce jour-là : on passe à l’heure d’été.',
      remedy: 'Choisissez une heure plus tôt ou plus tard.',
    },
    time_too_far: {
      message: 'Cette date est dans plus d’un an.',
      remedy: 'Vérifiez l’année, puis choisissez une date plus proche.',
    },
    time_unreadable: {
      message: 'Cette date ou cette heure n’est pas lisible.',
      remedy: 'Choisissez une date et une heure, par exemple 24/11/2026 et 14:00.',
    },
    not_found: {
      message: 'Cette page n’existe pas, ou ne vous est pas ouverte.',
      remedy: 'Revenez à l’accueil de Binôme.',
    },
    busy: {
      message: 'Quelqu’un d’autre modifie la même chose en ce moment.',
      remedy: 'Réessayez dans un instant.',
    },
    already_approved: {
      message: 'La charte est déjà approuvée.',
      remedy: 'Il n’y a rien à faire.',
    },
    not_approved: {
      message: 'La charte n’est pas encore approuvée.',
      remedy:
        'Demandez l’approbation de la ou du commanditaire, ou enregistrez une approbation donnée en dehors de Binôme.',
    },
    run_not_ready: {
      message: 'Cet appariement n’est pas terminé.',
      remedy: 'Attendez qu’il le soit.',
    },
    publication_under_way: {
      message: 'Une publication est en cours.',
      remedy: 'Attendez qu’elle soit terminée, puis réessayez.',
    },
    run_not_published: {
      message: 'Cet appariement n’est pas publié.',
      remedy: 'Il n’y a rien à annuler.',
    },
    run_answered: {
      message:
        'Une personne au moins a déjà répondu à sa proposition\u00a0: la publication ne peut plus être annulée.',
      remedy:
        'Laissez les autres répondre, puis relancez l’appariement pour qui n’a pas de binôme.',
    },
    too_large_to_price: {
      message: 'Ce calcul est trop long pour autant de personnes et de cercles.',
      remedy: 'Relâchez les règles des cercles, ou lancez un appariement pour voir.',
    },
    snapshot_gone: {
      message: 'Les données de cet appariement ont été effacées, comme prévu.',
      remedy:
        'Seul un appariement récent peut être vérifié ou rejoué\u00a0: relancez-le au besoin.',
    },
    solver_changed: {
      message: 'Binôme a changé de méthode de calcul depuis cet appariement.',
      remedy: 'Relancez l’appariement pour pouvoir le vérifier.',
    },
    no_certificate: {
      message:
        'Cet appariement ne porte pas de preuve d’optimalité\u00a0: les cercles n’en permettent pas.',
      remedy: 'Vous pouvez le rejouer et le comparer à un autre.',
    },
    programme_changed: {
      message: 'Quelqu’un d’autre a modifié ce programme entre-temps.',
      remedy:
        'Relisez les réglages, puis reprenez vos changements\u00a0: ils sont encore à l’écran.',
    },
    events_invalid: {
      message: 'Un événement n’est pas complet.',
      remedy:
        'Donnez à chacun une date et un nom, dans une langue au moins. Quarante événements au plus.',
    },
    programme_archived: {
      message: 'Ce programme est archivé.',
      remedy: 'La personne qui le gère peut le sortir des archives, dans ses réglages.',
    },
    charter_changed: {
      message: 'La charte a changé depuis que vous l’avez lue.',
      remedy: 'Relisez-la, puis donnez votre accord.',
    },
    last_manager: {
      message: 'Un programme garde au moins une personne responsable, connue dans Teams.',
      remedy: 'Nommez d’abord une autre personne, puis attendez qu’elle ait ouvert Binôme.',
    },
    team_full: {
      message: 'Vingt personnes au plus conduisent un programme.',
      remedy: 'Retirez d’abord quelqu’un de l’équipe.',
    },
    rules_impossible: {
      message: 'Ces règles ne peuvent pas être respectées.',
      remedy: 'Modifiez la règle signalée, puis relancez l’appariement.',
    },
    training_incomplete: {
      message: 'Des mentors proposés n’ont pas terminé leur formation.',
      remedy:
        'Relancez-les, enregistrez une formation suivie ailleurs, ou rendez-la facultative dans les réglages.',
    },
    run_superseded: {
      message: 'Un appariement plus récent existe.',
      remedy: 'Publiez le plus récent, ou relancez l’appariement.',
    },
    run_newer: {
      message: 'Un autre appariement a été lancé entre-temps, et le vôtre ne l’a pas été.',
      remedy:
        'Regardez les règles du plus récent, puis refaites votre changement à partir de celui-ci.',
    },
    participant_left: {
      message: 'Cette personne a quitté le programme entre-temps.',
      remedy: 'Rien n’a été enregistré à son sujet, et elle n’en est pas prévenue.',
    },
    nobody_to_match: {
      message: 'Personne n’est encore inscrit.',
      remedy: 'Importez les inscriptions, puis lancez l’appariement.',
    },
    rehearsal_too_large: {
      message: 'Il y a trop de personnes pour comparer ici les façons de les associer.',
      remedy: 'Lancez la commande «\u202fnpm run rehearse\u202f» sur le fichier d’inscriptions.',
    },
    import_changed: {
      message: 'Le fichier ou les inscriptions ont changé depuis l’aperçu.',
      remedy: 'Relisez le nouvel aperçu, puis confirmez.',
    },
    import_changed_nobody: {
      message: 'Cet import n’a changé personne\u00a0: il n’y a rien à annuler.',
      remedy: '',
    },
    import_newer: {
      message: 'Un autre fichier a été importé depuis\u00a0: seul le dernier import s’annule.',
      remedy: 'Regardez la page des inscriptions telle qu’elle est maintenant.',
    },
    import_undo_too_late: {
      message: 'Il est trop tard pour annuler cet import\u00a0: c’était possible pendant un jour.',
      remedy:
        'Importez un fichier avec les réponses qui conviennent\u00a0: elles remplacent celles-ci.',
    },
    import_being_undone: {
      message: 'Un import est en cours d’annulation.',
      remedy: 'Attendez qu’elle soit terminée, puis réessayez.',
    },
    columns_missing: {
      message: 'Il manque des colonnes indispensables.',
      remedy: 'Indiquez quelle colonne donne chaque information.',
    },
    mapping_invalid: {
      message: 'Une des colonnes choisies n’existe pas dans ce fichier.',
      remedy: 'Choisissez à nouveau les colonnes.',
    },
    file_empty: { message: signupFr.file.empty(), remedy: '' },
    file_not_a_sheet: { message: signupFr.file.not_a_sheet(), remedy: '' },
    file_old_or_locked_workbook: { message: signupFr.file.old_or_locked_workbook(), remedy: '' },
    file_damaged_workbook: { message: signupFr.file.damaged_workbook(), remedy: '' },
    file_open_quote: { message: signupFr.file.open_quote(undefined), remedy: '' },
    file_too_large: { message: signupFr.file.too_large(), remedy: '' },
    settings_invalid: {
      message: 'Certains réglages du programme sont à revoir.',
      remedy: 'Corrigez les champs signalés.',
    },
    reason_too_long: { message: 'Ce texte dépasse 600 caractères.', remedy: 'Raccourcissez-le.' },
    rating_required: {
      message: 'Il manque votre avis sur l’utilité de la session.',
      remedy: 'Choisissez une note de 1 à 5.',
    },
    mail_invalid: {
      message: 'Cette adresse de messagerie ne convient pas.',
      remedy:
        'Indiquez l’adresse professionnelle d’une autre personne, sous la forme prenom.nom@entreprise.fr.',
    },
    ...kitFr.refusal,
    date_in_the_past: {
      message: 'Cette date est déjà passée.',
      remedy: 'Choisissez une date à venir.',
    },
    time_zone_unknown: {
      message: 'Ce fuseau horaire n’est pas connu.',
      remedy: 'Choisissez-en un dans la liste, par exemple Europe/Paris.',
    },
  },
  /** What each broken rule of a programme's settings says, and under which field. */
  setting: {
    name_required: 'Donnez un nom au programme.',
    purpose_required: 'Écrivez la charte\u00a0: à quoi sert ce programme.',
    sponsor_required: 'Indiquez l’adresse professionnelle de la ou du commanditaire.',
    dates_invalid: 'Indiquez deux dates.',
    dates_reversed: 'La fin doit venir après le début.',
    dates_too_far_apart: 'Un programme dure cinq ans au plus. Choisissez une fin plus proche.',
    session_minutes_out_of_range: 'Une session dure de 15 à 180 minutes.',
    session_count_out_of_range: 'Prévoyez de 1 à 24 sessions.',
    topics_required: 'Choisissez au moins un thème connu.',
    topic_label_required: 'Donnez à chaque thème un nom en français et en anglais.',
    topic_twice: 'Deux thèmes portent le même nom.',
    check_in_weeks_out_of_range: 'Le point d’étape revient toutes les 2 à 12 semaines.',
    silence_weeks_out_of_range: 'Un mot part après 1 à 8 semaines sans rien de prévu.',
    weekly_messages_out_of_range:
      'Par semaine, de 1 à 2 messages pour la direction et de 1 à 4 pour les autres.',
    retention_out_of_range: 'Les données se gardent de 30 à 1\u202f096 jours après la fin.',
    weights_invalid: 'Les poids sont des nombres entiers dont la somme fait 1\u202f000.',
    floor_invalid: 'Le seuil est un nombre entier de 0 à 1\u202f000.',
    circles_invalid: 'Un cercle réunit de 2 à 20 personnes, le minimum avant le maximum.',
    words_too_long: 'Une phrase ajoutée à un message tient en 300 caractères.',
    words_in_one_language: 'Écrivez cette phrase dans les deux langues.',
    time_zone_unknown: 'Choisissez un fuseau horaire dans la liste.',
  },
  /** What the edge itself refuses. */
  request: {
    unreadable: {
      message: 'La demande n’est pas lisible.',
      remedy: 'Rechargez la page et recommencez.',
    },
    invalid: {
      message: 'Certains champs ne conviennent pas.',
      remedy: 'Corrigez les champs signalés.',
    },
    not_json: {
      message: 'La demande n’est pas en JSON.',
      remedy: 'Envoyez le corps en application/json.',
    },
    too_many: {
      message: 'Cela fait beaucoup d’un coup.',
      remedy: (seconds: number) => `Attendez ${span('fr', seconds)}, puis reprenez.`,
    },
    too_large: {
      message: 'L’envoi est trop volumineux.',
      remedy: 'Envoyez un fichier de moins de 15 Mo.',
    },
    signed_out: { message: 'Vous n’êtes plus connecté·e.', remedy: 'Rechargez la page.' },
    failed: {
      message: 'Une erreur s’est produite de notre côté\u202f; rien n’a été modifié à moitié.',
      remedy: 'Réessayez. Si cela se reproduit, prévenez la personne qui administre Binôme.',
    },
  },
  /** Why a match run gave nothing. */
  matchFailure: {
    snapshot_gone: 'Les données de cet appariement ne sont plus là. Vous pouvez le relancer.',
    too_large:
      'Le programme compte trop de personnes pour un seul appariement. Répartissez-les en plusieurs programmes.',
    other: 'L’appariement n’a pas abouti. Rien n’a été envoyé\u202f; vous pouvez le relancer.',
  },
  /** Why somebody is worth a word, and what to do. */
  help: {
    'no-answer': {
      reason: 'La proposition attend une réponse depuis plus de trois jours.',
      remedy: 'Écrivez un mot à l’un et à l’autre.',
    },
    'nothing-planned': {
      reason: 'Aucune session n’est prévue depuis une semaine.',
      remedy: 'Proposez-leur un créneau commun.',
    },
    'slot-unconfirmed': {
      reason: 'Un créneau proche attend une confirmation.',
      remedy: 'Rappelez-leur de confirmer ou de déplacer la session.',
    },
    'sessions-missed': {
      reason: 'Deux sessions ou plus n’ont pas eu lieu.',
      remedy: 'Demandez ce qui aiderait\u00a0: un autre moment, un autre rythme, une pause.',
    },
    'not-reachable': {
      reason: 'Binôme n’est pas encore installé pour ces personnes.',
      remedy: 'Demandez à la personne qui administre Teams d’installer l’application pour elles.',
    },
    'without-pair': {
      reason: 'Ces personnes n’ont pas de binôme.',
      remedy: 'Voyez dans l’appariement ce qui leur en donnerait un.',
    },
  },
  calendar: {
    title: (other: string, number: number, of: number) =>
      `Binôme avec ${other} (session ${number} sur ${of})`,
    description: (programme: string) =>
      `Session de mentorat inversé, programme «\u202f${programme}\u202f».`,
  },
};
