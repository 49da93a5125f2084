/** A line of the history: the newest of a run that says the same. */
export interface HistoryLine {
  readonly key: number;
  readonly at: string;
  readonly sentence: string;
}

/** Newest first in and out. Lines that follow each other on one day with the same sentence become one. */
export function foldChanges(lines: readonly HistoryLine[], dayOf: (at: string) => string): HistoryLine[] {
  return lines.filter((line, index) => {
    const newer = lines[index - 1];
    return newer === undefined || newer.sentence !== line.sentence || dayOf(newer.at) !== dayOf(line.at);
  });
}
