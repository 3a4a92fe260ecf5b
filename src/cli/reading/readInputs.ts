import { joinReceived } from "../../app/joinReceived";
import { readReceived } from "../../app/readReceived";
import type { ReceivedFile } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { FileEntry } from "../../ports";
import type { Environment } from "../environment";
import { readInThreads } from "./readerPool";

/** From so many files on a second thread saves more time than it takes to start. */
const SECOND_THREAD_FROM = 8;
const LIMITS = { fileLimit: 15_000, startLimit: 60_000 } as const;

/**
 * Reads every received file by the plan; results in the order of the list. In threads where the environment has them,
 * so that no file can hold the others up or end the command.
 */
export async function readInputs(
  plan: Plan,
  entries: readonly FileEntry[],
  environment: Environment,
): Promise<readonly ReceivedFile[]> {
  const { startReader } = environment;
  if (startReader === undefined) return readReceived(plan, entries, environment);
  const threads = entries.length < SECOND_THREAD_FROM ? 1 : 2;
  const files = await readInThreads(entries, () => startReader(plan), environment.progress, {
    threads,
    ...LIMITS,
  });
  return joinReceived(files);
}
