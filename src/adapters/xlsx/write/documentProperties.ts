import type { WorkbookSpec } from "../../../core/workbook";
import { attributes, cleanText, escapeText, XML_DECLARATION } from "./xmlText";

const OFFICE_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006";
/** The set that user-defined properties belong to, fixed by the format. */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Title only: no dates and no person, so that the same spec gives the same file. */
export function corePropertiesXml(spec: WorkbookSpec): string {
  const title = spec.title === undefined ? "" : `<dc:title>${escapeText(cleanText(spec.title))}</dc:title>`;
  return (
    `${XML_DECLARATION}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/">${title}</cp:coreProperties>`
  );
}

/** Names the program that made the file; without version or dates. */
export function applicationPropertiesXml(): string {
  return (
    `${XML_DECLARATION}<Properties xmlns="${OFFICE_NAMESPACE}/extended-properties">` +
    "<Application>Báo cáo thi đua</Application></Properties>"
  );
}

/** User-defined properties, all of them text. */
export function customPropertiesXml(properties: WorkbookSpec["properties"]): string {
  const items = properties.map(
    ({ name, value }, index) =>
      // Numbering begins at 2 by rule of the format.
      `<property${attributes({ fmtid: USER_DEFINED, pid: index + 2, name })}>` +
      `<vt:lpwstr>${escapeText(cleanText(value))}</vt:lpwstr></property>`,
  );
  return (
    `${XML_DECLARATION}<Properties xmlns="${OFFICE_NAMESPACE}/custom-properties"` +
    ` xmlns:vt="${OFFICE_NAMESPACE}/docPropsVTypes">${items.join("")}</Properties>`
  );
}
