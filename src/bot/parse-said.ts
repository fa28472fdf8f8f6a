import { fold } from '../domain/signup/fold.ts';
import type { LocalDate } from '../domain/time.ts';
import { movedTo, saidTime } from './said-time.ts';
import type { SaidTime, Spoken } from './spoken.ts';

/** Each tested on the folded text: lower case, no accent, no punctuation. */
const SESSION = '(?:session|seance|rendez vous|rdv|reunion|meeting|point)s?';
const STUCK =
  /\b(?:(?:je suis|on est|nous sommes) (?:coincee?s?|bloquee?s?|perdue?s?)|ca (?:bloque|coince)|je n y arrive (?:pas|plus)|(?:i m|im|i am|we are|we re) (?:stuck|lost|blocked)|not working out)\b/u;
const WELL =
  /^(?:ca (?:avance|se passe) (?:tres )?bien|tout va bien avec .{1,40}|(?:it s|its|it is|it) going (?:very )?well)$/u;
const THANKS =
  /^(?:un grand |mille )?(?:merci|thanks|thank you|thx|cheers|parfait|super|genial|top|great|perfect|ok merci|ok thanks|ok|d accord|entendu)(?: (?:beaucoup|bien|infiniment|a toi|a vous|binome|a lot|so much|very much|pour tout|for everything))*$/u;
const SMALL_TALK =
  /^(?:(?:et )?(?:toi|vous)|ca va(?: bien)?|comment (?:ca va|vas tu|allez vous|tu vas)|how are you(?: doing)?|how s it going|what s up|(?:qui|que) es tu|qui etes vous|t es qui|who are you|what are you|(?:es tu|etes vous|tu es) (?:un robot|humain|une ia|un bot)|are you (?:a bot|a robot|human|an ai|real)|bonne (?:journee|soiree|nuit|semaine)|bon (?:week end|weekend)|au revoir|a (?:bientot|plus|demain)|bye(?: bye)?|goodbye|good (?:night|evening|afternoon)|see you(?: soon| later)?|have a (?:nice|good) day|lol|haha)$/u;
const CANCEL = new RegExp(
  `\\b(?:annul\\p{L}+|decommand\\p{L}+|cancel\\p{L}*|call off)\\b|\\b(?:supprim\\p{L}+|drop|delete) (?:la |ma |the |my |our )?(?:prochaine |next )?${SESSION}\\b`,
  'u',
);
const MOVE =
  /\b(?:deplac\p{L}+|decal\p{L}+|report(?:er|e|ons|ez)|repouss\p{L}+|move|reschedul\p{L}+|postpon\p{L}+|push back|changer (?:la date|l heure|de date|d heure|de creneau))\b/u;
const SWAP =
  /\b(?:echang\p{L}+|invers\p{L}+|intervert\p{L}+|swap\p{L}*|switch|reverse) .{0,20}\broles?\b/u;
const COACH =
  /\b(?:invit|nomm|ajout|choisi|propos|trouv|voudrai|veu|souhait|besoin|name|add|find|choose|want|need|get|like)\p{L}*\b.{0,30}\b(?:coach(?:e|s|es)?|accompagnant(?:e|s|es)? (?:externe|exterieure?)s?)\b/u;
const ASSISTANT =
  /\b(?:nomm|design|ajout|choisi|name|add|choose|appoint|set)\p{L}* (?:mon |une? |un |my |an )?(?:assistante?|delegate)\b/u;
/** « ne … pas »: what is said is not wanted; « pourquoi pas » is a wish all the same. */
const NEGATED =
  /\b(?:ne|n) (?:\p{L}+ ){1,3}?(?:pas|plus|jamais)\b|\b(?:don t|do not|can t|cannot|can not|won t|will not|never)\b|(?<!why )\bnot\b/u;
const UNABLE =
  /\b(?:peux|peut|pourrai|pourra|pouvons|suis|serai|dispo|disponible|libre|can|cannot|make|be|am|m|available|free)\b/u;
/** A stretch of time, and no day of it yet. */
const SOON =
  /\b(?:semaine|mois) prochaine?\b|\bnext (?:week|month)\b|\b(?:cette|this) (?:semaine|week)\b/u;
const PLAN = new RegExp(
  `\\b(?:planifi\\p{L}+|programm(?:er|ons|ez)|fix(?:er|ons|ez|e)|cal(?:er|ons|ez|e)|propos(?:er|ons|ez|e)|prend(?:re|s|ons) ${SESSION}|voyons nous|on se voit|se voir|schedule|plan|book|set up|arrange|let s meet|meet)\\b|^${SESSION}\\b`,
  'u',
);
const END_PAUSE =
  /\b(?:annul\p{L}+|arret\p{L}+|fin de|stop|end|cancel) (?:(?:la|ma|the|my) )?(?:pause|break)\b/u;
const MODULE =
  /\b(?:(?:un |une |le |la |les |des |a |the |any |some )?(?:modules?|fiches?|kit|contenus?|cours|quelque chose|ressources?|something|content|materials?|resources?))(?: \p{L}+){0,2}? (?:sur|a propos|concernant|qui parle|about|on|regarding)(?: (?:de|du|des))? (.{2,80})$/u;
const KIT_WORD = /^(?:kit|modules?|search|cherche(?:r)?) (.{2,80})$/u;
const ARTICLE = /^(?:(?:le|la|les|l|un|une|des|du|de|d|the|a|an) )+/u;

/** « jeudi prochain à 14 h avec Karl, si cela vous va », and little more. */
const MOMENT_WORDS = 14;
/** « demain matin », « à 14 h »: half a moment, and nothing else. */
const HALF_MOMENT_WORDS = 5;

/** Whom somebody means: the words after « avec », up to what says when. */
const WITH =
  /\b(?:avec|with) ((?:\p{L}+)(?: \p{L}+){0,2}?)(?= (?:le|la|l|a|au|demain|apres|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|on|at|next|tomorrow|today|this|in|dans|pour|vers|monday|tuesday|wednesday|thursday|friday|saturday|sunday|please|svp|\d)|$| \d)/u;

/**
 * What a sentence asks for when it is no command, in French or English, by rules alone. Undefined
 * when none of them speaks: a guess would be worse than the question « que voulez-vous ? ».
 */
export function parseSaid(text: string, today: LocalDate): Spoken | undefined {
  const folded = fold(text);
  if (THANKS.test(folded)) return { kind: 'thanks' };
  if (SMALL_TALK.test(folded)) return { kind: 'small-talk' };
  if (STUCK.test(folded)) return { kind: 'how-it-goes', mood: 'stuck' };
  if (WELL.test(folded)) return { kind: 'how-it-goes', mood: 'well' };
  if (COACH.test(folded)) return { kind: 'coach' };
  if (ASSISTANT.test(folded)) return { kind: 'assistant' };
  const query = (MODULE.exec(folded) ?? KIT_WORD.exec(folded))?.[1]?.replace(ARTICLE, '').trim();
  if (query !== undefined && query !== '') return { kind: 'kit', query: asWritten(text, query) };
  const who = WITH.exec(folded)?.[1]?.trim();
  const named = who === undefined ? {} : { who };
  const at = saidTime(text, today);
  if (NEGATED.test(folded)) {
    // « je ne peux pas jeudi »: another moment is wanted, and which is asked.
    return UNABLE.test(folded) && at !== undefined
      ? { kind: 'say-move', at: {}, ...named }
      : undefined;
  }
  if (SWAP.test(folded)) return { kind: 'say-swap', ...named };
  if (CANCEL.test(folded)) return { kind: 'say-cancel', ...named };
  if (MOVE.test(folded)) return { kind: 'say-move', at: movedTo(text, today) ?? {}, ...named };
  const isPlan = PLAN.test(folded) && (at !== undefined || who !== undefined || SOON.test(folded));
  const wants = isPlan || ((at !== undefined || SOON.test(folded)) && isMoment(text, folded, at));
  return wants ? { kind: 'say-plan', at: at ?? {}, ...named } : undefined;
}

/** A day, an hour and hardly another word is a wish to meet then, unless a program wrote it. */
function isMoment(text: string, folded: string, at: SaidTime = {}): boolean {
  if (/[{}[\]<>*|\\]/u.test(text)) return false;
  const words = folded.split(' ').length;
  const hasDay = at.date !== undefined || at.impossible === true;
  const hasHour = at.time !== undefined || at.impossible === true;
  return hasDay && hasHour ? words <= MOMENT_WORDS : words <= HALF_MOMENT_WORDS;
}

/** The last words of a text that say what was read in them folded: with their accents and capitals. */
function asWritten(text: string, folded: string): string {
  const words = text.trim().split(/\s+/u);
  for (let from = words.length - 1; from >= 0; from--) {
    const tail = words.slice(from).join(' ');
    if (fold(tail).endsWith(folded)) return tail.replace(/[\s?!.…]+$/u, '');
  }
  return folded;
}

/** « annuler la pause » is no session's affair. */
export function endsPause(text: string): boolean {
  return END_PAUSE.test(fold(text));
}
