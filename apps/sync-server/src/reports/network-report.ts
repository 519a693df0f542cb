/** HQ's consolidated report: one row an office. Silence is never zero, and a total claims no more than was heard. */
import { CONTACTS, type Contact, type NetworkReport, type NetworkRow } from '@ventanilla/shared/src/reports/network.ts';
import type { Reader } from '../log/database.ts';
import { MUNICIPALITIES, PROVINCES } from '../network/municipality-table.ts';
import { type OfficeFigures, readFigures } from './office-figures.ts';

const SILENT_AFTER_MS = 72 * 3_600_000;

/** @param day business day YYYYMMDD the acts are counted for; null for all days */
export function networkReport(db: Reader, day: number | null, nowMs: number): NetworkReport {
  const figures = readFigures(db, day, nowMs - SILENT_AFTER_MS);
  const rows = figures.offices.map((office) => rowOf(office, nowMs));
  const total = (pick: (row: NetworkRow) => number | null): number =>
    rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0);
  const handedOver = total((row) => row.handedOver);
  return {
    asOf: nowMs,
    day,
    days: [...figures.days],
    contacts: countContacts(rows),
    totals: {
      received: total((row) => row.received),
      handedOver,
      inStock: total((row) => row.inStock),
      // A case between two offices stands in both rows and is one case.
      openCases: figures.openCases,
      unsent: total((row) => row.unsent),
      handOversNotInEffect: handedOver - figures.offices.reduce((sum, office) => sum + office.inEffect, 0),
    },
    rows,
  };
}

function rowOf(office: OfficeFigures, nowMs: number): NetworkRow {
  const heard = office.lastContact !== null;
  return {
    office: office.code,
    name: office.name,
    ...placeOf(office.municipality),
    contact: contactOf(office, nowMs),
    lastContact: office.lastContact,
    devices: office.devices,
    silentDevices: office.silentDevices,
    unsent: office.unsent,
    received: heard ? office.received : null,
    handedOver: heard ? office.handedOver : null,
    inStock: heard ? office.inStock : null,
    openCases: office.openCases,
  };
}

function contactOf({ lastContact, devices, equipped }: OfficeFigures, nowMs: number): Contact {
  if (lastContact !== null) return nowMs - lastContact > SILENT_AFTER_MS ? 'silent' : 'heard';
  return equipped || devices > 0 ? 'never' : 'no-device';
}

function countContacts(rows: readonly NetworkRow[]): NetworkReport['contacts'] {
  const counts = { heard: 0, silent: 0, never: 0, 'no-device': 0 };
  for (const contact of CONTACTS) counts[contact] = rows.filter((row) => row.contact === contact).length;
  return counts;
}

function placeOf(code: number): { readonly municipality: string; readonly province: string } {
  const municipality = MUNICIPALITIES.find((each) => each.code === code);
  const province = PROVINCES.find((each) => each.code === municipality?.province);
  return { municipality: municipality?.name ?? '', province: province?.name ?? '' };
}
