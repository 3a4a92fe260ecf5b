import { Button } from "@fluentui/react-components";
import { GuideLink } from "./GuideLink";
import { useTexts } from "./paneLanguage";
import type { MenuPanel } from "./PaneMenu";
import { usePaneStyles } from "./parts/usePaneStyles";
import { SamplePanel } from "./SamplePanel";
import type { PaneServices } from "./services";
import type { OpenState } from "./state/useOpenWorkbook";

/** What the overflow menu shows in place of a view. */
export function MenuContent(props: {
  readonly panel: MenuPanel;
  readonly services: PaneServices;
  readonly state: OpenState | null;
  readonly readAgain: () => Promise<void>;
  /** Leads on to `Tổng hợp` once the sample stands in the workbook. */
  readonly onSample: () => void;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const styles = usePaneStyles();
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{texts.menu[props.panel]}</h2>
      {props.panel === "about" && (
        <>
          <p className={styles.text}>{texts.menu.aboutText(props.services.version)}</p>
          <GuideLink to="licences" />
        </>
      )}
      {props.panel === "sample" && (
        <SamplePanel
          services={props.services}
          state={props.state}
          readAgain={props.readAgain}
          onReady={props.onSample}
        />
      )}
      {props.panel === "help" && (
        <>
          <ol className={styles.plainList}>
            {texts.menu.helpSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <GuideLink to="guide" />
        </>
      )}
      <div>
        <Button onClick={props.onClose}>{texts.close}</Button>
      </div>
    </section>
  );
}
