/**
 * `import orders` under damaged files. Whatever the file: nothing throws, a refused file stores nothing, every row ends
 * in exactly one way, a second run announces and keeps nothing more, and the next good file is taken.
 */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { DEFAULT_MAP } from '../../intake/column-map.ts';
import { type ImportCounts, importOrders } from '../../intake/import-orders.ts';
import type { FileRefusal } from '../../intake/read-order-file.ts';
import { isSound, verifyLog } from '../../log/verify/verify-log.ts';
import { FUZZ_NOW, type FuzzCentral, openFuzzCentral } from './fuzz-central.ts';
import type { Finding, FuzzTarget } from './fuzz-target.ts';
import { type OrderCase, orderCases, writeOrderFile } from './order-cases.ts';

/** Takes a file in; replaced by tests that break a rule on purpose. */
export type Importing = (central: FuzzCentral, bytes: Uint8Array) => Result<ImportCounts, FileRefusal>;

export const takeFile: Importing = ({ central }, bytes) =>
  importOrders(
    central.database,
    { bytes, name: 'pedidos.csv', map: DEFAULT_MAP },
    { sign: central.key.sign, nowMs: FUZZ_NOW },
  );

export const ordersTarget = (importing: Importing = takeFile): FuzzTarget<OrderCase> => ({
  name: 'orders',
  cases: orderCases,
  open: async () => {
    const central = await openFuzzCentral();
    let good = 0;
    return {
      attempt: async (given) => {
        good += 1;
        return attempt(writeOrderFile(given), central, importing, good);
      },
      close: () => {
        const found = verifyLog(central.central.database);
        central.close();
        return isSound(found) ? [] : [`the log no longer holds: ${JSON.stringify([found.faults, found.differing])}`];
      },
    };
  },
});

function attempt(bytes: Uint8Array, central: FuzzCentral, importing: Importing, nth: number): Result<string, Finding> {
  const before = central.commits();
  const first = guarded(central, importing, bytes);
  if (!first.ok) return first;
  const said = nameOf(first.value);
  if (!first.value.ok && central.commits() !== before) return err(`refused as ${said}, and yet something was stored`);
  if (first.value.ok && !addsUp(first.value.value)) return err(`rows that end in no way or in two: ${said}`);
  const held = central.digest();
  const again = guarded(central, importing, bytes);
  if (!again.ok) return again;
  if (central.digest() !== held) return err(`a second run stored more: ${said}, then ${nameOf(again.value)}`);
  if (!isSameFile(first.value, again.value)) return err(`first ${said}, then ${nameOf(again.value)}`);
  return goodFile(central, importing, nth) ?? ok(sortOf(first.value));
}

function guarded(central: FuzzCentral, importing: Importing, bytes: Uint8Array) {
  try {
    return ok(importing(central, bytes));
  } catch (cause) {
    return err(`it threw: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  }
}

const addsUp = ({ rows, announced, warned, setAside, known }: ImportCounts): boolean =>
  rows === announced + warned + setAside + known;

/** What was announced is known the second time; what waits for a person still waits. */
function isSameFile(one: Result<ImportCounts, FileRefusal>, other: Result<ImportCounts, FileRefusal>): boolean {
  if (!one.ok || !other.ok) return JSON.stringify(one) === JSON.stringify(other);
  return other.value.rows === one.value.rows && other.value.announced + other.value.warned === 0;
}

function goodFile(central: FuzzCentral, importing: Importing, nth: number): Result<string, Finding> | null {
  const columns = 'order_id,item_no,tracking_number,dest_municipality,dest_province,weight_g,status';
  const text = `${columns}\nHONRADO-${nth},1,84044891-${nth},Contramaestre,Santiago de Cuba,800,shipped\n`;
  const taken = guarded(central, importing, new TextEncoder().encode(text));
  if (!taken.ok) return taken;
  const isTaken = taken.value.ok && taken.value.value.announced + taken.value.value.warned === 1;
  return isTaken ? null : err(`the good file behind it was not taken: ${nameOf(taken.value)}`);
}

const nameOf = (result: Result<ImportCounts, FileRefusal>): string => JSON.stringify(result);

const sortOf = (result: Result<ImportCounts, FileRefusal>): string => {
  if (!result.ok) return `refused ${result.error.kind}`;
  const ways = Object.entries(result.value).filter(([way, count]) => way !== 'rows' && count > 0);
  return ['taken', ...ways.map(([way]) => way)].join(' ');
};
