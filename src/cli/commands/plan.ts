import { planToSpec, samplePlan } from "../../core/plan";
import { cliText } from "../../i18n/vi/cli";
import { CommandError, EXIT, refuseToReplace } from "../environment";
import type { Environment } from "../environment";
import { choice, writeFile } from "../arguments";

const MODELS = ["huyen", "tinh", "xa"] as const;
const SETS = ["full", "core"] as const;

export interface PlanOptions {
  readonly sample?: boolean | undefined;
  readonly model?: string | undefined;
  readonly set?: string | undefined;
  readonly out?: string | undefined;
}

/** `plan --sample`: writes a sample plan workbook. */
export async function planCommand(options: PlanOptions, environment: Environment): Promise<number> {
  if (options.sample !== true) throw new CommandError(cliText.sampleOnly);
  if (options.out === undefined) throw new CommandError(cliText.outNeeded);
  const model = choice("model", options.model ?? "huyen", MODELS);
  const set = choice("set", options.set ?? "full", SETS);
  const bytes = await environment.workbooks.write(planToSpec(samplePlan({ model, set })));
  if (await refuseToReplace(options.out, bytes, environment))
    throw new CommandError(cliText.wouldReplace(options.out));
  await writeFile(options.out, bytes, environment);
  environment.print(cliText.wrotePlan(options.out));
  environment.print(cliText.sampleNotice);
  return EXIT.done;
}
