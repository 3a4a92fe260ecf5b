import type { Finding } from "../core/finding";
import type { Plan } from "../core/model";
import { readPlan } from "../core/plan";
import type { Result } from "../core/result";
import { failure, ok } from "../core/result";
import type { FilesPort, ReadRefusal, WorkbookPort } from "../ports";

export type PlanProblem =
  | { readonly kind: "notFound"; readonly path: string }
  | { readonly kind: "refused"; readonly path: string; readonly refusal: ReadRefusal }
  | { readonly kind: "invalid"; readonly path: string; readonly findings: readonly Finding[] };

/** Opens the plan workbook. A plan with errors is not used: every mistake is in the problem, at its cell. */
export async function openPlan(
  path: string,
  ports: { readonly workbooks: WorkbookPort; readonly files: FilesPort },
): Promise<Result<{ plan: Plan; findings: readonly Finding[] }, PlanProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await ports.files.read(path);
  } catch {
    return failure({ kind: "notFound", path });
  }
  const read = await ports.workbooks.read({ path, bytes });
  if (!read.ok) return failure({ kind: "refused", path, refusal: read.error });
  const { plan, findings } = readPlan(read.value);
  if (plan === null || findings.some((finding) => finding.severity === "error")) {
    return failure({ kind: "invalid", path, findings });
  }
  return ok({ plan, findings });
}
