import { z } from 'zod/mini';

/**
 * What became of the event in my calendar. `theirs`: it stands in the other person's; `nothing`:
 * there is nothing to put in yet; `refused`: the organisation does not allow it; `unavailable`:
 * calendars cannot be reached right now.
 */
export const KeptMeetingShape = z.object({
  meeting: z.enum([
    'made',
    'moved',
    'withdrawn',
    'current',
    'theirs',
    'nothing',
    'refused',
    'unavailable',
  ]),
});

/** A picture as a data URL; absent where there is none to be had. */
export const PhotoShape = z.object({ photo: z.optional(z.string()) });
