import { cliText } from "../i18n/vi/cli";
import type { FileEntry } from "../ports";
import { CommandError } from "./environment";
import type { Environment } from "./environment";

/** One of a few words, or the command stops and says which. */
export function choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw new CommandError(cliText.badChoice(option, value, choices.join(", ")));
  return found;
}

/** Writes whole or not at all; a failure stops the command with a sentence. */
export async function writeFile(path: string, bytes: Uint8Array, environment: Environment): Promise<void> {
  try {
    await environment.files.writeWhole(path, bytes);
  } catch (cause) {
    throw new CommandError(cliText.cannotWrite(path, systemCode(cause)), { cause });
  }
}

/** Files to read; plan and outputs that lie in the same folder are not reports. */
export async function listInputs(
  inputs: readonly string[],
  except: readonly (string | undefined)[],
  environment: Environment,
): Promise<readonly FileEntry[]> {
  if (inputs.length === 0) throw new CommandError(cliText.inputsNeeded);
  for (const input of inputs) {
    if (!(await environment.files.exists(input))) throw new CommandError(cliText.inputNotFound(input));
  }
  const excluded = except.filter((path): path is string => path !== undefined);
  return environment.files.list(inputs, excluded);
}

/** `ENOSPC`, `EACCES`… of a system error. */
function systemCode(cause: unknown): string {
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : String(cause);
}
