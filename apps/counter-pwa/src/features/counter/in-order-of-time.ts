/** The facts of a parcel as people remember them: by the time each act was given, which is no order the log relies on. */
import { compareChangeIds } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';

export const inOrderOfTime = (facts: readonly Fact[]): readonly Fact[] =>
  [...facts].sort((a, b) => a.author.at - b.author.at || compareChangeIds(a.id, b.id));
