/** From a command and the parcels it is about to what would be written, or the refusal of the trade's own rules. */

import { decideCorrect } from '../../custody/acts/correct.ts';
import { decideHandOver, type HandOverBox } from '../../custody/acts/hand-over.ts';
import type { Here } from '../../custody/acts/here.ts';
import { decideReceive } from '../../custody/acts/receive.ts';
import { decideReverse } from '../../custody/acts/reverse.ts';
import { decideSettle } from '../../custody/acts/settle.ts';
import { decideShelve } from '../../custody/acts/shelve.ts';
import type { FactBody } from '../../custody/kinds.ts';
import { type Parcel, unmet } from '../../custody/parcel.ts';
import { assertNever, ok, type Result } from '../../result.ts';
import type { Subject } from '../change.ts';
import type { Command, Refusal } from './commands.ts';

export interface Decided {
  readonly body: FactBody;
  readonly subjects: readonly Subject[];
  /** What is to be sealed. */
  readonly personal: HandOverBox | null;
}

/** `parcels` are those of the command, in its order; for a reversal all parcels of the act taken back. */
export function decideCommand(command: Command, parcels: readonly Parcel[], here: Here): Result<Decided, Refusal> {
  switch (command.kind) {
    case 'receive':
      return plain(parcels, decideReceive(firstOf(parcels, command.subject), command.command, here));
    case 'shelve':
      return plain(parcels, decideShelve(firstOf(parcels, command.subject), command.command, here));
    case 'settle':
      return plain(parcels, decideSettle(firstOf(parcels, command.subject), command.command, here));
    case 'reverse':
      return plain(parcels, decideReverse(parcels, command.command, here));
    case 'correct':
      return plain(parcels, decideCorrect(firstOf(parcels, command.subject), command.command, here));
    case 'hand-over': {
      const decided = decideHandOver(parcels, command.command, here);
      if (!decided.ok) return decided;
      const { body, box } = decided.value;
      return ok({ body, subjects: subjectsWithBases(parcels), personal: box });
    }
    default:
      return assertNever(command);
  }
}

function plain(parcels: readonly Parcel[], decided: Result<FactBody, Refusal>): Result<Decided, Refusal> {
  return decided.ok ? ok({ body: decided.value, subjects: subjectsWithBases(parcels), personal: null }) : decided;
}

const subjectsWithBases = (parcels: readonly Parcel[]): readonly Subject[] =>
  parcels.map(({ subject, heads }) => ({ parcel: subject, bases: heads }));

const firstOf = (parcels: readonly Parcel[], subject: Parcel['subject']): Parcel => parcels[0] ?? unmet(subject);
