/** Parcels to work with: numbers that nobody doubts and that occur once in a play, and the drafts of their acts. */
import { randomBytes } from 'node:crypto';

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

export interface Parcels {
  /** The next S10 number, with its check digit (UPU S10: weights 8 6 4 2 3 5 9 7, modulo 11). */
  readonly next: () => string;
}

export function newParcels(): Parcels {
  let serial = 10_000_000;
  return {
    next: () => {
      serial += 1;
      return `RR${serial}${checkDigit(String(serial))}CU`;
    },
  };
}

export const newDraft = (): string => randomBytes(8).toString('hex');

/** As the ledger and the central name it. */
export const received = (number: string): string => `received S:${number}`;
export const handedOver = (number: string): string => `handed-over S:${number}`;

function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce<number>((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}
