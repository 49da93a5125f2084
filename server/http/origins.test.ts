import { expect, test } from 'vitest';
import { Origins } from './origins.ts';

test('with a public address only that host and that origin are ours', () => {
  const origins = new Origins('https://bord.example.nl', false);
  expect(origins.secure).toBe(true);
  expect(origins.socketSources).toEqual(['wss://bord.example.nl']);
  expect(origins.hostIsOurs('bord.example.nl')).toBe(true);
  for (const host of ['127.0.0.1:3000', 'localhost', 'bord.example.nl:8443', 'x.bord.example.nl', undefined])
    expect(origins.hostIsOurs(host)).toBe(false);
  const from = (origin: string): boolean => origins.originIsOurs({ origin, host: 'bord.example.nl' });
  expect(from('https://bord.example.nl')).toBe(true);
  for (const origin of [
    'http://bord.example.nl',
    'https://bord.example.nl:444',
    'https://bord.example.nl.evil.example',
    'null',
    '',
  ])
    expect(from(origin)).toBe(false);
});

test('on loopback the origin is the very name and port that was asked', () => {
  const origins = new Origins(null, true);
  const from = (origin: string, host: string): boolean => origins.originIsOurs({ origin, host });
  expect(from('http://localhost:3000', 'localhost:3000')).toBe(true);
  expect(from('http://[::1]:3000', '[::1]:3000')).toBe(true);
  expect(from('http://localhost:3000', '127.0.0.1:3000')).toBe(false);
  expect(from('http://localhost:3001', 'localhost:3000')).toBe(false);
  expect(from('http://evil.example', 'evil.example')).toBe(false);
});

test('no Origin is no browser, and passes', () => {
  expect(new Origins(null, true).originIsOurs({ host: '127.0.0.1' })).toBe(true);
});
