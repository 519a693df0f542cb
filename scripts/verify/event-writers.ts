/** Who may write an event, and that nobody alters one: kept by reading the code, beside the triggers that refuse it at run time. */

/** Production files that turn a change into bytes: the counter's writer, and the central's own stream. */
export const EVENT_WRITERS = [
  'packages/shared/src/change-log/codec.ts',
  'packages/shared/src/change-log/writing/chain-changes.ts',
  'packages/shared/src/sync/central/own-stream.ts',
] as const;

/** Each way a kept change could be altered or taken away. */
const ALTERATIONS = [
  /\.(update|delete)\((changes|quarantine|deliveries)\)/,
  /\b(UPDATE|DELETE FROM|REPLACE INTO)\s+[`"]?(change|quarantine|delivery)\b/,
  /\bchanges\.(put|bulkPut|update|bulkUpdate|delete|bulkDelete|clear|upsert)\(/,
  /\btable\('changes'\)\.(put|bulkPut|update|delete|clear)\(/,
] as const;

/** @returns the lines of a file that alter a kept change */
export const alterationsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => ALTERATIONS.some((pattern) => pattern.test(line)))
    .map((line) => line.trim());

export const writesEvents = (text: string): boolean => /\bencodeChange\b|change-log\/writing\/chain-changes/.test(text);
