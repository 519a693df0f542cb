/** The days sizes are measured with: a busy office's 602 changes by three devices, and pieces of one device's day. */
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Plan } from './write-day.ts';

const NOTHING = { restarts: 0, received: 0, shelved: 0, handedOver: 0, reversed: 0, settled: 0 };

/** 602 changes: 590 acts, and the openings of six streams (each device is started again after a power cut). */
export const busyOfficeDay = (office: OfficeCode, devices: readonly [number, number, number]): Plan => ({
  office,
  devices,
  restarts: 1,
  received: 244,
  shelved: 194,
  handedOver: 142,
  reversed: 8,
  settled: 2,
});

/** Openings first (two changes), then the acts. */
export const mixedActs = (office: OfficeCode, device: number, acts: number): Plan => {
  const handedOver = Math.floor(acts * 0.3);
  const shelved = Math.floor(acts * 0.3);
  return { ...NOTHING, office, devices: [device], handedOver, shelved, received: acts - handedOver - shelved };
};

export const handOvers = (office: OfficeCode, device: number, acts: number): Plan => ({
  ...NOTHING,
  office,
  devices: [device],
  handedOver: acts,
});
