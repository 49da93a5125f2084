/** One line of the scoreboard. */
export interface Row {
  readonly workload: string;
  readonly measure: string;
  readonly ours: string;
  readonly peers: string;
  readonly ratio: string;
  readonly target: string;
  /** Whether the target is reached; null where the line is for information, or couldn't be measured. */
  readonly reached: boolean | null;
}
