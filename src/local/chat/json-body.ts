import type { Context } from 'hono';
import { z } from 'zod';

/**
 * The body of a request, or what is wrong with it in one line. Only `application/json` is read:
 * another site's page cannot send that here without being asked first, which browsers refuse.
 */
export async function jsonBody<T>(
  c: Context,
  schema: z.core.$ZodType<T>,
): Promise<{ readonly value: T } | { readonly problem: string }> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/json\b/iu.test(type)) {
    return { problem: 'the Content-Type must be application/json' };
  }
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    return { problem: 'the body is not JSON' };
  }
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return { problem: `${where === '' ? 'body' : where}: ${issue?.message ?? 'not understood'}` };
}
