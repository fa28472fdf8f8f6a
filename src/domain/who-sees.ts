import { POLICY, STANDINGS, type Action, type Standing } from './policy.ts';

/** How far a standing reaches: everybody's, that of one's own pair, one's own, or what the pair shows. */
const REACHES = ['all', 'pair', 'own', 'shown'] as const;
export type Reach = (typeof REACHES)[number];

/** Actions through which a kind of information is read, each with how far that door opens. */
type Doors = Readonly<Partial<Record<Action, Reach>>>;

/**
 * What Binôme knows, by kind, and the doors of `POLICY` behind which it lies: who sees it follows
 * from there and is written nowhere else. A kind without a door is read by nobody but its author.
 */
const INFORMATION = {
  charter: { 'programme.read': 'all' },
  profile: { 'participants.read': 'all', 'proposal.answer': 'pair', 'coaching.see': 'shown' },
  signUp: { 'participants.read': 'all', 'matching.read': 'all' },
  avoids: {},
  hopes: { 'pair.live': 'pair' },
  preparation: { 'mentor.prepare': 'own', 'mentor.select': 'all' },
  match: { 'matching.read': 'all', 'proposal.answer': 'pair' },
  decline: {},
  agreement: { 'agreement.write': 'pair', 'coaching.see': 'shown' },
  sessions: { 'dashboard.read': 'all', 'session.plan': 'pair', 'coaching.see': 'shown' },
  notes: { 'pair.live': 'pair', 'coaching.see': 'shown' },
  ownNotes: {},
  feedback: { 'feedback.give': 'own' },
  checkIns: { 'pair.live': 'own' },
  help: { 'dashboard.read': 'all' },
  questionnaires: { 'kit.answer': 'own' },
  sums: { 'dashboard.read': 'all', 'sponsor-page.read': 'all' },
  deliveries: { 'deliveries.read': 'all' },
  grades: { 'lms.manage': 'all' },
  records: { 'records.choose': 'own' },
  kit: { 'kit.read': 'all' },
} as const satisfies Readonly<Record<string, Doors>>;
type InformationKind = keyof typeof INFORMATION;

type Policy = Readonly<Record<Action, readonly Standing[]>>;

interface Seen {
  readonly kind: InformationKind;
  /** In the order of `STANDINGS`; whoever is not named sees nothing of it. */
  readonly by: readonly { readonly standing: Standing; readonly reach: Reach }[];
}

/** Who sees what, as a policy has it: each standing by the widest door that opens to it. */
export function whoSees(policy: Policy = POLICY): readonly Seen[] {
  const kinds = Object.keys(INFORMATION) as InformationKind[];
  return kinds.map((kind) => {
    const doors = Object.entries(INFORMATION[kind] satisfies Doors) as readonly [Action, Reach][];
    const by = STANDINGS.flatMap((standing) => {
      const open = doors.filter(([action]) => policy[action].includes(standing));
      const reach = REACHES.find((one) => open.some(([, has]) => has === one));
      return reach === undefined ? [] : [{ standing, reach }];
    });
    return { kind, by };
  });
}

/** Who may do what, as a policy has it. */
export function whoMay(policy: Policy = POLICY) {
  const actions = Object.keys(policy) as Action[];
  return actions.map((action) => ({ action, by: policy[action] }));
}
