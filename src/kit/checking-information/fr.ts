import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'Rechercher et vérifier l’information',
  summary:
    'Savoir en deux minutes si une information mérite d’être relayée, citée ou suivie d’une décision.',
  why: [
    'Ce que vous relayez devient vrai pour beaucoup de monde\u00a0: votre nom vaut validation. Une capture d’écran transmise sans y penser à 22 h peut se retrouver le lendemain dans trois présentations.',
    'Les arnaques les plus coûteuses ne visent plus votre mot de passe mais votre jugement\u00a0: une voix familière, une urgence, un secret à garder. Vérifier n’est pas se méfier de tout le monde, c’est avoir un geste prêt pour le jour où il compte.',
  ],
  stateOfTheArt: [
    'Les gens dont c’est le métier ne scrutent pas la page\u00a0: ils en sortent. La «\u202flecture latérale\u202f» (ouvrir d’autres onglets pour savoir qui parle) a été décrite par Sam Wineburg et Sarah McGrew à Stanford en comparant des journalistes de la vérification, des historien·nes et des étudiant·es.',
    'Une image, une voix ou une visioconférence se fabriquent désormais avec des outils grand public. Chercher le détail qui cloche devient un mauvais pari\u202f; passer par un second canal reste le bon.',
    'Le standard C2PA («\u202fContent Credentials\u202f») attache à une image son origine et ses retouches. Utile quand il est présent, il ne prouve rien quand il est absent.',
    'Les assistants d’IA répondent aux questions d’actualité, et s’y trompent encore souvent. Ils font de bons documentalistes, et de mauvais témoins.',
  ],
  examples: [
    {
      title: 'Le chiffre que tout le monde cite',
      story:
        'Une directrice des ressources humaines s’apprête à citer «\u202f70\u202f% des transformations échouent\u202f». Elle remonte la piste en lecture latérale\u00a0: un article en cite un autre, qui cite un livre, qui dit clairement que c’est une estimation personnelle. Elle garde l’idée, retire le chiffre, et raconte en plénière comment elle l’a cherché.',
      lesson:
        'Un chiffre sans méthode est une anecdote bien habillée. Remonter à la source prend quatre minutes, et fait une meilleure histoire.',
    },
    {
      title: 'La visioconférence où tout le monde était faux',
      story:
        'Début 2024, au bureau de Hong Kong du groupe d’ingénierie Arup, un message du «\u202fdirecteur financier\u202f» annonce une opération confidentielle. Le salarié a des doutes\u202f; une visioconférence avec plusieurs collègues familiers les dissipe. Il effectue quinze virements, pour 200\u00a0millions de dollars de Hong Kong. Tous les visages de l’écran étaient fabriqués.',
      lesson:
        'Le doute était là, et le bon réflexe manquait\u00a0: raccrocher, puis rappeler sur un numéro connu. Cette règle ne coûte rien et protège aussi celle ou celui qui exécute.',
    },
  ],
  exercises: [
    {
      tool: 'Edge ou votre navigateur',
      title: 'La vérification en deux minutes',
      steps: [
        'Prenez le dernier article que vous avez transmis.',
        'Sans le relire, ouvrez trois onglets\u00a0: qui publie, qui d’autre en parle, d’où vient le chiffre principal.',
        'Au bout de deux minutes, décidez\u00a0: je relaie, je nuance, je retire. Dites à voix haute pourquoi.',
      ],
    },
    {
      tool: 'Copilot ou votre moteur de recherche',
      title: 'Le même fait, trois questions',
      steps: [
        'Choisissez un fait de votre secteur que vous connaissez de première main.',
        'Demandez-le à l’assistant de trois façons\u00a0: neutre, orientée, avec une erreur glissée dedans.',
        'Ouvrez chaque source donnée. Comptez celles qui disent vraiment ce qui leur est attribué.',
      ],
    },
    {
      tool: 'Teams et le téléphone',
      title: 'Le contre-appel',
      steps: [
        'Listez les trois demandes qu’un faux «\u202fvous\u202f» pourrait faire avec succès\u00a0: virement, contrat, accès.',
        'Pour chacune, écrivez qui rappelle qui, sur quel numéro déjà connu.',
        'Envoyez la règle aux deux personnes concernées, en ajoutant qu’elle s’applique même quand vous insistez.',
      ],
    },
  ],
  coming:
    'Vous vérifierez ensemble, chronomètre en main, une information que vous avez relayée récemment.',
  question:
    'Quelle est la dernière information que vous avez crue parce que la source vous plaisait\u202f?',
  reading: [
    {
      title: 'Civic Online Reasoning\u00a0: la lecture latérale, en vidéos courtes (en anglais)',
      by: 'Digital Inquiry Group (issu de Stanford)',
      url: 'https://cor.inquirygroup.org/',
    },
    {
      title: 'Digital News Report 2026 (en anglais)',
      by: 'Reuters Institute, université d’Oxford',
      url: 'https://reutersinstitute.politics.ox.ac.uk/digital-news-report/2026',
    },
    {
      title: 'Le CLEMI, centre pour l’éducation aux médias et à l’information',
      by: 'Réseau Canopé',
      url: 'https://www.clemi.fr/',
    },
  ],
};
