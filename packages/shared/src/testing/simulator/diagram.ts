/** A history as a text sequence diagram: who did or sent what, in the order it happened. */

export interface Happening {
  /** Virtual time in ms since the history began. */
  readonly at: number;
  readonly from: string;
  /** The other end of a message; null for what somebody does alone. */
  readonly to: string | null;
  readonly text: string;
}

const WIDTH = 9;

export function drawSequence(happenings: readonly Happening[]): string {
  const actors = [...new Set(happenings.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort(byPlace);
  const head = `${' '.repeat(12)}${actors.map((name) => name.padEnd(WIDTH)).join('')}`;
  return [head, ...happenings.map((happening) => `${timeOf(happening.at)}${drawLine(actors, happening)}`)].join('\n');
}

/** The central stands last, as on the right-hand margin of a drawing. */
const byPlace = (a: string, b: string): number => Number(a === 'central') - Number(b === 'central') || (a < b ? -1 : 1);

function drawLine(actors: readonly string[], { from, to, text }: Happening): string {
  const start = actors.indexOf(from);
  const end = to === null ? start : actors.indexOf(to);
  const [left, right] = start < end ? [start, end] : [end, start];
  const cells = actors.map((_, place) => {
    if (place < left || place > right) return '│'.padEnd(WIDTH);
    if (left === right) return '●'.padEnd(WIDTH);
    if (place === right) return (start < end ? '▶' : '┤').padEnd(WIDTH);
    return (place === left && start > end ? '◀' : '├').padEnd(WIDTH, '─');
  });
  return `${cells.join('')}${text}`;
}

function timeOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const days = Math.floor(minutes / 1440);
  return `${String(days).padStart(3)}d ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)} `.padEnd(12);
}
