import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { describeFinding } from "../../i18n";
import { useLanguage, useTexts } from "../paneLanguage";
import { NewsBar } from "../parts/NewsBar";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { PaneServices } from "../services";
import type { OpenState } from "../state/useOpenWorkbook";
import { useTask } from "../state/useTask";
import { AddTemplate } from "./AddTemplate";
import { MakeTemplates } from "./MakeTemplates";
import { NoPlan } from "./NoPlan";
import { PlanProblems } from "./PlanProblems";
import { PlanCard } from "./PlanCard";

const PastePlan = lazy(async () => ({ default: (await import("./PastePlan")).PastePlan }));

export interface TemplatesViewProps {
  readonly services: PaneServices;
  readonly state: OpenState;
  readonly readAgain: () => Promise<void>;
  /** Leads on to `Tổng hợp`. */
  readonly onConsolidate: () => void;
}

/** `Biểu mẫu`: begin with a plan, then make the workbooks that units fill in. */
export function TemplatesView({ services, state, readAgain, onConsolidate }: TemplatesViewProps) {
  const texts = useTexts();
  const language = useLanguage();
  const styles = usePaneStyles();
  const task = useTask();
  const [isPasting, setPasting] = useState(false);
  const { kind } = state;
  const problems = kind.kind === "plan" || kind.kind === "brokenPlan" ? kind.findings : [];
  return (
    <div className={styles.stack}>
      <NewsBar news={task.news} />
      {kind.kind === "empty" && (
        <NoPlan
          services={services}
          state={state}
          task={task}
          readAgain={readAgain}
          onConsolidate={onConsolidate}
        />
      )}
      {(kind.kind === "report" || kind.kind === "reportWithoutPlan") && (
        <p className={styles.text}>{texts.templates.reportHere}</p>
      )}
      {kind.kind === "plan" && <PlanCard plan={kind.plan} />}
      {problems.length > 0 && (
        <PlanProblems
          findings={problems}
          describe={(finding) => describeFinding(finding, language.findings)}
          services={services}
          task={task}
        />
      )}
      {kind.kind === "plan" && (
        <>
          <MakeTemplates plan={kind.plan} services={services} task={task} />
          <AddTemplate
            plan={kind.plan}
            data={state.data}
            services={services}
            task={task}
            readAgain={readAgain}
          />
          <div className={styles.row}>
            <Button aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
              {texts.paste.title}
            </Button>
          </div>
          {isPasting && (
            <Suspense fallback={<Spinner size="small" label={texts.reading} />}>
              <PastePlan
                services={services}
                state={state}
                task={task}
                readAgain={readAgain}
                plan={kind.plan}
                model="tinh"
              />
            </Suspense>
          )}
        </>
      )}
    </div>
  );
}
