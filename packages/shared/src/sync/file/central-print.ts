/** How a file names the central it is for or from: a network's devices all know it by its public key. */
import { encode } from 'cborg';
import type { Hash } from '../../change-log/chain.ts';

/** @param publicKey raw point, base64url, as given out at enrolment. @returns 32 bytes */
export const centralPrint = (publicKey: string, hash: Hash): Uint8Array => hash(encode(['central', publicKey]));
