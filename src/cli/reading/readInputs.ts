import { joinReceived } from "../../app/joinReceived";
import { readReceived } from "../../app/readReceived";
import type { ReceivedFile } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { FileEntry } from "../../ports";
import type { Environment } from "../environment";
import { createTextPool } from "./packFigures";
import { readInThreads } from "./readerPool";

/** From so many files on a second thread saves more time than it takes to start. */
const SECOND_THREAD_FROM = 8;
const LIMITS = { fileLimit: 15_000, startLimit: 60_000 } as const;

/** What is read, and by what. */
export interface Inputs {
  readonly plan: Plan;
  readonly received: readonly ReceivedFile[];
}

/**
 * Reads every received file by the plan; results in the order of the list. In threads where the environment has them,
 * so that no file can hold the others up or end the command; they start while the plan is still being opened.
 * Rejects as the plan does, else as the list of files does.
 */
export async function readInputs(
  opening: Promise<Plan>,
  listing: Promise<readonly FileEntry[]>,
  environment: Environment,
): Promise<Inputs> {
  // It is waited for below; until then its failure is nobody's.
  opening.catch(() => undefined);
  const listed = await settled(listing);
  const { startReader } = environment;
  if (!listed.ok || startReader === undefined || listed.value.length === 0) {
    const plan = await opening;
    return { plan, received: await readReceived(plan, await listing, environment) };
  }
  const entries = listed.value;
  const texts = createTextPool();
  const threads = entries.length < SECOND_THREAD_FROM ? 1 : 2;
  const reading = readInThreads(entries, () => startReader(opening, texts), environment.progress, {
    threads,
    ...LIMITS,
    opened: opening,
  });
  const [plan, files] = await Promise.all([opening, reading]);
  return { plan, received: joinReceived(files) };
}

async function settled<T>(
  promise: Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
  return promise.then(
    (value) => ({ ok: true, value }) as const,
    () => ({ ok: false }) as const,
  );
}
