// Checks the audit file of a Binôme match run, on its own: this one file, any Node.js from 18 on, no
// network, nothing of the application. How and why: README.md beside it.
//
//   node check-audit.mjs FILE [--seal HEX] [--lang fr|en]
//
// Answers 0 when the file holds, 1 when it does not, 2 when it was not asked properly.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const WORDS = {
  en: {
    usage: 'usage: node check-audit.mjs FILE [--seal HEX] [--lang fr|en]',
    unreadable: (why) => `the file cannot be read: ${why}`,
    not_json: (why) => `the file is not JSON, perhaps it was cut short: ${why}`,
    not_audit: () => 'this is no audit file of Binôme (field "format")',
    version: (v) => `this checker knows version 1 of the format, not ${v}`,
    shape: (where) => `${where} is missing or not of the kind it should be`,
    seal: () => 'the seal does not match: the file was changed after it was made',
    other_seal: (seal) => `this is not the file that was asked for: its seal is ${seal}`,
    twice: (id) => `${id} stands in the file twice`,
    option: (id, j) => `${id}: no mentor has the place ${j}`,
    order: (id) => `${id}: the possible mentors must be in ascending order, each once`,
    score: (id) => `${id}: a score is not a whole number from 0 to 1000`,
    scores: (id) => `${id}: there must be one score for each possible mentor`,
    not_possible: (id, mentor) => `${id} is paired with ${mentor}, who is not possible`,
    seats: (id, taken, seats) => `${id} has ${taken} mentees and ${seats} places`,
    locked_twice: (id) => `${id} is locked and paired besides`,
    locked_unknown: (id) => `${id} is locked but not in the file`,
    pairs: (said, found) => `the file says ${said} pairs and holds ${found}`,
    total: (said, found) => `the file says a total of ${said} and its pairs give ${found}`,
    bonus: (id) => `${id}: a bonus is not a whole number from 0 on, or the classes are too close`,
    price: (id) => `${id}: a price is not a whole number, or is below nothing`,
    free_price: (id) => `${id} has a free place, which must cost nothing`,
    mentee_price: (id) => `${id} pays more for the mentor than the pair is worth`,
    better: (id, mentor) =>
      `not proven best: ${id} with ${mentor} would be worth more than prices allow`,
    good: (pairs, total) =>
      `OK: ${pairs} pairs, the most there can be; total ${total}, the highest there can be with as many.`,
    counted: (mentees, mentors, couples) =>
      `checked: ${mentees} mentees, ${mentors} mentors, ${couples} possible couples, one by one.`,
    locked: (n) =>
      `${n} of the pairs were decided by the programme's managers; the proof is about all others.`,
    classes: () => 'some mentees were to be served first; the total is the highest after that.',
    sealed: (seal) => `seal: ${seal}. Compare it with the one the application shows for this run.`,
    bad: 'REFUSED',
  },
  fr: {
    usage: 'usage\u00a0: node check-audit.mjs FICHIER [--seal HEX] [--lang fr|en]',
    unreadable: (why) => `le fichier ne se lit pas\u00a0: ${why}`,
    not_json: (why) => `le fichier n’est pas du JSON, peut-être est-il tronqué\u00a0: ${why}`,
    not_audit: () => 'ce n’est pas un fichier d’audit de Binôme (champ «\u202fformat\u202f»)',
    version: (v) => `ce vérificateur connaît la version 1 du format, pas ${v}`,
    shape: (where) => `${where} manque ou n’est pas de la bonne nature`,
    seal: () => 'le sceau ne correspond pas\u00a0: le fichier a été modifié après coup',
    other_seal: (seal) => `ce n’est pas le fichier demandé\u00a0: son sceau est ${seal}`,
    twice: (id) => `${id} figure deux fois dans le fichier`,
    option: (id, j) => `${id}\u00a0: aucun mentor n’a la place ${j}`,
    order: (id) =>
      `${id}\u00a0: les mentors possibles doivent être en ordre croissant, chacun une fois`,
    score: (id) => `${id}\u00a0: un score n’est pas un entier de 0 à 1000`,
    scores: (id) => `${id}\u00a0: il faut un score pour chaque mentor possible`,
    not_possible: (id, mentor) => `${id} forme un binôme avec ${mentor}, qui n’est pas possible`,
    seats: (id, taken, seats) => `${id} accompagne ${taken} personnes pour ${seats} places`,
    locked_twice: (id) => `${id} est dans un binôme imposé et dans un autre`,
    locked_unknown: (id) => `${id} est dans un binôme imposé mais pas dans le fichier`,
    pairs: (said, found) => `le fichier annonce ${said} binômes et en contient ${found}`,
    total: (said, found) =>
      `le fichier annonce un total de ${said} et ses binômes donnent ${found}`,
    bonus: (id) =>
      `${id}\u00a0: une priorité n’est pas un entier positif, ou les classes sont trop proches`,
    price: (id) => `${id}\u00a0: un prix n’est pas un entier, ou est négatif`,
    free_price: (id) => `${id} a une place libre, qui doit ne rien coûter`,
    mentee_price: (id) => `${id} paie son mentor plus que le binôme ne vaut`,
    better: (id, mentor) =>
      `optimum non prouvé\u00a0: ${id} avec ${mentor} vaudrait plus que les prix ne le permettent`,
    good: (pairs, total) =>
      `OK\u00a0: ${pairs} binômes, le plus grand nombre possible\u202f; total ${total}, le plus élevé possible avec autant de binômes.`,
    counted: (mentees, mentors, couples) =>
      `vérifié\u00a0: ${mentees} mentoré·es, ${mentors} mentors, ${couples} couples possibles, un par un.`,
    locked: (n) =>
      `${n} des binômes ont été imposés par les responsables du programme\u202f; la preuve porte sur tous les autres.`,
    classes: () =>
      'certaines personnes devaient être servies d’abord\u202f; le total est le plus élevé après cela.',
    sealed: (seal) =>
      `sceau\u00a0: ${seal}. Comparez-le à celui que l’application affiche pour cet appariement.`,
    bad: 'REFUSÉ',
  },
};

/** What is wrong: a code of `WORDS` and what it needs to be said. */
class Flaw extends Error {
  constructor(code, ...details) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isList = (value) => Array.isArray(value);

function requireShape(file) {
  const must = (holds, where) => {
    if (!holds) throw new Flaw('shape', where);
  };
  for (const field of ['pairs', 'total', 'levels', 'seed']) must(isCount(file[field]), field);
  for (const field of ['solver', 'input', 'sha256']) must(typeof file[field] === 'string', field);
  must(typeof file.weights === 'object' && file.weights !== null, 'weights');
  must(file.levels >= 1, 'levels');
  for (const field of ['mentors', 'mentees', 'locked']) must(isList(file[field]), field);
  file.mentors.forEach((mentor, j) => {
    must(typeof mentor?.id === 'string', `mentors[${j}].id`);
    must(isCount(mentor.seats), `mentors[${j}].seats`);
  });
  file.mentees.forEach((mentee, i) => {
    must(typeof mentee?.id === 'string', `mentees[${i}].id`);
    must(mentee.mentor === null || isCount(mentee.mentor), `mentees[${i}].mentor`);
    must(isList(mentee.possible), `mentees[${i}].possible`);
    must(isList(mentee.scores), `mentees[${i}].scores`);
  });
  file.locked.forEach((pair, k) => {
    const ids = typeof pair?.mentorId === 'string' && typeof pair.menteeId === 'string';
    must(ids && isCount(pair.score), `locked[${k}]`);
  });
}

function requireSeal({ sha256, ...rest }, expected) {
  const seal = createHash('sha256').update(JSON.stringify(rest), 'utf8').digest('hex');
  if (seal !== sha256) throw new Flaw('seal');
  if (expected !== undefined && expected.toLowerCase() !== seal) throw new Flaw('other_seal', seal);
}

function requireOnce(people) {
  const seen = new Set();
  for (const { id } of people) {
    if (seen.has(id)) throw new Flaw('twice', id);
    seen.add(id);
  }
}

/** Every couple that was possible: real mentors, in order, a whole score each. */
function requireCouples({ mentors, mentees }) {
  for (const { id, possible, scores } of mentees) {
    if (possible.length !== scores.length) throw new Flaw('scores', id);
    let before = -1;
    for (const j of possible) {
      if (!isCount(j) || j >= mentors.length) throw new Flaw('option', id, j);
      if (j <= before) throw new Flaw('order', id);
      before = j;
    }
    if (!scores.every((score) => isCount(score) && score <= 1000)) throw new Flaw('score', id);
  }
}

/** The result can be: possible couples, no place taken twice, the figures as they are said. */
function requireResult({ mentors, mentees, locked, pairs, total }) {
  const taken = mentors.map(() => 0);
  const known = new Set([...mentors, ...mentees].map(({ id }) => id));
  const free = new Map(mentees.map((mentee) => [mentee.id, mentee.mentor === null]));
  let [count, sum] = [locked.length, 0];
  requireOnce(locked.map(({ menteeId }) => ({ id: menteeId })));
  for (const { mentorId, menteeId, score } of locked) {
    for (const id of [mentorId, menteeId]) if (!known.has(id)) throw new Flaw('locked_unknown', id);
    if (free.get(menteeId) === false) throw new Flaw('locked_twice', menteeId);
    sum += score;
  }
  for (const { id, mentor, possible, scores } of mentees) {
    if (mentor === null) continue;
    const place = possible.indexOf(mentor);
    if (place === -1) throw new Flaw('not_possible', id, mentors[mentor]?.id ?? mentor);
    taken[mentor] += 1;
    count += 1;
    sum += scores[place];
  }
  mentors.forEach(({ id, seats }, j) => {
    if (taken[j] > seats) throw new Flaw('seats', id, taken[j], seats);
  });
  if (count !== pairs) throw new Flaw('pairs', pairs, count);
  if (sum !== total) throw new Flaw('total', total, sum);
  return taken;
}

/**
 * Classes of priority: a bonus a mentee, whose differences exceed any total of scores, so that no
 * score can outweigh a class.
 */
function requireBonuses({ mentees }) {
  const most = mentees.reduce(
    (sum, { scores }) => sum + scores.reduce((a, b) => Math.max(a, b), 0),
    0,
  );
  const levels = [...new Set([0, ...mentees.map(({ bonus }) => bonus)])];
  for (const { id, bonus } of mentees) if (!isCount(bonus)) throw new Flaw('bonus', id);
  levels.sort((a, b) => a - b);
  for (let k = 1; k < levels.length; k++) {
    if (levels[k] - levels[k - 1] > most) continue;
    throw new Flaw('bonus', mentees.find(({ bonus }) => bonus === levels[k]).id);
  }
}

/**
 * The proof. A couple is worth (levels, bonus + score), compared first by the first number. With a
 * price for each place of a mentor and, for each mentee, what their pair leaves them, no couple may
 * be worth more than the two of them have together; then no other choice of pairs is worth more.
 */
function requireOptimal({ mentors, mentees, levels }, taken) {
  mentors.forEach(({ id, seats, level, price }, j) => {
    const sound = isCount(level) && level <= levels && Number.isSafeInteger(price);
    if (!sound || (level === 0 && price < 0)) throw new Flaw('price', id);
    if (taken[j] < seats && (level !== 0 || price !== 0)) throw new Flaw('free_price', id);
  });
  for (const { id, mentor, bonus, possible, scores } of mentees) {
    let [first, second] = [0, 0];
    if (mentor !== null) {
      first = levels - mentors[mentor].level;
      second = bonus + scores[possible.indexOf(mentor)] - mentors[mentor].price;
    }
    if (first < 0 || (first === 0 && second < 0)) throw new Flaw('mentee_price', id);
    possible.forEach((j, k) => {
      const cover = first + mentors[j].level;
      const enough = second + mentors[j].price >= bonus + scores[k];
      if (cover < levels || (cover === levels && !enough))
        throw new Flaw('better', id, mentors[j].id);
    });
  }
}

function check(text, expected) {
  let file;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Flaw('not_json', error.message);
  }
  if (file?.format !== 'binome-audit') throw new Flaw('not_audit');
  if (file.version !== 1) throw new Flaw('version', String(file.version));
  requireShape(file);
  requireSeal(file, expected);
  requireOnce(file.mentors);
  requireOnce(file.mentees);
  requireCouples(file);
  const taken = requireResult(file);
  requireBonuses(file);
  requireOptimal(file, taken);
  return file;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Flaw('unreadable', error.message);
  }
}

function parse(args) {
  const options = { lang: /^fr/iu.test(process.env.LANG ?? '') ? 'fr' : 'en' };
  for (let k = 0; k < args.length; k++) {
    if (args[k] === '--seal' || args[k] === '--lang') options[args[k].slice(2)] = args[++k];
    else if (options.path === undefined && !args[k].startsWith('--')) options.path = args[k];
    else return undefined;
  }
  const sound = options.path !== undefined && Object.hasOwn(WORDS, options.lang);
  return sound && (!args.includes('--seal') || options.seal !== undefined) ? options : undefined;
}

const options = parse(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(`${WORDS.en.usage}\n${WORDS.fr.usage}\n`);
  process.exitCode = 2;
} else {
  const words = WORDS[options.lang];
  try {
    const file = check(read(options.path), options.seal);
    const couples = file.mentees.reduce((sum, { possible }) => sum + possible.length, 0);
    const lines = [
      words.good(file.pairs, file.total),
      words.counted(file.mentees.length, file.mentors.length, couples),
      ...(file.locked.length > 0 ? [words.locked(file.locked.length)] : []),
      ...(file.mentees.some(({ bonus }) => bonus > 0) ? [words.classes()] : []),
      words.sealed(file.sha256),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    process.stderr.write(`${words.bad}: ${words[error.code](...error.details)}\n`);
    process.exitCode = 1;
  }
}
