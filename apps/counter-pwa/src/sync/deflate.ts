/** Raw deflate by the browser's own streams: no library is paid for it. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';

export async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(content)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops at `longest` bytes: a few bytes can inflate to gigabytes. */
export async function inflate(
  deflated: Uint8Array,
  longest: number,
): Promise<Result<Uint8Array, { readonly kind: 'does-not-inflate' }>> {
  const stream = new Blob([Uint8Array.from(deflated)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > longest) {
        await reader.cancel();
        return err({ kind: 'does-not-inflate' });
      }
      parts.push(next.value);
    }
  } catch {
    return err({ kind: 'does-not-inflate' });
  }
  return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
}
