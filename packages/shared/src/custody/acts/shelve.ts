/** Shelve: say where in this office a parcel lies, so that the next clerk finds it. */
import { err, ok, type Result } from '../../result.ts';
import { type Custodian, isAt } from '../custodian.ts';
import type { Shelved } from '../kinds/shelved.ts';
import type { Parcel } from '../parcel.ts';
import type { Here } from './here.ts';

export interface Shelve {
  readonly kind: 'shelve';
  /** The place as the clerk wrote it; stored trimmed, single-spaced, in capitals. */
  readonly shelf: string;
}

export type ShelveRefusal =
  | { readonly kind: 'not-held-here'; readonly custodian: Custodian }
  | { readonly kind: 'shelf-missing' }
  | { readonly kind: 'shelf-too-long'; readonly longest: number }
  | { readonly kind: 'already-on-that-shelf'; readonly shelf: string };

export const LONGEST_SHELF = 24;

export function decideShelve(parcel: Parcel, command: Shelve, here: Here): Result<Shelved, ShelveRefusal> {
  if (!isAt(parcel.custodian, here.office)) return err({ kind: 'not-held-here', custodian: parcel.custodian });
  const shelf = command.shelf.trim().replace(/\s+/g, ' ').toUpperCase();
  if (shelf === '') return err({ kind: 'shelf-missing' });
  if (shelf.length > LONGEST_SHELF) return err({ kind: 'shelf-too-long', longest: LONGEST_SHELF });
  if (shelf === parcel.shelf) return err({ kind: 'already-on-that-shelf', shelf });
  return ok({ kind: 'shelved', shelf });
}
