/** `GET /api/openapi.json`: OpenAPI 3.1, written from the route table and the schemas the routes parse with. */
import { apiError } from '@ventanilla/shared/src/sync/enrolment.ts';
import * as z from 'zod/mini';
import { ROUTES, type RouteNote } from './route-table.ts';

export const describeApi = (version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Ventanilla',
    version,
    description: 'The central of a network of post-office counters. Sync frames are format 0 and may still change.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: pathsOf(ROUTES),
  components: {
    schemas: { Error: z.toJSONSchema(apiError) },
    securitySchemes: {
      device: { type: 'http', scheme: 'bearer', description: 'The token a device was given at enrolment.' },
    },
  },
});

function pathsOf(routes: readonly RouteNote[]): Readonly<Record<string, unknown>> {
  const paths = [...new Set(routes.map(({ path }) => path))];
  return Object.fromEntries(
    paths.map((path) => [
      path,
      Object.fromEntries(
        routes.filter((route) => route.path === path).map((route) => [route.method, operationOf(route)] as const),
      ),
    ]),
  );
}

function operationOf({ summary, open, takes, query, gives, refuses }: RouteNote): unknown {
  const statuses = [...refuses, ...(open ? [] : [401])].sort((a, b) => a - b);
  return {
    summary,
    security: open ? [] : [{ device: [] }],
    ...(query && {
      parameters: query.map(({ name, note, pattern }) => ({
        name,
        in: 'query',
        required: false,
        description: note,
        schema: { type: 'string', pattern },
      })),
    }),
    ...(takes && { requestBody: { required: true, content: contentOf(takes) } }),
    responses: Object.fromEntries([
      [String(gives.status), { description: 'Done.', content: contentOf(gives) }],
      ...statuses.map((status) => [String(status), refusal] as const),
    ]),
  };
}

const refusal = {
  description: 'Refused; says what, why and what to do next.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const contentOf = (body: RouteNote['gives'] | NonNullable<RouteNote['takes']>): unknown => ({
  [body.type]: {
    schema: body.type === 'application/json' ? z.toJSONSchema(body.schema) : { type: 'string', format: 'binary' },
  },
});
