import { reportingOrgUnits } from "../core/model";
import type { OrgUnit, Plan } from "../core/model";
import { burdenOf, unitWorkbook, unitWorkbookFileName } from "../core/template";
import type { Burden } from "../core/template";
import type { NamedBytes, ProgressPort, WorkbookPort } from "../ports";

export interface MadeTemplate {
  readonly fileName: string;
  readonly orgUnit: OrgUnit;
  readonly bytes: Uint8Array;
}

/** What each reporting unit will be asked to type, before anything is made. */
export function templateBurdens(
  plan: Plan,
  orgUnits: readonly OrgUnit[] = reportingOrgUnits(plan),
): readonly Burden[] {
  return orgUnits.map((orgUnit) => burdenOf(plan, orgUnit));
}

/** Makes one workbook a unit, one after another so that memory stays flat. */
export async function* makeTemplates(
  plan: Plan,
  orgUnits: readonly OrgUnit[],
  names: "code" | "friendly",
  ports: { readonly workbooks: WorkbookPort; readonly progress: ProgressPort },
): AsyncGenerator<MadeTemplate> {
  for (const [index, orgUnit] of orgUnits.entries()) {
    const fileName = unitWorkbookFileName(plan, orgUnit, names);
    const bytes = await ports.workbooks.write(unitWorkbook(plan, orgUnit));
    ports.progress.step(index + 1, orgUnits.length, fileName);
    yield { fileName, orgUnit, bytes };
  }
}

/** The workbook in which the office types what one unit sent as a document; its name says so too. */
export async function makeTypedWorkbook(
  plan: Plan,
  orgUnit: OrgUnit,
  workbooks: WorkbookPort,
): Promise<NamedBytes> {
  const name = unitWorkbookFileName(plan, orgUnit, "friendly").replace(/\.xlsx$/u, "_nhap-thay.xlsx");
  return { path: name, bytes: await workbooks.write(unitWorkbook(plan, orgUnit, "document")) };
}
