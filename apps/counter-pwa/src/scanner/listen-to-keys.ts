/**
 * Hears every key of the page before any field or button does, and hands on what was a scan. A scan typed into a text
 * field is taken out of it again, and the key that ends a scan never reaches a button.
 */
import { type Burst, hear, QUIET, type Typed } from './burst.ts';
import type { ScanConsumers } from './scan-consumers.ts';
import { signOfKey } from './sign-of-key.ts';

/** Starts to listen; the answer stops. `onRepeat` is told of a label that was read twice. */
export function listenToKeys(target: Document, consumers: ScanConsumers, onRepeat: () => void): () => void {
  let burst: Burst = QUIET;
  let restore: () => void = () => undefined;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!consumers.isListening() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = readKey(event);
    if (typed === null) return;
    const [next, heard] = hear(burst, typed);
    burst = next;
    switch (heard.kind) {
      case 'typing':
        if (heard.first) restore = rememberField(target.activeElement);
        // A space inside a scan would press the button that has the focus.
        if (heard.fast && event.key === ' ' && !isTextField(event.target)) event.preventDefault();
        return;
      case 'scan':
        swallow(event);
        restore();
        if (consumers.deliver({ text: heard.text, at: event.timeStamp }) === 'repeat') onRepeat();
        return;
      case 'stray-end':
        // In a text field a few fast keys are an answer: a shelf's label, four digits of a quick hand. Elsewhere it would
        // press a button.
        if (heard.after === 'scan' || !isTextField(event.target)) swallow(event);
        return;
      case 'end':
        return;
    }
  };

  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}

function readKey(event: KeyboardEvent): Typed | null {
  if (event.key === 'Enter' || event.key === 'Tab') return { at: event.timeStamp, end: true };
  const sign = signOfKey(event);
  return sign === null ? null : { at: event.timeStamp, sign };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps what the focused field holds before the first sign lands in it. */
function rememberField(element: Element | null): () => void {
  if (!isTextField(element)) return () => undefined;
  const { value, selectionStart, selectionEnd } = element;
  return () => {
    if (element.value === value) return;
    setValue(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    if (selectionStart !== null) element.setSelectionRange(selectionStart, selectionEnd);
  };
}

/** React notices only what was written past the setter that it put on the element itself. */
function setValue(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
}

const TEXT_INPUTS = new Set(['text', 'search', 'tel', 'password', 'url']);

const isTextField = (element: EventTarget | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && TEXT_INPUTS.has(element.type));
