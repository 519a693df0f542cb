/** The box of a change: names, document numbers, strokes. Nothing that folds or reports ever looks inside. */

/** Sealed with AES-128-GCM under a key of its own, so that deleting the key deletes the content. */
export interface SealedBox {
  readonly cipher: Uint8Array;
  /** 16 bytes, used for this box alone. */
  readonly key: Uint8Array;
}
