/** The charter of the demo programme: content of the demo, in the language of its programme. */
export const DEMO_CHARTER = [
  'Regards croisés réunit des collaborateurs et collaboratrices et des membres de la direction pour que les pratiques numériques se transmettent d’un métier et d’un niveau de responsabilité à l’autre, et que des personnes qui ne se seraient jamais croisées apprennent à se connaître.',
  'La participation est volontaire, des deux côtés, et chacun peut s’arrêter quand il le souhaite, sans avoir à se justifier.',
  'Ce n’est ni un tremplin de carrière, ni une évaluation\u202f: rien de ce qui se dit dans un binôme n’en sort, et aucune donnée du programme ne sert à juger qui que ce soit.',
].join('\n\n');
