import type { outcomesFr } from './outcomes.fr.ts';
import { plural } from './plural.ts';

/** What the programme has brought, as its manager reads and prints it, in English. */
export const outcomesEn: typeof outcomesFr = {
  skillTitle: 'What has been learned?',
  skillHint:
    'Answers to the kit’s questionnaires, before and after, from 0 to 100. Means of at least five people.',
  knowledge: 'What people know',
  confidence: 'What they feel able to do',
  before: 'before',
  after: 'after',
  outOf: (mark) => `${mark} out of 100`,
  change: (points: string) => `${points} points`,
  people: (n: number) => plural('en', n, { one: `${n} person`, other: `${n} people` }),
  skillNone: 'No figure yet',
  skillWhy:
    'It shows once five people have answered before and after a session, so that nobody is recognised.',
  hidden: (n: number) =>
    plural('en', n, {
      one: 'One module is not shown: too few people answered.',
      other: `${n} modules are not shown: too few people answered.`,
    }),
  module: 'Module',
  answers: 'Answers',
  linksTitle: 'Who talks to whom now?',
  linksHint: (pairs: number, of: number) => `${pairs} of ${of} pairs join two different entities.`,
  linksNone: 'No pair joins two entities yet.',
  linksPicture: 'Links between entities',
  linksOf: (one: string, other: string, pairs: string) => `${one} and ${other}: ${pairs}`,
  entity: 'Entity',
  otherEntity: 'Other entity',
  pairs: 'Pairs',
  table: 'Show as a table',
  deliveries: 'See each message',
  print: 'Print the summary',
  printTitle: 'The programme so far',
  printedOn: (day: string) => `As of ${day}`,
};
