import { isTooLarge } from "./host";

/** One part of a change: what it asks the host for, and about how many bytes that takes on the wire. */
export interface Step {
  readonly bytes: number;
  act(context: Excel.RequestContext): void;
}

/** Excel on the web takes 5 MB at once; far less keeps the program from standing still. */
export const CHUNK_BYTES = 2_000_000;
/**
 * What a call costs on the wire besides its own text: the path, the reference that is kept to it, the action. With it
 * the sums are within 5 % of what was sent for a unit workbook (0.65 MB) and a summary of 27 units (1.5 MB).
 */
const CALL_BYTES = 900;

export function step(act: Step["act"], textLength = 0): Step {
  return { bytes: CALL_BYTES + textLength, act };
}

/**
 * Takes the steps in their order, as many to a request as the limit allows, with screen and calculation at rest. A
 * request that turns out too large is sent again in two halves, once; such a request was refused as a whole.
 */
export async function takeSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  limit = CHUNK_BYTES,
): Promise<void> {
  for (const chunk of chunksOf(steps, limit)) {
    try {
      await send(context, chunk);
    } catch (cause) {
      if (!isTooLarge(cause) || chunk.length < 2) throw cause;
      const half = Math.ceil(chunk.length / 2);
      await send(context, chunk.slice(0, half));
      await send(context, chunk.slice(half));
    }
  }
}

/** Consecutive runs of steps of at most `limit` bytes; a step larger than that stands alone. */
export function chunksOf(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const chunks: Step[][] = [];
  let bytes = Infinity;
  for (const one of steps) {
    if (bytes + one.bytes > limit) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)!.push(one);
    bytes += one.bytes;
  }
  return chunks;
}

async function send(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const one of steps) one.act(context);
  await context.sync();
}

/** Sets a setting of the workbook; null takes it away. Adding first makes sure that there is one to take away. */
export function settingStep(key: string, value: string | null): Step {
  return step(({ workbook }) => {
    const added = workbook.settings.add(key, value ?? "");
    if (value === null) added.delete();
  }, value?.length);
}
