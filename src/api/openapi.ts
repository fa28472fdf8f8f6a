import { createDocument } from 'zod-openapi';
import { ProblemShape } from '../wire/shapes.ts';
import type { Endpoint } from './endpoint.ts';

const PROBLEMS = {
  '400': 'The request cannot be read, or some of its fields will not do',
  '401': 'No valid bearer token',
  '404': 'There is none such, or it is not the asker’s to see',
  '409': 'The state of things does not allow it',
  '413': 'The body is too large',
  '415': 'The body is not JSON',
  '422': 'Understood, and refused by a rule',
  '429': 'Too many requests of one person: Retry-After says how many seconds to wait',
  '500': 'A fault of ours; nothing is left half-changed',
} as const;

/** The description of the API, made from the very schemas that requests are parsed with. */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, summary, body, answer } of endpoints) {
    const params = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
      name: name ?? '',
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const problems: Record<string, object> = {};
    for (const [status, description] of Object.entries(PROBLEMS)) {
      problems[status] = { description, content: { 'application/json': { schema: ProblemShape } } };
    }
    (paths[`/api${path}`] ??= {})[method] = {
      summary,
      ...(params.length === 0 ? {} : { parameters: params }),
      ...(body === undefined
        ? {}
        : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
      responses: {
        ...(answer === undefined
          ? { '204': { description: 'Done' } }
          : {
              '200': { description: 'Done', content: { 'application/json': { schema: answer } } },
            }),
        ...problems,
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Binôme', version: '1', description: 'The API of the Binôme tab' },
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}
