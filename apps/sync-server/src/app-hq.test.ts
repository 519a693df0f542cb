import { HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { openCaseList } from '@ventanilla/shared/src/reports/cases.ts';
import { networkReport } from '@ventanilla/shared/src/reports/network.ts';
import { describe, expect, test } from 'vitest';
import { NOW } from './log/testing/test-log.ts';
import { capital, deliveredBy, east, refusalOf, subject, testCentral } from './testing/test-central.ts';

describe('HQ', { timeout: 60_000 }, () => {
  test('HZ-19 sees an office’s acts, its silence apart from zero, and its last contact; an office does not', async () => {
    const central = testCentral();
    const [hq, one] = [await central.enrol(HQ_OFFICE), await central.enrol(east)];
    await central.sync(one, { runs: [deliveredBy(one).run()] });
    expect(await refusalOf(await central.get('/api/reports/network', one))).toEqual([403, 'hq_only']);
    const report = networkReport.parse(await (await central.get('/api/reports/network?day=20261123', hq)).json());
    expect(report.rows.find((row) => row.office === east)).toMatchObject({
      contact: 'heard',
      lastContact: NOW,
      devices: 1,
      unsent: 3,
      received: 1,
      handedOver: 1,
      inStock: 0,
      openCases: 0,
    });
    expect(report.rows.find((row) => row.office === capital)).toMatchObject({
      contact: 'never',
      received: null,
      unsent: null,
    });
    expect(report.contacts).toEqual({ heard: 1, silent: 0, never: 733, 'no-device': 130 });
    expect(report.totals).toMatchObject({ received: 1, handedOver: 1, inStock: 0, handOversNotInEffect: 0 });
    expect(report.days).toEqual([20_261_123]);
    central.wait(73 * 3_600_000);
    const later = networkReport.parse(await (await central.get('/api/reports/network?day=20261122', hq)).json());
    expect(later.rows.find((row) => row.office === east)).toMatchObject({ contact: 'silent', received: 0 });
    expect(await refusalOf(await central.get('/api/reports/network?day=ayer', hq))).toEqual([400, 'malformed']);
  });

  test('sees that one of an office’s devices is silent, though another one was heard', async () => {
    const central = testCentral();
    const [hq, one, two] = [await central.enrol(HQ_OFFICE), await central.enrol(east), await central.enrol(east)];
    for (const device of [one, two]) await central.sync(device, {});
    central.wait(73 * 3_600_000);
    await central.sync(one, {});
    const report = networkReport.parse(await (await central.get('/api/reports/network', hq)).json());
    expect(report.rows.find((row) => row.office === east)).toMatchObject({
      contact: 'heard',
      devices: 2,
      silentDevices: 1,
    });
  });

  test('sees one case when two offices handed over the same parcel, with both sides and nobody’s name', async () => {
    const central = testCentral();
    const [hq, one, two] = [await central.enrol(HQ_OFFICE), await central.enrol(east), await central.enrol(capital)];
    for (const device of [one, two]) await central.sync(device, { runs: [deliveredBy(device).run()] });
    expect(await refusalOf(await central.get('/api/reports/cases', one))).toEqual([403, 'hq_only']);
    const cases = openCaseList.parse(await (await central.get('/api/reports/cases', hq)).json());
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ subject, round: 1 });
    expect(cases[0]?.offices.toSorted()).toEqual([capital, east]);
    const handOvers = cases[0]?.sides.filter(({ kind }) => kind === 'handed-over');
    expect(handOvers?.map(({ clerk, day }) => [clerk, day])).toEqual([
      [7, 20_261_123],
      [7, 20_261_123],
    ]);
    const report = networkReport.parse(await (await central.get('/api/reports/network', hq)).json());
    expect(report.totals).toMatchObject({ handedOver: 2, openCases: 1, handOversNotInEffect: 1, inStock: 0 });
    expect(report.rows.filter((row) => row.openCases === 1).map((row) => row.office)).toEqual([capital, east]);
  });
});
