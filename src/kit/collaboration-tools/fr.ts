import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'Outils collaboratifs\u00a0: moins de bruit, plus de décisions',
  summary:
    'Choisir le bon canal, écrire une fois au bon endroit, et rendre une heure par semaine à votre équipe.',
  why: [
    'Vos habitudes font règle. Si vous répondez à 23 h, le comité répond à 23 h\u202f; si vous décidez en conversation privée, personne ne retrouve la décision. L’organisation copie vos gestes bien avant vos notes.',
    'Un outil de collaboration mal employé coûte du temps à cinquante personnes pour en faire gagner à une. La dette se paie en réunions de rattrapage, celles dont on sort en se demandant ce qui a été décidé.',
  ],
  stateOfTheArt: [
    'Teams, Slack et leurs cousins ont trois espaces qui ne se valent pas\u00a0: le canal (visible, durable), la conversation (rapide, oubliable), la réunion (chère). La plupart des agacements viennent d’un contenu mis dans le mauvais espace.',
    'Le résumé automatique de réunion change la question\u00a0: non plus «\u202fqui prend des notes\u202f?\u202f» mais «\u202fqui avait besoin d’être là\u202f?\u202f». Il demande une annonce au début, une relecture, et des réunions qu’on choisit de ne pas enregistrer.',
    'Le travail à plusieurs sur un même fichier a gagné. La pièce jointe «\u202fv7_finale_corrigée\u202f» reste le signe le plus sûr qu’une équipe ne se fait pas confiance, ou n’a pas été formée.',
    'L’envoi différé, le statut «\u202fNe pas déranger\u202f» et les règles de notification existent partout. Ils ne servent qu’aux équipes dont la direction s’en sert ouvertement.',
  ],
  examples: [
    {
      title: 'La décision introuvable',
      story:
        'Un comité se dispute\u00a0: le budget a-t-il été validé\u202f? Oui, dans une conversation à trois, entre deux trains. La directrice adopte un canal «\u202fDécisions\u202f»\u00a0: une ligne par décision, la date, qui, à partir de quand. Au bout de deux mois, les nouvelles recrues le lisent en premier.',
      lesson:
        'Ce qui engage d’autres personnes s’écrit là où elles peuvent le voir. La conversation privée sert à préparer, pas à décider.',
    },
    {
      title: 'La réunion remplacée par une page',
      story:
        'Un point hebdomadaire de douze personnes dure une heure. Le mentor propose un essai de trois semaines\u00a0: chacun·e écrit cinq lignes dans une page partagée avant mardi midi, on commente, et l’on ne se retrouve qu’une demi-heure, sur les seuls points où l’on n’est pas d’accord. Deux fois sur trois, la demi-heure n’a pas eu lieu.',
      lesson:
        'On ne supprime pas une réunion\u00a0: on lui trouve un remplaçant, une date d’essai et un critère pour revenir en arrière.',
    },
  ],
  exercises: [
    {
      tool: 'Teams',
      title: 'Le tri des notifications',
      steps: [
        'Ouvrez Paramètres, puis Notifications et activité.',
        'Gardez les alertes pour les mentions et trois conversations\u202f; passez le reste au flux d’activité.',
        'Masquez les canaux que vous n’avez pas ouverts depuis un mois. Regardez ce qui vous manque au bout d’une semaine.',
      ],
    },
    {
      tool: 'Outlook (agenda)',
      title: 'L’audit de la semaine dernière',
      steps: [
        'Affichez la semaine dernière. Pour chaque réunion, notez D (décision), I (information) ou R (relation).',
        'Choisissez une réunion I. Écrivez la page qui la remplacerait\u00a0: cinq rubriques, pas plus.',
        'Proposez-la à l’équipe pour trois occurrences, avec la date du bilan.',
      ],
    },
    {
      tool: 'Word ou Loop',
      title: 'Un fichier, plusieurs mains',
      steps: [
        'Prenez un document que vous alliez envoyer en pièce jointe.',
        'Partagez un lien, donnez le droit de commenter et posez une question précise à deux personnes avec @.',
        'Quand la version est arrêtée, dites-le dans le document, en haut\u00a0: date, qui, quoi.',
      ],
    },
  ],
  coming: 'Vous passerez en revue votre semaine dernière et vous rendrez une heure à votre équipe.',
  question:
    'Laquelle de vos réunions récurrentes vos collègues n’osent-ils pas vous proposer d’arrêter\u202f?',
  reading: [
    {
      title: 'Breaking down the infinite workday (en anglais)',
      by: 'Microsoft WorkLab',
      url: 'https://www.microsoft.com/en-us/worklab/work-trend-index/breaking-down-infinite-workday',
    },
    {
      title: 'Gérer les notifications dans Microsoft Teams',
      by: 'Support Microsoft',
      url: 'https://support.microsoft.com/fr-fr/office/g%C3%A9rer-les-notifications-dans-microsoft-teams-1cc31834-5fe5-412b-8edb-43fecc78413d',
    },
    {
      title: 'Bonnes pratiques de travail asynchrone\u00a0: le guide public de GitLab (en anglais)',
      by: 'GitLab Handbook',
      url: 'https://handbook.gitlab.com/handbook/company/culture/all-remote/asynchronous/',
    },
  ],
};
