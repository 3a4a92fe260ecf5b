import type { StatePlace, WorkbookIdentity } from "../../ports";
import { runInExcel } from "./host";
import type { ExcelHost } from "./host";
import { settingStep } from "./steps";

/** Reads a value that we keep in the workbook; in `xml` the key is a namespace. */
export function readState(host: ExcelHost, place: StatePlace, key: string): Promise<string | null> {
  return runInExcel(host, async (context) => {
    const { workbook } = context;
    if (place === "xml") {
      const part = workbook.customXmlParts.getByNamespace(key).getOnlyItemOrNullObject().load("id");
      await context.sync();
      if (part.isNullObject) return null;
      const xml = part.getXml();
      await context.sync();
      const { value } = xml;
      return value;
    }
    const item =
      place === "setting"
        ? workbook.settings.getItemOrNullObject(key).load("value")
        : workbook.properties.custom.getItemOrNullObject(key).load("value");
    await context.sync();
    return item.isNullObject ? null : String(item.value);
  });
}

/** Writes a value, or takes it away with null. An XML part of the same namespace is replaced. */
export async function writeState(
  host: ExcelHost,
  place: StatePlace,
  key: string,
  value: string | null,
): Promise<void> {
  await runInExcel(host, async (context) => {
    const { workbook } = context;
    if (place === "xml") {
      const parts = workbook.customXmlParts.getByNamespace(key).load("items/id");
      await context.sync();
      for (const { id } of parts.items) workbook.customXmlParts.getItem(id).delete();
      if (value !== null) workbook.customXmlParts.add(value);
    } else if (place === "setting") {
      settingStep(key, value).act(context);
    } else {
      const added = workbook.properties.custom.add(key, value ?? "");
      if (value === null) added.delete();
    }
    await context.sync();
  });
}

/** Tells one workbook from another while both are open. What a workbook is for stands in its cells. */
export function identity(host: ExcelHost): Promise<WorkbookIdentity> {
  return runInExcel(host, async (context) => {
    const workbook = context.workbook.load("name");
    await context.sync();
    return { name: workbook.name, location: host.Office.context.document.url ?? "" };
  });
}
