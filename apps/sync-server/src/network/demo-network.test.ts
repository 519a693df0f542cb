import { HQ_OFFICE, municipalityOf, parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { subjectOfNumber, subjectOfOrderLine } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { describe, expect, test } from 'vitest';
import { demoAnnouncedParcels } from './demo-announced-parcels.ts';
import { demoNetwork, SHOWCASE_MUNICIPALITIES, showcaseOffices } from './demo-network.ts';
import { MUNICIPALITIES } from './municipality-table.ts';

const network = demoNetwork();
const offices = network.units.filter(({ unit }) => unit === 'office');

describe('the demo network', () => {
  test('has 864 offices, 734 of them with a counter device', () => {
    expect(offices).toHaveLength(864);
    expect(network.units.filter(({ equipped }) => equipped)).toHaveLength(734);
    expect(network.units.every(({ unit, equipped }) => unit === 'office' || !equipped)).toBe(true);
  });

  test('has an office with a device in every municipality', () => {
    const served = new Set(offices.filter(({ equipped }) => equipped).map(({ code }) => municipalityOf(code)));
    expect(served).toEqual(new Set(MUNICIPALITIES.map(({ code }) => code)));
  });

  test('has HQ, one exchange office, one customs warehouse and sixteen sorting centres beside them', () => {
    const kinds = network.units.filter(({ unit }) => unit !== 'office').map(({ unit }) => unit);
    expect(kinds.filter((kind) => kind !== 'sorting-centre')).toEqual(['hq', 'exchange', 'customs-warehouse']);
    expect(kinds.filter((kind) => kind === 'sorting-centre')).toHaveLength(16);
    expect(network.units[0]?.code).toBe(HQ_OFFICE);
  });

  test('gives every unit its own name and its own code in a municipality that exists', () => {
    expect(new Set(network.units.map(({ code }) => code)).size).toBe(network.units.length);
    expect(new Set(network.units.map(({ name }) => name)).size).toBe(network.units.length);
    const known = new Set(MUNICIPALITIES.map(({ code }) => code));
    for (const { code, unit } of network.units) {
      expect(parseOfficeCode(code).ok).toBe(true);
      expect(known.has(municipalityOf(code))).toBe(unit !== 'hq');
    }
  });

  test('is the same for the same seed and another for another', () => {
    expect(demoNetwork()).toEqual(network);
    expect(demoNetwork('another').staff).not.toEqual(network.staff);
  });

  test('is, for its own seed, the network that was shown before', () => {
    // Golden: signed-in demo devices and printed sheets name these people and PINs.
    expect(showcaseOffices(network).map(({ code, name }) => [code, name])).toEqual([
      [340101, 'Oficina de Correos Contramaestre 1'],
      [230201, 'Oficina de Correos Plaza de la Revolución 1'],
    ]);
    expect(network.staff.filter(({ office }) => office === 340101)).toMatchInlineSnapshot(`
      [
        {
          "name": "Yudith Fernández Cabrera",
          "number": 3223,
          "office": 340101,
          "pin": "4134",
          "role": "manager",
        },
        {
          "name": "Mileidys Batista Batista",
          "number": 3224,
          "office": 340101,
          "pin": "4090",
          "role": "clerk",
        },
        {
          "name": "Reinier Torres Núñez",
          "number": 3225,
          "office": 340101,
          "pin": "9044",
          "role": "clerk",
        },
        {
          "name": "Osmany Rodríguez Pérez",
          "number": 3226,
          "office": 340101,
          "pin": "2995",
          "role": "clerk",
        },
      ]
    `);
  });
});

describe('the staff of the demo network', () => {
  test('is a manager and two or three clerks in each office with a device, and two people at HQ', () => {
    for (const { code, equipped } of offices) {
      const roles = network.staff.filter(({ office }) => office === code).map(({ role }) => role);
      const clerks = roles.filter((role) => role === 'clerk').length;
      expect(roles.filter((role) => role === 'manager')).toHaveLength(equipped ? 1 : 0);
      expect(equipped ? [2, 3] : [0]).toContain(clerks);
    }
    expect(network.staff.filter(({ office }) => office === HQ_OFFICE).map(({ role }) => role)).toEqual(['hq', 'hq']);
  });

  test('has unique numbers that fit in sixteen bits', () => {
    const numbers = network.staff.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => Number.isInteger(number) && number > 0 && number <= 65_000)).toBe(true);
  });

  test('has four-digit PINs, never two alike in one office', () => {
    const taken = new Set(network.staff.map(({ office, pin }) => `${office}/${pin}`));
    expect(taken.size).toBe(network.staff.length);
    expect(network.staff.every(({ pin }) => /^[0-9]{4}$/.test(pin))).toBe(true);
  });
});

describe('the announced parcels of the demo', () => {
  const lines = demoAnnouncedParcels(network);
  const numbers = lines.flatMap(({ number }) => number ?? []);

  test('are 400 lines, mostly for the two showcase municipalities', () => {
    expect(lines).toHaveLength(400);
    expect(lines.filter(({ municipality }) => SHOWCASE_MUNICIPALITIES.includes(municipality))).toHaveLength(300);
  });

  test('carry right numbers, but for one planted wrong digit and eight without any', () => {
    const doubtful = numbers.map(readNumber).filter(({ warnings }) => warnings.length > 0);
    expect(doubtful.map(({ kind, warnings }) => ({ kind, warnings }))).toEqual([
      { kind: 's10', warnings: ['check_digit'] },
    ]);
    expect(numbers).toHaveLength(392);
    expect(numbers.filter((number) => number.includes('12345678'))).toEqual([]);
  });

  test('each name a parcel of their own', () => {
    const subjects = lines.map(({ platform, order, item, number }) => {
      const subject = number === null ? subjectOfOrderLine(platform, order, item) : subjectOfNumber(readNumber(number));
      return subject.ok ? subject.value : null;
    });
    expect(new Set(subjects).size).toBe(400);
    expect(subjects).not.toContain(null);
    expect(new Set(lines.map(({ order, item }) => `${order}/${item}`)).size).toBe(400);
  });

  test('weigh at most 20 kg, the limit of a parcel, where the platform says', () => {
    const weights = lines.flatMap(({ weightGrams }) => weightGrams ?? []);
    expect(weights.length).toBeGreaterThan(350);
    expect(weights.every((grams) => grams > 0 && grams <= 20_000)).toBe(true);
  });

  test('are the same for the same network', () => {
    expect(demoAnnouncedParcels(demoNetwork())).toEqual(lines);
  });
});
