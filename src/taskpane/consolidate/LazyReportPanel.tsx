import { lazy, Suspense } from "react";
import type { Plan } from "../../core/model";
import type { HandOutServices } from "../services";

const ReportPanel = lazy(() => import("./ReportPanel").then((module) => ({ default: module.ReportPanel })));

/** `Báo cáo cấp trên`, loaded only where a summary is there to report from. */
export function LazyReportPanel(props: { readonly plan: Plan; readonly services: HandOutServices }) {
  return (
    <Suspense fallback={null}>
      <ReportPanel {...props} />
    </Suspense>
  );
}
