import { fillForm, formTables, mappingWorkbook, proposeMapping, readMapping } from "../core/form";
import type { FormFill, FormMapping, FormProblem } from "../core/form";
import type { Plan } from "../core/model";
import { readSummaryContent } from "../core/province";
import { failure, ok } from "../core/result";
import type { Result } from "../core/result";
import type { WorkbookData } from "../core/workbook";
import type { FormPort, FormRefusal, NamedBytes, OpenForm, WorkbookPort } from "../ports";

/** A form of the level above, read and ready to be mapped. */
export interface ReadForm {
  readonly name: string;
  readonly workbook: WorkbookData;
  readonly open: OpenForm;
}

export interface FilledForm {
  readonly fill: FormFill;
  /** The form with its empty cells filled; null where nothing is to be filled. */
  readonly bytes: Uint8Array | null;
  /** A digital signature in the form no longer holds. */
  readonly breaksSignature: boolean;
}

interface Ports {
  readonly workbooks: WorkbookPort;
  readonly forms: FormPort;
}

/** Reads the workbook that the level above sent. */
export async function readForm(file: NamedBytes, ports: Ports): Promise<Result<ReadForm, FormProblem>> {
  const opened = ports.forms.open(file.bytes);
  if (!opened.ok) return failure(problemOf(opened.error));
  const workbook = await ports.workbooks.read(file);
  if (!workbook.ok) return failure(problemOf(workbook.error));
  if (formTables(workbook.value).length === 0) return failure({ kind: "noTable" });
  return ok({ name: file.path, workbook: workbook.value, open: opened.value });
}

/** Reads a mapping that was kept. */
export async function readKeptMapping(
  file: NamedBytes,
  workbooks: WorkbookPort,
): Promise<Result<FormMapping, FormProblem>> {
  const workbook = await workbooks.read(file);
  const mapping = workbook.ok ? readMapping(workbook.value) : null;
  return mapping === null ? failure({ kind: "notMapping" }) : ok(mapping);
}

/** A mapping of this form for a person to go through, on the ground of an earlier one. */
export function mappingFor(form: ReadForm, plan: Plan, earlier: FormMapping | null): FormMapping {
  return proposeMapping(formTables(form.workbook), plan, earlier);
}

export function mappingFile(mapping: FormMapping, plan: Plan, workbooks: WorkbookPort): Promise<Uint8Array> {
  return workbooks.write(mappingWorkbook(mapping, plan));
}

/** Fills the form from a summary as it stands. Nothing is written to the world here. */
export function fillOpenForm(
  form: ReadForm,
  summary: WorkbookData,
  plan: Plan,
  mapping: FormMapping,
): Result<FilledForm, FormProblem> {
  const content = readSummaryContent(summary, plan);
  if (!content.ok) return failure({ kind: "summary", problem: content.error });
  const fill = fillForm(form.workbook, content.value, mapping, plan.settings.year, (cell) =>
    form.open.look(cell),
  );
  if (fill.filled.length === 0) return ok({ fill, bytes: null, breaksSignature: false });
  const bytes = form.open.fill(fill.filled, fill.stale);
  if (!bytes.ok) return failure(problemOf(bytes.error));
  return ok({ fill, bytes: bytes.value, breaksSignature: form.open.isSigned });
}

/** `Bieu-cap-tren_da-dien.xlsx`: beside the form, never over it. */
export function filledFormName(name: string): string {
  return name.replace(/(\.xls[xm])?$/iu, (extension) => `_da-dien${extension === "" ? ".xlsx" : extension}`);
}

function problemOf(refusal: FormRefusal): FormProblem {
  switch (refusal.code) {
    case "form.other-format":
      return { kind: "otherFormat" };
    case "form.unaddressed":
      return { kind: "unaddressed", sheet: refusal.sheet };
    default:
      return { kind: "refused", reason: refusal.reason };
  }
}
