import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { isBlank, modelInForce, replacedSheets, samplePlanSheets } from "../../app/planSheets";
import type { SampleModelName, SampleSet } from "../../core/plan";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import { today } from "../services";
import type { PaneServices } from "../services";
import type { OpenState } from "../state/useOpenWorkbook";
import type { useTask } from "../state/useTask";

const PastePlan = lazy(async () => ({ default: (await import("./PastePlan")).PastePlan }));

const MODELS: readonly SampleModelName[] = ["tinh", "xa", "huyen"];
const SETS: readonly SampleSet[] = ["core", "full"];

/** No plan yet: begin with a sample plan of one's own model, or look around with sample figures. */
export function NoPlan(props: {
  readonly services: PaneServices;
  readonly state: OpenState;
  readonly task: ReturnType<typeof useTask>;
  readonly readAgain: () => Promise<void>;
  readonly onConsolidate: () => void;
}) {
  const { services, state, task, readAgain } = props;
  const texts = useTexts();
  const styles = usePaneStyles();
  const words = texts.templates;
  const name = useId();
  const [isChoosing, setChoosing] = useState(false);
  const [model, setModel] = useState<SampleModelName>(() => modelInForce(today(services.now())));
  const [set, setSet] = useState<SampleSet>("core");

  const put = (chosenModel: SampleModelName, chosenSet: SampleSet, done: string, then?: () => void) =>
    task.run(async () => {
      const spec = samplePlanSheets(chosenModel, chosenSet);
      const inTheWay = replacedSheets(state.data, spec);
      if (inTheWay.length > 0)
        return { intent: "error", text: texts.hostErrors.exists + ` (${inTheWay.join(", ")})` };
      await services.workbook.renderSheets(spec);
      await readAgain();
      then?.();
      return { intent: "success", text: done };
    });

  if (task.isBusy) return <Spinner size="small" label={texts.sample.preparing} />;
  return (
    <section className={styles.stack}>
      <p className={styles.text}>{words.noPlan}</p>
      {!isChoosing && (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => setChoosing(true)}>
            {words.createPlan}
          </Button>
          {isBlank(state.data) && (
            <Button onClick={() => void put("huyen", "full", texts.sample.ready, props.onConsolidate)}>
              {words.trySample}
            </Button>
          )}
        </div>
      )}
      {isChoosing && (
        <>
          <fieldset className={styles.tight} style={{ margin: 0 }}>
            <legend>{words.model}</legend>
            {MODELS.map((value) => (
              <label key={value} className={styles.choice}>
                <input type="radio" name={name} checked={model === value} onChange={() => setModel(value)} />
                {words.models[value]}
              </label>
            ))}
          </fieldset>
          <fieldset className={styles.tight} style={{ margin: 0 }}>
            <legend>{words.set}</legend>
            {SETS.map((value) => (
              <label key={value} className={styles.choice}>
                <input
                  type="radio"
                  name={`${name}-set`}
                  checked={set === value}
                  onChange={() => setSet(value)}
                />
                {words.sets[value]}
              </label>
            ))}
          </fieldset>
          <div className={styles.row}>
            <Button appearance="primary" onClick={() => void put(model, set, words.createdPlan)}>
              {words.create}
            </Button>
            <Button onClick={() => setChoosing(false)}>{texts.cancel}</Button>
          </div>
          <Suspense fallback={<Spinner size="small" label={texts.reading} />}>
            <PastePlan
              services={services}
              state={state}
              task={task}
              readAgain={readAgain}
              plan={null}
              model={model}
            />
          </Suspense>
        </>
      )}
    </section>
  );
}
