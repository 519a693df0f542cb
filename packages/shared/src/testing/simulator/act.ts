/** Somebody at a counter does something with a parcel: what there is to do there, drawn by number, and what came of it. */
import { decodeChange } from '../../change-log/codec.ts';
import { type ParcelRow, parcelOf } from '../../change-log/fold.ts';
import type { Answer, Command, DraftKey, Envelope } from '../../change-log/writing/commands.ts';
import { openSession } from '../../change-log/writing/open-session.ts';
import { recordCommand } from '../../change-log/writing/record-command.ts';
import type { Role } from '../../custody/acts/here.ts';
import { doubtsAbout } from '../../custody/acts/receive.ts';
import { sidesOf } from '../../custody/acts/settle.ts';
import type { StaffNumber } from '../../custody/author.ts';
import { type ChangeId, numberOf, streamOf } from '../../custody/change-id.ts';
import { isAt } from '../../custody/custodian.ts';
import { isCustodyBody } from '../../custody/kinds.ts';
import { type Parcel, unmet } from '../../custody/parcel.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { checkTicked } from './checks.ts';
import { type Counter, startAgain, wallOf } from './counter.ts';
import { havanaDay } from './havana-day.ts';
import type { Step } from './steps.ts';
import { Violated } from './violation.ts';
import { note, type World } from './world.ts';

type Act = Extract<Step, { readonly do: 'act' }>;

export async function act(world: World, counter: Counter, step: Act): Promise<void> {
  if (!(await signedIn(world, counter))) return;
  const about = world.parcels[step.parcel % world.parcels.length];
  if (about === undefined) return;
  const command = await commandFor(world, counter, about, step.pick);
  const envelope: Envelope = {
    act: draftKey(world),
    via: 'wedge',
    seen: await headsSeen(counter, subjectsOf(command)),
    command,
  };
  const shown = await counter.store.parcels(world.parcels);
  const answer = await recordCommand(counter.writer, envelope);
  note(world, counter.name, null, `${command.kind} ${about} → ${inWords(answer)}`);
  await keepOnPaper(world, counter, envelope, answer);
  if (answer.kind === 'recorded') await checkBases(counter, answer.change, shown);
  for (let again = 0; again < step.again; again++) {
    const repeated = await recordCommand(counter.writer, envelope);
    note(world, counter.name, null, `${command.kind} ${about}, Enter again → ${inWords(repeated)}`);
    if (answer.kind === 'recorded' && (repeated.kind !== 'recorded' || repeated.change !== answer.change))
      throw new Violated('I13', `the same act was ${inWords(answer)} and then ${inWords(repeated)}`);
    await keepOnPaper(world, counter, envelope, repeated);
  }
  // "Start again", says the screen after a failed commit. People do.
  if (counter.writer.state.isStopped) {
    await startAgain(world, counter);
    await checkTicked(world, counter);
  }
}

/** @returns false where nobody can work: the disk gives no journal, or this browser is no device. */
async function signedIn(world: World, counter: Counter): Promise<boolean> {
  if (await counter.store.session()) return true;
  return (await signIn(world, counter)).kind === 'written';
}

export async function signIn(world: World, counter: Counter) {
  const clerk = counter.clerk;
  const role: Role = clerk === 0 ? 'manager' : 'clerk';
  const staff = ((counter.office % 100_000) * 10 + clerk) as StaffNumber;
  const day = havanaDay(wallOf(world, counter));
  const written = await openSession(counter.writer, { staff, name: `${counter.name}-${clerk}`, role, day });
  if (counter.writer.state.isStopped) await startAgain(world, counter);
  return written;
}

/** After "recorded" the change is there to be read; after "in the black box" it must be found at the next start. */
async function keepOnPaper(world: World, counter: Counter, { act: draft }: Envelope, answer: Answer): Promise<void> {
  if (answer.kind === 'journalled-only') world.ledger.boxed(draft, counter.name);
  if (answer.kind !== 'recorded') return;
  world.ledger.tick(answer.change, draft, counter.name);
  const held = await counter.store.changes([answer.change]);
  const change = held.get(answer.change);
  const read = change ? decodeChange(change.stream, change.seq, change.bytes) : null;
  if (!read?.ok) throw new Violated('I13', `${answer.change} was ticked and cannot be read`);
  const limit = counter.latestWallMs + 5 * 60_000 + 1000;
  if (read.value.author.at > limit)
    throw new Violated(
      'clock',
      `${answer.change} is stamped ${read.value.author.at - limit} ms beyond what was ever shown`,
    );
}

/** What is written is written after all that was shown, or two acts of one clerk would collide. */
async function checkBases(counter: Counter, id: ChangeId, shown: ReadonlyMap<ParcelSubject, ParcelRow>): Promise<void> {
  const change = (await counter.store.changes([id])).get(id);
  const read = change ? decodeChange(change.stream, change.seq, change.bytes) : null;
  for (const { parcel, bases } of read?.ok ? read.value.subjects : []) {
    const row = shown.get(parcel);
    const heads = row ? parcelOf(row).heads : [];
    if (heads.length !== bases.length || heads.some((head) => !bases.includes(head)))
      throw new Violated(
        'I5',
        `${id} was written after ${bases.join() || 'nothing'} and its clerk was shown ${heads.join()}`,
      );
  }
}

async function commandFor(world: World, counter: Counter, about: ParcelSubject, pick: number): Promise<Command> {
  const parcel = await parcelAt(counter, about);
  const choices = await choicesOf(world, counter, parcel, pick);
  return choices[pick % choices.length] ?? receive(world, counter, parcel);
}

/** What makes sense here comes more often than what is refused. */
async function choicesOf(world: World, counter: Counter, parcel: Parcel, pick: number): Promise<readonly Command[]> {
  const own = parcel.facts.filter(({ author, body }) => author.office === counter.office && isCustodyBody(body));
  const last = own.at(-1 - (pick % 2)) ?? own.at(-1);
  const reversal: readonly Command[] = last
    ? [{ kind: 'reverse', of: last.id, command: { kind: 'reverse', of: last.id, reason: 'wrong-act' } }]
    : [];
  const sides = sidesOf(parcel);
  const side = sides[pick % Math.max(1, sides.length)];
  const settlement: readonly Command[] = side
    ? [
        {
          kind: 'settle',
          subject: parcel.subject,
          command: { kind: 'settle', stands: side.fact.id, grounds: 'parcel-seen' },
        },
      ]
    : [];
  if (!isAt(parcel.custodian, counter.office)) {
    const receipt = receive(world, counter, parcel);
    return [receipt, receipt, receipt, shelve(parcel, pick), ...reversal, ...settlement];
  }
  const delivery = await handOver(world, counter, parcel, pick);
  return [delivery, delivery, shelve(parcel, pick), shelve(parcel, pick + 1), ...reversal, ...settlement];
}

function receive(_world: World, counter: Counter, parcel: Parcel): Command {
  const here = { office: counter.office, clerk: 0 as StaffNumber, role: 'clerk' as const };
  const confirmed = doubtsAbout(parcel, null, here);
  return { kind: 'receive', subject: parcel.subject, command: { kind: 'receive', number: null, confirmed } };
}

const shelve = ({ subject }: Parcel, pick: number): Command => ({
  kind: 'shelve',
  subject,
  command: { kind: 'shelve', shelf: `E-${pick % 5}` },
});

/** One parcel, or with it what else lies here: a queue of people takes several at once. */
async function handOver(world: World, counter: Counter, parcel: Parcel, pick: number): Promise<Command> {
  const subjects = [parcel.subject];
  if (pick % 4 === 0) {
    for (const other of world.parcels) {
      const also = await parcelAt(counter, other);
      if (other !== parcel.subject && isAt(also.custodian, counter.office) && subjects.length < 3) subjects.push(other);
    }
  }
  return {
    kind: 'hand-over',
    subjects,
    command: {
      kind: 'hand-over',
      to: 'addressee',
      document: 'carne',
      documentNumber: '91021027775',
      name: 'Yadira Pérez Soto',
      proof: pick % 3 === 0 ? WITNESS : SIGNATURE,
    },
  };
}

const WITNESS = { kind: 'witness', name: 'Ana Ruiz', document: '85020291531' } as const;
const SIGNATURE = {
  kind: 'signature',
  strokes: [
    [
      [0, 0, 0],
      [10, 5, 20],
      [30, 9, 40],
    ],
  ],
} as const;

/** A row is never altered in place, and what it adds up to neither. */
const folded = new WeakMap<ParcelRow, Parcel>();

async function parcelAt(counter: Counter, subject: ParcelSubject): Promise<Parcel> {
  const row = (await counter.store.parcels([subject])).get(subject);
  if (!row) return unmet(subject);
  const parcel = folded.get(row) ?? parcelOf(row);
  folded.set(row, parcel);
  return parcel;
}

async function headsSeen(
  counter: Counter,
  subjects: readonly ParcelSubject[],
): Promise<Record<ParcelSubject, readonly ChangeId[]>> {
  const seen: Record<ParcelSubject, readonly ChangeId[]> = {};
  for (const subject of subjects) seen[subject] = (await parcelAt(counter, subject)).heads;
  return seen;
}

function subjectsOf(command: Command): readonly ParcelSubject[] {
  if (command.kind === 'hand-over') return command.subjects;
  return command.kind === 'reverse' ? [] : [command.subject];
}

const draftKey = (world: World): DraftKey =>
  Array.from(world.chance.bytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('') as DraftKey;

function inWords(answer: Answer): string {
  switch (answer.kind) {
    case 'recorded':
      return `recorded ${streamOf(answer.change).slice(0, 4)}.${numberOf(answer.change)}`;
    case 'refused':
      return `refused: ${answer.refusal.kind}`;
    case 'not-recorded':
      return `not recorded: ${answer.reason}`;
    default:
      return answer.kind;
  }
}
