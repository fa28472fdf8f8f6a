import { BUILT_IN_TOPICS } from '../../domain/topic.ts';

const FIRST_NAMES =
  'Aïcha Adrien Agathe Amine Anaïs Antoine Assia Baptiste Bérénice Bruno Camille Cédric Chiara Claire Damien Diane Driss Élodie Émile Estelle Fabrice Fatou Florence Gaël Gilles Hanna Hugo Imane Inès Jérôme Joanna Jules Karim Laure Léo Lina Loïc Lucie Malik Manon Marc Maya Mehdi Mina Nathan Nora Olivier Paul Perrine Quentin Rachid Rose Samir Solène Théo Valérie Victor Yann Yasmine Zoé'.split(
    ' ',
  );
const LAST_NAMES =
  'Achard Amrani Arnoux Barthe Bellec Benali Bertin Besson Blin Bonneau Boulanger Caron Chabert Charrier Cissé Colas Corbin Courtois Dahan Delattre Diallo Doucet Dufresne Estève Favre Fleury Gauthier Gicquel Grimaud Guyon Haddad Hamon Imbert Jacquet Joubert Kaci Keller Lacroix Laurent Lebon Leduc Lemoine Maillard Marchal Meunier Monnier Morvan Navarro Ngoma Ortega Pasquier Perrin Prévost Queffelec Renaud Rousset Sellier Tanguy Vasseur Weiss'.split(
    ' ',
  );
const ENTITIES = [
  'Direction commerciale',
  'Finance',
  'Marketing',
  'Opérations',
  'Recherche et développement',
  'Ressources humaines',
  'Juridique',
  'Systèmes d’information',
];
const SITES = ['Paris', 'Lyon', 'Nantes', 'Lille', 'Bruxelles'];
const HALF_DAYS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'].flatMap((day) => [
  `${day} matin`,
  `${day} après-midi`,
]);

export const DEMO_PEOPLE = FIRST_NAMES.length;

const HEADERS = [
  'Heure de fin',
  'Adresse de messagerie',
  'Nom',
  'Je souhaite participer en tant que',
  'Mon entité',
  'Mon niveau de responsabilité',
  'Mon site',
  'Mes langues de travail',
  'Ce que je peux transmettre',
  'Ce que je souhaite apprendre (par ordre de priorité)',
  'Mes disponibilités',
  'Nombre de personnes que je peux accompagner',
  'Format préféré',
  'J’ai lu la charte et je suis volontaire',
];

/**
 * Sign-ups of invented people, as Microsoft Forms would export them: two in five are executives.
 * They enter through the same door as any file.
 */
export function demoSignUps(from: number, to: number): Uint8Array {
  const rows = [HEADERS];
  for (let i = from; i < to; i++) rows.push(isExecutive(i) ? executive(i) : mentor(i));
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function isExecutive(i: number): boolean {
  return i % 5 === 1 || i % 5 === 3;
}

function mentor(i: number): string[] {
  const wants = i % 3 === 0 ? pick(topics(), i * 5 + 2, 1, 7) : [];
  return line(i, 'Mentor', i % 4 === 2 ? 'Manager' : 'Collaborateur', {
    offers: pick(topics(), i, 4, 5),
    wants,
    halfDays: pick(HALF_DAYS, i, 5, 3),
    seats: i % 6 === 0 ? '2' : '1',
  });
}

function executive(i: number): string[] {
  return line(i, 'Mentoré(e)', i % 3 === 0 ? 'Comité exécutif' : 'Directeur', {
    offers: i % 4 === 0 ? pick(topics(), i + 3, 1, 5) : [],
    wants: pick(topics(), i * 3 + 1, 3, 5),
    halfDays: pick(HALF_DAYS, i * 2 + 1, 4, 3),
    seats: '',
  });
}

function line(
  i: number,
  role: string,
  level: string,
  answers: {
    readonly offers: readonly string[];
    readonly wants: readonly string[];
    readonly halfDays: readonly string[];
    readonly seats: string;
  },
): string[] {
  const name = `${FIRST_NAMES[i] ?? ''} ${LAST_NAMES[(i * 7) % LAST_NAMES.length] ?? ''}`;
  const day = String((i % 27) + 1).padStart(2, '0');
  return [
    `${day}/09/2026 09:30:00`,
    `${addressOf(name)}@demo.example`,
    name,
    role,
    ENTITIES[(i * 3 + Math.floor(i / 8)) % ENTITIES.length] ?? '',
    level,
    SITES[(i * 2 + Math.floor(i / 5)) % SITES.length] ?? '',
    i % 3 === 0 ? 'Français;Anglais' : 'Français',
    answers.offers.join(';'),
    answers.wants.join(';'),
    answers.halfDays.join(';'),
    answers.seats,
    i % 4 === 0 ? 'Individuel' : 'Indifférent',
    'Oui',
  ];
}

function addressOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(' ', '.');
}

function topics(): readonly string[] {
  return BUILT_IN_TOPICS.map(({ label }) => label.fr);
}

/** `count` different items, spread over the list by a step that shares no factor with its length. */
function pick(items: readonly string[], from: number, count: number, step: number): string[] {
  return Array.from({ length: count }, (_, k) => items[(from + k * step) % items.length] ?? '');
}
