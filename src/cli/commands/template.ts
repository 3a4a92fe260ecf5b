import path from "node:path";
import { makeTemplates, templateBurdens } from "../../app/makeTemplates";
import { reportingOrgUnits } from "../../core/model";
import type { OrgUnit, Plan } from "../../core/model";
import { cliText } from "../../i18n/vi/cli";
import { choice, writeFile } from "../arguments";
import { CommandError, EXIT, refuseToReplace, requirePlan } from "../environment";
import type { Environment } from "../environment";

export interface TemplateOptions {
  readonly plan?: string | undefined;
  readonly out?: string | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly names?: string | undefined;
}

/** `template`: one workbook a reporting unit. The burden is said before anything is made. */
export async function templateCommand(options: TemplateOptions, environment: Environment): Promise<number> {
  const plan = await requirePlan(options.plan, environment);
  if (options.out === undefined) throw new CommandError(cliText.outNeeded);
  const names = choice("names", options.names ?? "code", ["code", "friendly"] as const);
  const orgUnits = chooseOrgUnits(plan, options.unit);
  for (const line of burdenLines(plan, orgUnits)) environment.print(line);

  const made = [];
  for await (const template of makeTemplates(plan, orgUnits, names, environment)) {
    const file = path.join(options.out, template.fileName);
    if (await refuseToReplace(file, template.bytes, environment))
      throw new CommandError(cliText.wouldReplace(file));
    made.push({ file, bytes: template.bytes });
  }
  for (const { file, bytes } of made) await writeFile(file, bytes, environment);
  environment.print(cliText.wroteTemplates(made.length, options.out));
  return EXIT.done;
}

function chooseOrgUnits(plan: Plan, codes: readonly string[] | undefined): readonly OrgUnit[] {
  const reporting = reportingOrgUnits(plan);
  if (codes === undefined || codes.length === 0) return reporting;
  return codes.map((code) => {
    const orgUnit = reporting.find((candidate) => candidate.code === code);
    if (orgUnit === undefined) throw new CommandError(cliText.unknownOrgUnit(code));
    return orgUnit;
  });
}

/** `Xã, thị trấn nhập 64 ô…`: least and most cells of each kind of unit. */
function burdenLines(plan: Plan, orgUnits: readonly OrgUnit[]): readonly string[] {
  const kinds = new Map<string, number[]>();
  for (const burden of templateBurdens(plan, orgUnits)) {
    const cells = burden.ownCells + burden.ownedCells;
    const list = kinds.get(burden.orgUnit.kind);
    if (list) list.push(cells);
    else kinds.set(burden.orgUnit.kind, [cells]);
  }
  return [...kinds].map(([kind, cells]) => {
    const name = kind.charAt(0).toUpperCase() + kind.slice(1);
    return cliText.burden(name, Math.min(...cells), Math.max(...cells));
  });
}
