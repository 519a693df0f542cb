/** What a person is told when something is the matter: the thing, the cause, the next step. */
export interface Notice {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}
