import { z } from 'zod/mini';
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

export const MyDataShape = z.object({
  places: z.array(PlaceShape),
  /** Programmes that I left, and may come back to until then as if I had not. */
  left: z.array(z.object({ id: z.string(), name: z.string(), until: z.string() })),
  isBeingErased: z.boolean(),
});

/** Pairs and proposals that are there again, and those whose seat was given meanwhile. */
export const BackAgainShape = z.object({ back: z.number(), gone: z.number() });

/** Asked on purpose: there is no way back. */
export const ErasureAskedShape = z.strictObject({ understood: z.literal(true) });
export const ErasureStateShape = z.object({ isUnderWay: z.boolean() });

export type MyDataWire = z.infer<typeof MyDataShape>;
export type MyPlaceWire = z.infer<typeof PlaceShape>;
