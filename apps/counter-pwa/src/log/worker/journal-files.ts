/**
 * The journal on disk: one file a stream in the origin's private file system. It stands beside IndexedDB because each
 * of the two has been seen to lose what the other kept.
 */
import { parseStreamId, type StreamId } from '@ventanilla/shared/src/custody/change-id.ts';

/** The open end of one stream's journal. Synchronous: between "written" and "flushed" nothing else may happen. */
export interface Journal {
  readonly size: () => number;
  /** Appends and flushes. Throws when the disk refuses; the file may then hold a torn record. */
  readonly append: (bytes: Uint8Array) => void;
  readonly truncate: (size: number) => void;
  readonly close: () => void;
}

export interface JournalFile {
  readonly stream: StreamId;
  readonly size: number;
  readonly readFrom: (offset: number) => Promise<Uint8Array>;
}

export interface JournalFolder {
  readonly list: () => Promise<readonly JournalFile[]>;
  /** Opens, or creates, the journal of a stream. Only one handle on a file exists at a time. */
  readonly open: (stream: StreamId) => Promise<Journal>;
}

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
      const written = handle.write(Uint8Array.from(bytes), { at: handle.getSize() });
      if (written !== bytes.length) throw new Error('the journal took only a part of the record');
      handle.flush();
    },
    truncate: (size) => {
      handle.truncate(size);
      handle.flush();
    },
    close: () => handle.close(),
  };
}
