/**
 * The bytes of a change: one deterministic CBOR array, integers, strings and byte strings only, in a fixed order.
 * Sign the bytes you store, store the bytes you got, never re-encode. Format 0: it may still change.
 */
import { decode, encode } from 'cborg';
import * as z from 'zod/mini';
import { type BusinessDay, type ClockTrust, INPUTS, type StaffNumber } from '../custody/author.ts';
import { actId, numberOf, type StreamId, streamBytes, streamOf } from '../custody/change-id.ts';
import {
  changeIdPart,
  integer,
  officeCode,
  streamId,
  word,
  writeChangeId,
  writeWord,
} from '../custody/kinds/body-parts.ts';
import { parseSubject } from '../identifiers/parcel-subject.ts';
import { err, ok, type Result } from '../result.ts';
import type { Change, ChangeBody } from './change.ts';
import { KINDS, type KnownBody } from './kinds.ts';

export const FORMAT = 0;

/** A change longer than this is refused: no act at a counter comes near it. */
const LONGEST_CHANGE = 64 * 1024;

export interface Malformed {
  readonly kind: 'malformed';
  /** What is wrong, for a log and a developer; never the content itself. */
  readonly why: string;
}

/** Writes a change. The stream and `seq` are not in the bytes: the run they travel in names them, the chain binds them. */
export function encodeChange(change: Change<KnownBody>): Uint8Array {
  const { author, body } = change;
  const draft = numberOf(change.act);
  return encode([
    FORMAT,
    streamOf(change.act) === change.stream ? draft : [streamBytes(streamOf(change.act)), draft],
    author.at,
    change.counter,
    author.clk,
    author.office,
    change.to,
    change.session,
    author.clerk,
    author.day,
    writeWord(INPUTS, author.via),
    KINDS[body.kind].code,
    KINDS[body.kind].version,
    change.subjects.map(({ parcel, bases }) => [parcel, bases.map(writeChangeId)]),
    writeBody(body),
  ]);
}

/** Reads the change at `seq` of `stream`. An unknown kind is no error; anything malformed is, with its reason. */
export function decodeChange(stream: StreamId, seq: number, bytes: Uint8Array): Result<Change, Malformed> {
  const cbor = decodeStrictly(bytes, LONGEST_CHANGE);
  if (!cbor.ok) return cbor;
  const parsed = envelope.safeParse(cbor.value);
  if (!parsed.success) return err({ kind: 'malformed', why: describe(parsed.error) });
  const [, act, at, counter, clk, office, to, session, clerk, day, via, code, version, subjects, raw] = parsed.data;
  const body = readBody(code, version, raw);
  if (!body.ok) return body;
  return ok({
    stream,
    seq,
    act: typeof act === 'number' ? actId(stream, act) : actId(act[0], act[1]),
    author: { office, clerk, day, at, clk, via },
    counter,
    to,
    session,
    subjects,
    body: body.value,
  });
}

/** CBOR as we write it: no indefinite lengths, no floats, no duplicate keys, no trailing bytes. */
export function decodeStrictly(bytes: Uint8Array, longest: number): Result<unknown, Malformed> {
  if (bytes.length > longest) return err({ kind: 'malformed', why: `longer than ${longest} bytes` });
  try {
    const value: unknown = decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowInfinity: false,
      allowNaN: false,
      allowUndefined: false,
      rejectDuplicateMapKeys: true,
    });
    return ok(value);
  } catch (cause) {
    return err({ kind: 'malformed', why: cause instanceof Error ? cause.message : 'not CBOR' });
  }
}

const draft = integer(1, 999_999_999);

const subject = z.pipe(
  z.string().check(z.refine((text) => parseSubject(text).ok)),
  z.transform((text) => {
    const parsed = parseSubject(text);
    if (!parsed.ok) throw new Error('checked above');
    return parsed.value;
  }),
);

const envelope = z.tuple([
  z.literal(FORMAT),
  z.union([draft, z.tuple([streamId, draft])]),
  integer(0, 2 ** 48 - 1),
  integer(0, 2 ** 16 - 1),
  z.pipe(
    integer(0, 3),
    z.transform((trust) => trust as ClockTrust),
  ),
  officeCode,
  z.array(officeCode).check(z.maxLength(64)),
  integer(0, 999_999_999),
  z.pipe(
    integer(0, 999_999),
    z.transform((number) => number as StaffNumber),
  ),
  z.pipe(
    integer(0, 99_991_231),
    z.transform((day) => day as BusinessDay),
  ),
  word(INPUTS),
  integer(0, 65_535),
  integer(0, 255),
  z
    .array(
      z.pipe(
        z.tuple([subject, z.array(changeIdPart).check(z.maxLength(256))]),
        z.transform(([parcel, bases]) => ({ parcel, bases })),
      ),
    )
    .check(z.maxLength(500), z.refine(namesEachOnce)),
  z.unknown(),
]);

/** An act is about a parcel or it is not. Five hundred times the same one took the central seconds to fold. */
function namesEachOnce(subjects: readonly { readonly parcel: string }[]): boolean {
  return new Set(subjects.map(({ parcel }) => parcel)).size === subjects.length;
}

const byCode = new Map(Object.values(KINDS).map((kind) => [kind.code, kind] as const));

function readBody(code: number, version: number, raw: unknown): Result<ChangeBody, Malformed> {
  const kind = byCode.get(code);
  if (!kind || version > kind.version) return ok({ kind: 'unknown-kind', code, version });
  const parsed = kind.schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : err({ kind: 'malformed', why: `${kind.name}: ${describe(parsed.error)}` });
}

function writeBody(body: KnownBody): readonly unknown[] {
  const kind: { readonly write: (body: never) => readonly unknown[] } = KINDS[body.kind];
  return kind.write(body as never);
}

function describe(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue ? `field ${issue.path.join('.') || '(whole)'}: ${issue.code}` : 'malformed';
}
