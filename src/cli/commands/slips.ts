import path from "node:path";
import { makeSlips } from "../../app/slips";
import { describeFinding } from "../../i18n/describe";
import { cliText } from "../../i18n/vi/cli";
import { cliMergeText } from "../../i18n/vi/cliMerge";
import { writeOutputs } from "../arguments";
import type { Output } from "../arguments";
import { CommandError, EXIT, refuseToReplace } from "../environment";
import type { Environment } from "../environment";
import { mergeInputs } from "../mergeInputs";
import type { MergeOptions } from "../mergeInputs";

export interface SlipsOptions extends MergeOptions {
  readonly out?: string | undefined;
  readonly unit?: readonly string[] | undefined;
}

/**
 * `slips`: a `Phiếu đề nghị rà soát số liệu` for each unit with figures to look at again. A slip that may have been
 * filled in is never replaced.
 */
export async function slipsCommand(
  inputs: readonly string[],
  options: SlipsOptions,
  environment: Environment,
): Promise<number> {
  const folder = options.out;
  if (folder === undefined) throw new CommandError(cliText.outNeeded);
  const { plan, outcome } = await mergeInputs(inputs, options, [folder], null, environment);
  for (const code of options.unit ?? []) {
    if (!outcome.consolidation.orgUnits.some(({ orgUnit }) => orgUnit.code === code))
      throw new CommandError(cliText.unknownOrgUnit(code));
  }
  const only = options.unit === undefined ? null : new Set(options.unit);
  const slips = makeSlips(
    outcome.consolidation,
    (finding) => describeFinding(finding, environment.language),
    only,
  );
  if (slips.length === 0) {
    environment.print(cliMergeText.noSlips);
    return EXIT.done;
  }
  const outputs: Output[] = [];
  for (const slip of slips) {
    const file = path.join(folder, slip.fileName);
    const bytes = await environment.workbooks.write(slip.spec);
    if (await refuseToReplace(file, bytes, environment)) throw new CommandError(cliText.wouldReplace(file));
    outputs.push({ path: file, write: (staged) => staged.write(bytes) });
  }
  await writeOutputs(outputs, environment);
  if (plan.settings.isSample) environment.print(cliText.sampleNotice);
  environment.print(cliMergeText.wroteSlips(slips.length, folder));
  for (const slip of slips) environment.print(cliMergeText.slip(slip.fileName, slip.name, slip.lines));
  return EXIT.done;
}
