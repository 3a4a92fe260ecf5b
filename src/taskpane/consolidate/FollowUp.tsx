import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { MergePreview } from "../../app/mergeIntoWorkbook";
import type { Plan } from "../../core/model";
import type { HandOutServices } from "../services";

const SlipsPanel = lazy(() => import("./SlipsPanel").then((module) => ({ default: module.SlipsPanel })));
const RemindersPanel = lazy(() =>
  import("./RemindersPanel").then((module) => ({ default: module.RemindersPanel })),
);

/** What goes out to the units after a merge: slips and reminders, each loaded once a result is there. */
export function FollowUp(props: {
  readonly plan: Plan;
  readonly preview: MergePreview;
  readonly services: HandOutServices;
}) {
  const { plan, preview, services } = props;
  return (
    <>
      {preview.slips.length > 0 && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <SlipsPanel year={plan.settings.year} slips={preview.slips} services={services} />
        </Suspense>
      )}
      <Suspense fallback={<Spinner size="tiny" />}>
        <RemindersPanel plan={plan} orgUnits={preview.orgUnits} services={services} />
      </Suspense>
    </>
  );
}
