import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
} from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { OpenWorkbookKind } from "../app/recogniseOpenWorkbook";
import { ContextLine } from "./ContextLine";
import { LanguageContext } from "./frameLanguage";
import type { FrameLanguage } from "./frameLanguage";
import { hostErrorText } from "./parts/hostErrorText";
import { Said, SaidContext } from "./parts/Said";
import { usePaneStyles } from "./parts/usePaneStyles";
import { PaneMenu } from "./PaneMenu";
import type { MenuPanel } from "./PaneMenu";
import type { PaneServices } from "./services";
import { useKeptFocus } from "./state/useKeptFocus";
import { useOpenWorkbook } from "./state/useOpenWorkbook";

const CheckView = lazy(() => import("./check/CheckView").then((module) => ({ default: module.CheckView })));
const ConsolidateView = lazy(() =>
  import("./consolidate/ConsolidateView").then((module) => ({ default: module.ConsolidateView })),
);
const TemplatesView = lazy(() =>
  import("./templates/TemplatesView").then((module) => ({ default: module.TemplatesView })),
);
const MenuContent = lazy(() => import("./MenuContent").then((module) => ({ default: module.MenuContent })));

export type PaneTab = "templates" | "check" | "consolidate";
const TABS: readonly PaneTab[] = ["templates", "check", "consolidate"];

export interface AppProps {
  /** Null until Excel answers: the frame stands and can be pressed meanwhile. */
  readonly services: PaneServices | null;
  readonly theme: Theme;
  readonly language: FrameLanguage;
  readonly onLanguage: (language: "vi" | "en") => void;
  /** Tab that a ribbon command asks for; otherwise the workbook decides. */
  readonly tab?: PaneTab;
}

/** The frame: title, context line, three tabs, and one view at a time; the others keep what they hold. */
export function App({ services, theme, language, onLanguage, tab: asked }: AppProps) {
  const { texts, code } = language;
  const styles = usePaneStyles();
  const { reading, readAgain } = useOpenWorkbook(services?.workbook ?? null);
  const [tab, setTab] = useState<PaneTab | null>(asked ?? null);
  const [panel, setPanel] = useState<MenuPanel | null>(null);
  const [said, setSaid] = useState("");
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  const opened = useRef<ReadonlySet<PaneTab>>(new Set());
  const state = reading.status === "read" ? reading.state : null;
  const shown = tab ?? (state === null ? null : openingTab(state.kind));
  useEffect(() => {
    // Once known, the opening tab stays: a change of the workbook never moves a person to another view.
    if (tab === null && shown !== null) setTab(shown);
  }, [tab, shown]);
  useEffect(() => {
    if (asked !== undefined) setTab(asked);
  }, [asked]);
  if (shown !== null && !opened.current.has(shown)) opened.current = new Set([...opened.current, shown]);

  return (
    <LanguageContext.Provider value={language}>
      <FluentProvider theme={theme} lang={code} style={{ minHeight: "100vh" }}>
        <div
          ref={frame}
          style={{ padding: "10px 12px 16px", boxSizing: "border-box" }}
          className={styles.stack}
        >
          <Said text={said} />
          <header className={styles.tight}>
            <PaneMenu onLanguage={() => onLanguage(code === "vi" ? "en" : "vi")} onPanel={setPanel} />
            {services && state && <ContextLine kind={state.kind} now={services.now()} />}
            <TabList
              selectedValue={shown}
              onTabSelect={(_, data) => {
                setPanel(null);
                setTab(data.value as PaneTab);
              }}
              size="small"
            >
              {TABS.map((value) => (
                <Tab key={value} value={value} id={`tab-${value}`} aria-controls={`view-${value}`}>
                  {texts.tabs[value]}
                </Tab>
              ))}
            </TabList>
          </header>
          <SaidContext.Provider value={setSaid}>
            <main className={styles.stack}>
              {panel !== null && (
                <Suspense fallback={<Spinner size="tiny" />}>
                  {services === null ? (
                    <Spinner size="tiny" />
                  ) : (
                    <MenuContent
                      panel={panel}
                      services={services}
                      state={state}
                      readAgain={readAgain}
                      onSample={() => {
                        setPanel(null);
                        setTab("consolidate");
                      }}
                      onClose={() => setPanel(null)}
                    />
                  )}
                </Suspense>
              )}
              {reading.status === "reading" && <Spinner size="small" label={texts.reading} />}
              {reading.status === "failed" && (
                <div className={styles.stack}>
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>{hostErrorText(reading.error, texts)}</MessageBarBody>
                  </MessageBar>
                  <Button onClick={() => void readAgain()}>{texts.retry}</Button>
                </div>
              )}
              {services &&
                state &&
                TABS.filter((value) => opened.current.has(value)).map((value) => (
                  <div
                    key={value}
                    id={`view-${value}`}
                    role="tabpanel"
                    aria-labelledby={`tab-${value}`}
                    hidden={value !== shown || panel !== null}
                  >
                    <Suspense fallback={<Spinner size="small" />}>
                      {value === "check" && (
                        <CheckView services={services} state={state} readAgain={readAgain} />
                      )}
                      {value === "consolidate" && (
                        <ConsolidateView services={services} state={state} readAgain={readAgain} />
                      )}
                      {value === "templates" && (
                        <TemplatesView
                          services={services}
                          state={state}
                          readAgain={readAgain}
                          onConsolidate={() => setTab("consolidate")}
                        />
                      )}
                    </Suspense>
                  </div>
                ))}
            </main>
          </SaidContext.Provider>
        </div>
      </FluentProvider>
    </LanguageContext.Provider>
  );
}

/** A unit's workbook opens at `Kiểm tra`, an office's at `Tổng hợp`, any other at `Biểu mẫu`. */
function openingTab(kind: OpenWorkbookKind): PaneTab {
  switch (kind.kind) {
    case "report":
    case "reportWithoutPlan":
      return "check";
    case "plan":
      return "consolidate";
    case "brokenPlan":
    case "empty":
      return "templates";
  }
}
