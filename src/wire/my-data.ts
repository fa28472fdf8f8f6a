import { z } from 'zod';
import { ProgrammeRoleShape } from './me.ts';

/** What there is to leave in one programme, said before anybody leaves anything. */
const PlaceShape = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(ProgrammeRoleShape),
  mayLeave: z.boolean(),
  pairs: z.array(
    z.object({ name: z.string(), isProposal: z.boolean(), sessionsToCome: z.number() }),
  ),
  /** Nobody else manages it. */
  isLastManager: z.boolean(),
});

export const MyDataShape = z.object({ places: z.array(PlaceShape), isBeingErased: z.boolean() });

/** Asked on purpose: there is no way back. */
export const ErasureAskedShape = z.object({ understood: z.literal(true) }).strict();
export const ErasureStateShape = z.object({ isUnderWay: z.boolean() });

export type MyPlaceWire = z.infer<typeof PlaceShape>;
