/**
 * `POST /sync` under damaged requests. Whatever is sent: no 5xx, a refusal says what, why and what next and stores
 * nothing, the same request again gets the same verdict and changes nothing more, and honest people work on.
 */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { apiError } from '@ventanilla/shared/src/sync/enrolment.ts';
import type { Outcome, SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { OUTCOME_REASONS } from '@ventanilla/shared/src/sync/outcome-reasons.ts';
import { isSound, verifyLog } from '../../log/verify/verify-log.ts';
import { type BuiltRequest, buildRequest } from './build-request.ts';
import type { Ask, FuzzCentral } from './fuzz-central.ts';
import { openFuzzCentral } from './fuzz-central.ts';
import type { Finding, FuzzTarget } from './fuzz-target.ts';
import { type HonestWork, startHonestWork } from './honest-work.ts';
import { readAnswer } from './read-answer.ts';
import { type SyncCase, syncCases } from './sync-cases.ts';

/** Put between the fuzz and the central by tests that break a rule on purpose. */
export type Door = (ask: Ask, central: FuzzCentral) => Ask;

export const syncTarget = (door: Door = (ask) => ask): FuzzTarget<SyncCase> => ({
  name: 'sync',
  cases: syncCases,
  open: async () => {
    const central = await openFuzzCentral();
    const ask = door(central.ask, central);
    const honest = await startHonestWork(central, ask);
    return {
      attempt: (given) => attempt(given, central, ask, honest),
      close: () => {
        const found = verifyLog(central.central.database);
        central.close();
        return isSound(found) ? [] : [`the log no longer holds: ${JSON.stringify([found.faults, found.differing])}`];
      },
    };
  },
});

async function attempt(
  given: SyncCase,
  central: FuzzCentral,
  ask: Ask,
  honest: HonestWork,
): Promise<Result<string, Finding>> {
  const held = await honest.held(given.send.how);
  const request = buildRequest(given, central.devices, held);
  const before = central.commits();
  const answer = await answerTo(ask, request);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'refused' && central.commits() !== before) {
    return err(`refused as ${answer.value.name}, and yet something was stored`);
  }
  const again = await repeat(given, central, ask, request, answer.value);
  if (!again.ok) return again;
  if (central.failures.length > 0) return err(`the central met a fault: ${JSON.stringify(central.failures[0])}`);
  const worked = await honest.goOn();
  return worked.ok ? ok(answer.value.name) : worked;
}

type Answer =
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'answered'; readonly name: string; readonly response: SyncResponse };

async function answerTo(ask: Ask, { path, init }: BuiltRequest): Promise<Result<Answer, Finding>> {
  const response = await ask(path, init);
  const { status } = response;
  if (status >= 500) return err(`answered ${status}: ${await response.text()}`);
  if (status >= 400) return refusal(status, init.method === 'HEAD' ? null : await response.text());
  if (status !== 200) return err(`answered ${status}`);
  const read = readAnswer(new Uint8Array(await response.arrayBuffer()));
  if (!read.ok) return read;
  const { outcomes } = read.value;
  const untold = outcomes.find((outcome) => !isTold(outcome));
  if (untold) return err(`a reason no counter has words for: ${JSON.stringify(untold)}`);
  return ok({ kind: 'answered', name: nameOf(outcomes), response: read.value });
}

const isTold = ({ verdict, reason }: Outcome): boolean =>
  OUTCOME_REASONS[verdict].some((known: string) => known === reason);

/** The answer's name for the count: the sorts of verdicts in it. */
const nameOf = (outcomes: readonly Outcome[]): string =>
  ['200', ...new Set(outcomes.map(({ verdict, reason }) => `${verdict}:${reason}`).toSorted())].join(' ');

function refusal(status: number, text: string | null): Result<Answer, Finding> {
  if (text === null) return ok({ kind: 'refused', name: `${status}` });
  const said = apiError.safeParse(parseJson(text));
  if (!said.success) return err(`answered ${status} without code, what, why and next: ${text.slice(0, 200)}`);
  const { code, what, why, next } = said.data.error;
  const isSaid = /^[a-z_]+$/.test(code) && [what, why, next].every((sentence) => /^\S.*\.$/s.test(sentence));
  return isSaid
    ? ok({ kind: 'refused', name: `${status} ${code}` })
    : err(`${status} is not said in sentences: ${text}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The first answer may be lost, so everything is sent again: it says the same and stores nothing more. Runs of one
 * stream in the wrong order are taken in piece by piece: there it holds once nothing moves any more.
 */
async function repeat(
  given: SyncCase,
  central: FuzzCentral,
  ask: Ask,
  request: BuiltRequest,
  first: Answer,
): Promise<Result<null, Finding>> {
  if (first.kind === 'refused') return repeatRefused(central, ask, request, first);
  const most = isInOrder(given) ? 1 : 8;
  let before = central.digest();
  let last: Answer = first;
  for (let time = 0; time < most; time++) {
    const next = await answerTo(ask, request);
    if (!next.ok) return next;
    const after = central.digest();
    if (before === after)
      return isSame(last, next.value) ? ok(null) : err(`again: ${last.name}, then ${next.value.name}`);
    before = after;
    last = next.value;
  }
  return err(`sent again it goes on storing: ${last.name}`);
}

async function repeatRefused(
  central: FuzzCentral,
  ask: Ask,
  request: BuiltRequest,
  first: Answer,
): Promise<Result<null, Finding>> {
  const before = central.commits();
  const next = await answerTo(ask, request);
  if (!next.ok) return next;
  const isQuiet = central.commits() === before && next.value.name === first.name;
  return isQuiet ? ok(null) : err(`again: ${first.name}, then ${next.value.name}`);
}

const isInOrder = ({ send, content }: SyncCase): boolean =>
  content.length === 0 && send.how !== 'backwards' && send.how !== 'gap';

function isSame(one: Answer, other: Answer): boolean {
  if (one.kind === 'refused' || other.kind === 'refused') return one.name === other.name;
  const verdicts = ({ response }: typeof one) =>
    JSON.stringify([response.outcomes, response.receipts.map(({ received }) => received)]);
  return verdicts(one) === verdicts(other);
}
