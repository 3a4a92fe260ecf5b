import { chartReference, evaluateFree, isCellError, plainValue, refuse } from "../../engine";
import type { Book, CellValue } from "../../engine";
import type { HostClass } from "../context";
import { isHostObject } from "../define";
import type { FunctionTarget } from "../targets";
import { areaOfRange, cellsOf } from "./cells";

/** `workbook.functions`: every Excel function by its name on the wire (`Sum`, `VLookup`, `Beta_Dist`). */
export const functionsClass: HostClass<Book> = {
  dynamicMethod: (name) => (book, args, context) => {
    const values = args.flatMap((arg) => (Array.isArray(arg) && name !== "Array" ? arg : [arg]));
    while (values.length > 0 && (values.at(-1) === null || values.at(-1) === undefined)) values.pop();
    const formula = `${name.toUpperCase().replace(/_/g, ".")}(${values.map(argumentText).join(",")})`;
    return context.make("FunctionResult", { value: evaluateFree(book, formula) });
  },
};

export const functionResultClass: HostClass<FunctionTarget> = {
  get: {
    Value: ({ value }) => (isCellError(value) ? null : plainValue(value)),
    Error: ({ value }) => (isCellError(value) ? value.error : null),
  },
};

function argumentText(arg: unknown): string {
  if (arg === null || arg === undefined) return "";
  if (isHostObject(arg)) {
    if (arg.className === "FunctionResult") return literal((arg.target as FunctionTarget).value);
    const cells = cellsOf(arg);
    return chartReference(cells.part.sheet, areaOfRange(cells));
  }
  if (typeof arg === "number" || typeof arg === "boolean" || typeof arg === "string") return literal(arg);
  return refuse("InvalidArgument", "an argument that no function takes");
}

function literal(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
