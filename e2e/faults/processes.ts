/** The processes of one browser or one server: found by what started them, stopped or killed without a word. */
import { execFileSync } from 'node:child_process';

interface Listed {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The browser that works in this profile, and everything it started. */
export function browserProcesses(profile: string): readonly number[] {
  const all = listProcesses();
  const roots = all.filter(
    ({ command }) => command.includes(`--user-data-dir=${profile} `) && !/ --type=/.test(command),
  );
  return withDescendants(all, roots);
}

/** Frozen, not ended: nothing of theirs runs any more, and nothing is tidied up. */
export const freeze = (pids: readonly number[]): void => signal(pids, 'SIGSTOP');

const killAtOnce = (pids: readonly number[]): void => signal(pids, 'SIGKILL');

/** Kills the browser of a profile until none of its processes is left: a frozen disk can only be taken away then. */
export async function killBrowser(profile: string): Promise<void> {
  let known: readonly number[] = browserProcesses(profile);
  for (let tries = 0; tries < 200; tries++) {
    killAtOnce(known);
    known = known.filter(isAlive);
    if (known.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the browser in ${profile} does not end`);
}

function withDescendants(all: readonly Listed[], roots: readonly Listed[]): readonly number[] {
  const found = new Set(roots.map(({ pid }) => pid));
  for (let grown = true; grown; ) {
    const more = all.filter(({ pid, parent }) => found.has(parent) && !found.has(pid));
    for (const { pid } of more) found.add(pid);
    grown = more.length > 0;
  }
  return [...found];
}

function listProcesses(): readonly Listed[] {
  const text = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^\s*([0-9]+)\s+([0-9]+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command: `${command ?? ''} ` }];
  });
}

function signal(pids: readonly number[], name: 'SIGSTOP' | 'SIGKILL'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended by itself.
    }
  }
}

/** A zombie has let go of everything: nobody has asked for its end yet, that is all. */
function isAlive(pid: number): boolean {
  const state = listState(pid);
  return state !== '' && !state.startsWith('Z');
}

function listState(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
