/** Which column of a platform's file says what. The format is described in docs/order-files.md. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import * as z from 'zod/mini';
import defaultMap from './default-column-map.json' with { type: 'json' };

const column = z.string().check(z.minLength(1));

const columnMap = z.strictObject({
  /** Our short name of the platform: with order and item it is the name of an order line. */
  platform: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  columns: z.strictObject({
    order: column,
    municipality: column,
    /** Without it every order has one line, `1`. */
    item: z.optional(column),
    number: z.optional(column),
    province: z.optional(column),
    weightGrams: z.optional(column),
    status: z.optional(column),
  }),
  /** Words in the status column that mean the parcel will not come; case does not matter. */
  cancelled: z.optional(z.array(z.string())),
});

export type ColumnMap = z.infer<typeof columnMap>;
export type Field = keyof ColumnMap['columns'];

/** The columns a file must have to be read with this map. */
export const columnsOf = (map: ColumnMap): readonly string[] =>
  Object.values(map.columns).filter((column) => column !== undefined);

export interface BadMap {
  readonly kind: 'bad-map';
  readonly why: string;
}

export const DEFAULT_MAP: ColumnMap = columnMap.parse(defaultMap);

/** @param platform replaces the map's own name of the platform */
export function parseColumnMap(text: string, platform?: string): Result<ColumnMap, BadMap> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: 'bad-map', why: 'no es JSON' });
  }
  const parsed = columnMap.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({ kind: 'bad-map', why: `campo ${issue?.path.join('.') || '(todo)'}: ${issue?.code ?? ''}` });
  }
  return platform === undefined ? ok(parsed.data) : renamed(parsed.data, platform);
}

export function renamed(map: ColumnMap, platform: string): Result<ColumnMap, BadMap> {
  const parsed = columnMap.safeParse({ ...map, platform: platform.trim().toLowerCase() });
  return parsed.success
    ? ok(parsed.data)
    : err({ kind: 'bad-map', why: 'el nombre de la plataforma lleva solo letras a-z, cifras y guiones, 40 a lo sumo' });
}
