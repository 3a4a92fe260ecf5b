import path from "node:path";
import { sampleReports } from "../../app/sampleReports";
import { samplePlan } from "../../core/plan";
import { cliText } from "../../i18n/vi/cli";
import { writeFile } from "../arguments";
import { CommandError, EXIT } from "../environment";
import type { Environment } from "../environment";
import { consolidateCommand } from "./consolidate";
import { planCommand } from "./plan";
import { templateCommand } from "./template";

/**
 * `sample`: the whole main job on sample data in one folder: plan, blank workbooks, received workbooks (some with
 * ordinary trouble), summary. Findings are what it is there to show, so they do not make it fail.
 */
export async function sampleCommand(
  options: { readonly out?: string | undefined },
  environment: Environment,
): Promise<number> {
  if (options.out === undefined) throw new CommandError(cliText.outNeeded);
  const folder = options.out;
  const at = (name: string) => path.join(folder, name);
  const plan = at("ke-hoach.xlsx");
  await planCommand({ sample: true, out: plan }, environment);
  await templateCommand({ plan, out: at("bieu-mau") }, environment);
  for (const file of await sampleReports(
    samplePlan({ model: "huyen", set: "full" }),
    environment.workbooks,
  )) {
    await writeFile(path.join(folder, "da-nhan", file.path), file.bytes, environment);
  }
  const json = at("tong-hop.json");
  await consolidateCommand([at("da-nhan")], { plan, out: at("tong-hop.xlsx"), json }, environment);
  environment.print(cliText.sampleDone(folder));
  return EXIT.done;
}
