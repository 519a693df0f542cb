/** The frames that messages of devices come in: opened with every refusal a damaged or foreign one gets, and sealed again. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { FRAME_TYPE, LONGEST_MESSAGE, readFrame, writeFrame } from '@ventanilla/shared/src/sync/frame.ts';
import type { Message } from '@ventanilla/shared/src/sync/messages.ts';
import { sha256 } from '../log/signing.ts';
import type { Refusal } from './app-env.ts';

export function openFrame(body: Uint8Array): Result<Message, Refusal> {
  const frame = readFrame(body, sha256);
  if (!frame.ok) {
    if (frame.error.kind === 'other-format') return err(otherFormat);
    return err(frame.error.kind === 'damaged' ? damaged : malformed(frame.error.why));
  }
  const content = inflate(frame.value.deflated);
  return content.ok ? ok({ content: content.value, boxes: frame.value.boxes }) : content;
}

export function sealFrame({ content, boxes }: Message): Uint8Array<ArrayBuffer> {
  const deflated = new Uint8Array(deflateRawSync(content, { level: constants.Z_BEST_COMPRESSION }));
  return new Uint8Array(writeFrame({ deflated, boxes }, sha256));
}

export const wrongType: Refusal = {
  status: 415,
  code: 'wrong_type',
  what: 'This route takes sync frames only.',
  why: `The content type is not ${FRAME_TYPE}.`,
  next: 'Send a frame with that content type.',
};

/** Capped: a few bytes can inflate to gigabytes. */
function inflate(deflated: Uint8Array): Result<Uint8Array, Refusal> {
  try {
    return ok(new Uint8Array(inflateRawSync(deflated, { maxOutputLength: LONGEST_MESSAGE })));
  } catch (cause) {
    const tooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    return err(tooLong ? tooLarge : malformed('the public part does not inflate'));
  }
}

const damaged: Refusal = {
  status: 400,
  code: 'damaged',
  what: 'The message was damaged on the way.',
  why: 'Its checksum does not fit its bytes. Nothing was stored and nothing advanced.',
  next: 'Send the same message again.',
};

const otherFormat: Refusal = {
  status: 400,
  code: 'other_format',
  what: 'This central does not read this format of message.',
  why: 'The app on the device and the central are of different versions.',
  next: 'Update the app on the device; what it recorded stays there until it is received.',
};

export const tooLarge: Refusal = {
  status: 413,
  code: 'too_large',
  what: 'The message is too large.',
  why: 'It is above the size one message may have. Nothing was stored.',
  next: 'Send the changes in smaller pieces.',
};

export const malformed = (why: string): Refusal => ({
  status: 400,
  code: 'malformed',
  what: 'The message is not what this route takes.',
  why: `It cannot be read: ${why}. Nothing was stored.`,
  next: 'Update the app; if it happens again, report the code and this sentence.',
});
