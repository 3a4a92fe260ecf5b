import type { OrgUnit } from "../../model";
import { ORG_UNIT_TABLE } from "./orgUnitTable";
import { tableRows } from "./table";

/** Every unit of the table, in its order. */
export function knownOrgUnits(): readonly OrgUnit[] {
  return tableRows(ORG_UNIT_TABLE).map((cells) => {
    const [
      code = "",
      name = "",
      kind = "",
      aliases = "",
      reports = "",
      from = "",
      to = "",
      successor = "",
      note = "",
    ] = cells;
    return {
      code,
      name,
      kind,
      aliases: aliases === "" ? [] : aliases.split(";"),
      reports: reports === "Có",
      validFrom: from === "" ? null : from,
      validTo: to === "" ? null : to,
      successor: successor === "" ? null : successor,
      note,
    };
  });
}

export function isDistrictUnit(orgUnit: OrgUnit): boolean {
  return orgUnit.code.startsWith("X") || orgUnit.code.startsWith("D-");
}

export function isFormerCommune(orgUnit: OrgUnit): boolean {
  return orgUnit.code.startsWith("X");
}

export function isNewCommune(orgUnit: OrgUnit): boolean {
  return orgUnit.code.startsWith("TS5-");
}

export function isCommuneOffice(orgUnit: OrgUnit): boolean {
  return orgUnit.code.startsWith("C-");
}
