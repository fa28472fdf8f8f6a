import type { Locale } from '../language.ts';
import type { SignupField } from './fields.ts';

/** Headers known word for word, folded (see `fold`): Microsoft Forms' own, and those of our form. */
export const COLUMN_NAMES: Readonly<
  Record<SignupField, Readonly<Record<Locale, readonly string[]>>>
> = {
  mail: {
    fr: [
      'adresse de messagerie',
      'adresse e mail',
      'adresse email',
      'adresse mail',
      'adresse electronique',
      'courriel',
      'mon adresse de messagerie',
      'mon adresse e mail',
      'courrier electronique',
    ],
    en: ['email', 'e mail', 'mail', 'email address', 'e mail address', 'my email', 'my e mail'],
  },
  name: {
    fr: ['nom', 'nom complet', 'nom et prenom', 'prenom et nom', 'mon nom', 'nom d affichage'],
    en: ['name', 'full name', 'my name', 'display name', 'your name', 'first and last name'],
  },
  role: {
    fr: ['je souhaite participer en tant que', 'je participe en tant que', 'mon role', 'role'],
    en: ['i want to take part as', 'i would like to take part as', 'my role', 'i take part as'],
  },
  entity: {
    fr: ['mon entite', 'entite', 'ma direction', 'direction', 'departement', 'mon departement'],
    en: ['my business unit', 'business unit', 'my department', 'department', 'entity', 'my entity'],
  },
  level: {
    fr: ['mon niveau de responsabilite', 'niveau de responsabilite', 'mon niveau', 'niveau'],
    en: ['my level', 'level', 'my level of responsibility', 'level of responsibility'],
  },
  site: {
    fr: ['mon site', 'site', 'mon lieu de travail', 'lieu de travail'],
    en: ['my site', 'my location', 'location', 'my office', 'office location'],
  },
  languages: {
    fr: ['mes langues de travail', 'langues de travail', 'langues', 'mes langues'],
    en: ['my working languages', 'working languages', 'languages', 'my languages'],
  },
  offers: {
    fr: ['ce que je peux transmettre', 'ce que je transmets', 'je peux transmettre'],
    en: ['what i can teach', 'what i teach', 'what i can share', 'what i offer', 'i can teach'],
  },
  wants: {
    fr: [
      'ce que je souhaite apprendre par ordre de priorite',
      'ce que je souhaite apprendre',
      'je souhaite apprendre',
      'ce que j apprends',
    ],
    en: [
      'what i want to learn in order of priority',
      'what i want to learn',
      'what i would like to learn',
      'i want to learn',
    ],
  },
  halfDays: {
    fr: ['mes disponibilites', 'disponibilites', 'mes demi journees disponibles'],
    en: ['when i am available', 'my availability', 'availability', 'available half days'],
  },
  seats: {
    fr: [
      'nombre de personnes que je peux accompagner',
      'combien de personnes je peux accompagner',
      'nombre de mentores',
      'nombre de personnes',
    ],
    en: ['how many people i can mentor', 'number of people i can mentor', 'number of mentees'],
  },
  managerMail: {
    fr: [
      'adresse de messagerie de mon manager',
      'adresse e mail de mon manager',
      'adresse mail de mon manager',
      'mon manager',
      'manager',
    ],
    en: ['my manager s email', 'my manager s e mail', 'manager email', 'my manager'],
  },
  format: {
    fr: ['format prefere', 'mon format prefere', 'format', 'format souhaite'],
    en: ['preferred format', 'my preferred format', 'format preference'],
  },
  charter: {
    fr: ['j ai lu la charte et je suis volontaire', 'charte', 'j accepte la charte'],
    en: ['i have read the charter and i volunteer', 'charter', 'i accept the charter'],
  },
  avoids: {
    fr: [
      'personnes avec qui je prefere ne pas etre associe e',
      'personnes avec qui je prefere ne pas etre associe',
      'personnes a eviter',
    ],
    en: ['people i would rather not be paired with', 'people to avoid'],
  },
  completedAt: {
    fr: ['heure de fin', 'horodateur', 'date de fin'],
    en: ['completion time', 'timestamp', 'end time'],
  },
};

interface ColumnPattern {
  readonly field: SignupField;
  readonly fits: RegExp;
  readonly but?: RegExp;
}

/** A column about somebody else than the person who answers. */
const SOMEBODY_ELSE =
  /\b(manager|managers|responsable|superieure?|hierarchique|n 1|supervisor|boss|assistante?|delegue|delegate|sponsor|coach)\b/;

/** Looser fits, tried in this order, the most telling first; headers are folded. */
export const COLUMN_PATTERNS: readonly ColumnPattern[] = [
  {
    field: 'avoids',
    fits: /\b(ne pas etre|pas etre associee?|eviter|evite|pas associer|rather not|not (to )?be (paired|matched)|not (pair|match)|avoid|incompatibilites?|incompatible|conflits?|conflicts?|exclu\w*)\b/,
  },
  {
    field: 'managerMail',
    fits: /\b(manager|managers|responsable|superieure?|n 1|supervisor|boss|reports to|hierarchie)\b/,
    but: /\b(niveau|level|etes vous|are you|nom|name|role|telephone|phone)\b/,
  },
  {
    field: 'completedAt',
    fits: /\b(heure de fin|date de fin|completion|completed|submitted|submission|end time|horodat\w*|timestamp|date de (la )?reponse|date de soumission|repondu le|termine le)\b/,
  },
  { field: 'charter', fits: /\b(charte|charter|volontaire|volunteer|consent\w*|engagement)\b/ },
  {
    field: 'seats',
    fits: /\b(combien|nombre|how many|number|capacite|capacity|places|seats)\b/,
    but: /\b(seances?|sessions?|heures?|hours?|annees?|years?)\b/,
  },
  {
    field: 'halfDays',
    fits: /\b(disponib\w*|availab\w*|demi journees?|half days?|creneaux|creneau|slots?|quand)\b/,
  },
  { field: 'format', fits: /\b(format|formats|individuel ou (en )?groupe|one to one or group)\b/ },
  {
    field: 'role',
    fits: /\b(participer?|participe|participation|take part|taking part|role|roles|en tant que|mentor ou mentore\w*|mentor or mentee)\b/,
  },
  {
    field: 'wants',
    fits: /\b(apprendre|apprends|apprentissage|learn|learning|decouvrir|discover|themes? (souhaites?|recherches?|voulus?)|(wanted|desired) (topics?|skills?)|(topics?|skills?) wanted|besoins?|needs|recherche\w*)\b/,
  },
  {
    field: 'offers',
    fits: /\b(transmettre|transmets|transmission|teach|partager|partage|share|offer|offers|offered|apporter|enseigner|themes? (proposes?|offerts?|maitrises?)|offre|propose\w*|can bring|expertises?)\b/,
  },
  { field: 'languages', fits: /\b(langues?|languages?|spoken)\b/ },
  {
    field: 'level',
    fits: /\b(niveau|level|responsabilites?|responsibility|seniority|grade|echelon)\b/,
    but: /\b(numerique|digital|anglais|english|etudes|education|satisfaction)\b/,
  },
  {
    field: 'entity',
    fits: /\b(entite|entites|entity|business unit|unit|bu|direction|departement|department|filiale|subsidiary|division|service|pole)\b/,
  },
  {
    field: 'site',
    fits: /\b(site|lieu|location|ville|city|office|bureau|implantation|localisation|workplace)\b/,
  },
  {
    field: 'mail',
    fits: /\b(mail|mails|email|emails|messagerie|courriel|courrier|adresse electronique|upn|user principal name)\b/,
    but: SOMEBODY_ELSE,
  },
  {
    field: 'name',
    fits: /^((mon|votre|my|your|the|le) )?(nom|noms|name|names|full name|display name|prenom nom|nom prenom|collaborateur|participante?|participant name|nom du participant)( complet)?$/,
  },
  // Last, for these words also open questions about something else.
  { field: 'charter', fits: /\b(accepte?|acceptation|accord|agree|agreement)\b/ },
];
