/** The administrator's page in French: how each part stands, what is asked and why. */
export const healthFr = {
  title: 'Administration',
  lead: 'L’état de chaque partie de Binôme, regardé à l’instant, et ce qui reste à faire.',
  version: (version: string) => `Version ${version}`,
  colon: '\u00a0: ',
  again: 'Regarder de nouveau',
  partsTitle: 'État des parties',
  is: { well: 'En ordre', warning: 'À surveiller', wrong: 'À réparer', off: 'Non utilisé' },
  part: {
    store: 'Données',
    bot: 'Bot',
    graph: 'Microsoft Graph',
    lms: 'Plateforme de formation',
    records: 'Entrepôt de traces (xAPI)',
    queues: 'File de tâches (Functions)',
    model: 'Modèle de langage',
  },
  found: {
    answers: { says: 'répond.', remedy: '' },
    one_file: {
      says: 'un fichier, pour une seule instance du service.',
      remedy: 'Pour plusieurs instances ou Azure Functions, passez à STORE=cosmos.',
    },
    no_answer: {
      says: 'ne répond pas.',
      remedy:
        'Vérifiez que la partie est démarrée et joignable\u202f; npm run doctor dit pourquoi.',
    },
    wrong_partition: {
      says: 'le conteneur n’est pas partitionné comme il faut.',
      remedy: 'Recréez-le avec infra/modules/cosmos.bicep.',
    },
    keeps_for_ever: {
      says: 'le conteneur n’oublie pas les documents à leur terme.',
      remedy: 'Activez la durée de vie (TTL), sans valeur par défaut.',
    },
    lets_anybody_in: {
      says: 'accepte une activité que Teams n’a pas signée.',
      remedy: 'Vérifiez BOT_ID, BOT_TYPE et BOT_TENANT_ID, puis redémarrez.',
    },
    graph_off: {
      says: 'non relié\u00a0: les créneaux suivent ce que chacun·e a déclaré.',
      remedy: '',
    },
    none_connected: { says: 'aucune connexion.', remedy: '' },
    refuses_our_key: {
      says: 'répond, mais refuse notre clé.',
      remedy: 'Vérifiez la clé et ses droits de ce côté-là.',
    },
    no_queue: {
      says: 'aucune\u00a0: le service web calcule lui-même les appariements.',
      remedy: '',
    },
    jobs_parked: {
      says: 'tâches mises de côté après plusieurs échecs.',
      remedy: 'npm run poison -- list les montre et les rejoue.',
    },
    not_set: { says: 'aucun modèle configuré\u00a0: le bot suit ses règles.', remedy: '' },
  },
  permissionsTitle: 'Permissions demandées',
  permissionsText:
    'Cette liste est lue dans le paquet de l’application\u00a0: rien d’autre n’est demandé. Chaque permission peut être refusée\u202f; Binôme dit alors ce qui change.',
  columns: {
    part: 'Partie',
    state: 'État',
    seen: 'Ce qui est vu',
    permission: 'Permission',
    why: 'Pourquoi',
    without: 'Sans elle',
    granted: 'Accordée',
  },
  kind: {
    delegated: 'au nom de la personne',
    application: 'de l’application',
    'resource-specific': 'liée à l’installation',
  },
  granted: {
    yes: 'Oui',
    no: 'Non',
    unknown: 'Indéterminé',
    'not-needed': 'Sans objet',
  },
  unexplained: { why: 'Demandée par le paquet.', without: 'Voir le guide d’administration.' },
  permission: {
    'User.Read': {
      why: 'Reconnaître la personne qui ouvre l’onglet.',
      without: 'L’adresse vient du jeton de connexion seul.',
    },
    'User.ReadBasic.All': {
      why: 'Montrer la photo de l’autre personne d’un binôme, et trouver le compte d’une personne inscrite.',
      without: 'Des initiales\u202f; chaque personne ajoute l’application.',
    },
    'User.Read.All': {
      why: 'Lire la chaîne hiérarchique, pour qu’aucun mentor n’accompagne sa hiérarchie.',
      without: 'Le fichier d’inscription la donne.',
    },
    'MailboxSettings.Read': {
      why: 'Lire le fuseau horaire de qui se porte volontaire.',
      without: 'Celui du programme est proposé.',
    },
    'Calendars.ReadBasic': {
      why: 'Proposer des créneaux libres pour les deux.',
      without: 'Les créneaux suivent les disponibilités déclarées.',
    },
    'Calendars.ReadWrite': {
      why: 'Créer l’événement et la réunion Teams d’une session.',
      without: 'Un fichier de calendrier est proposé.',
    },
    'TeamsAppInstallation.ReadWriteSelfForUser.All': {
      why: 'Installer Binôme pour les personnes inscrites, afin que le bot puisse leur écrire.',
      without: 'Chaque personne ajoute l’application.',
    },
    'TeamsActivity.Send.User': {
      why: 'Prévenir dans le fil d’activité quand le bot ne peut pas écrire.',
      without: 'Le message attend.',
    },
  },
  deliveriesTitle: 'Messages qui n’arrivent pas',
  deliveriesText: 'Par programme, des nombres seulement\u00a0: ni noms, ni contenus.',
  allWell: 'Aucun message en difficulté.',
  messages: (n: string, reason: string) => `${n} · ${reason}`,
};
