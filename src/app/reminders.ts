import type { Consolidation, OrgUnitStatus } from "../core/consolidation";
import { reminderText } from "../core/report";
import type { KeptLedgerRow, ReminderKind } from "../core/report";

/** A text to copy into a letter or a message to one unit. */
export interface Reminder {
  readonly orgUnit: string;
  readonly name: string;
  readonly kind: ReminderKind;
  readonly text: string;
}

/**
 * Reminders for units that have sent nothing, and for those of whose two receipts (data file, signed document) one has
 * not come, one text each, in the plan's order. What the ledger says of a document counts as well as the cover of the file.
 * A unit whose files wait for a person's choice is not reminded: the report is here.
 */
export function makeReminders(
  consolidation: Pick<Consolidation, "plan"> & {
    readonly orgUnits: readonly Pick<OrgUnitStatus, "orgUnit" | "status" | "submission">[];
  },
  ledger: ReadonlyMap<string, KeptLedgerRow>,
  /** ISO date. */
  today: string,
): readonly Reminder[] {
  return consolidation.orgUnits.flatMap(({ orgUnit, status, submission }): readonly Reminder[] => {
    const typed = ledger.get(orgUnit.code);
    const hasDocument =
      (submission?.cover.documentNumber ?? null) !== null ||
      (typed?.arrivedOn ?? null) !== null ||
      (typed?.documentNumber ?? "") !== "";
    const isMissing = status === "missing";
    if (status === "undecided" || (hasDocument && !isMissing)) return [];
    const kind: ReminderKind = !isMissing ? "document" : hasDocument ? "data" : "report";
    const text = reminderText(consolidation.plan, orgUnit, kind, today);
    return [{ orgUnit: orgUnit.code, name: orgUnit.name, kind, text }];
  });
}
