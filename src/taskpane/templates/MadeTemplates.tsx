import { Button, mergeClasses } from "@fluentui/react-components";
import type { Plan } from "../../core/model";
import type { NamedBytes } from "../../ports";
import { useTexts } from "../paneLanguage";
import { useSaid } from "../parts/Said";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { useTask } from "../state/useTask";

/** What came out, by name: as one archive, or each opened in a window of its own. */
export function MadeTemplates(props: {
  readonly plan: Plan;
  readonly files: readonly NamedBytes[];
  readonly services: PaneServices;
  readonly task: ReturnType<typeof useTask>;
}) {
  const { plan, files, services, task } = props;
  const words = useTexts().templates;
  const styles = usePaneStyles();
  const ways = services.workbook.deliveryWays;
  const download = () =>
    task.run(async () => {
      const { zipSync } = await import("fflate");
      // Workbooks are packed already.
      const archive = zipSync(Object.fromEntries(files.map((file) => [file.path, file.bytes])), { level: 0 });
      services.download(words.archiveName(plan.settings.year), archive, "application/zip");
      return null;
    });
  const open = (file: NamedBytes) =>
    task.run(async () => {
      await services.workbook.deliver({ fileName: file.path, bytes: file.bytes });
      return { intent: "success", text: words.openedPlan(file.path) };
    });
  useSaid(words.made(files.length));
  return (
    <div className={styles.tight}>
      <strong>{words.made(files.length)}</strong>
      {ways.includes("download") ? (
        <div>
          <Button onClick={() => void download()}>{words.download}</Button>
        </div>
      ) : (
        <p className={styles.text}>{words.noDownload}</p>
      )}
      <ul className={mergeClasses(styles.list, styles.scroll)} tabIndex={0}>
        {files.map((file) => (
          <li key={file.path} className={styles.tight} style={{ overflowWrap: "anywhere" }}>
            <span>{file.path}</span>
            <div>
              <Button size="small" onClick={() => void open(file)}>
                {words.openOne}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
