import { Button, mergeClasses } from "@fluentui/react-components";
import type { Slip } from "../../app/slips";
import { englishFollowUp } from "../../i18n/en/paneFollowUp";
import { vietnameseFollowUp } from "../../i18n/vi/paneFollowUp";
import { useLanguage } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { HandOutServices } from "../services";
import { useTask } from "../state/useTask";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One small workbook for each unit with figures to look at again: who gets which, each by itself or all as one archive. */
export function SlipsPanel(props: {
  readonly year: number;
  readonly slips: readonly Slip[];
  readonly services: HandOutServices;
}) {
  const { year, slips, services } = props;
  const words = useLanguage().code === "en" ? englishFollowUp : vietnameseFollowUp;
  const styles = usePaneStyles();
  const task = useTask();
  const canDownload = services.workbook.deliveryWays.includes("download");

  const handOut = (slip: Slip) =>
    task.run(async () => {
      const { fileName } = slip;
      const bytes = await bytesOf(slip);
      if (canDownload) services.download(fileName, bytes, XLSX);
      else await services.workbook.deliver({ fileName, bytes });
      return { intent: "success", text: (canDownload ? words.downloaded : words.opened)(fileName) };
    });
  const downloadAll = () =>
    task.run(async () => {
      const { zipSync } = await import("fflate");
      const files: Record<string, Uint8Array> = {};
      for (const slip of slips) files[slip.fileName] = await bytesOf(slip);
      const name = words.archiveName(year);
      // Workbooks are packed already.
      services.download(name, zipSync(files, { level: 0 }), "application/zip");
      return { intent: "success", text: words.downloaded(name) };
    });

  return (
    <section className={styles.tight} aria-label={words.slips(slips.length)}>
      <h2 className={styles.heading}>{words.slips(slips.length)}</h2>
      <p className={styles.text}>{words.slipsIntro}</p>
      {!canDownload && <p className={styles.text}>{words.noDownload}</p>}
      <ul
        className={mergeClasses(styles.list, styles.scroll)}
        aria-label={words.slips(slips.length)}
        tabIndex={0}
      >
        {slips.map((slip) => (
          <li key={slip.orgUnit} className={styles.tight} style={{ overflowWrap: "anywhere" }}>
            <span>
              {words.slipOf(slip.name, slip.lines)}
              <br />
              <span className={styles.quiet}>{slip.fileName}</span>
            </span>
            <div>
              <Button
                size="small"
                aria-label={(canDownload ? words.downloadOf : words.openOf)(slip.name)}
                disabled={task.isBusy}
                onClick={() => void handOut(slip)}
              >
                {canDownload ? words.download : words.open}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {canDownload && slips.length > 1 && (
        <div>
          <Button disabled={task.isBusy} onClick={() => void downloadAll()}>
            {words.downloadAll}
          </Button>
        </div>
      )}
      <NewsBar news={task.news} />
    </section>
  );
}

async function bytesOf(slip: Slip): Promise<Uint8Array> {
  const { createXlsxWorkbooks } = await import("../../adapters/xlsx");
  return createXlsxWorkbooks().write(slip.spec);
}
