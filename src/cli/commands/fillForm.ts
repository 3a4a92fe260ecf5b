import path from "node:path";
import {
  filledFormName,
  fillOpenForm,
  mappingFile,
  mappingFor,
  readForm,
  readKeptMapping,
} from "../../app/fillForm";
import type { ReadForm } from "../../app/fillForm";
import type { FormMapping, FormProblem } from "../../core/form";
import type { Plan } from "../../core/model";
import type { Result } from "../../core/result";
import { formLines } from "../../i18n/formLines";
import { cliText } from "../../i18n/vi/cli";
import { formText } from "../../i18n/vi/form";
import { writeFile } from "../arguments";
import { CommandError, EXIT, refuseToReplace, requirePlan } from "../environment";
import type { Environment } from "../environment";

export interface FillFormOptions {
  readonly plan?: string | undefined;
  readonly summary?: string | undefined;
  readonly codes?: string | undefined;
  readonly "make-codes"?: string | undefined;
  readonly out?: string | undefined;
}

/**
 * `fill-form`: puts the summary's figures into the workbook that the level above sent. With `--make-codes` it writes the
 * mapping to be looked through, on the ground of `--codes` where there is one; with `--codes` it fills the form. The
 * form itself is never written over, nor any file that holds something else.
 */
export async function fillFormCommand(
  inputs: readonly string[],
  options: FillFormOptions,
  environment: Environment,
): Promise<number> {
  const [input] = inputs;
  if (input === undefined) throw new CommandError(formText.formNeeded);
  const plan = await requirePlan(options.plan, environment);
  const form = orStop(await readForm(await load(input, environment), environment), input);
  const mapping =
    options.codes === undefined
      ? null
      : orStop(
          await readKeptMapping(await load(options.codes, environment), environment.workbooks),
          options.codes,
        );
  const makeCodes = options["make-codes"];
  if (makeCodes !== undefined) return writeMapping(makeCodes, form, plan, mapping, environment);
  if (mapping === null) throw new CommandError(formText.codesNeeded);
  return fill(input, form, plan, mapping, options, environment);
}

async function writeMapping(
  file: string,
  form: ReadForm,
  plan: Plan,
  earlier: FormMapping | null,
  environment: Environment,
): Promise<number> {
  const bytes = await mappingFile(mappingFor(form, plan, earlier), plan, environment.workbooks);
  if (await refuseToReplace(file, bytes, environment)) throw new CommandError(cliText.wouldReplace(file));
  await writeFile(file, bytes, environment);
  environment.print(formText.wroteMapping(file));
  return EXIT.done;
}

async function fill(
  input: string,
  form: ReadForm,
  plan: Plan,
  mapping: FormMapping,
  options: FillFormOptions,
  environment: Environment,
): Promise<number> {
  if (options.summary === undefined) throw new CommandError(formText.summaryNeeded);
  if (options.out === undefined) throw new CommandError(cliText.outNeeded);
  const summary = await environment.workbooks.read(await load(options.summary, environment));
  if (!summary.ok) throw new CommandError(formText.notRead(options.summary));
  const made = orStop(fillOpenForm(form, summary.value, plan, mapping), input);
  const { filled } = made.fill;
  const provisional = filled.filter((cell) => cell.provisional).length;
  const file = /\.xls[xm]$/iu.test(options.out)
    ? options.out
    : path.join(options.out, filledFormName(path.basename(input)));
  if (made.bytes !== null) {
    if (await refuseToReplace(file, made.bytes, environment))
      throw new CommandError(cliText.wouldReplace(file));
    await writeFile(file, made.bytes, environment);
    environment.print(formText.filled(filled.length, provisional));
  }
  for (const { title, items } of formLines(made.fill, formText)) {
    environment.print(items.length === 0 ? title : `${title}:`);
    for (const item of items) environment.print(`  - ${item}`);
  }
  if (made.breaksSignature) environment.print(formText.brokenSignature);
  environment.print(made.bytes === null ? formText.nothingFilled : formText.wroteForm(file));
  return EXIT.done;
}

async function load(file: string, environment: Environment) {
  try {
    return { path: path.basename(file), bytes: await environment.files.read(file) };
  } catch (cause) {
    throw new CommandError(formText.notRead(file), { cause });
  }
}

function orStop<T>(result: Result<T, FormProblem>, file: string): T {
  if (!result.ok) throw new CommandError(`${file}: ${formText.problem(result.error)}`);
  return result.value;
}
