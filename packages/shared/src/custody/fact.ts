/** A fact: what one change says of one parcel. A hand-over of five parcels is one change and five facts. */
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';
import type { Author } from './author.ts';
import type { ActId, ChangeId } from './change-id.ts';
import type { FactBody } from './kinds.ts';

export interface Fact<Body extends FactBody = FactBody> {
  /** The change that contributed it. */
  readonly id: ChangeId;
  readonly act: ActId;
  /** All custody heads of the parcel in the state that was shown to the person who acted. */
  readonly bases: readonly ChangeId[];
  /** Every parcel of the same act, this one included. */
  readonly together: readonly ParcelSubject[];
  readonly author: Author;
  readonly body: Body;
}
