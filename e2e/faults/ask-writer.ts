/**
 * Puts a question to a counter's writer over the BroadcastChannel its own tabs use. Three hundred acts through the
 * screens would take an hour; what is durable is decided behind this channel, the same for both.
 */
import type { Page } from 'playwright/test';

/** What the writer answers to an act, as far as the bench looks at it. */
export interface RecordAnswer {
  readonly kind: string;
  readonly reason?: string;
}

const PATIENCE_MS = 20_000;

/** Rejects when the page is gone; `{ kind: 'silent' }` when no writer answers. */
export function askWriter(page: Page, kind: string, content: unknown): Promise<unknown> {
  return page.evaluate(
    ([asked, said, patience]) =>
      new Promise((resolve) => {
        const channel = new BroadcastChannel('ventanilla');
        const id = [...crypto.getRandomValues(new Uint8Array(8))]
          .map((one) => one.toString(16).padStart(2, '0'))
          .join('');
        const end = (answer: unknown): void => {
          channel.close();
          clearTimeout(timer);
          resolve(answer);
        };
        const send = (): void => channel.postMessage({ type: 'question', id, kind: asked, content: said });
        const timer = setTimeout(() => end({ kind: 'silent' }), patience);
        channel.onmessage = ({ data }) => {
          if (data.type === 'ready') send();
          if (data.type === 'answer' && data.id === id) end(data.content);
        };
        send();
      }),
    [kind, content, PATIENCE_MS] as const,
  );
}

/** One opening of the receive screen, and its Enter. `draft` makes a repeated Enter the same act. */
export async function receiveAct(page: Page, number: string, draft: string): Promise<RecordAnswer> {
  const subject = `S:${number}`;
  return (await askWriter(page, 'record', {
    act: draft,
    via: 'key',
    seen: { [subject]: [] },
    command: { kind: 'receive', subject, command: { kind: 'receive', number: null, confirmed: [] } },
  })) as RecordAnswer;
}
