import { z } from 'zod';
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
  mail: z.string().optional(),
  locale: LocaleShape,
  timeZone: z.string(),
  pausedUntil: z.string().optional(),
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

export const PreferencesShape = z
  .object({
    locale: LocaleShape.optional(),
    timeZone: z.string().optional(),
    /** A day, or null to come back. */
    pausedUntil: z.string().nullable().optional(),
  })
  .strict();

export type MeWire = z.infer<typeof MeShape>;
export type PreferencesWire = z.infer<typeof PreferencesShape>;
export type ProgrammeRoleWire = z.infer<typeof ProgrammeRoleShape>;
