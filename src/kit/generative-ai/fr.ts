import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'L’IA générative au quotidien',
  summary:
    'Déléguer à un assistant ce qu’il fait bien, repérer ce qu’il fait mal, et décider de ce qu’on ne lui confie pas.',
  why: [
    'Vos équipes s’en servent déjà, avec ou sans outil autorisé. La question n’est donc plus «\u202ffaut-il y aller\u202f?\u202f» mais «\u202favec quel outil, sur quelles données, et qui relit\u202f?\u202f». Ces trois réponses-là, personne ne les donnera à votre place.',
    'Un·e dirigeant·e qui n’a jamais passé une heure devant un assistant juge sur la foi de démonstrations. Qui a vu la machine se tromper avec aplomb, sur un dossier connu par cœur, pose de meilleures questions en comité.',
  ],
  stateOfTheArt: [
    'Les assistants ne se contentent plus de répondre\u00a0: branchés sur vos fichiers et votre messagerie, ils cherchent, résument et enchaînent des étapes. Microsoft 365 Copilot respecte les droits d’accès existants\u00a0: il rend donc visible tout ce qui était déjà trop largement partagé.',
    'Ils prédisent le texte le plus plausible, ils ne vérifient pas qu’il est vrai. Relier la réponse à des documents réduit les inventions sans les supprimer\u00a0: l’assurance du ton ne dit rien de l’exactitude.',
    'En Europe, le règlement sur l’IA s’applique par étapes\u00a0: savoir s’en servir (article\u00a04) depuis le 2 février 2025, modèles à usage général depuis le 2 août 2025, transparence envers le public depuis le 2 août 2026. Le règlement (UE) 2026/1744, en vigueur depuis le 27 juillet 2026, demande désormais à l’entreprise d’agir pour que ses équipes sachent s’en servir, sans garantir un niveau, et reporte à décembre 2027 et août 2028 l’essentiel des règles sur les systèmes à haut risque. Avant d’en parler en comité, faites le point avec votre direction juridique.',
  ],
  examples: [
    {
      title: 'Le dossier de 60 pages, la veille du conseil',
      story:
        'Une directrice financière donne à l’assistant le rapport d’un cabinet et demande\u00a0: «\u202fQuelles sont les cinq affirmations les plus fragiles de ce document, avec la page\u202f?\u202f» Au lieu d’un résumé, elle obtient une liste de points à contester. Elle en ouvre trois\u00a0: deux sont justes, le troisième cite une page qui dit le contraire.',
      lesson:
        'Demander une critique vaut mieux que demander un résumé. Et exiger la page rend l’erreur visible en dix secondes.',
    },
    {
      title: 'L’annonce qu’il ne fallait pas coller',
      story:
        'Un directeur veut adoucir une note de réorganisation. Il colle le brouillon, noms compris, dans un assistant gratuit ouvert sur son téléphone. Le texte rendu est excellent. Le problème est ailleurs\u00a0: l’information la plus sensible du trimestre vient de quitter l’entreprise, sans contrat ni trace.',
      lesson:
        'La bonne question n’est pas «\u202fest-ce que ça marche\u202f?\u202f» mais «\u202fest-ce que j’enverrais ce texte à un prestataire inconnu\u202f?\u202f». Sinon\u00a0: l’outil de l’entreprise, ou des noms retirés.',
    },
  ],
  exercises: [
    {
      tool: 'Microsoft 365 Copilot dans Outlook, ou l’assistant de l’entreprise',
      title: 'Répondre à un fil trop long',
      steps: [
        'Ouvrez un fil d’au moins dix messages que vous connaissez bien.',
        'Demandez\u00a0: «\u202fQui attend quoi de moi, et pour quand\u202f? Citez la phrase.\u202f»',
        'Comptez ce qui manque et ce qui est faux, puis reformulez la demande une seule fois.',
        'Rédigez la réponse avec l’assistant, et changez au moins trois mots pour qu’elle soit la vôtre.',
      ],
    },
    {
      tool: 'Microsoft 365 Copilot dans Word, ou l’assistant de l’entreprise',
      title: 'Faire attaquer votre propre note',
      steps: [
        'Prenez une note que vous avez signée ce mois-ci.',
        'Demandez\u00a0: «\u202fJouez un·e membre du conseil sceptique, et posez les sept questions qui me gêneraient le plus.\u202f»',
        'Gardez les deux que vous n’aviez pas vues venir, et préparez la réponse sans assistant.',
      ],
    },
    {
      tool: 'Teams',
      title: 'Écrire la règle de votre équipe en trois lignes',
      steps: [
        'Ouvrez la conversation de votre comité de direction.',
        'Écrivez trois lignes\u00a0: l’outil que nous utilisons, ce que nous n’y mettons jamais, qui relit ce qui sort de la maison.',
        'Envoyez-les, ou gardez-les en brouillon jusqu’à la prochaine réunion\u00a0: l’essentiel est qu’elles existent.',
      ],
    },
  ],
  coming:
    'Vous ferez travailler un assistant sur un de vos vrais dossiers, et vous chercherez ensemble où il se trompe.',
  question:
    'Quelle tâche de la semaine passée auriez-vous aimé confier à quelqu’un d’autre, et qu’est-ce qui vous en aurait empêché·e\u202f?',
  reading: [
    {
      title: 'Navigating the Jagged Technological Frontier (article, en anglais)',
      by: 'Dell’Acqua et coll., Organization Science',
      url: 'https://doi.org/10.1287/orsc.2025.21838',
    },
    {
      title: 'Les questions-réponses de la CNIL sur l’utilisation d’un système d’IA générative',
      by: 'CNIL',
      url: 'https://www.cnil.fr/fr/les-questions-reponses-de-la-cnil-sur-lutilisation-dun-systeme-dia-generative',
    },
    {
      title: 'Règlement (UE) 2026/1744, qui modifie le règlement sur l’IA',
      by: 'Journal officiel de l’Union européenne',
      url: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj',
    },
  ],
};
