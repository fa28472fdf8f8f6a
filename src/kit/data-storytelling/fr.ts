import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'Raconter une histoire avec les données',
  summary:
    'Passer d’un tableau de bord que l’on commente à un graphique qui fait décider, sans tordre les chiffres.',
  why: [
    'En comité, un bon chiffre mal montré perd contre une mauvaise anecdote bien racontée. Vous êtes des deux côtés\u00a0: vous présentez, et l’on vous présente.',
    'Savoir lire un graphique trompeur est une compétence de direction. L’axe coupé, la période bien choisie, la moyenne qui cache deux mondes\u00a0: personne ne vous les signalera.',
  ],
  stateOfTheArt: [
    'La perception est étudiée depuis longtemps. William Cleveland et Robert McGill ont mesuré dès 1984 que nous comparons bien des positions sur une même échelle, moins bien des longueurs, et mal des angles. D’où l’avantage des barres et des points sur les camemberts.',
    'Les assistants d’Excel et de Power BI fabriquent un graphique en dix secondes. Le temps gagné doit aller à la question («\u202fque doit-on décider\u202f?\u202f») et au titre, que l’outil rédige encore platement.',
    'Les consignes d’accessibilité valent aussi pour les diapositives\u00a0: ne rien dire par la couleur seule, un contraste suffisant, un texte de remplacement. Tout le monde y gagne, surtout au fond de la salle.',
  ],
  examples: [
    {
      title: 'Le titre qui décide',
      story:
        'Une diapositive s’intitule «\u202fÉvolution du taux de rotation 2022–2025\u202f». On la regarde, on hoche la tête, on passe. La mentore propose\u00a0: «\u202fNous perdons une personne sur quatre la première année, presque toutes avant le sixième mois.\u202f» Même courbe, dix-huit minutes de discussion, et un parcours d’intégration lancé le lundi.',
      lesson:
        'Un titre de graphique est une phrase avec un verbe, qui dit ce qu’il faut voir. Si vous ne savez pas l’écrire, le graphique n’est pas prêt.',
    },
    {
      title: 'La moyenne qui n’existe pas',
      story:
        'La satisfaction moyenne des clients est de 3,4 sur 5, «\u202fstable\u202f». Un nuage de points, un par client, montre deux groupes\u00a0: l’un vers 4,5, l’autre vers 2. Personne n’est à 3,4. Le second groupe a en commun un même entrepôt.',
      lesson:
        'Avant de croire une moyenne, demandez à voir les points. Une moyenne entre deux foules ne décrit personne.',
    },
  ],
  exercises: [
    {
      tool: 'Excel',
      title: 'Enlever jusqu’à ce que cela parle',
      steps: [
        'Prenez un graphique de votre dernier comité.',
        'Supprimez dans l’ordre\u00a0: quadrillage, bordures, relief, légende (écrivez les noms à côté des courbes).',
        'Mettez tout en gris, puis une seule couleur sur ce qui compte. Écrivez le titre avec un verbe.',
      ],
    },
    {
      tool: 'Power BI ou Excel',
      title: 'Derrière la moyenne',
      steps: [
        'Choisissez un indicateur que vous suivez chaque mois.',
        'Affichez sa répartition\u00a0: histogramme, ou un point par site, client ou équipe.',
        'Notez ce que la moyenne cachait, et une question à poser à la personne qui connaît ces cas.',
      ],
    },
    {
      tool: 'PowerPoint',
      title: 'Le test des cinq secondes',
      steps: [
        'Montrez une diapositive cinq secondes à votre mentor, puis cachez-la.',
        'Demandez ce qu’il fallait retenir. Ne corrigez pas.',
        'Modifiez une seule chose, recommencez avec quelqu’un d’autre.',
      ],
    },
  ],
  coming:
    'Vous reprendrez un graphique de votre dernier comité, et vous lui ferez dire une phrase entière.',
  question:
    'Quel chiffre suivez-vous chaque mois sans qu’il ait jamais changé une de vos décisions\u202f?',
  reading: [
    {
      title: 'Storytelling with data\u00a0: exercices et défis en ligne (en anglais)',
      by: 'Cole Nussbaumer Knaflic',
      url: 'https://www.storytellingwithdata.com/',
    },
    {
      title: 'From Data to Viz\u00a0: choisir un graphique, éviter les pièges (en anglais)',
      by: 'Yan Holtz et Conor Healy',
      url: 'https://www.data-to-viz.com/',
    },
    {
      title: 'Graphical Perception (article, en anglais)',
      by: 'Cleveland et McGill, 1984',
      url: 'https://doi.org/10.1080/01621459.1984.10478080',
    },
  ],
};
