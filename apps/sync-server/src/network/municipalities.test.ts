import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMunicipality } from './municipalities.ts';
import { MUNICIPALITIES, PROVINCES } from './municipality-table.ts';
import { nameKey } from './name-key.ts';

const nameOfProvince = (code: number): string => PROVINCES.find((province) => province.code === code)?.name ?? '';

describe('the table of municipalities', () => {
  test('holds the 16 provinces and 168 municipalities, each code once', () => {
    expect(PROVINCES).toHaveLength(16);
    expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(168);
  });

  test('puts every municipality in the province its code says', () => {
    for (const { code, province } of MUNICIPALITIES) expect(Math.floor(code / 100)).toBe(province);
  });

  test('seats every provincial government inside its province', () => {
    for (const { code, seat } of PROVINCES) {
      expect(MUNICIPALITIES.find((municipality) => municipality.code === seat)?.province).toBe(code);
    }
  });

  test('spells its search keys as a name is spelled when searched', () => {
    for (const { name, searchKey } of MUNICIPALITIES) expect(nameKey(name)).toBe(searchKey);
  });
});

describe('a municipality is found', () => {
  test('by each of its names with its province', () => {
    for (const municipality of MUNICIPALITIES) {
      for (const name of [municipality.name, ...municipality.otherNames]) {
        const found = findMunicipality(name, nameOfProvince(municipality.province));
        expect(found.ok && found.value.code).toBe(municipality.code);
      }
    }
  });

  test.each([
    ['CONTRAMAESTRE', '', 3401],
    ['  plaza de la revolucion ', '', 2302],
    ['10 de Octubre', '', 2309],
    ['Diez de octubre', 'Ciudad de La Habana', 2309],
    ['Habana Vieja', 'Habana', 2304],
    ['La Habana del Este', '', 2306],
    ['Songo-La Maya', '', 3405],
    ['II Frente', 'Stgo. de Cuba', 3404],
    ['3er Frente', '', 3408],
    ['1ro de Enero', '', 2904],
    ['Sta. Cruz del Sur', 'camaguey', 3013],
    ['san luis', 'Pinar del Rio', 2109],
    ['San Luis', 'Santiago de Cuba', 3403],
    ['Nueva Gerona', '', 4001],
  ])('%j, province %j, is %i', (name, province, code) => {
    const found = findMunicipality(name, province);
    expect(found.ok && found.value.code).toBe(code);
  });
});

describe('a municipality is not guessed', () => {
  const codesFor = (name: string, province = '') => {
    const found = findMunicipality(name, province);
    return found.ok ? found.value.code : [found.error.why, ...found.error.suggestions.map(({ code }) => code)];
  };

  test('when nothing is written', () => {
    expect(codesFor(' - ')).toEqual(['blank']);
  });

  test('when one letter is wrong: a person is shown the likely one', () => {
    expect(codesFor('Contramaestrx')).toEqual(['unknown', 3401]);
  });

  test('when two provinces have it: San Luis', () => {
    expect(codesFor('San Luis')).toEqual(['ambiguous', 2109, 3403]);
  });

  test('when the province contradicts it', () => {
    expect(codesFor('Contramaestre', 'Holguín')).toEqual(['unknown', 3401]);
    expect(codesFor('Contramaestre', 'Oriente')).toEqual(['unknown', 3401]);
  });

  test('when it is like nothing at all', () => {
    expect(codesFor('Zaragoza de Aragón')).toEqual(['unknown']);
  });

  test('and any text is answered without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, province) => {
        const found = findMunicipality(name, province);
        if (!found.ok) expect(found.error.kind).toBe('municipality-not-found');
      }),
    );
  });
});
