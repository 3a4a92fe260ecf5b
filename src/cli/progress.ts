import { cliText } from "../i18n/vi/cli";
import type { ProgressPort } from "../ports";

/** Least time between two lines, in milliseconds: thousands of files would bury everything else. */
const PAUSE = 200;
/** An estimate from less than this says nothing. */
const ESTIMATE_FROM = 1_000;

/**
 * Says how far a job is, one line at a time, with the time that is left at the pace so far. The first and the last file
 * are always said. `now` in milliseconds, from any beginning.
 */
export function createProgress(write: (line: string) => void, now: () => number): ProgressPort {
  let started = now();
  let last = -Infinity;
  let before = 0;
  return {
    step(done, total, current) {
      const at = now();
      if (done <= before) started = at;
      before = done;
      if (done > 1 && done < total && at - last < PAUSE) return;
      last = at;
      const spent = at - started;
      const isKnown = done > 1 && done < total && spent >= ESTIMATE_FROM;
      write(
        cliText.progress(done, total, current, isKnown ? ((spent / done) * (total - done)) / 1000 : null),
      );
    },
  };
}
