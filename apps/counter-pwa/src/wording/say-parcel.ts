/** Sentences about a parcel: what it is, where it is, what a fact says, what speaks against it. */
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { SYSTEM_RULE } from '@ventanilla/shared/src/custody/author.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Custodian } from '@ventanilla/shared/src/custody/custodian.ts';
import type { Doubt } from '@ventanilla/shared/src/custody/doubt.ts';
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';
import { type FactBody, takenBackBy } from '@ventanilla/shared/src/custody/kinds.ts';
import { findFact, type Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import { describeSubject, type ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { splitS10 } from '@ventanilla/shared/src/identifiers/s10.ts';
import { serviceClass } from '@ventanilla/shared/src/identifiers/s10-service.ts';
import { assertNever } from '@ventanilla/shared/src/result.ts';
import { LOCALES } from './language.ts';
import type { Notice } from './notice.ts';
import type { Speech } from './speech.tsx';

/** `Carta certificada de Reino Unido`. */
export function sayKind({ words, language }: Speech, subject: ParcelSubject): string {
  const { kind, text, generation } = describeSubject(subject);
  const parts = kind === 's10' ? splitS10(text) : null;
  const name = kind === 's10' ? words.parcel.kinds[serviceClass(parts?.service ?? '')] : words.parcel.kinds[kind];
  const country = parts ? countryName(parts.country, LOCALES[language]) : null;
  const whole = country === null ? name : `${name} · ${country}`;
  return generation === 0 ? whole : `${whole} · ${words.parcel.generation(generation + 1)}`;
}

/** `En esta oficina`, `Entregado`, `Sin noticia en este equipo`. */
export function sayCustodian({ words, names }: Speech, custodian: Custodian): string {
  switch (custodian.at) {
    case 'office':
      return custodian.office === names.here
        ? words.parcel.custodians.here
        : words.parcel.custodians.office(names.office(custodian.office));
    case 'recipient':
      return words.parcel.custodians.recipient;
    case 'unknown':
      return words.parcel.custodians.unknown;
    default:
      return assertNever(custodian);
  }
}

/** Where the parcel is; an announced parcel that nobody has met is on its way, not lost. */
export function sayWhere(speech: Speech, parcel: Parcel): string {
  const { announced } = speech.words.parcel.custodians;
  const onItsWay = parcel.custodian.at === 'unknown' && !parcel.inEffect && parcel.announcements.length > 0;
  return onItsWay ? announced : sayCustodian(speech, parcel.custodian);
}

/** `Recibido en La Habana Vieja 07 · hoy 10:42 · Ana Pérez`. */
export function sayFact(speech: Speech, fact: Fact): string {
  const { words, when } = speech;
  return words.parcel.byAt(sayDeed(speech, fact), sayPerson(speech, fact.author.clerk), when(fact.author.at));
}

export function sayDeed({ words, names }: Speech, { body, author }: Fact): string {
  const { facts } = words.parcel;
  switch (body.kind) {
    case 'announced':
      return facts.announced(body.platform);
    case 'shelved':
      return facts.shelved(body.shelf);
    case 'reversed':
      return facts.reversed;
    case 'settled':
      return facts.settled;
    default:
      return facts[body.kind](names.office(author.office));
  }
}

/** A line of the parcel's history: there the act a fact is about (taken back, upheld, to be corrected) can be named. */
export function sayInHistory(speech: Speech, fact: Fact, parcel: Parcel): string {
  const { words, when } = speech;
  const { body, author } = fact;
  const original = findFact(parcel, actAbout(body, parcel) ?? fact.id);
  if (original === undefined || original === fact) return sayFact(speech, fact);
  const { facts } = words.parcel;
  const act = sayDeed(speech, original);
  const at = when(original.author.at);
  const deed =
    body.kind === 'reversed'
      ? facts.reversedOf(act, at)
      : body.kind === 'settled'
        ? facts.settledFor(act, at)
        : facts.correctionOf(sayDeed(speech, fact), act, at);
  return words.parcel.byAt(deed, sayPerson(speech, author.clerk), when(author.at));
}

function actAbout(body: FactBody, parcel: Parcel): ChangeId | null {
  if (body.kind === 'settled') return body.stands;
  if (body.kind === 'correction-proposed') return body.about;
  if (!('proposal' in body)) return takenBackBy(body);
  const proposal = findFact(parcel, body.proposal)?.body;
  return proposal?.kind === 'correction-proposed' ? proposal.about : null;
}

/** The name where it is known here, else the number: names of other offices' people do not travel. */
export function sayPerson({ words, names }: Speech, staff: StaffNumber): string {
  if (staff === SYSTEM_RULE) return words.parcel.system;
  return names.person(staff) ?? words.parcel.staffNumber(staff);
}

/** One doubt about one parcel, with the facts it rests on. */
export function sayDoubt(speech: Speech, doubt: Doubt, parcel: Parcel): Notice {
  const { doubts } = speech.words.parcel;
  switch (doubt) {
    case 'misrouted':
      return doubts.misrouted(sayAnnounced(speech, parcel));
    case 'already-handed-over':
      return doubts['already-handed-over'](parcel.inEffect ? sayFact(speech, parcel.inEffect) : '');
    case 'held-elsewhere':
      return doubts['held-elsewhere'](
        parcel.custodian.at === 'office' ? speech.names.office(parcel.custodian.office) : '',
      );
    default:
      return doubts[doubt];
  }
}

/** The municipalities a parcel was announced for, each once. */
export const sayAnnounced = ({ names }: Speech, parcel: Parcel): string =>
  [...new Set(parcel.announcements.map(({ body }) => names.municipality(body.municipality)))].join(' / ');

function countryName(code: string, locale: string): string | null {
  try {
    return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code) ?? null;
  } catch {
    // A code of no shape Intl knows: the number bears letters of no country, and a doubt says so.
    return null;
  }
}
