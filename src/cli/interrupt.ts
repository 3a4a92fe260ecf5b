import { cliText } from "../i18n/vi/cli";
import type { Environment } from "./environment";

/** What a program that was stopped by a signal ends with: 128 and the signal's number. */
const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ctrl-C and the like end the command at once; results in the making are taken back first. */
export function endOnInterrupt({ outputs, printError }: Pick<Environment, "outputs" | "printError">): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      outputs.discardAll();
      printError(cliText.stopped);
      process.exit(STATUS[signal]);
    });
  }
}
