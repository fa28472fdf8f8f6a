import type { PublicProfile } from '../domain/message-parts.ts';
import { isUnderWay, otherSide, sideOf, type Pair } from '../domain/pair.ts';
import { participantOn } from '../domain/pair.ts';
import type { Programme } from '../domain/programme.ts';
import type { Standing } from '../domain/policy.ts';
import { isOpen } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { erasureOf } from './ask-erasure.ts';
import { KEY } from './documents.ts';
import { listMyProgrammes } from './list-programmes.ts';
import type { Ports } from './ports.ts';
import { standingOf } from './standing.ts';
import { publicProfile } from './views.ts';

/** What leaving a programme, or being erased, would mean there. */
interface MyPlace {
  readonly programme: Programme;
  readonly roles: readonly Standing[];
  /** Whether they may leave: they take part, and are not only of the team. */
  readonly mayLeave: boolean;
  /** Pairs that would end, and proposals that would close. */
  readonly pairs: readonly {
    readonly other: PublicProfile;
    readonly status: Pair['status'];
    /** Sessions to come that would be off. */
    readonly sessionsToCome: number;
  }[];
  /** Nobody else manages it: it would go on without anybody who can change it. */
  readonly isLastManager: boolean;
}

interface MyDataView {
  readonly places: readonly MyPlace[];
  /** An erasure was asked for and is under way. */
  readonly isBeingErased: boolean;
}

/** What there is to leave, said before anybody leaves anything. */
export async function viewMyData(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
): Promise<MyDataView> {
  const places: MyPlace[] = [];
  for (const { programme, standings } of await listMyProgrammes(ports, actor)) {
    const standing = await standingOf(ports, actor, programme.id);
    const self = standing?.self;
    const { managers } = programme;
    const pairs: MyPlace['pairs'][number][] = [];
    if (standing !== undefined && self?.status === 'enrolled') {
      const { scope } = standing;
      for (const { body } of await ports.store.find('pair', scope, KEY.participant(self.id))) {
        const side = sideOf(body, self.id);
        if (side === undefined || !(isUnderWay(body) || body.status === 'proposed')) continue;
        const otherId = participantOn(body, otherSide(side));
        const other = await ports.store.get('participant', scope, otherId);
        const sessions = await ports.store.find('session', scope, KEY.pair(body.id));
        if (other === undefined) continue;
        pairs.push({
          other: publicProfile(other.body),
          status: body.status,
          sessionsToCome: sessions.filter((one) => isOpen(one.body)).length,
        });
      }
    }
    places.push({
      programme,
      roles: [...standings],
      mayLeave: self?.status === 'enrolled',
      pairs,
      isLastManager: managers.length === 1 && managers[0] === actor.oid,
    });
  }
  return { places, isBeingErased: (await erasureOf(ports, actor)) !== undefined };
}
