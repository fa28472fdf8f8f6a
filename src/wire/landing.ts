import { z } from 'zod/mini';

/** Answers of the API by the path, below `/api`, on which a page asks for them; each has the shape it has there. */
export const LandingShape = z.object({ byPath: z.record(z.string(), z.unknown()) });
