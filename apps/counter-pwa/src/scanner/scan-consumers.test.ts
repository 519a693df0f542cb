import { expect, test } from 'vitest';
import { SAME_SCAN_MS, type Scan, scanConsumers } from './scan-consumers.ts';

const scan = (text: string, at = 0): Scan => ({ text, at });

test('the screen opened last gets the scan, and nobody else does', () => {
  const heard: string[] = [];
  const consumers = scanConsumers();
  consumers.add(() => heard.push('first screen'), 'screen');
  consumers.add(() => heard.push('last screen'), 'screen');
  consumers.add(() => heard.push('shell'), 'shell');
  consumers.deliver(scan('RR473124829GB'));
  expect(heard).toEqual(['last screen']);
});

test('when a screen closes, the one below hears again', () => {
  const heard: string[] = [];
  const consumers = scanConsumers();
  consumers.add(() => heard.push('shell'), 'shell');
  const close = consumers.add(() => heard.push('screen'), 'screen');
  close();
  consumers.deliver(scan('RR473124829GB'));
  expect(heard).toEqual(['shell']);
});

test('before anybody listens a scan goes nowhere', () => {
  const consumers = scanConsumers();
  expect(consumers.isListening()).toBe(false);
  expect(consumers.deliver(scan('RR473124829GB'))).toBe('nobody');
});

test('one label read twice within two seconds is one scan', () => {
  const heard: string[] = [];
  const consumers = scanConsumers();
  consumers.add(({ text }) => heard.push(text), 'screen');
  expect(consumers.deliver(scan('RR473124829GB', 0))).toBe('taken');
  expect(consumers.deliver(scan('RR473124829GB', SAME_SCAN_MS - 1))).toBe('repeat');
  expect(consumers.deliver(scan('CP123456785ES', SAME_SCAN_MS))).toBe('taken');
  expect(consumers.deliver(scan('CP123456785ES', 3 * SAME_SCAN_MS))).toBe('taken');
  expect(heard).toEqual(['RR473124829GB', 'CP123456785ES', 'CP123456785ES']);
});

test('a label read on one screen counts again on the next, however soon', () => {
  const heard: string[] = [];
  const consumers = scanConsumers();
  const closeCounter = consumers.add(() => heard.push('counter'), 'screen');
  expect(consumers.deliver(scan('RR473124829GB', 0))).toBe('taken');
  const closeHandOver = consumers.add(() => heard.push('hand-over'), 'screen');
  expect(consumers.deliver(scan('RR473124829GB', 300))).toBe('taken');
  expect(consumers.deliver(scan('RR473124829GB', 600))).toBe('repeat');
  closeHandOver();
  closeCounter();
  consumers.add(() => heard.push('counter again'), 'screen');
  expect(consumers.deliver(scan('RR473124829GB', 900))).toBe('taken');
  expect(heard).toEqual(['counter', 'hand-over', 'counter again']);
});
