import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'Droit à la déconnexion et bien-être numérique',
  summary:
    'Reprendre la maîtrise de vos écrans, et cesser d’allonger sans le vouloir la journée des autres.',
  why: [
    'Un message de direction n’est jamais neutre. Envoyé à 22 h avec la mention «\u202frien d’urgent\u202f», il est lu à 22 h 02. La règle écrite dans l’accord d’entreprise ne pèse rien face à ce que vous faites.',
    'Vous décidez avec votre attention. Une journée coupée en morceaux de deux minutes produit des décisions de deux minutes, et les vôtres engagent des années.',
  ],
  stateOfTheArt: [
    'En France, le droit à la déconnexion fait partie depuis le 1er janvier 2017 de la négociation obligatoire (article L2242-17 du Code du travail), en pratique à partir de 50\u00a0personnes\u202f; faute d’accord, l’employeur rédige une charte, qui prévoit aussi de sensibiliser la direction. L’Australie l’a inscrit dans sa loi en 2024. La Commission européenne a consulté les partenaires sociaux en 2024 et 2025, sans règle commune à ce jour.',
    'Les études convergent sur un point\u00a0: la règle seule change peu de chose. Ce qui compte est l’exemple des responsables, la charge de travail et le droit réel de ne pas répondre.',
    'L’envoi différé, les heures calmes et le mode Concentration existent sur tous vos appareils. L’outil ne manque pas\u202f; l’autorisation, si.',
    'Le bien-être numérique n’est pas une question de volonté\u00a0: notifications, pastilles rouges et fils sans fin sont conçus pour être rouverts. On change plus facilement un réglage qu’un caractère.',
  ],
  examples: [
    {
      title: 'Le message du dimanche soir',
      story:
        'Une directrice prépare sa semaine le dimanche, et envoie au fur et à mesure. Elle ajoute toujours «\u202fà lire lundi\u202f». Sa mentore lui montre, avec l’accord de l’équipe, les heures de réponse\u00a0: dix sur quatorze avant minuit. Elle continue de travailler le dimanche, elle a ses raisons\u202f; mais tout part désormais le lundi à 8 h 30.',
      lesson:
        'Vous avez le droit d’aimer vos dimanches de travail. L’envoi différé les garde pour vous.',
    },
    {
      title: 'Le mur des vacances',
      story:
        'Un directeur annonce qu’il reste «\u202fjoignable au besoin\u202f» pendant ses congés. Personne n’ose décider, tout le monde l’appelle. L’été suivant, il désigne une personne, écrit ce qu’elle peut décider sans lui et coupe sa messagerie. Trois appels en trois semaines, tous justifiés. À la rentrée, il n’a pas repris toutes les décisions qu’il avait confiées.',
      lesson:
        'Se déconnecter est un acte de délégation\u00a0: cela demande un nom, un périmètre, et de ne pas regarder.',
    },
  ],
  exercises: [
    {
      tool: 'Outlook',
      title: 'L’envoi différé par défaut',
      steps: [
        'Ouvrez vos messages envoyés, triez par heure. Comptez ceux d’après 20 h et du week-end, sur un mois.',
        'Apprenez le geste\u00a0: Envoyer, puis Programmer l’envoi. Sur ordinateur, créez si possible une règle de report.',
        'Ajoutez à votre signature une phrase qui autorise à ne pas répondre le soir.',
      ],
    },
    {
      tool: 'Votre téléphone',
      title: 'Ce que dit le temps d’écran',
      steps: [
        'Ouvrez Temps d’écran ou Bien-être numérique. Regardez le nombre de déverrouillages, pas la durée.',
        'Coupez les pastilles et les sons de deux applications de travail entre 20 h et 7 h.',
        'Faites dormir le téléphone dans une autre pièce trois nuits. Notez ce qui a changé.',
      ],
    },
    {
      tool: 'Teams et Outlook (agenda)',
      title: 'Une heure à soi',
      steps: [
        'Réglez vos heures de travail et vos heures calmes dans Teams et Outlook.',
        'Posez deux plages de concentration d’une heure par semaine, visibles de tout le monde.',
        'Réduisez la durée par défaut de vos réunions à 25 et 50\u00a0minutes dans les options d’agenda.',
      ],
    },
  ],
  coming:
    'Vous regarderez ce que vos horaires d’envoi disent à votre équipe, et vous changerez un réglage.',
  question: 'À quelle heure vos proches savent-ils que vous êtes vraiment là\u202f?',
  reading: [
    {
      title: 'Loi n°\u00a02016-1088 du 8 août 2016, article 55, à l’origine de l’article L2242-17',
      by: 'Légifrance',
      url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000032983213',
    },
    {
      title: 'Risques psychosociaux et usage des outils numériques',
      by: 'INRS',
      url: 'https://www.inrs.fr/risques/psychosociaux/ce-qu-il-faut-retenir.html',
    },
    {
      title: 'Droit à la déconnexion\u00a0: mise en œuvre et effets en entreprise (en anglais)',
      by: 'Eurofound',
      url: 'https://www.eurofound.europa.eu/en/publications/2023/right-disconnect-implementation-and-impact-company-level',
    },
  ],
};
