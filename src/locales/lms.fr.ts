/** Combien de notes, selon où elles en sont. */
interface GradeCounts {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
}

/** Les plateformes de formation : lancements, choix d’activités, lien de compte. */
export const lmsFr = {
  refusal: {
    lms_off: {
      message: 'Aucune plateforme de formation n’est reliée ici.',
      remedy: 'Demandez à la personne qui exploite Binôme d’activer la connexion au LMS.',
    },
    lms_platform_invalid: {
      message: 'Les renseignements de cette plateforme ne conviennent pas.',
      remedy: 'Corrigez les champs signalés\u00a0: chaque adresse commence par https://.',
    },
    lms_client_taken: {
      message: 'Ce client de cette plateforme est déjà relié.',
      remedy: 'Déconnectez-le là où il est relié, ou faites créer un autre client par le LMS.',
    },
    lms_account_taken: {
      message: 'Ce compte LMS est lié à une autre personne.',
      remedy:
        'Elle peut le délier dans ses préférences\u202f; demandez ensuite un nouveau lien dans le LMS.',
    },
    lms_no_roster: {
      message: 'La plateforme ne laisse pas Binôme lire qui suit ce cours.',
      remedy:
        'Autorisez «\u202fNames and Role Provisioning\u202f» pour l’outil, puis ouvrez une fois l’activité.',
    },
    lms_unreachable: {
      message: 'La plateforme n’a pas donné la liste des membres.',
      remedy: 'Testez la connexion de la plateforme\u00a0: le résultat dit quoi corriger.',
    },
  },
  field: {
    name: 'Il faut un nom, pour reconnaître la plateforme.',
    issuer: 'Il faut l’émetteur, exactement comme la plateforme l’écrit.',
    clientId: 'Il faut l’identifiant client.',
    deploymentIds: 'Au plus cinquante identifiants de déploiement, un par ligne.',
    authorizeUrl: 'L’adresse d’authentification doit commencer par https://.',
    tokenUrl: 'L’adresse des jetons d’accès doit commencer par https://.',
    jwksUrl: 'L’adresse des clés publiques doit commencer par https://.',
    origins: 'Chaque origine ressemble à https://lms.exemple.org.',
  },
  launch: {
    title: 'Cette activité n’a pas pu être ouverte',
    reference: (cause: string) => `Référence\u00a0: ${cause}`,
    cause: {
      issuer_missing: 'Le LMS n’a pas dit qui il est.',
      login_hint_missing: 'Le LMS n’a pas dit pour qui il ouvre l’activité.',
      target_missing: 'Le LMS n’a pas dit quelle page ouvrir.',
      target_elsewhere: 'Le LMS a demandé une page qui n’est pas de Binôme.',
      platform_unknown: 'Ce LMS n’est pas relié à Binôme.',
      client_unclear: 'Ce LMS est relié plusieurs fois et n’a pas dit lequel il est.',
      state_missing: 'Cette réponse ne correspond à aucun lancement commencé ici.',
      state_unknown: 'Ce lancement n’a pas commencé ici, ou il y a trop longtemps.',
      state_replayed: 'Ce lancement a déjà servi.',
      browser_unproven: 'Ce lancement a commencé dans un autre navigateur.',
      platform_error: 'Le LMS a refusé de dire qui vous êtes.',
      token_missing: 'Le LMS n’a pas dit qui vous êtes.',
      token_unreadable: 'Le LMS a envoyé quelque chose d’illisible.',
      algorithm_refused: 'Le LMS a signé d’une façon qui ne prouve rien.',
      key_unnamed: 'Le LMS n’a pas dit avec quelle clé il a signé.',
      key_unknown: 'Le LMS a signé avec une clé qu’il ne publie pas.',
      signature_bad: 'La signature du LMS n’est pas la bonne.',
      keys_address_refused: 'Les clés du LMS sont à une adresse qu’il est interdit de lire.',
      keys_unreachable: 'Les clés du LMS ne peuvent pas être lues.',
      keys_too_slow: 'Le LMS met trop de temps à donner ses clés.',
      keys_too_large: 'La liste des clés du LMS est trop grande.',
      keys_redirected: 'Les clés du LMS ne sont pas là où il l’a dit.',
      keys_unreadable: 'La liste des clés du LMS est illisible.',
      issuer_wrong: 'La réponse vient d’un autre LMS que celui qui a commencé.',
      audience_wrong: 'La réponse du LMS n’est pas destinée à Binôme.',
      authorized_party_wrong:
        'La réponse du LMS a plusieurs destinataires, et Binôme n’est pas le premier.',
      expired: 'La réponse du LMS est trop ancienne.',
      not_yet_valid: 'La réponse du LMS n’est pas encore valable.',
      issued_in_future: 'La réponse du LMS est datée du futur.',
      times_missing: 'La réponse du LMS ne dit pas jusqu’à quand elle vaut.',
      nonce_missing: 'Il manque à la réponse du LMS la marque qui la rend unique.',
      nonce_wrong: 'La réponse du LMS était destinée à un autre lancement.',
      version_wrong: 'Le LMS parle une autre version de LTI que la 1.3.',
      message_type_wrong: 'Le LMS a demandé quelque chose que Binôme ne fait pas.',
      deployment_missing: 'Le LMS n’a pas dit où l’outil est installé.',
      deployment_unknown: 'Cette installation de l’outil dans le LMS n’est pas encore autorisée.',
      resource_link_missing: 'Le LMS n’a pas dit quelle activité ouvrir.',
      settings_missing: 'Le LMS n’a pas dit où rapporter votre choix.',
      for_user_missing: 'Le LMS n’a pas dit de qui le travail est consulté.',
      session_over: 'Cette page est restée ouverte trop longtemps.',
      form_too_large: 'Le LMS a envoyé plus que ce qui peut être lu.',
    },
    remedy: {
      again: 'Revenez à votre cours et ouvrez de nouveau l’activité.',
      window: 'Ouvrez l’activité dans sa propre fenêtre, ou autorisez les cookies pour cette page.',
      clock: 'Ouvrez de nouveau l’activité. Si cela dure, l’horloge du LMS est fausse.',
      connect: 'Demandez à la personne qui gère le programme de relier le LMS (programme, LMS).',
      deployment:
        'Demandez à la personne qui gère le programme de l’autoriser (programme, LMS, derniers lancements).',
      administrator: 'Prévenez la personne qui administre le LMS, avec la référence ci-dessous.',
    },
    manager: {
      keys: 'Testez la connexion\u00a0: le résultat dit quoi corriger.',
      deployment: 'Autorisez ce déploiement si vous savez d’où il vient.',
      clock: 'L’horloge du LMS n’est pas à l’heure\u00a0: dites-le à la personne qui l’administre.',
      again:
        'Rien à faire\u00a0: la personne rouvre l’activité, dans une fenêtre à part si le navigateur le demande.',
      administrator: 'Transmettez ce message à la personne qui administre le LMS.',
    },
  },
  login: {
    title: 'Un instant',
    wait: 'Votre LMS ouvre Binôme…',
    window: 'Ouvrir dans une nouvelle fenêtre',
    windowWhy:
      'Votre navigateur empêche ce cadre de vous reconnaître. Dans sa propre fenêtre, l’activité s’ouvre.',
    windowLate:
      'Si votre LMS y refuse de l’ouvrir, revenez au cours et ouvrez l’activité de là dans une nouvelle fenêtre\u00a0: il ne répond qu’une fois à chaque ouverture.',
    noScript: 'Cette page a besoin de JavaScript pour continuer.',
    carryOn: 'Continuer',
  },
  register: {
    done: 'Binôme est relié',
    doneText: (platform: string) =>
      `${platform} peut maintenant ouvrir Binôme. Activez l’outil dans le LMS s’il le demande, puis fermez cette fenêtre.`,
    failed: 'Binôme n’a pas pu être relié',
    close: 'Fermer',
    toolName: 'Binôme',
    description: 'Mentorat inversé\u00a0: modules, formation, binômes et leurs sessions.',
    label: 'Binôme',
    cause: {
      link_unknown:
        'Ce lien a déjà servi ou a expiré\u00a0: demandez-en un nouveau à la personne qui gère le programme.',
      client_taken: 'Ce client du LMS est relié à un autre programme.',
      configuration_incomplete:
        'Il manque à la description du LMS quelque chose que LTI 1.3 exige.',
      configuration_elsewhere: 'Le LMS a donné la description d’un autre site que le sien.',
      answer_incomplete: 'Le LMS a enregistré Binôme sans lui donner d’identifiant client.',
      address_refused: 'Le LMS est à une adresse qu’il est interdit de lire d’ici.',
      unreachable: 'Le LMS ne peut pas être joint d’ici.',
      too_slow: 'Le LMS a mis trop de temps à répondre.',
      too_large: 'Le LMS a répondu plus que ce qui peut être lu.',
      redirected: 'Le LMS a renvoyé vers une autre adresse, qui n’est pas suivie.',
      unreadable: 'Le LMS a répondu quelque chose d’illisible.',
      not_allowed: 'Le LMS a refusé\u00a0: son lien d’enregistrement a peut-être expiré.',
      gone: 'La page d’enregistrement du LMS n’existe pas.',
      busy: 'Le LMS est occupé\u00a0: réessayez dans quelques minutes.',
      refused: 'Le LMS a refusé l’enregistrement\u00a0: son lien a peut-être expiré.',
    },
    openFromLms:
      'Cette adresse est destinée à votre LMS\u00a0: collez-la là où il enregistre un outil par son URL (enregistrement dynamique).',
  },
  pick: {
    title: 'Que doit contenir le cours\u202f?',
    one: 'Choisissez une activité.',
    several: 'Choisissez une ou plusieurs activités.',
    add: 'Ajouter au cours',
    cancel: 'Annuler',
    nothing: 'Ce cours n’accepte pas de liens vers des activités.',
    group: { pages: 'Pages du programme', modules: 'Modules du kit' },
    target: {
      training: 'Formation des mentors',
      mentoring: 'Mon mentorat',
      agreement: 'Le contrat du binôme',
      programme: (programme: string) => `Le programme\u00a0: ${programme}`,
    },
    hint: {
      training: 'Achevée quand chaque unité est réussie.',
      mentoring: 'Suit les sessions tenues, jusqu’au nombre convenu.',
      agreement: 'Achevé quand les deux ont signé.',
      programme: 'La participation en un coup d’œil\u202f; rien à achever.',
      module:
        'Achevé quand une session a porté dessus, ou quand son questionnaire a été rempli après coup.',
    },
  },
  cartridge: {
    kit: (programme: string) => `Kit pédagogique\u00a0: ${programme}`,
    why: 'Pourquoi c’est important',
    stateOfTheArt: 'Où l’on en est',
    plan: 'Déroulé de la session',
    step: (title: string, from: number, minutes: number) =>
      `${from}\u202f→\u202f${from + minutes} min\u00a0: ${title}`,
    exercises: 'À faire sur ses propres fichiers',
    reading: 'Pour aller plus loin',
    open: (title: string) => `Ouvrir dans Binôme\u00a0: ${title}`,
    download: 'Exporter le kit pour un LMS (Common Cartridge)',
  },
  grade: {
    unreachable: {
      message: 'Le LMS ne peut pas être joint.',
      remedy: 'Rien à faire\u00a0: un nouvel essai a lieu, de moins en moins souvent.',
    },
    busy: {
      message: 'Le LMS est occupé.',
      remedy: 'Rien à faire\u00a0: un nouvel essai a lieu quand le LMS le dit.',
    },
    not_allowed: {
      message: 'Le LMS ne laisse pas Binôme écrire de notes.',
      remedy:
        'Autorisez «\u202fAssignment and Grade Services\u202f» pour l’outil dans le LMS, puis réessayez.',
    },
    cannot_be_graded: {
      message: 'Le LMS ne note pas cette personne\u00a0: souvent quelqu’un qui y enseigne.',
      remedy: 'Rien à faire si elle n’apprend pas dans ce cours.',
    },
    line_item_gone: {
      message: 'La ligne du carnet de notes a été supprimée.',
      remedy: 'Ouvrez de nouveau l’activité dans le cours, puis réessayez.',
    },
    refused: {
      message: 'Le LMS a refusé la note.',
      remedy: 'Testez la connexion, puis réessayez.',
    },
    later_score: {
      message: 'Le LMS détient une note plus récente.',
      remedy: 'Rien à faire\u00a0: un nouvel essai a lieu avec une heure plus tardive.',
    },
  },
  probe: {
    fine: 'Tout va bien.',
    address_refused: 'Il est interdit de lire cette adresse d’ici.',
    unreachable: 'Personne n’y répond, ou pas comme prévu.',
    too_slow: 'Le LMS met trop de temps à répondre.',
    too_large: 'Le LMS répond plus que ce qui peut être lu.',
    redirected: 'L’adresse renvoie vers une autre\u00a0: saisissez celle-là.',
    unreadable: 'Ce que le LMS répond est illisible.',
    not_allowed: 'Le LMS refuse\u00a0: vérifiez l’identifiant client, et qu’il lit nos clés.',
    gone: 'Il n’y a rien à cette adresse.',
    busy: 'Le LMS est occupé\u00a0: réessayez dans quelques minutes.',
    refused: 'Le LMS refuse la demande.',
  },
  /** Ce que le LMS accorde, en plus d’ouvrir Binôme. */
  service: {
    scores: {
      yes: 'Notes\u00a0: le LMS les reçoit.',
      no: 'Notes\u00a0: le LMS ne les reçoit pas. Pour qu’elles y paraissent, autorisez «\u202fAssignment and Grade Services\u202f» pour l’outil.',
    },
    lines: {
      yes: 'Colonnes du carnet de notes\u00a0: Binôme peut en créer.',
      no: 'Colonnes du carnet de notes\u00a0: Binôme n’en crée pas et se sert de celles que le LMS lui donne.',
    },
    roster: {
      yes: 'Membres des cours\u00a0: Binôme peut les lire.',
      no: 'Membres des cours\u00a0: Binôme ne peut pas les lire. Pour inviter un cours, autorisez «\u202fNames and Role Provisioning\u202f» pour l’outil.',
    },
  },
  page: {
    open: 'Ouvrir Binôme',
    link: {
      title: 'Liez votre compte',
      text: 'Votre compte LMS n’est pas encore lié à vous dans Teams. Liez-le une fois\u00a0: votre mentorat s’ouvre ici, et ce que vous achevez apparaît dans le cours.',
      do: 'Lier dans Teams',
      then: 'Teams vous demande de confirmer. Ouvrez ensuite de nouveau cette activité.',
      valid:
        'Le lien vaut 30 minutes et une seule fois. Ne le donnez à personne\u00a0: qui le confirme devient vous ici.',
    },
    anonymous:
      'Le LMS ne dit pas qui vous êtes\u00a0: seul ce que tout le monde peut lire est affiché.',
    own: 'Où vous en êtes',
    ownText: (done: number, of: number) => `${done} sur ${of}`,
    ownDone: 'Achevé',
    notTaking: 'Vous ne participez pas encore à ce programme.',
    figures: 'Participation',
    people: (n: number) => (n < 2 ? `${n} personne inscrite` : `${n} personnes inscrites`),
    pairs: (n: number) => (n < 2 ? `${n} binôme formé` : `${n} binômes formés`),
    held: (n: number) => (n < 2 ? `${n} session tenue` : `${n} sessions tenues`),
    completed: (n: number) => (n < 2 ? `${n} personne l’a achevé` : `${n} personnes l’ont achevé`),
    tooFew:
      'Les chiffres s’affichent à partir de cinq personnes, pour qu’aucun ne parle de quelqu’un.',
    figuresWhy: 'La participation seulement\u00a0: ce que les binômes se disent leur appartient.',
    review: 'Ce qui a été envoyé au carnet de notes',
    reviewNothing: 'Rien n’a encore été envoyé pour cette personne.',
    reviewLine: (given: number, state: string) => `${given} / 100, ${state}`,
    reviewState: { waiting: 'pas encore envoyé', sent: 'envoyé', failed: 'refusé par le LMS' },
    reviewWhy: 'Une note dit que quelqu’un a participé\u202f; elle ne juge personne.',
    module: {
      why: 'Pourquoi c’est important',
      minutes: (n: number) => `Une session de ${n} minutes`,
    },
    gone: 'Ce module n’est plus dans le kit.',
  },
  settings: {
    lead: 'Ouvrez Binôme depuis un cours, et inscrivez dans son carnet de notes ce que chacun·e achève.',
    platforms: 'Plateformes reliées',
    noPlatforms: 'Aucune pour l’instant.',
    test: 'Tester',
    keys: (message: string) => `Clés publiques\u00a0: ${message}`,
    token: (message: string) => `Jeton d’accès\u00a0: ${message}`,
    retry: (name: string) => `Réessayer les notes refusées par ${name}`,
    change: 'Modifier',
    saveChange: 'Enregistrer la modification',
    saved: 'C’est enregistré.',
    disconnect: 'Déconnecter',
    disconnected: 'La plateforme est déconnectée.',
    disconnectTitle: (name: string) => `Déconnecter ${name}\u202f?`,
    disconnectText:
      'Plus personne n’ouvrira Binôme depuis cette plateforme. Ses cours, les notes qui restaient à envoyer et les liens entre comptes sont oubliés ici\u202f; ce que le LMS détient y reste.',
    anyDeployment: 'pas encore de déploiement\u00a0: le premier qui ouvre Binôme est retenu',
    formerPlatform: 'une plateforme déconnectée depuis',
    allow: (id: string) => `Autoriser le déploiement ${id}`,
    nextTry: (moment: string) => `Prochain essai\u00a0: ${moment}.`,
    retried: (n: number) => (n < 2 ? `${n} note est réessayée.` : `${n} notes sont réessayées.`),
    copy: (label: string) => `Copier\u00a0: ${label}`,
    copied: 'C’est copié.',
    copyByHand: 'Sélectionnez le texte et copiez-le à la main.',
    customText:
      'Un lien créé sans deep linking dit ce qu’il ouvre par le paramètre personnalisé binome_target\u00a0: training, mentoring, agreement, programme, ou module:ID.',
    launched: {
      resource: 'activité ouverte',
      'deep-linking': 'contenu choisi pour un cours',
      review: 'note consultée',
    },
    connect: 'Relier un LMS',
    connectText:
      'Créez un lien et donnez-le à la personne qui administre le LMS\u00a0: elle le colle là où le LMS enregistre un outil par son URL. C’est tout.',
    makeLink: 'Créer un lien',
    link: 'Lien d’enregistrement',
    linkHint: 'Vaut un jour, et pour un seul LMS.',
    byHand: 'Relier le LMS à la main',
    byHandText: 'Copiez ces adresses dans le LMS, puis saisissez ici ce qu’il indique.',
    url: {
      launch: 'URL de l’outil, de redirection et de deep linking',
      login: 'URL d’initiation de connexion',
      jwks: 'URL du jeu de clés publiques',
      tool: 'Adresse de l’outil (domaine)',
    },
    field: {
      name: 'Nom',
      issuer: 'Émetteur (identifiant de la plateforme)',
      clientId: 'Identifiant client',
      deploymentIds: 'Identifiants de déploiement (facultatif)',
      authorizeUrl: 'URL de requête d’authentification',
      tokenUrl: 'URL des jetons d’accès',
      tokenAudience: 'Audience des jetons d’accès, si le LMS en nomme une',
      jwksUrl: 'URL du jeu de clés publiques du LMS',
      origins: 'Autres adresses qui affichent le LMS (facultatif)',
    },
    save: 'Relier',
    launches: 'Derniers lancements',
    noLaunches: 'Personne n’a encore ouvert Binôme depuis un cours.',
    deployment: (id: string) => `déploiement ${id}`,
    courses: 'Cours',
    noCourses: 'Un cours apparaît ici dès que quelqu’un y a ouvert Binôme.',
    untitled: 'Cours sans titre',
    unreadable: 'Le LMS ne laisse pas Binôme lire qui suit ce cours.',
    compare: 'Comparer les membres',
    roster: (
      fresh: number,
      n: { enrolled: number; invited: number; withoutMail: number; left: number },
    ) =>
      `Nouveaux\u00a0: ${fresh}. Inscrits\u00a0: ${n.enrolled}. Déjà invités\u00a0: ${n.invited}. Sans adresse\u00a0: ${n.withoutMail}. Ne suivent plus le cours\u00a0: ${n.left}.`,
    invite: (n: number) => (n < 2 ? `Inviter ${n} personne` : `Inviter ${n} personnes`),
    invited: 'L’invitation est partie. Chacun·e s’inscrit, ou non.',
    grades: 'Notes',
    noGrades: 'Rien à envoyer pour l’instant.',
    gradeCounts: ({ sent, waiting, failed }: GradeCounts) =>
      `Envoyées\u00a0: ${sent} · en attente\u00a0: ${waiting} · à corriger\u00a0: ${failed}`,
    gradeState: { waiting: 'en attente', sent: 'envoyée', failed: 'refusée' },
  },
  accounts: {
    title: 'Comptes LMS liés',
    text: 'Depuis ces comptes, vos pages s’ouvrent dans vos cours et votre progression y est notée. Délier un compte y met fin aussitôt.',
    unread: 'Impossible de lire, pour le moment, si des comptes sont liés.',
    since: (day: string) => `depuis le ${day}`,
    unlink: 'Délier',
    done: 'Le compte est délié.',
  },
  tab: {
    title: 'Lier mon compte LMS',
    ask: (platform: string, programme: string) =>
      `Une personne connectée à ${platform} demande à être reconnue comme vous dans le programme «\u202f${programme}\u202f».`,
    account: 'Compte dans le LMS',
    unnamed: 'le LMS ne donne pas de nom',
    warning:
      'Ne confirmez que si vous venez de le demander vous-même dans le LMS. Qui détient ce compte y verra votre mentorat.',
    confirm: 'Oui, ce compte est le mien',
    done: 'Votre compte est lié. Ouvrez de nouveau l’activité dans votre cours.',
    gone: 'Ce lien a déjà servi ou a expiré\u00a0: demandez-en un nouveau dans le LMS.',
  },
};
