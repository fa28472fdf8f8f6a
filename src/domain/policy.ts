/** What somebody is in one programme; a person may be several. */
export const STANDINGS = ['manager', 'sponsor', 'mentor', 'mentee', 'delegate'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * The one table of who may do what inside a programme. It is enforced at the door of every use
 * case and is what a "who sees what" page is drawn from. A pair's own affairs add a second rule
 * that no table can say: only the two people of that pair.
 */
export const POLICY = {
  'programme.read': ['manager', 'sponsor'],
  'programme.change': ['manager'],
  'charter.approve': ['sponsor'],
  'charter.record-approval': ['manager'],
  'sign-ups.import': ['manager'],
  'people.invite': ['manager'],
  'participants.read': ['manager'],
  'mentor.prepare': ['mentor'],
  'mentor.select': ['manager'],
  'matching.run': ['manager'],
  'matching.read': ['manager'],
  'matching.publish': ['manager'],
  'dashboard.read': ['manager'],
  'deliveries.read': ['manager'],
  'lms.manage': ['manager'],
  'sponsor-page.read': ['manager', 'sponsor'],
  'proposal.answer': ['mentor', 'mentee'],
  'agreement.write': ['mentor', 'mentee'],
  'pair.live': ['mentor', 'mentee'],
  'session.plan': ['mentor', 'mentee', 'delegate'],
  'feedback.give': ['mentor', 'mentee'],
  'delegate.name': ['mentee'],
  'kit.read': ['manager', 'sponsor', 'mentor', 'mentee'],
  'kit.edit': ['manager'],
  'kit.answer': ['mentor', 'mentee'],
  'records.manage': ['manager'],
  'records.choose': ['mentor', 'mentee'],
  'badge.claim': ['mentor', 'mentee'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>;
export type Action = keyof typeof POLICY;

export function may(standings: ReadonlySet<Standing>, action: Action): boolean {
  return POLICY[action].some((standing) => standings.has(standing));
}
