/** For each row one line that must not be otherwise, what it becomes, and the tests that have to notice. */

export type Mutant = {
  readonly row: number;
  /** What the broken line does, in words. */
  readonly breaks: string;
  readonly file: string;
  /** Exactly as it stands, once in the file. */
  readonly find: string;
  readonly replace: string;
  /** File whose tests named `HZ-nn` have to go red. */
  readonly test: string;
};

export const MUTANTS: readonly Mutant[] = [
  {
    row: 2,
    breaks: 'two receipts of one office are a collision like any other',
    file: 'packages/shared/src/custody/collision.ts',
    find: '  !sameCustodian(a.after, b.after) || (isEnding(a.rank) && isEnding(b.rank));',
    replace: '  !sameCustodian(a.after, b.after) || a.rank === b.rank;',
    test: 'packages/shared/src/custody/precedence.test.ts',
  },
  {
    row: 4,
    breaks: 'Enter pressed again is another act',
    file: 'packages/shared/src/change-log/writing/record-command.ts',
    find: 'if (earlier) return recorded(ready.device, earlier);',
    replace: 'if (earlier === null) return recorded(ready.device, earlier);',
    test: 'packages/shared/src/change-log/writing/writer.test.ts',
  },
  {
    row: 7,
    breaks: 'an answer is believed unsigned',
    file: 'packages/shared/src/sync/counter/exchange.ts',
    find: "return isSigned ? ok({ response: response.value, wallMs }) : err({ kind: 'damaged' });",
    replace: "return isSigned || wallMs > 0 ? ok({ response: response.value, wallMs }) : err({ kind: 'damaged' });",
    test: 'packages/shared/src/sync/counter/exchange.test.ts',
  },
  {
    row: 7,
    breaks: 'a damaged line counts as another central',
    file: 'packages/shared/src/sync/counter/exchange.ts',
    find: "frame.error.kind === 'damaged' ? 'damaged' : 'not-our-server'",
    replace: "frame.error.kind === 'damaged' ? 'not-our-server' : 'damaged'",
    test: 'packages/shared/src/sync/counter/exchange.test.ts',
  },
  {
    row: 9,
    breaks: 'what was taken back stays in effect',
    file: 'packages/shared/src/custody/precedence.ts',
    find: 'claims.filter(({ fact }) => !reversed.has(fact.id)),',
    replace: 'claims,',
    test: 'packages/shared/src/custody/precedence.test.ts',
  },
  {
    row: 10,
    breaks: 'a hole in a stream is passed over',
    file: 'apps/sync-server/src/log/verify/walk-stream.ts',
    find: 'if (change.seq !== last + 1) {',
    replace: 'if (change.seq < last + 1) {',
    test: 'apps/sync-server/src/log/verify/verify-log.test.ts',
  },
  {
    row: 12,
    breaks: 'a second history is taken for a resend that failed',
    file: 'packages/shared/src/sync/central/accept-runs.ts',
    find: "return isForked ? 'fork' : faultOf(run, links, device.verify);",
    replace: 'return faultOf(run, links, device.verify);',
    test: 'apps/sync-server/src/log/accept-runs.test.ts',
  },
  {
    row: 12,
    breaks: 'a receipt with another head confirms all the same',
    file: 'packages/shared/src/sync/counter/receipts-after.ts',
    find: 'const forked = before.forked || !isOurs;',
    replace: 'const forked = before.forked && !isOurs;',
    test: 'packages/shared/src/sync/counter/receipts-after.test.ts',
  },
  {
    row: 14,
    breaks: 'a damaged frame is read all the same',
    file: 'packages/shared/src/sync/frame.ts',
    find: "return sameBytes(sum, checksum(deflated, boxes, hash)) ? ok({ deflated, boxes }) : err({ kind: 'damaged' });",
    replace:
      "return sameBytes(sum, checksum(deflated, boxes, hash)) || sum.length > 0 ? ok({ deflated, boxes }) : err({ kind: 'damaged' });",
    test: 'apps/sync-server/src/app-damaged.test.ts',
  },
  {
    row: 19,
    breaks: 'what comes behind a refused change is not taken',
    file: 'packages/shared/src/sync/central/accept-runs.ts',
    find: "if (verdict === 'refused') continue;",
    replace: "if (verdict === 'refused') break;",
    test: 'apps/sync-server/src/app-poisoned.test.ts',
  },
  {
    row: 22,
    breaks: 'anybody takes back anybody’s act',
    file: 'packages/shared/src/custody/precedence.ts',
    find: 'if (of === null || officeOf.get(of) !== author.office) continue;',
    replace: 'if (of === null || !officeOf.has(of)) continue;',
    test: 'packages/shared/src/change-log/past-histories.test.ts',
  },
  {
    row: 26,
    breaks: 'a chain that does not fit is no fault',
    file: 'apps/sync-server/src/log/verify/walk-stream.ts',
    find: "} else note('chain');",
    replace: "} else note('gap');",
    test: 'apps/sync-server/src/log/verify/verify-log.test.ts',
  },
  {
    row: 26,
    breaks: 'an honest stream is told of as a fault',
    file: 'apps/sync-server/src/log/verify/walk-stream.ts',
    find: 'let head: Uint8Array | null = genesisHead(sha256, stream);',
    replace: 'let head: Uint8Array | null = sha256(genesisHead(sha256, stream));',
    test: 'apps/sync-server/src/log/verify/honest-histories.test.ts',
  },
  {
    row: 27,
    breaks: 'a field is written and not read',
    file: 'packages/shared/src/change-log/codec.ts',
    find: 'author: { office, clerk, day, at, clk, via },',
    replace: 'author: { office, clerk, day, at, clk: 0, via },',
    test: 'packages/shared/src/change-log/codec.test.ts',
  },
  {
    row: 27,
    breaks: 'the database lets a change be altered',
    file: 'apps/sync-server/src/log/migrations/0001_append_only.sql',
    find: "CREATE TRIGGER `change_no_update` BEFORE UPDATE ON `change` BEGIN SELECT RAISE(ABORT, 'a change is never updated'); END;",
    replace: 'SELECT 1;',
    test: 'apps/sync-server/src/log/open-database.test.ts',
  },
  {
    row: 27,
    breaks: 'some code alters a kept change',
    file: 'apps/sync-server/src/log/installation.ts',
    find: 'export const epochOf =',
    replace: `export const alter = (tx: Writer) => tx.update(changes).run();
export const epochOf =`,
    test: 'scripts/verify/event-writers.test.ts',
  },
  {
    row: 29,
    breaks: 'an answer that comes late takes back what a later one said',
    file: 'packages/shared/src/sync/counter/receipts-after.ts',
    find: 'contiguousAfter(Math.max(said, before.received), answered)',
    replace: 'contiguousAfter(said, answered)',
    test: 'packages/shared/src/sync/counter/receipts-after.test.ts',
  },
  {
    row: 29,
    breaks: 'what was taken back comes alive again',
    file: 'packages/shared/src/custody/precedence.ts',
    find: 'if (!undone.has(id)) undone.add(target);',
    replace: 'if (undone.has(id)) undone.add(target);',
    test: 'packages/shared/src/change-log/late-facts.test.ts',
  },
  {
    row: 30,
    breaks: 'a device speaks for any office',
    file: 'packages/shared/src/sync/central/judge-change.ts',
    find: 'if (change.author.office !== device.office) return',
    replace: 'if (change.author.office !== change.author.office) return',
    test: 'apps/sync-server/src/log/accept-runs.test.ts',
  },
  {
    row: 30,
    breaks: 'a device goes on with another’s stream',
    file: 'packages/shared/src/sync/central/accept-runs.ts',
    find: 'if (office !== null && office !== device.office) return',
    replace: 'if (office === device.office) return',
    test: 'apps/sync-server/src/log/accept-runs.test.ts',
  },
  {
    row: 30,
    breaks: 'the server writes a change of an office',
    file: 'apps/sync-server/src/log/installation.ts',
    find: 'export const epochOf =',
    replace: `import { encodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
export const forge = encodeChange;
export const epochOf =`,
    test: 'scripts/verify/event-writers.test.ts',
  },
  {
    row: 31,
    breaks: 'an older copy is put back without a word',
    file: 'apps/sync-server/src/setup/restore-copy.ts',
    find: 'if (losses.length > 0 && !isLossAccepted)',
    replace: 'if (losses.length > 9 && !isLossAccepted)',
    test: 'apps/sync-server/src/setup/restore-copy.test.ts',
  },
  {
    row: 31,
    breaks: 'a copy with an altered change is put back',
    file: 'apps/sync-server/src/setup/restore-copy.ts',
    find: 'if (found.faults.length > 0)',
    replace: 'if (found.faults.length > 9)',
    test: 'apps/sync-server/src/setup/restore-copy.test.ts',
  },
];
