import { z } from 'zod/mini';
import { LocaleShape } from './shapes.ts';

export const ProgrammeRoleShape = z.enum([
  'manager',
  'deputy',
  'sponsor',
  'mentor',
  'mentee',
  'delegate',
  'coach',
]);

export const MeShape = z.object({
  oid: z.string(),
  name: z.string(),
  mail: z.optional(z.string()),
  locale: LocaleShape,
  timeZone: z.string(),
  pausedUntil: z.optional(z.string()),
  /** Whether this person may create programmes. */
  mayCreate: z.boolean(),
  /** Whether this person looks after Binôme in the tenant. */
  mayAdminister: z.boolean(),
  programmes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      roles: z.array(ProgrammeRoleShape),
    }),
  ),
});

export const PreferencesShape = z.strictObject({
  locale: z.optional(LocaleShape),
  timeZone: z.optional(z.string()),
  /** A day, or null to come back. */
  pausedUntil: z.optional(z.nullable(z.string())),
});

export type MeWire = z.infer<typeof MeShape>;
export type PreferencesWire = z.infer<typeof PreferencesShape>;
export type ProgrammeRoleWire = z.infer<typeof ProgrammeRoleShape>;
