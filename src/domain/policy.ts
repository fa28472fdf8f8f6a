/** What somebody is in one programme; a person may be several. */
export const STANDINGS = [
  'manager',
  'deputy',
  'sponsor',
  'mentor',
  'mentee',
  'delegate',
  'coach',
] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * The one table of who may do what inside a programme. It is enforced at the door of every use
 * case and is what a "who sees what" page is drawn from. A pair's own affairs add a second rule
 * that no table can say: only the two people of that pair.
 */
export const POLICY = {
  'programme.read': ['manager', 'deputy', 'sponsor'],
  'programme.change': ['manager'],
  'charter.approve': ['sponsor'],
  'charter.record-approval': ['manager'],
  'sign-ups.import': ['manager', 'deputy'],
  'people.invite': ['manager', 'deputy'],
  'participants.read': ['manager', 'deputy'],
  'mentor.prepare': ['mentor'],
  'mentor.select': ['manager', 'deputy'],
  'matching.run': ['manager', 'deputy'],
  'matching.read': ['manager', 'deputy'],
  'matching.publish': ['manager', 'deputy'],
  'dashboard.read': ['manager', 'deputy'],
  'deliveries.read': ['manager', 'deputy'],
  'deliveries.retry': ['manager', 'deputy'],
  'lms.manage': ['manager'],
  'sponsor-page.read': ['manager', 'deputy', 'sponsor'],
  'proposal.answer': ['mentor', 'mentee'],
  'agreement.write': ['mentor', 'mentee'],
  'pair.live': ['mentor', 'mentee'],
  'session.plan': ['mentor', 'mentee', 'delegate'],
  'feedback.give': ['mentor', 'mentee'],
  'delegate.name': ['mentee'],
  'coach.name': ['mentor', 'mentee'],
  'coach.offer': ['manager'],
  'coaching.see': ['coach'],
  'kit.read': ['manager', 'deputy', 'sponsor', 'mentor', 'mentee'],
  'kit.edit': ['manager', 'deputy'],
  'kit.answer': ['mentor', 'mentee'],
  'channel.edit': ['manager', 'deputy'],
  'records.manage': ['manager'],
  'records.choose': ['mentor', 'mentee'],
  'programme.leave': ['mentor', 'mentee'],
  'badge.claim': ['mentor', 'mentee'],
  'badge.revoke': ['manager'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>;
export type Action = keyof typeof POLICY;

/**
 * What goes on in an archived programme: what leaves everything as it is, and what people do with
 * what is their own.
 */
export const STAYS_OPEN: ReadonlySet<Action> = new Set([
  'programme.read',
  'participants.read',
  'matching.read',
  'dashboard.read',
  'deliveries.read',
  'sponsor-page.read',
  'kit.read',
  'records.choose',
  'programme.leave',
  'badge.claim',
  'badge.revoke',
]);

export function may(standings: ReadonlySet<Standing>, action: Action): boolean {
  return POLICY[action].some((standing) => standings.has(standing));
}
