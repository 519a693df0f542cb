/** Shelved: the parcel lies at a named place in the office. Custody stays with the office. */
import * as z from 'zod/mini';
import { atOffice } from '../custodian.ts';
import type { CustodyKind } from '../kind.ts';
import { text } from './body-parts.ts';

export interface Shelved {
  readonly kind: 'shelved';
  /** The place as the office calls it, 1 to 24 characters: `A-3`, `REENVÍO`. */
  readonly shelf: string;
}

export const shelved: CustodyKind<'shelved', Shelved> = {
  name: 'shelved',
  code: 12,
  version: 0,
  role: 'custody',
  rank: 8,
  schema: z.pipe(
    z.tuple([text(24)]),
    z.transform(([shelf]): Shelved => ({ kind: 'shelved', shelf })),
  ),
  write: (body) => [body.shelf],
  from: (_, office) => atOffice(office),
  after: (_, office) => atOffice(office),
  evidence: () => 2,
};
