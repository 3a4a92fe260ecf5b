import { explainEntry } from "../../app/explainEntry";
import type { EntryExplanation } from "../../app/explainEntry";
import type { OpenCheck } from "../../app/checkOpenWorkbook";
import type { OrgUnit, Plan } from "../../core/model";
import type { CellPlace } from "../../ports";
import { useLanguage, useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** The selected cell leads: its indicator, plan as issued, rule, what the value now means, last year. */
export function EntryPanel(props: {
  readonly plan: Plan;
  readonly orgUnit: OrgUnit;
  readonly check: OpenCheck;
  readonly selection: CellPlace | null;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const styles = usePaneStyles();
  const { selection } = props;
  const entry = selection === null ? null : explainEntry(props.plan, props.orgUnit, props.check, selection);
  if (entry === null) return null;
  const words = texts.entry;
  const previous =
    entry.previous === null
      ? words.noPrevious
      : typeof entry.previous === "number"
        ? language.findings.formats.number(entry.previous)
        : entry.previous;
  const facts: readonly (readonly [string, string])[] = [
    [words.plan, entry.target ?? words.noPlan],
    ...(entry.rule === null ? [] : [[words.rule, words.ruleText(entry.rule)] as const]),
    [words.now, nowText(entry, texts)],
    [words.previous, previous],
    ...(entry.document === null ? [] : [[words.givenBy, entry.document] as const]),
  ];
  return (
    <section className={styles.card} aria-label={entry.name}>
      <p className={styles.text}>
        <span className={styles.strong}>{`${entry.indicator} · ${entry.name}`}</span> ({entry.unitOfMeasure})
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt className={styles.quiet}>{term}</dt>
            <dd className={styles.fact}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** `Vượt: 97,2% (theo ước cả năm)`. */
function nowText(entry: EntryExplanation, texts: ReturnType<typeof useTexts>): string {
  const words = texts.entry;
  const { figure } = entry;
  if (figure === null) return words.noFigure;
  const value =
    typeof figure === "number"
      ? words.figure(figure, entry.decimals, entry.unitOfMeasure)
      : typeof figure === "boolean"
        ? words.answer(figure)
        : figure === "surplus"
          ? words.surplus
          : `${words.figure(figure.low, entry.decimals, "")}–${words.figure(figure.high, entry.decimals, entry.unitOfMeasure)}`;
  return `${texts.verdict[entry.verdict]}: ${value} (${words.judgedOn[entry.judgedOn]})`;
}
