import { deadlineOf, weekdayOf } from "../app/deadline";
import type { OpenWorkbookKind } from "../app/recogniseOpenWorkbook";
import { reportingOrgUnits } from "../core/model";
import { useTexts } from "./frameLanguage";
import { usePaneStyles } from "./parts/usePaneStyles";
import { today } from "./services";

/** One line that says what the open workbook is and how much time is left. */
export function ContextLine({ kind, now }: { readonly kind: OpenWorkbookKind; readonly now: Date }) {
  const texts = useTexts();
  const styles = usePaneStyles();
  if (kind.kind === "empty" || kind.kind === "brokenPlan") {
    return <p className={styles.quiet}>{texts.context[kind.kind]}</p>;
  }
  if (kind.kind === "reportWithoutPlan") {
    return <p className={styles.quiet}>{texts.context.reportWithoutPlan(kind.orgUnit)}</p>;
  }
  const { settings } = kind.plan;
  const { lastDay, daysLeft, betterBy } = deadlineOf(settings.deadlineBefore, today(now));
  const isOffice = kind.kind === "plan";
  const what = isOffice
    ? texts.context.plan(settings.year, reportingOrgUnits(kind.plan).length)
    : texts.context.report(kind.orgUnit.name, settings.year);
  const time = isOffice && daysLeft < 0 ? texts.context.ended : texts.context.daysLeft(daysLeft);
  return (
    <>
      <p className={styles.quiet}>{`${what} · ${time}`}</p>
      {betterBy !== null && daysLeft >= 0 && (
        <p className={styles.quiet}>
          {texts.context.betterBy(lastDay, weekdayOf(lastDay), betterBy, weekdayOf(betterBy))}
        </p>
      )}
      {settings.isSample && <p className={styles.quiet}>{texts.context.sample}</p>}
    </>
  );
}
