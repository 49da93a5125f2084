import { expect, test } from 'vitest';
import { frameHosts, teamsHosts } from './frame-hosts.ts';

test('addresses become names of servers, one per line', () => {
  expect(frameHosts('https://Teams.Microsoft.com/abc\n\n*.teams.microsoft.com ')).toEqual({
    hosts: ['teams.microsoft.com', '*.teams.microsoft.com'],
    wrong: null,
  });
});

test.each(['localhost', 'http://teams.microsoft.com', '*', "'self'", 'https:'])(
  '%s is no name of a server',
  (line) => {
    expect(frameHosts(line).wrong).not.toBeNull();
  },
);

test('what we fill in for Microsoft Teams is right', () => {
  expect(frameHosts(teamsHosts.join('\n')).wrong).toBeNull();
});
