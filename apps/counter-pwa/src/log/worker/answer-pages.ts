/** The writer's end of the pages' line: each question is carried out once, however often a page repeats it. */
import { type Answers, CHANNEL, type Question, type QuestionKind, type Questions, readMessage } from '../channel.ts';

export type Handlers = { readonly [K in QuestionKind]: (content: Questions[K]) => Promise<Answers[K]> };

/** Answers kept for pages that lost one. More than a page can have open at a time. */
const KEPT = 200;

export function answerPages(handlers: Handlers): void {
  const channel = new BroadcastChannel(CHANNEL);
  const answers = new Map<string, Promise<unknown>>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message?.type !== 'question') return;
    if (answers.has(message.id)) channel.postMessage({ type: 'working', id: message.id });
    const answer = answers.get(message.id) ?? carryOut(handlers, message);
    answers.set(message.id, answer);
    forgetOldest(answers);
    void answer.then((content) => channel.postMessage({ type: 'answer', id: message.id, content }));
  };
  channel.postMessage({ type: 'ready', id: '' });
}

function carryOut(handlers: Handlers, { kind, content }: Question): Promise<unknown> {
  // The pair of kind and content is right by construction of `Questions`; the compiler cannot follow it through a union.
  const handle = handlers[kind] as (content: Questions[QuestionKind]) => Promise<unknown>;
  return handle(content);
}

function forgetOldest(answers: Map<string, Promise<unknown>>): void {
  const oldest = answers.keys().next();
  if (answers.size > KEPT && !oldest.done) answers.delete(oldest.value);
}
