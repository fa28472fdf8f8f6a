import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'Réseaux sociaux professionnels',
  summary:
    'Être lisible sur LinkedIn sans y passer ses soirées\u00a0: un profil qui parle aux bonnes personnes, une voix, une heure par mois.',
  why: [
    'Avant de vous rencontrer, on vous cherche. Candidat·es, clients, journalistes\u00a0: votre profil est souvent la première page de l’entreprise que l’on lit, et la seule que vous pouvez corriger en dix minutes.',
    'Une parole de direction rassure ou abîme plus vite qu’une campagne. Le silence aussi est une parole, surtout quand l’entreprise traverse un moment difficile.',
  ],
  stateOfTheArt: [
    'LinkedIn disait en 2023 ne pas chercher la viralité\u00a0: son fil favorise ce qui apprend quelque chose aux personnes que le sujet concerne, et des commentaires argumentés plutôt que nombreux. Ces règles changent souvent\u202f; méfiez-vous des recettes.',
    'Les textes générés se ressemblent et se repèrent. Ce qui résiste\u00a0: un détail que vous étiez seul·e à pouvoir raconter, une photo prise par vous, un désaccord poli.',
    'Depuis le 3 novembre 2025, LinkedIn utilise par défaut les données de ses membres européens pour entraîner ses modèles d’IA générative. Un réglage permet de s’y opposer.',
    'Les faux profils de dirigeant·es servent à attirer de vraies candidatures vers de faux postes, et à lancer des arnaques. La vérification d’identité du réseau ne les empêche pas\u202f; chercher régulièrement votre nom permet au moins de les repérer tôt.',
  ],
  examples: [
    {
      title: 'Trois lignes au lieu d’un communiqué',
      story:
        'Une directrice industrielle doit annoncer l’arrêt d’une ligne. La communication lui propose un texte poli. Son mentor lui demande\u00a0: «\u202fQu’avez-vous dit à l’équipe, ce matin\u202f?\u202f» Elle publie exactement cela, trois lignes et le nom du chef d’atelier. Les commentaires viennent d’abord des salarié·es.',
      lesson:
        'Le meilleur texte existe déjà\u00a0: c’est ce que vous avez dit à voix haute à quelqu’un qui comptait. Écrivez-le avant de l’oublier.',
    },
    {
      title: 'Le «\u202fFélicitations\u202f!\u202f» de trop',
      story:
        'Un directeur général réagit de façon automatique à toutes les annonces de son secteur. Un soir, il félicite une entreprise qui vient d’annoncer un plan social, sous un message dont il n’a lu que le début. La capture d’écran arrive à ses propres représentants du personnel avant lui.',
      lesson:
        'Réagir engage autant que publier. Mieux vaut trois commentaires lus et pensés par mois que trente pouces levés.',
    },
  ],
  exercises: [
    {
      tool: 'LinkedIn (profil)',
      title: 'Les deux lignes que tout le monde lit',
      steps: [
        'Ouvrez votre profil en navigation privée\u00a0: c’est ce que voit une personne inconnue.',
        'Réécrivez le titre sous le nom\u00a0: à qui servez-vous, à faire quoi\u202f? Sans intitulé interne ni sigle.',
        'Relisez à voix haute devant votre mentor. S’il ou elle ne peut pas le répéter, raccourcissez.',
      ],
    },
    {
      tool: 'LinkedIn (réglages)',
      title: 'Dix minutes de réglages',
      steps: [
        'Dans «\u202fConfidentialité des données\u202f», ouvrez le réglage sur vos données et l’IA générative, puis décidez.',
        'Activez la vérification en deux étapes dans «\u202fIdentification et sécurité\u202f».',
        'Cherchez votre nom et votre photo\u00a0: signalez tout profil qui n’est pas le vôtre.',
      ],
    },
    {
      tool: 'LinkedIn et Outlook',
      title: 'Un commentaire, puis une publication',
      steps: [
        'Trouvez une publication d’un·e collègue de terrain qui mérite d’être vue. Commentez-la\u00a0: un fait, une question.',
        'Cherchez dans vos messages envoyés un paragraphe dont vous êtes fier·e et qui ne contient rien de confidentiel.',
        'Transformez-le en cinq lignes. Attendez le lendemain pour publier.',
      ],
    },
  ],
  coming:
    'Vous regarderez votre profil avec les yeux de quelqu’un qui ne vous connaît pas, et vous écrirez cinq lignes.',
  question: 'De quoi voudriez-vous que l’on vous parle en premier, quand on vous rencontre\u202f?',
  reading: [
    {
      title: 'Contrôler l’utilisation de vos données pour l’IA générative sur LinkedIn',
      by: 'Aide LinkedIn',
      url: 'https://www.linkedin.com/help/linkedin/answer/a6278444',
    },
    {
      title: 'Ce que le fil de LinkedIn favorise (entretien de 2023, en anglais)',
      by: 'Entrepreneur',
      url: 'https://www.entrepreneur.com/science-technology/linkedin-changed-its-algorithms-heres-how-your-posts/454728',
    },
    {
      title: 'Maîtriser ses données et sa réputation en ligne',
      by: 'CNIL',
      url: 'https://www.cnil.fr/fr/maitriser-mes-donnees',
    },
    {
      title:
        'Ce que les lecteurs et lectrices attendent d’un contenu de fond, étude 2020 (en anglais)',
      by: 'Edelman et LinkedIn',
      url: 'https://www.edelman.com/insights/how-b2b-thought-leadership-impacts-demand-generation-in-2020',
    },
  ],
};
