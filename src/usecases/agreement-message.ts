import { changedFields, isSignedByBoth, type Agreement } from '../domain/agreement.ts';
import type { Label } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { AgreementState, AgreementView } from '../domain/message-parts.ts';
import { isUnderWay, type Side } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import type { Ports } from './ports.ts';
import { moduleFor } from './read-kit.ts';
import { TAB_PATHS } from './tab-paths.ts';
import { pairView, type PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'links'>;

/** The agreement as one of the two sees it on a card: what is new, and whether it waits for them. */
export async function agreementView(
  ports: Needs,
  context: PairContext,
  side: Side,
): Promise<AgreementView> {
  const { agreement, pair, programme } = context;
  return {
    pair: pairView(context, side),
    state: stateFor(context, side),
    version: agreement?.version ?? 0,
    ...(agreement === undefined ? {} : { terms: agreement.terms }),
    modules: await titlesOf(ports, context, agreement?.terms.moduleIds ?? []),
    changed: agreement === undefined ? [] : newIn(agreement),
    url: ports.links.tab(TAB_PATHS.agreement(programme.id, pair.id)),
  };
}

/** The agreement as it stands now, whatever an old card says. */
export async function viewAgreementCard(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'agreement.write', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const agreement = await agreementView(ports, context, side);
  const kind = agreement.state === 'in-force' ? 'agreement-in-force' : 'agreement-to-sign';
  return ok({ kind, agreement });
}

function stateFor({ agreement, pair }: PairContext, side: Side): AgreementState {
  if (agreement !== undefined && isSignedByBoth(agreement.signatures)) return 'in-force';
  if (!isUnderWay(pair)) return 'over';
  if (agreement === undefined) return 'unwritten';
  return agreement.signatures[side] === undefined ? 'to-sign' : 'waiting';
}

/** Against what both signed; as long as they signed nothing, against the version before. */
function newIn({ terms, version, inForce, history }: Agreement): AgreementView['changed'] {
  const before = inForce !== undefined && inForce.version < version ? inForce : history.at(-1);
  return before === undefined ? [] : changedFields(before.terms, terms);
}

/** Titles of modules, in their order. */
export async function titlesOf(
  ports: Pick<Ports, 'store'>,
  { scope }: PairContext,
  moduleIds: readonly string[],
): Promise<readonly Label[]> {
  const titles: Label[] = [];
  for (const moduleId of moduleIds) {
    const module = await moduleFor(ports, scope, { moduleId });
    const { fr, en } = module?.content ?? {};
    titles.push({ fr: fr?.title ?? moduleId, en: en?.title ?? moduleId });
  }
  return titles;
}
