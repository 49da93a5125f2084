/** Whose pages show ours when a board is a tab of Microsoft Teams. */
export const teamsHosts = ['teams.microsoft.com', '*.teams.microsoft.com', '*.cloud.microsoft'] as const;

const host = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** The names of servers, one per line; `https://` and what follows the name are taken off. `wrong` is the first line that is none. */
export function frameHosts(text: string): {
  readonly hosts: readonly string[];
  readonly wrong: string | null;
} {
  const hosts = text
    .split(/[\s,;]+/)
    .map((line) =>
      line
        .replace(/^https:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase(),
    )
    .filter((line) => line !== '');
  return { hosts, wrong: hosts.find((line) => !host.test(line)) ?? null };
}
