/**
 * Who gets the next scan: exactly one consumer, the screen opened last, else the shell. Two listeners at once would
 * count one parcel twice.
 */

export type Scan = {
  readonly text: string;
  /** When it ended, in milliseconds of the page's event clock. */
  readonly at: number;
};

export type Consumer = (scan: Scan) => void;

/** The same label read again within this time on the same screen is a trembling hand, not a second act. */
export const SAME_SCAN_MS = 2000;

export interface ScanConsumers {
  /** Adds a consumer on top, or below all others for the shell; the answer takes it away again. */
  readonly add: (consumer: Consumer, place: 'screen' | 'shell') => () => void;
  readonly isListening: () => boolean;
  /** Gives the scan to the one consumer. */
  readonly deliver: (scan: Scan) => 'taken' | 'repeat' | 'nobody';
}

export function scanConsumers(): ScanConsumers {
  let consumers: readonly Consumer[] = [];
  let last: { readonly scan: Scan; readonly by: Consumer } | null = null;
  const isRepeat = (scan: Scan, by: Consumer): boolean =>
    last !== null && last.by === by && last.scan.text === scan.text && scan.at - last.scan.at < SAME_SCAN_MS;
  return {
    add: (consumer, place) => {
      consumers = place === 'screen' ? [...consumers, consumer] : [consumer, ...consumers];
      return () => {
        consumers = consumers.filter((other) => other !== consumer);
      };
    },
    isListening: () => consumers.length > 0,
    deliver: (scan) => {
      const top = consumers.at(-1);
      if (top === undefined) return 'nobody';
      const repeat = isRepeat(scan, top);
      // A repeat moves the window on: a label left under a standing reader stays one act for as long as it lies there.
      last = { scan, by: top };
      if (repeat) return 'repeat';
      top(scan);
      return 'taken';
    },
  };
}
