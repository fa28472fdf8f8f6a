const number = new Intl.NumberFormat('fr');

/** Badges et traces d’apprentissage : la page de chacun·e, et celle de qui gère le programme. */
export const tracesFr = {
  title: 'Badges et traces',
  lead: 'Ce que vous pouvez montrer de votre mentorat, et ce qui en est dit ailleurs. Vous décidez des deux.',
  kind: {
    mentor: 'Mentor en mentorat inversé',
    mentee: 'Apprendre par le mentorat inversé',
    training: 'Formation au mentorat inversé',
  },
  badges: {
    title: 'Badges',
    none: 'Un badge vous attendra ici quand votre binôme, ou votre formation, sera allé au bout.',
    open: 'Ce badge est gagné. Il n’est créé, à votre nom, que si vous le demandez.',
    claim: 'Obtenir ce badge',
    claimed: 'Votre badge est créé.',
    issued: (day: string) => `Délivré le ${day}`,
    withdrawn: 'Ce badge est retiré\u00a0: sa page le dit à qui la consulte.',
    withdrawnWhy: (reason: string) => `Motif\u00a0: ${reason}`,
    page: 'Page de vérification',
    linkedIn: 'Ajouter à LinkedIn',
    png: 'Image PNG',
    svg: 'Image SVG',
    json: 'Titre JSON',
    tools: (name: string) => `Montrer ou garder le badge «\u202f${name}\u202f»`,
    public:
      'Toute personne qui a l’adresse de la page de vérification y lit votre nom. Les images contiennent la preuve signée.',
    withdraw: 'Retirer',
    withdrawTitle: 'Retirer ce badge\u202f?',
    withdrawText:
      'Sa page dira qu’il n’est plus valable et ne vous nommera plus. Un badge retiré ne peut pas être demandé de nouveau.',
    done: 'Le badge est retiré.',
  },
  choice: {
    title: 'Traces d’apprentissage',
    off: 'Ce programme n’envoie de traces nulle part. Votre choix vaudra s’il le fait un jour.',
    on: 'Ce programme peut dire à l’entrepôt de traces de l’entreprise ce que vous avez fait\u00a0: sessions planifiées et tenues, modules, questionnaires remplis, contrat signé, parcours terminé.',
    never:
      'Jamais\u00a0: vos réponses, vos notes, vos objectifs, vos retours, ni rien de ce qui s’est passé avant votre accord.',
    give: 'J’accepte que mes traces soient envoyées',
    as: 'Sous quel nom',
    pseudonym: 'Un pseudonyme tiré au sort',
    pseudonymHint:
      'Personne ne peut remonter à vous par ce nom. Rien ne va vers Viva Learning, qui ne connaît que des comptes.',
    account: 'Mon compte de l’entreprise',
    accountHint:
      'L’entrepôt vous reconnaît. Si l’entreprise utilise Viva Learning, votre progression y apparaît aussi.',
    saved: 'Votre choix vaut à partir de maintenant.',
  },
  manage: {
    records: {
      title: 'Traces d’apprentissage (xAPI)',
      text: 'Ce que font les personnes qui l’ont accepté est dit à un entrepôt de traces (LRS). L’adresse et la clé sont tenues par votre équipe informatique\u202f; vous choisissez l’entrepôt par son nom.',
      none: 'Aucun entrepôt n’est connecté à cette installation. Votre équipe informatique peut en connecter un\u00a0: le guide de l’administrateur dit comment.',
      on: 'Envoyer les traces',
      store: 'Entrepôt',
      test: 'Tester',
      fine: 'L’entrepôt répond et accepte notre clé.',
      saved: 'C’est enregistré.',
      counts: (sent: number, refused: number) =>
        `Envoyées\u00a0: ${number.format(sent)}. Refusées\u00a0: ${number.format(refused)}.`,
      last: (moment: string) => `Dernier envoi\u00a0: ${moment}.`,
      retry: (moment: string) => `Prochain essai\u00a0: ${moment}.`,
      queue: 'File d’envoi',
      queueEmpty:
        'Aucune trace pour l’instant\u00a0: il en vient quand des personnes ont donné leur accord.',
      more: 'Voir la suite',
      state: {
        waiting: 'en attente',
        sent: 'envoyée',
        refused: 'refusée',
        withheld: 'retenue\u00a0: la personne a changé d’avis',
      },
      verb: {
        planned: 'session planifiée',
        attended: 'session tenue',
        experienced: 'module découvert',
        answered: 'questionnaire rempli',
        completed: 'parcours ou module terminé',
        signed: 'contrat signé',
      },
    },
    badges: {
      title: 'Badges délivrés',
      none: 'Personne n’a encore demandé de badge.',
      line: (kind: string, day: string) => `${kind} · ${day}`,
      withdrawn: 'retiré',
      revoke: 'Retirer',
      title2: (name: string) => `Retirer le badge de ${name}\u202f?`,
      text: 'À ne faire que pour un badge délivré par erreur. Le motif est public\u00a0: il est écrit sur la page du badge.',
      reason: 'Motif (public)',
      done: 'Le badge est retiré.',
    },
    viva: {
      title: 'Viva Learning',
      text: 'Les modules du kit paraissent dans Viva Learning, et la progression des personnes qui ont accepté d’y être nommées aussi.',
      off: 'Viva Learning n’est pas relié à cette installation. Il faut Microsoft Graph, les autorisations d’application listées dans le guide de l’administrateur et une licence sur le tenant.',
      needsAdministrator:
        'Seule une personne qui administre Binôme pour l’entreprise peut l’activer ou l’arrêter\u00a0: cela vaut pour tous les programmes.',
      provider: 'Identifiant du fournisseur de contenu',
      providerHint:
        'Laissez vide pour l’enregistrer maintenant, avec vos droits d’administration\u202f; sinon, celui que Viva Learning a donné.',
      turnOn: 'Activer pour l’entreprise',
      turnOff: 'Arrêter pour l’entreprise',
      isOn: (provider: string) => `Activé pour l’entreprise (fournisseur ${provider}).`,
      isOff: 'Arrêté.',
      saved: 'C’est enregistré.',
      counts: (n: { waiting: number; sent: number; failed: number }) =>
        `En attente\u00a0: ${number.format(n.waiting)}. À jour\u00a0: ${number.format(n.sent)}. Refusés\u00a0: ${number.format(n.failed)}.`,
      retry: 'Réessayer ce qui a été refusé',
      retryAt: (moment: string) => `Prochain essai\u00a0: ${moment}.`,
      content: 'Module',
      activity: 'Progression d’une personne',
      cause: {
        unreachable:
          'Microsoft Graph ne répond pas\u00a0: un nouvel essai est prévu, rien n’est perdu.',
        busy: 'Viva Learning demande d’attendre\u00a0: un nouvel essai est prévu.',
        not_allowed:
          'L’autorisation d’application manque\u00a0: un·e administrateur·rice doit la donner, puis réessayez.',
        no_licence:
          'Viva Learning n’est pas sous licence sur ce tenant, ou le fournisseur n’existe plus.',
        unknown_person:
          'Viva Learning ne connaît pas cette personne\u00a0: rien à faire si elle a quitté l’entreprise.',
        sync_off:
          'La synchronisation des cours est éteinte pour ce fournisseur\u00a0: arrêtez puis activez de nouveau, avec des droits d’administration.',
        refused: 'Viva Learning refuse cette demande\u00a0: signalez-le à l’assistance.',
      },
    },
  },
};
