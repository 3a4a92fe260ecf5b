/** Typing, filling and pasting raise many events; so long must pass without one before the listener is told. */
export const REST_MILLISECONDS = 300;
/** After one change alone: short enough that its answer is there within half a second. */
export const SHORT_REST_MILLISECONDS = 80;

export interface Quiet {
  /** `isAlone`: one cell; anything larger is mostly the beginning of more. */
  touch(isAlone?: boolean): Promise<void>;
  end(): void;
}

/**
 * Calls once after a rest: a short one after a single change, the long one as soon as another comes within it. What the
 * call cannot do now (a dialog is open, say) the next change brings about.
 */
export function createQuiet(call: () => Promise<void>): Quiet {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let ended = false;
  return {
    touch(isAlone = false) {
      const isFirst = timer === null;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = null;
          if (!ended) call().catch(() => undefined);
        },
        isAlone && isFirst ? SHORT_REST_MILLISECONDS : REST_MILLISECONDS,
      );
      return Promise.resolve();
    },
    end() {
      ended = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
