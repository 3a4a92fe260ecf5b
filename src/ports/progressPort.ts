/** Told how far a long job is. */
export interface ProgressPort {
  /** `done` of `total` files; `current` is the one just finished. */
  step(done: number, total: number, current: string): void;
}
