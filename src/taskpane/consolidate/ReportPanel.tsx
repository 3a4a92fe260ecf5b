import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PreparedReport } from "../../app/provinceReport";
import type { Plan } from "../../core/model";
import { reportText as english } from "../../i18n/en/report";
import { reportText as vietnamese } from "../../i18n/vi/report";
import { useLanguage } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { HandOutServices } from "../services";
import { useTask } from "../state/useTask";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The report to the level above: what will be written and what is missing, then the document and its annex. */
export function ReportPanel({ plan, services }: { readonly plan: Plan; readonly services: HandOutServices }) {
  const words = useLanguage().code === "en" ? english : vietnamese;
  const styles = usePaneStyles();
  const task = useTask();
  const [prepared, setPrepared] = useState<PreparedReport | null>(null);

  const prepare = () =>
    task.run(async () => {
      const [{ prepareReport }, workbook] = await Promise.all([
        import("../../app/provinceReport"),
        services.workbook.readSheets(),
      ]);
      const result = prepareReport(workbook, plan);
      setPrepared(result.ok ? result.value : null);
      return result.ok ? null : { intent: "error", text: words.problem(result.error) };
    });
  const download = ({ report }: PreparedReport) =>
    task.run(async () => {
      const [{ reportFileNames }, { createDocuments }] = await Promise.all([
        import("../../app/provinceReport"),
        import("../../adapters/docx"),
      ]);
      const name = reportFileNames(plan.settings.year).report;
      const bytes = await createDocuments().writeReport(report, { issuedOn: null, madeAt: services.now() });
      services.download(name, bytes, DOCX);
      return { intent: "success", text: words.downloaded(name) };
    });
  // Not put into this workbook: its one way back is kept for the merge.
  const downloadAnnex = ({ annex }: PreparedReport) =>
    task.run(async () => {
      const [{ reportFileNames }, { createXlsxWorkbooks }] = await Promise.all([
        import("../../app/provinceReport"),
        import("../../adapters/xlsx"),
      ]);
      const name = reportFileNames(plan.settings.year).annex;
      services.download(name, await createXlsxWorkbooks().write(annex), XLSX);
      return { intent: "success", text: words.annexDownloaded(name) };
    });

  return (
    <section className={styles.stack} aria-label={words.button}>
      {prepared === null ? (
        <div className={styles.row}>
          <Button disabled={task.isBusy} onClick={() => void prepare()}>
            {task.isBusy ? words.preparing : words.button}
          </Button>
        </div>
      ) : (
        <>
          <h2 className={styles.heading}>{words.preview}</h2>
          <p className={styles.text}>{prepared.report.subject}</p>
          <ul className={styles.plainList}>
            {prepared.report.sections.map(({ number, title }) => (
              <li key={number}>{`${number}. ${title}`}</li>
            ))}
          </ul>
          {prepared.report.gaps.length === 0 ? (
            <p className={styles.text}>{words.noGaps}</p>
          ) : (
            <>
              <h2 className={styles.heading}>{words.gapsTitle}</h2>
              <ul className={styles.plainList}>
                {prepared.report.gaps.map((gap) => (
                  <li key={gap.kind}>{words.gap(gap)}</li>
                ))}
              </ul>
            </>
          )}
          <div className={styles.row}>
            <Button appearance="primary" disabled={task.isBusy} onClick={() => void download(prepared)}>
              {words.download}
            </Button>
            <Button disabled={task.isBusy} onClick={() => void downloadAnnex(prepared)}>
              {words.downloadAnnex}
            </Button>
            <Button appearance="subtle" disabled={task.isBusy} onClick={() => setPrepared(null)}>
              {words.close}
            </Button>
          </div>
        </>
      )}
      <NewsBar news={task.news} />
    </section>
  );
}
