/** What people of the demo write to each other, in the language of their programme. */

/** The charter of the demo programme. */
export const DEMO_CHARTER = [
  'Regards croisés réunit des collaborateurs et collaboratrices et des membres de la direction pour que les pratiques numériques se transmettent d’un métier et d’un niveau de responsabilité à l’autre, et que des personnes qui ne se seraient jamais croisées apprennent à se connaître.',
  'La participation est volontaire, des deux côtés, et chacun·e peut s’arrêter à tout moment, sans avoir à se justifier.',
  'Ce n’est ni un tremplin de carrière, ni une évaluation\u202f: rien de ce qui se dit dans un binôme n’en sort, et aucune donnée du programme ne sert à juger qui que ce soit.',
].join('\n\n');

export const GOALS =
  'Gagner une heure par semaine sur les notes de synthèse, savoir ce qu’on peut confier à un assistant d’écriture, et repartir avec deux habitudes qui tiennent.';

export const SHORT_GOALS = [
  'Essayer sur de vrais documents, sans démonstration, et garder ce qui sert.',
  'Comprendre ce que les équipes utilisent déjà, et en parler le même langage.',
  'Oser poser les questions simples, et en retirer une habitude par session.',
] as const;

interface NotesWritten {
  readonly text: string;
  readonly mentor: string;
  readonly mentee: string;
}

/** What two who met about a module wrote down, and what each would do next. */
export const NOTES: Readonly<Record<string, NotesWritten>> = {
  'generative-ai': {
    text: 'Nous avons repris la note du comité de mardi\u00a0: trois demandes successives, et un brouillon utilisable en dix minutes. À relire\u00a0: les chiffres, toujours. Aucune donnée nominative dans l’assistant.',
    mentor: 'Envoyer les trois demandes qui ont bien marché',
    mentee: 'Refaire l’exercice sur la note de vendredi',
  },
  'checking-information': {
    text: 'Un article transmis trois fois dans la semaine, vérifié en quatre minutes\u00a0: la source d’origine disait autre chose. Réflexe retenu\u00a0: ouvrir deux onglets avant de transférer.',
    mentor: 'Partager les deux outils de recherche d’image',
    mentee: 'Vérifier la prochaine étude avant le comité',
  },
  'personal-data': {
    text: 'Passage en revue du tableau des candidatures\u00a0: deux colonnes n’ont pas lieu d’être. Nous avons appelé ensemble la personne chargée de la protection des données.',
    mentor: 'Retrouver la règle sur la durée de conservation',
    mentee: 'Faire retirer les deux colonnes',
  },
  'professional-networks': {
    text: 'Profil relu à deux voix, puis une publication courte sur la visite de l’atelier. Ce qui compte\u00a0: parler du travail des équipes, pas de soi.',
    mentor: 'Proposer trois comptes à suivre',
    mentee: 'Publier une fois, sans faire relire',
  },
  'collaboration-tools': {
    text: 'La décision de lundi existait dans trois fils et deux pièces jointes. Nous l’avons rangée à un seul endroit, avec une date et un nom.',
    mentor: 'Montrer le modèle de compte rendu de l’équipe',
    mentee: 'Remplacer un point hebdomadaire par un document partagé',
  },
  'data-storytelling': {
    text: 'Le graphique du rapport mensuel refait en un message\u00a0: une courbe, un titre qui dit la conclusion, le reste en annexe.',
    mentor: 'Envoyer le fichier refait',
    mentee: 'Présenter le nouveau graphique jeudi',
  },
  'everyday-cybersecurity': {
    text: 'Trois messages reçus cette semaine, relus ensemble\u00a0: l’un d’eux n’aurait pas dû être ouvert. Clés d’accès installées sur le téléphone et l’ordinateur.',
    mentor: 'Vérifier la double authentification du compte partagé',
    mentee: 'Signaler le prochain message douteux au lieu de le supprimer',
  },
  'well-being': {
    text: 'Les messages envoyés après 20\u00a0h partent désormais le lendemain matin. L’équipe l’a remarqué avant que nous en parlions.',
    mentor: 'Partager le réglage de l’envoi différé',
    mentee: 'Tenir deux semaines sans notification le soir',
  },
};

/** What two wrote down who met without a module. */
export const OTHER_NOTES: NotesWritten = {
  text: 'Premier échange\u00a0: ce que chacun·e attend, et ce que nous laissons de côté. Nous commençons par un document réel la prochaine fois.',
  mentor: 'Choisir deux exemples dans le kit',
  mentee: 'Apporter un document de la semaine',
};

export const OWN_NOTE =
  'Penser à remercier pour la franchise sur les outils que personne n’utilise.';

/** What one of the two would like to speak of next time. */
export const SUGGESTION =
  'Peut-on regarder ensemble comment préparer un entretien avec l’assistant, sans lui confier de noms\u202f?';
