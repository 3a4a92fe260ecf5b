import { reportingOrgUnits } from "../../core/model";
import type { Plan } from "../../core/model";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** The plan of the open workbook: its year, documents, and how much it asks of whom. */
export function PlanCard({ plan }: { readonly plan: Plan }) {
  const words = useTexts().templates;
  const styles = usePaneStyles();
  return (
    <section className={styles.card} aria-label={words.planYear(plan.settings.year)}>
      <h2 className={styles.heading}>{words.planYear(plan.settings.year)}</h2>
      <p className={styles.text}>{words.planCard(plan.indicators.length, reportingOrgUnits(plan).length)}</p>
      {plan.targetDocuments.map(({ sheet, document }) => (
        <p key={sheet} className={styles.quiet}>
          {document === "" ? sheet : `${sheet}: ${document}`}
        </p>
      ))}
    </section>
  );
}
