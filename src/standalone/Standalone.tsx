import { Button, FluentProvider, Link, Spinner } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { recogniseOpenWorkbook } from "../app/recogniseOpenWorkbook";
import type { OpenWorkbookKind } from "../app/recogniseOpenWorkbook";
import type { WorkbookData } from "../core/workbook";
import { describeFinding } from "../i18n";
import { FileButton } from "../taskpane/consolidate/DropArea";
import { ContextLine } from "../taskpane/ContextLine";
import { LanguageContext, useLanguage, usePaneLanguage, useTexts } from "../taskpane/paneLanguage";
import { NewsBar } from "../taskpane/parts/NewsBar";
import { usePaneStyles } from "../taskpane/parts/usePaneStyles";
import { keyOf } from "../taskpane/check/findingGroups";
import { useTask } from "../taskpane/state/useTask";
import { FindingList } from "./FindingList";
import { OpenedPlan } from "./OpenedPlan";
import { OpenedReport } from "./OpenedReport";
import { STANDALONE_TEXTS, StandaloneContext, useStandaloneTexts } from "./standaloneServices";
import type { StandaloneServices } from "./standaloneServices";

interface Opened {
  readonly name: string;
  readonly data: WorkbookData;
  readonly kind: OpenWorkbookKind;
}

/** The page for offices without a new Excel: one file leads to checking, a plan leads to merging. */
export function Standalone(props: {
  readonly services: StandaloneServices;
  readonly theme: Theme;
  readonly language: "vi" | "en";
}) {
  const [wanted, setWanted] = useState(props.language);
  const spoken = usePaneLanguage(wanted);
  const language = spoken?.code ?? null;
  useEffect(() => {
    if (language === null) return;
    document.documentElement.lang = language;
    document.title = STANDALONE_TEXTS[language].title;
  }, [language]);
  if (spoken === null || language === null) return null;
  return (
    <LanguageContext.Provider value={spoken}>
      <StandaloneContext.Provider value={STANDALONE_TEXTS[language]}>
        <FluentProvider theme={props.theme} lang={language} style={{ minHeight: "100vh" }}>
          <Page
            services={props.services}
            onLanguage={() => setWanted(language === "vi" ? "en" : "vi")}
            helpAddress={`help/${language}.html`}
          />
        </FluentProvider>
      </StandaloneContext.Provider>
    </LanguageContext.Provider>
  );
}

function Page(props: {
  readonly services: StandaloneServices;
  readonly onLanguage: () => void;
  readonly helpAddress: string;
}) {
  const { services } = props;
  const texts = useTexts();
  const words = useStandaloneTexts();
  const styles = usePaneStyles();
  const language = useLanguage();
  const task = useTask();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (files: readonly File[]) =>
    task.run(async () => {
      const [file, ...others] = files;
      if (file === undefined || others.length > 0) return { intent: "error", text: words.oneFile };
      const bytes = new Uint8Array(await file.arrayBuffer());
      const data = await services.files.open({ path: file.name, bytes });
      if ("code" in data) return { intent: "error", text: describeFinding(data, language.findings) };
      const kind = recogniseOpenWorkbook(data);
      if (kind.kind === "empty") return { intent: "error", text: words.notOurs };
      setOpened({ name: file.name, data, kind });
      return null;
    });
  return (
    <main className={styles.stack} style={{ maxWidth: 720, margin: "0 auto", padding: "16px" }}>
      <header className={styles.tight}>
        <h1 style={{ fontSize: 22, lineHeight: "28px", margin: 0 }}>{words.title}</h1>
        <p className={styles.text}>{words.privacy}</p>
        <div className={styles.row}>
          <Link href={props.helpAddress}>{words.help}</Link>
          <Button size="small" appearance="subtle" onClick={props.onLanguage}>
            {words.language}
          </Button>
        </div>
      </header>
      <NewsBar news={task.news} />
      {task.isBusy && <Spinner size="small" label={words.opening} />}
      {opened === null && !task.isBusy && (
        <>
          <p className={styles.text}>{words.begin}</p>
          <div
            className={styles.drop}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              void open([...event.dataTransfer.files]);
            }}
          >
            <p className={styles.text}>{words.drop}</p>
            <FileButton
              label={texts.consolidate.choose}
              appearance="primary"
              onFiles={(files) => void open(files)}
            />
          </div>
        </>
      )}
      {opened !== null && (
        <>
          <div className={styles.row}>
            <span style={{ overflowWrap: "anywhere" }}>{words.opened(opened.name)}</span>
            <Button size="small" onClick={() => setOpened(null)}>
              {words.another}
            </Button>
          </div>
          <ContextLine kind={opened.kind} now={services.now()} />
          <OpenedView opened={opened} services={services} />
        </>
      )}
    </main>
  );
}

function OpenedView({
  opened,
  services,
}: {
  readonly opened: Opened;
  readonly services: StandaloneServices;
}) {
  const texts = useTexts();
  const words = useStandaloneTexts();
  const styles = usePaneStyles();
  const { number } = useLanguage().findings.formats;
  const { kind, data, name } = opened;
  switch (kind.kind) {
    case "plan":
      return <OpenedPlan key={name} plan={kind.plan} services={services} />;
    case "report":
      return <OpenedReport plan={kind.plan} data={data} fileName={name} />;
    case "brokenPlan":
      return (
        <>
          <p className={styles.text}>{words.brokenPlan(number(kind.findings.length))}</p>
          <FindingList findings={kind.findings} keyOf={keyOf} />
        </>
      );
    case "reportWithoutPlan":
      return <p className={styles.text}>{texts.check.noPlan}</p>;
    case "empty":
      return <p className={styles.text}>{words.notOurs}</p>;
  }
}
