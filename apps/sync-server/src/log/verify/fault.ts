/** What `verify` can find wrong, named so that a program can tell it and a person can look at the place. */

export interface Fault {
  /** Empty when the file itself is damaged. */
  readonly stream: string;
  /** 0 when it concerns the stream as a whole. */
  readonly seq: number;
  readonly what: FaultKind;
}

export type FaultKind =
  /** SQLite's own check of the file fails. */
  | 'file'
  /** A number of the stream is missing. */
  | 'gap'
  /** The bytes do not lead from the head before to the head after them. */
  | 'chain'
  /** The box is not the one whose hash was signed, or a key has no box. */
  | 'box'
  /** The stream says it ends otherwise than it does. */
  | 'end'
  /** The device's signature over the end of its chain is missing or does not hold. */
  | 'signature'
  /** A change of a stream nobody knows. */
  | 'stream'
  /** What was said of the change is not what the rules say of its bytes. */
  | 'outcome'
  /** What the change is about is not what is noted. */
  | 'subject'
  /** An office follows without ground, or does not follow though it should. */
  | 'follow'
  /** It was given to an office without a reason that holds. */
  | 'delivery'
  /** It was owed to an office and not given. */
  | 'undelivered';
