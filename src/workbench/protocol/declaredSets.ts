import { compareVersions } from "./requirementSets";
import type { DeclaredSets, RequirementSets } from "./requirementSets";
import type { Profile } from "./host";

/** The newest `ExcelApi` that the declarations know. */
export function newestExcelApi(sets: RequirementSets): string {
  let newest = "1.1";
  for (const { set, version } of sets.values()) {
    if (set === "ExcelApi" && compareVersions(version, newest) > 0) newest = version;
  }
  return newest;
}

/** What an Excel of this kind says it has. The sets of single platforms come only with the newest `ExcelApi`. */
export function declaredSets(profile: Profile, api: string, newest: string): DeclaredSets {
  const base = {
    ExcelApi: api,
    RichApiRuntime: "1.2",
    CustomXmlParts: "1.1",
    Settings: "1.1",
    BindingEvents: "1.1",
    DocumentEvents: "1.1",
    MatrixBindings: "1.1",
    TableBindings: "1.1",
    TextBindings: "1.1",
    MatrixCoercion: "1.1",
    TableCoercion: "1.1",
    TextCoercion: "1.1",
    File: "1.1",
    CompressedFile: "1.1",
    Selection: "1.1",
    DialogApi: "1.2",
    // Without it the library does not pass `delayForCellEdit` on.
    DelayForCellEdit: "1.1",
  };
  if (compareVersions(api, newest) < 0) return base;
  return profile === "web" ? { ...base, ExcelApiOnline: "1.1" } : { ...base, ExcelApiDesktop: "1.1" };
}
