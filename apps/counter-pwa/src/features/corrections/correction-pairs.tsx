/** What is known of a correction, as pairs: the act, who asks and why, and what was answered. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import type { CorrectionView } from '../../log/read/read-corrections.ts';
import type { Pair } from '../../ui/facts.tsx';
import type { LaterWords } from '../../wording/es-later.ts';
import { sayFact, sayPerson } from '../../wording/say-parcel.ts';
import type { Speech } from '../../wording/speech.tsx';
import style from './corrections.module.css';

type Words = LaterWords['corrections'];

export function pairsOf(speech: Speech, words: Words, view: CorrectionView): readonly Pair[] {
  const { proposal, about } = view;
  const { office, clerk, at } = proposal.author;
  const who = speech.words.parcel.byAt(speech.names.office(office), sayPerson(speech, clerk), speech.when(at));
  return [
    [words.act, sayFact(speech, about)],
    [words.by, who],
    [words.reason, words.reasons[proposal.body.reason]],
    ...remarkPair(words, proposal.body.remark),
    ...answerPairs(speech, words, view),
  ];
}

function answerPairs(speech: Speech, words: Words, { standing }: CorrectionView): readonly Pair[] {
  switch (standing.state) {
    case 'proposed':
      return [];
    case 'overtaken':
      return [[words.answered, words.states.overtaken]];
    case 'seen':
      return [[words.states.seen, sayFact(speech, standing.by)]];
    case 'accepted':
    case 'withdrawn':
      return [[words.answered, sayFact(speech, standing.by)]];
    case 'disputed': {
      const { grounds, remark } = standing.by.body;
      return [
        [words.answered, sayFact(speech, standing.by)],
        [words.grounds, words.groundsList[grounds]],
        ...remarkPair(words, remark),
      ];
    }
    default:
      return assertNever(standing);
  }
}

/** Somebody else's words: their direction stays their own, and a word without an end is broken. */
const remarkPair = (words: Words, remark: string | null): readonly Pair[] =>
  remark === null
    ? []
    : [
        [
          words.remark,
          <bdi key={remark} className={style.remark}>
            {remark}
          </bdi>,
        ],
      ];
