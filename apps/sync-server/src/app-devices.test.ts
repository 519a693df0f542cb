import { enrolAnswer } from '@ventanilla/shared/src/sync/enrolment.ts';
import { reference } from '@ventanilla/shared/src/sync/reference.ts';
import { describe, expect, test } from 'vitest';
import { bearer, east, json, opened, refusalOf, testCentral } from './testing/test-central.ts';

describe('a device', { timeout: 60_000 }, () => {
  test('is enrolled by a code, once', async () => {
    const central = testCentral();
    const code = central.codeFor(east);
    const first = await central.enrolWith(code.toLowerCase().replace('-', ' '));
    expect(first.status).toBe(201);
    expect(enrolAnswer.parse(await first.json())).toMatchObject({ device: 1, office: east, epoch: 1 });
    expect(await refusalOf(await central.enrolWith(code))).toEqual([409, 'code_used']);
  });

  test('is not enrolled by a wrong or an old code, nor with a key that is none; such a try spends no code', async () => {
    const central = testCentral();
    const code = central.codeFor(east);
    expect(await refusalOf(await central.enrolWith('AAAA-AAAA'))).toEqual([404, 'unknown_code']);
    const noPoint = { code, publicKey: 'B'.repeat(87), app: 'test' };
    expect(await refusalOf(await central.ask('/api/enrol', json(noPoint)))).toEqual([400, 'not_a_key']);
    central.wait(48 * 3_600_000 + 1);
    expect(await refusalOf(await central.enrolWith(code))).toEqual([410, 'code_expired']);
  });

  test('that guesses codes is made to wait, and may try again afterwards', async () => {
    const central = testCentral();
    for (let tries = 0; tries < 31; tries++) await central.enrolWith('AAAA-AAAA');
    const refused = await central.enrolWith(central.codeFor(east));
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refusalOf(refused)).toEqual([429, 'too_many_tries']);
    central.wait(60_001);
    expect((await central.enrolWith(central.codeFor(east))).status).toBe(201);
  });

  test('gets the network’s places and its own people, once for each version', async () => {
    const central = testCentral();
    const device = await central.enrol(east);
    const answer = await central.get('/api/reference', device);
    const got = reference.parse(await answer.json());
    expect([got.offices.length, got.municipalities.length, got.office]).toEqual([883, 168, east]);
    expect(got.staff.map(({ pin }) => pin?.memoryKib)).toEqual([19_456, 19_456, 19_456, 19_456]);
    expect(opened((await central.sync(device)).body).reference).toBe(got.version);
    const headers = { ...bearer(device), 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await central.ask('/api/reference', { headers })).status).toBe(304);
  });
});
