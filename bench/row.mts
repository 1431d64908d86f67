/** One figure of a benchmark. Smaller is better for every unit used. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  /** 'µs', 'ms', 's', 'kB', 'MB', '×'. */
  readonly unit: string;
  /** The largest value that is good enough. */
  readonly target?: number;
  /** The peer that did the same work in the same run, and its figure in the same unit. */
  readonly peer?: string;
  readonly peerValue?: number;
}
