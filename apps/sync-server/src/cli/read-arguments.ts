/** Splits a command's arguments into words and options; what it does not know it names, with the nearest it knows. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { closestNames } from '../network/closest-names.ts';

/** Takes a value, takes none, or takes one each time it is given. */
export type OptionSpecs = Readonly<Record<string, 'value' | 'flag' | 'values'>>;

export interface Arguments {
  readonly words: readonly string[];
  /** Values of every option given, in order; a flag has none. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

export type BadArguments =
  | { readonly kind: 'unknown-option'; readonly option: string; readonly nearest: string | null }
  | { readonly kind: 'value-missing'; readonly option: string };

/** Every command can speak to programs. */
const EVERYWHERE: OptionSpecs = { json: 'flag' };

export function readArguments(args: readonly string[], specs: OptionSpecs): Result<Arguments, BadArguments> {
  const known = new Map(Object.entries({ ...EVERYWHERE, ...specs }));
  const options = Object.fromEntries(
    [...known].map(([name, takes]) => [
      name,
      { type: takes === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const given = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const takes = known.get(token.name);
    if (takes === undefined) return err(unknownOption(token.rawName, known));
    if (takes !== 'flag' && token.value === undefined) return err({ kind: 'value-missing', option: token.rawName });
    given.set(token.name, [...(given.get(token.name) ?? []), ...(token.value === undefined ? [] : [token.value])]);
  }
  return ok({ words, options: given });
}

function unknownOption(option: string, known: ReadonlyMap<string, unknown>): BadArguments {
  const [nearest] = closestNames(option.replace(/^-+/, ''), [...known.keys()], (name) => [name], 1);
  return { kind: 'unknown-option', option, nearest: nearest ?? null };
}
