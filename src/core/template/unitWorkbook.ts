import { assignedIndicators, ownedIndicators } from "../model";
import type { OrgUnit, Plan } from "../model";
import { officeStyles } from "../workbook";
import type { WorkbookSpec } from "../workbook";
import { assessmentSheet } from "./assessmentSheet";
import { burdenOf } from "./burden";
import { commendationSheet } from "./commendationSheet";
import { coverSheet } from "./coverSheet";
import { guideSheet } from "./guideSheet";
import { IDENTITY_PROPERTY, identityOf, identityToText, identityToXml } from "./identity";
import { indicatorSheet } from "./indicatorSheet";
import { movementSheet } from "./movementSheet";
import { ownerSheet } from "./ownerSheet";
import { publicitySheet } from "./publicitySheet";
import { stampSheet } from "./stampSheet";
import { SHEET } from "./vocabulary";

/**
 * The workbook one unit fills in (FILES.md §2): only what it owes, usable in any spreadsheet program.
 *
 * Identity stands in five places: the printed line of every sheet, `Bìa`, the very hidden sheet, a document property
 * and a custom XML part. `typedFrom`: the office types in what a unit sent as a document; `Bìa` and the stamps say so.
 */
export function unitWorkbook(plan: Plan, orgUnit: OrgUnit, typedFrom?: "document"): WorkbookSpec {
  const identity = identityOf(plan, orgUnit, typedFrom);
  const owned = ownedIndicators(plan, orgUnit);
  const burden = burdenOf(plan, orgUnit);
  const indicators = indicatorSheet(plan, orgUnit, assignedIndicators(plan, orgUnit));
  const movements = movementSheet(plan, orgUnit);
  const commendations = commendationSheet(plan, orgUnit);
  const publicity = publicitySheet(plan, orgUnit);
  const stamp = stampSheet(identity, plan, orgUnit);
  return {
    title: `Báo cáo thi đua ${plan.settings.period} – ${orgUnit.name}`,
    sheets: [
      guideSheet(plan, orgUnit, {
        cells: burden.ownCells + burden.ownedCells,
        hasOwnerSheet: owned.length > 0,
      }),
      coverSheet(plan, orgUnit, indicators, burden.ownCells, typedFrom),
      indicators.sheet,
      ...(owned.length > 0 ? [ownerSheet(plan, orgUnit, owned)] : []),
      movements.sheet,
      commendations.sheet,
      publicity.sheet,
      assessmentSheet(plan, orgUnit),
      stamp.sheet,
    ],
    styles: officeStyles(),
    names: [...movements.names, ...commendations.names, ...publicity.names, ...stamp.names],
    properties: [{ name: IDENTITY_PROPERTY, value: identityToText(identity) }],
    customXml: [identityToXml(identity)],
    activeSheet: SHEET.indicators,
  };
}

/** `X21811.xlsx`, or `BC-thi-dua-2024_X21811_xa-Binh-Tan.xlsx`. */
export function unitWorkbookFileName(plan: Plan, orgUnit: OrgUnit, style: "code" | "friendly"): string {
  if (style === "code") return `${orgUnit.code}.xlsx`;
  return `BC-thi-dua-${plan.settings.year}_${orgUnit.code}_${toAsciiName(orgUnit.name.replace(/^UBND\s+/u, ""))}.xlsx`;
}

/** A name without accents that every file system and mail program keeps: `xã Bình Tân` → `xa-Binh-Tan`. */
function toAsciiName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
