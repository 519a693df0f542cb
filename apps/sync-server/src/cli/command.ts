/** What a command is: a pure function of its arguments and the ports, answered once for people and once for programs. */
import type { Random } from '../access/tokens.ts';
import { type Central, openCentral } from '../setup/open-central.ts';
import { type Sentences, sayRefusal } from '../setup/say-refusal.ts';
import type { Arguments, OptionSpecs } from './read-arguments.ts';

export interface Command {
  readonly name: string;
  /** As shown by `help`, without the program's name. */
  readonly usage: string;
  readonly does: string;
  readonly options: OptionSpecs;
  readonly run: (args: Arguments, ports: CliPorts) => Answer;
}

export interface CliPorts {
  readonly dataDir: string;
  readonly random: Random;
  readonly nowMs: number;
  readonly version: string;
}

export type Answer =
  | { readonly kind: 'done'; readonly json: unknown; readonly text: string }
  /** Done, and what came out is bad news: printed like any result, exit code 1. */
  | { readonly kind: 'bad-news'; readonly json: unknown; readonly text: string }
  /** Understood and refused: exit code 1. */
  | { readonly kind: 'refused'; readonly error: Sentences }
  /** Not understood: exit code 2. */
  | { readonly kind: 'misused'; readonly error: Sentences };

export const done = (json: unknown, text: string): Answer => ({ kind: 'done', json, text });

export const refused = (code: string, what: string, why: string, next: string): Answer => ({
  kind: 'refused',
  error: { code, what, why, next },
});

export const misused = (code: string, what: string, why: string, next: string): Answer => ({
  kind: 'misused',
  error: { code, what, why, next },
});

/** Opens DATA_DIR, filling it when it is empty, and closes it whatever happens. */
export function withCentral(ports: CliPorts, work: (central: Central) => Answer): Answer {
  const central = openCentral({ ...ports, folder: ports.dataDir });
  if (!central.ok) return { kind: 'refused', error: sayRefusal(central.error) };
  try {
    return work(central.value);
  } finally {
    central.value.database.close();
  }
}
