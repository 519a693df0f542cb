/** Seals and opens the personal part of a change: AES-128-GCM under a key used once, so that deleting the key deletes the content. */
import type { SealedBox } from '@ventanilla/shared/src/change-log/box.ts';

/** Zero and not sent: safe because no key ever seals a second box. */
const NONCE = new Uint8Array(12);

/** `key`: 16 bytes that seal nothing else. */
export async function sealBox(content: Uint8Array, key: Uint8Array): Promise<SealedBox> {
  const secret = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt']);
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, secret, Uint8Array.from(content));
  return { cipher: new Uint8Array(cipher), key };
}

/** Null for a box that its key does not open: damaged, or not its key. */
export async function openBox({ cipher, key }: SealedBox): Promise<Uint8Array | null> {
  try {
    const secret = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['decrypt']);
    const content = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NONCE }, secret, Uint8Array.from(cipher));
    return new Uint8Array(content);
  } catch {
    return null;
  }
}
