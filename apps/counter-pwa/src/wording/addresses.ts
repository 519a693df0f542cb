/** What the screens are called in the address bar, in Spanish like everything a clerk can read. */
import type { Via } from '@ventanilla/shared/src/custody/author.ts';
import { INPUTS } from '@ventanilla/shared/src/custody/author.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';

export const PATHS = {
  enrol: '/alta',
  signIn: '/entrar',
  counter: '/',
  receive: '/recibir',
  shelve: '/ubicar',
  handOver: '/entregar',
  done: '/entregado',
  undo: '/anular',
  stock: '/existencias',
  cases: '/casos',
  corrections: '/correcciones',
  propose: '/corregir',
  network: '/red',
} as const;

const address = (path: string, params: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(params).toString();
  return query === '' ? path : `${path}?${query}`;
};

export const addressOf = {
  /** The counter with a text just read, whatever it may be. */
  read: (text: string, via: Via) => address(PATHS.counter, { leido: text, via }),
  parcel: (subject: ParcelSubject, via: Via) => address(PATHS.counter, { envio: subject, via }),
  receive: (subject: ParcelSubject, via: Via) => address(PATHS.receive, { envio: subject, via }),
  shelve: (subject: ParcelSubject, via: Via, after: 'receive' | null = null) =>
    address(PATHS.shelve, { envio: subject, via, ...(after === null ? {} : { tras: 'recibir' }) }),
  handOver: (subject: ParcelSubject, via: Via) => address(PATHS.handOver, { envio: subject, via }),
  done: (change: ChangeId) => address(PATHS.done, { registro: change }),
  propose: (act: ChangeId, subject: ParcelSubject) => address(PATHS.propose, { registro: act, envio: subject }),
  undo: (change: ChangeId, subject: ParcelSubject) => address(PATHS.undo, { registro: change, envio: subject }),
};

/** How the number came in, as the address remembers it. */
export const readVia = (text: string | null): Via => INPUTS.find((input) => input === text) ?? 'key';
