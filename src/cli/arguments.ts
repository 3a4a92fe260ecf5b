import { cliText } from "../i18n/vi/cli";
import type { FileEntry, StagedFile } from "../ports";
import { CommandError } from "./environment";
import type { Environment } from "./environment";

/** One of a few words, or the command stops and says which. */
export function choice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw new CommandError(cliText.badChoice(option, value, choices.join(", ")));
  return found;
}

/** A result and how it is written, piece by piece. */
export interface Output {
  readonly path: string;
  readonly write: (file: Pick<StagedFile, "write">) => void | Promise<void>;
}

/** A result that is text, in UTF-8. */
export function textOutput(path: string, pieces: Iterable<string>): Output {
  return {
    path,
    write(file) {
      const encoder = new TextEncoder();
      for (const piece of pieces) file.write(encoder.encode(piece));
    },
  };
}

/** Writes whole or not at all; a failure stops the command with a sentence. */
export async function writeFile(path: string, bytes: Uint8Array, environment: Environment): Promise<void> {
  await writeOutputs([{ path, write: (file) => file.write(bytes) }], environment);
}

/** Writes several results; only when all are whole do they take their places. */
export async function writeOutputs(outputs: readonly Output[], environment: Environment): Promise<void> {
  let current = "";
  try {
    const staged: StagedFile[] = [];
    for (const { path, write } of outputs) {
      current = path;
      const file = await environment.outputs.stage(path);
      staged.push(file);
      await write(file);
    }
    for (const [index, file] of staged.entries()) {
      current = outputs[index]!.path;
      await file.commit();
    }
  } catch (cause) {
    environment.outputs.discardAll();
    if (!isSystemError(cause)) throw cause;
    throw new CommandError(cliText.cannotWrite(current, cause.code), { cause });
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

/** An error of the system, `ENOSPC`, `EACCES`…; anything else is a fault of ours. */
function isSystemError(cause: unknown): cause is { readonly code: string } {
  return typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string";
}
