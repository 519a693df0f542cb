/**
 * The black box is one file that only grows: `[mark][crc32 u32][stream, 8 bytes][length u32][content]`, big-endian, the
 * checksum over all that follows it. What a power cut tears is stepped over and never cut away: behind it stand frames
 * of later starts, and a damaged length says nothing about where they begin.
 */
import { join } from '@ventanilla/shared/src/change-log/chain.ts';
import { crc32 } from '@ventanilla/shared/src/change-log/writing/crc32.ts';
import { type StreamId, streamBytes, streamFromBytes } from '@ventanilla/shared/src/custody/change-id.ts';

export interface BlackBoxFrame {
  readonly stream: StreamId;
  readonly content: Uint8Array;
}

/** "VCN1": the file can be searched for it where a frame should begin and does not. */
const MARK = Uint8Array.of(0x56, 0x43, 0x4e, 0x31);
const HEADER = 20;

export function writeFrame({ stream, content }: BlackBoxFrame): Uint8Array {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, content.length);
  const checked = join(streamBytes(stream), new Uint8Array(length.buffer), content);
  const checksum = new DataView(new ArrayBuffer(4));
  checksum.setUint32(0, crc32(checked));
  return join(MARK, new Uint8Array(checksum.buffer), checked);
}

/** All whole frames, in the order written. */
export function readFrames(file: Uint8Array): readonly BlackBoxFrame[] {
  const frames: BlackBoxFrame[] = [];
  for (let at = nextMark(file, 0); at !== -1; ) {
    const end = endOfFrame(file, at);
    if (end !== null) {
      frames.push({ stream: streamFromBytes(file.slice(at + 8, at + 16)), content: file.subarray(at + HEADER, end) });
    }
    at = nextMark(file, end ?? at + 1);
  }
  return frames;
}

function endOfFrame(file: Uint8Array, at: number): number | null {
  if (at + HEADER > file.length) return null;
  const header = new DataView(file.buffer, file.byteOffset + at, HEADER);
  const end = at + HEADER + header.getUint32(16);
  if (end > file.length) return null;
  return crc32(file.subarray(at + 8, end)) === header.getUint32(4) ? end : null;
}

function nextMark(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(MARK[0] ?? 0, from); at !== -1; at = file.indexOf(MARK[0] ?? 0, at + 1)) {
    if (MARK.every((byte, place) => file[at + place] === byte)) return at;
  }
  return -1;
}
