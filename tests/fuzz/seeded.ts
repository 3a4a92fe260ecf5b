/** The seed of this run: fixed in ordinary tests, given for a long run. A failure prints it with its case. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20241015);

/** How many cases of a kind: few in ordinary tests, as many as are asked for in a long run. */
export function runs(ordinary: number): number {
  return process.env.FUZZ_RUNS === undefined ? ordinary : Number(process.env.FUZZ_RUNS);
}

/** Time for a long run. */
export const PATIENCE = 1_800_000;
