/**
 * The journal on disk: one file in the origin's private file system, made before the first act and never replaced. A
 * file a stream would be lost at a power cut: Chromium flushes what stands in a file, but not the entry by which it
 * finds a new one.
 */
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import type { Journal, JournalFolder } from '@ventanilla/shared/src/change-log/writing/journal.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { err, ok } from '@ventanilla/shared/src/result.ts';
import { readFrames, writeFrame } from './black-box-frames.ts';

const FILE = 'caja-negra';
const TRIES = 50;
const TRY_AGAIN_MS = 100;

/** Call once, as the one writer: the file is this worker's until it ends. */
export async function openBlackBox(): Promise<JournalFolder> {
  const root = await navigator.storage.getDirectory();
  const file = await openAlone(await root.getFileHandle(FILE, { create: true }));
  const sizes = new Map<StreamId, number>();
  return {
    list: () => {
      const contents = contentsByStream(file);
      for (const [stream, parts] of contents) sizes.set(stream, lengthOf(parts));
      return [...contents].map(([stream, parts]) => ({
        stream,
        size: lengthOf(parts),
        readFrom: (offset) => join(...parts).slice(offset),
      }));
    },
    open: (stream) => streamOf(file, stream, sizes),
  };
}

/** The browser may take a moment longer over a writer that has ended than over its lock. */
async function openAlone(handle: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (cause) {
      if (tries === TRIES) throw cause;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}

function contentsByStream(file: FileSystemSyncAccessHandle): ReadonlyMap<StreamId, readonly Uint8Array[]> {
  const bytes = new Uint8Array(file.getSize());
  file.read(bytes, { at: 0 });
  const contents = new Map<StreamId, Uint8Array[]>();
  for (const { stream, content } of readFrames(bytes)) {
    const parts = contents.get(stream);
    if (parts) parts.push(content);
    else contents.set(stream, [content]);
  }
  return contents;
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** Sizes and offsets are the stream's own: of its contents, one behind the other, as if it had a file to itself. */
function streamOf(file: FileSystemSyncAccessHandle, stream: StreamId, sizes: Map<StreamId, number>): Journal {
  const size = (): number => sizes.get(stream) ?? 0;
  let whole = file.getSize();
  return {
    size,
    append: (content) => {
      whole = file.getSize();
      try {
        const frame = Uint8Array.from(writeFrame({ stream, content }));
        if (file.write(frame, { at: whole }) !== frame.length) return err({ kind: 'journal-failed' });
        file.flush();
      } catch (cause) {
        const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
        return err({ kind: isFull ? 'storage-full' : 'journal-failed' });
      }
      sizes.set(stream, size() + content.length);
      return ok(null);
    },
    // What can be torn is the last record alone, and no size ever counted it.
    truncate: () => {
      file.truncate(whole);
      file.flush();
    },
    close: () => undefined,
  };
}
