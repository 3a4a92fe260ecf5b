import type { Environment } from "./environment";
import { endOnInterrupt } from "./interrupt";
import { createEnvironment, main } from "./main";
import { startReaderThread } from "./reading/startReaderThread";

/** Runs the command of this process; `program` is the file that reader threads run. */
export async function runCommandLine(program: string): Promise<void> {
  const environment: Environment = {
    ...createEnvironment(),
    startReader: (plan, texts) => startReaderThread(program, plan, texts),
  };
  endOnInterrupt(environment);
  process.exitCode = await main(process.argv.slice(2), environment);
}
