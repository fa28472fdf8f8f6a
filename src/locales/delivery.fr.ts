/** Where messages stand: states, causes and what to do, in French. Never what a message says. */
export const deliveryFr = {
  title: 'Messages',
  lead: 'Où en est chaque message, jamais ce qu’il dit.',
  filters: { state: 'État', category: 'Nature', person: 'Personne', all: 'Tous' },
  columns: {
    person: 'Personne',
    state: 'État',
    since: 'Depuis',
    next: 'Prochain essai',
    reason: 'Pourquoi',
    remedy: 'Que faire',
    latest: 'Dernier message',
    open: 'En attente',
  },
  retry: 'Réessayer maintenant',
  retried: 'Le message va être réessayé.',
  more: 'Afficher la suite',
  empty: 'Aucun message pour l’instant.',
  sponsor: 'Commanditaire',
  manager: 'Responsable du programme',
  invited: 'Personne invitée',
  delegateOf: (name: string) => `Assistant·e de ${name}`,
  state: {
    due: { label: 'À envoyer', hint: 'Part dès que le rythme autorisé par Teams le permet.' },
    held: { label: 'Retenu', hint: 'Attend un meilleur moment pour la personne.' },
    sending: { label: 'En cours d’envoi', hint: 'Teams n’a pas encore répondu.' },
    sent: { label: 'Remis', hint: 'Teams a confirmé la remise.' },
    unknown: {
      label: 'Sans accusé',
      hint: 'Peut-être arrivé. Binôme ne renvoie pas, pour ne pas écrire deux fois.',
    },
    throttled: { label: 'Reporté par Teams', hint: 'Un nouvel essai est prévu.' },
    blocked: { label: 'Bloqué', hint: 'La personne a bloqué Binôme.' },
    not_installed: {
      label: 'Non installé',
      hint: 'Binôme ne peut pas encore écrire à la personne.',
    },
    guest: { label: 'Compte invité', hint: 'Teams ne laisse pas Binôme écrire à ce compte.' },
    failed: { label: 'Non remis', hint: 'Abandonné\u00a0: il ne partira plus.' },
    dropped: { label: 'Devenu inutile', hint: 'N’avait plus d’objet au moment de partir.' },
  },
  category: {
    prompt: 'Rappel',
    programme: 'Message du programme',
    person: 'Suite au geste d’une autre personne',
    answer: 'Réponse',
  },
  cause: {
    quota: {
      reason: 'La personne a déjà reçu ses messages de la semaine.',
      remedy: 'Rien à faire\u00a0: il part quand la semaine le permet, ou devient inutile.',
    },
    working_hours: {
      reason: 'Il est hors des heures de travail de la personne.',
      remedy: 'Rien à faire\u00a0: il part à l’ouverture.',
    },
    paused: {
      reason: 'La personne est en pause.',
      remedy: 'Rien à faire\u00a0: il part à son retour s’il a encore un objet.',
    },
    busy_conversation: {
      reason: 'Trop de messages d’affilée dans cette conversation.',
      remedy: 'Rien à faire\u00a0: il part dans un instant.',
    },
    too_many_requests: {
      reason: 'Teams a demandé de patienter.',
      remedy: 'Rien à faire\u00a0: Binôme réessaie à l’heure demandée.',
    },
    service_unavailable: {
      reason: 'Teams n’était pas disponible.',
      remedy:
        'Rien à faire\u00a0: Binôme réessaie. Si cela dure, consultez l’état du service Teams.',
    },
    not_connected: {
      reason: 'Teams n’a pas pu être joint.',
      remedy:
        'Si cela dure, faites vérifier l’accès du serveur à Internet et l’identification du bot.',
    },
    never_installed: {
      reason: 'La personne n’a pas encore ajouté Binôme dans Teams.',
      remedy:
        'Demandez-lui d’ajouter l’application, ou à l’administration de Teams de l’installer.',
    },
    app_removed: {
      reason: 'La personne a retiré Binôme.',
      remedy: 'Proposez-lui de l’ajouter à nouveau\u202f; ce qui attend partira alors.',
    },
    not_in_roster: {
      reason: 'Binôme n’est plus dans la conversation.',
      remedy: 'Ce qui attend partira à la prochaine installation.',
    },
    app_not_allowed: {
      reason: 'L’application n’est pas installée pour cette personne.',
      remedy: 'Demandez à l’administration de Teams de l’autoriser et de l’installer.',
    },
    disabled_by_admin: {
      reason: 'L’administration de Teams a désactivé Binôme.',
      remedy: 'Demandez-lui de l’autoriser dans le centre d’administration Teams.',
    },
    conversation_gone: {
      reason: 'La conversation n’existe plus.',
      remedy: 'Elle renaît dès que la personne écrit à Binôme ou l’ajoute.',
    },
    blocked_by_user: {
      reason: 'La personne a bloqué Binôme.',
      remedy: 'Elle seule peut le débloquer\u202f; parlez-lui autrement.',
    },
    writes_blocked: {
      reason: 'Teams n’accepte plus de message dans cette conversation.',
      remedy: 'Elle se rouvre quand la personne écrit à Binôme.',
    },
    guest_account: {
      reason: 'C’est un compte invité, sans Binôme dans Teams.',
      remedy: 'Écrivez-lui par courriel, ou donnez-lui le lien de son espace.',
    },
    refused: {
      reason: 'Teams a refusé le message.',
      remedy: 'Transmettez l’heure et l’état à l’administration\u00a0: il ne sera pas renvoyé.',
    },
    too_large: {
      reason: 'Le message était trop volumineux, même abrégé.',
      remedy: 'Signalez-le\u00a0: c’est un défaut de Binôme.',
    },
    gave_up: {
      reason: 'Teams a repoussé le message trop souvent.',
      remedy: 'Prévenez la personne autrement\u202f; l’information figure aussi dans son onglet.',
    },
    out_of_date: {
      reason: 'Il n’avait plus d’objet.',
      remedy: 'Rien à faire.',
    },
  },
  notice: {
    sending: 'Signalé dans le fil d’activité, sans réponse encore.',
    sent: 'Signalé dans le fil d’activité de Teams.',
    unknown: 'Peut-être signalé dans le fil d’activité.',
    refused: 'Le fil d’activité n’a pas accepté le signalement.',
  },
};
