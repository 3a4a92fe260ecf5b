import { Button } from "@fluentui/react-components";
import { isBlank, samplePlanSheets } from "../app/planSheets";
import { useTexts } from "./paneLanguage";
import { NewsBar } from "./parts/NewsBar";
import { usePaneStyles } from "./parts/usePaneStyles";
import type { PaneServices } from "./services";
import type { OpenState } from "./state/useOpenWorkbook";
import { useTask } from "./state/useTask";

/** Sample figures to look around with: only into a workbook in which nothing stands. */
export function SamplePanel(props: {
  readonly services: PaneServices;
  readonly state: OpenState | null;
  readonly readAgain: () => Promise<void>;
  /** Leads on to `Tổng hợp`. */
  readonly onReady: () => void;
}) {
  const { services, state } = props;
  const texts = useTexts();
  const styles = usePaneStyles();
  const task = useTask();
  if (state === null) return null;
  if (!isBlank(state.data)) return <p className={styles.text}>{texts.sample.notEmpty}</p>;
  const begin = () =>
    task.run(async () => {
      await services.workbook.renderSheets(samplePlanSheets("huyen", "full"));
      await props.readAgain();
      props.onReady();
      return null;
    });
  return (
    <>
      <p className={styles.text}>{texts.sample.offer}</p>
      <NewsBar news={task.news} />
      <div>
        <Button appearance="primary" disabled={task.isBusy} onClick={() => void begin()}>
          {texts.sample.begin}
        </Button>
      </div>
    </>
  );
}
