/** Reads a small JSON body through its schema: the door of every JSON route that takes one. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { Refusal } from './app-env.ts';

export async function readJsonBody<Output>(
  context: Context,
  schema: z.ZodMiniType<Output>,
): Promise<Result<Output, Refusal>> {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return err(wrongType);
  const text = await context.req.text();
  const json = parseJson(text);
  if (json === undefined) return err(malformed('it is not JSON'));
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err(malformed(`field ${issue?.path.join('.') || '(whole)'}: ${issue?.code ?? 'invalid'}`));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrongType: Refusal = {
  status: 415,
  code: 'wrong_type',
  what: 'This route takes JSON only.',
  why: 'The content type is not application/json.',
  next: 'Send the body as application/json.',
};

const malformed = (why: string): Refusal => ({
  status: 400,
  code: 'malformed',
  what: 'The body is not what this route takes.',
  why: `It cannot be read: ${why}.`,
  next: 'Send what /api/openapi.json describes.',
});
