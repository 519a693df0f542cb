/** One thing at a time, in the order asked. */

export type Serially = <T>(work: () => Promise<T>) => Promise<T>;

/** A failure is the asker's: it never stops those behind. */
export function createSerially(): Serially {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
