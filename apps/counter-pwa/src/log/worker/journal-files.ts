/** The journal on disk: one file a stream in the origin's private file system. */
import type { Journal, JournalFile, JournalFolder } from '@ventanilla/shared/src/change-log/writing/journal.ts';
import { parseStreamId, type StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { err, ok } from '@ventanilla/shared/src/result.ts';

export async function openJournalFolder(): Promise<JournalFolder> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('journal', { create: true });
  return { list: () => listFiles(folder), open: (stream) => openFile(folder, stream) };
}

async function listFiles(folder: FileSystemDirectoryHandle): Promise<readonly JournalFile[]> {
  const files: JournalFile[] = [];
  for await (const handle of folder.values()) {
    const stream = parseStreamId(handle.name);
    if (handle.kind !== 'file' || !stream.ok) continue;
    const file = await handle.getFile();
    files.push({
      stream: stream.value,
      size: file.size,
      readFrom: async (offset) => new Uint8Array(await file.slice(offset).arrayBuffer()),
    });
  }
  return files;
}

async function openFile(folder: FileSystemDirectoryHandle, stream: StreamId): Promise<Journal> {
  const file = await folder.getFileHandle(stream, { create: true });
  const handle = await file.createSyncAccessHandle();
  return {
    size: () => handle.getSize(),
    append: (bytes) => {
      try {
        const written = handle.write(Uint8Array.from(bytes), { at: handle.getSize() });
        if (written !== bytes.length) return err({ kind: 'journal-failed' });
        handle.flush();
        return ok(null);
      } catch (cause) {
        const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
        return err({ kind: isFull ? 'storage-full' : 'journal-failed' });
      }
    },
    truncate: (size) => {
      handle.truncate(size);
      handle.flush();
    },
    close: () => handle.close(),
  };
}
