import type { NameSpec, WorkbookSpec } from "../../../core/workbook";
import { step } from "../steps";
import type { Step } from "../steps";

/** Names that are there already, by scope: the sheet's name, or empty for the workbook. */
export type KnownNames = ReadonlySet<string>;

export function nameKey(name: string, sheet: string | undefined): string {
  return `${(sheet ?? "").toLowerCase()}\n${name.toLowerCase()}`;
}

/** Names are changed where they exist, so that what uses them keeps its hold. */
export function nameSteps(names: readonly NameSpec[], known: KnownNames): Step[] {
  return names.map(({ name, refersTo, sheet }) =>
    step(({ workbook }) => {
      const { names: collection } = sheet === undefined ? workbook : workbook.worksheets.getItem(sheet);
      if (known.has(nameKey(name, sheet))) collection.getItem(name).formula = `=${refersTo}`;
      else collection.add(name, `=${refersTo}`);
    }, refersTo.length),
  );
}

/** Custom properties, custom XML and title. An XML part of the same namespace is replaced. */
export function propertySteps(spec: WorkbookSpec, knownXml: ReadonlyMap<string, readonly string[]>): Step[] {
  const steps = spec.properties.map(({ name, value }) =>
    step(({ workbook }) => void workbook.properties.custom.add(name, value), value.length),
  );
  for (const xml of spec.customXml) {
    for (const id of knownXml.get(xmlNamespace(xml)) ?? []) {
      steps.push(step(({ workbook }) => workbook.customXmlParts.getItem(id).delete()));
    }
    steps.push(step(({ workbook }) => void workbook.customXmlParts.add(xml), xml.length));
  }
  const { title } = spec;
  if (title !== undefined) steps.push(step(({ workbook }) => void (workbook.properties.title = title)));
  return steps;
}

/** Namespace of the outermost element; empty when it has none. */
export function xmlNamespace(xml: string): string {
  const start = /<([\p{L}_][^\s/>]*)([^>]*)>/u.exec(xml);
  if (!start) return "";
  const prefix = start[1]!.includes(":") ? start[1]!.split(":")[0]! : null;
  const attribute = prefix === null ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(start[2]!);
  return found?.[1] ?? found?.[2] ?? "";
}
