import type { Book } from "../book";
import { element, escapeXml, XML_HEAD } from "./xml";

/** Core, extended and custom document properties, and the settings of add-ins. */
export function corePropertiesXml({ properties }: Book): string {
  const text = (name: string, value: string): string =>
    value === "" ? "" : `<${name}>${escapeXml(value)}</${name}>`;
  const date = `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(properties.creationDate.replace(/\.\d+Z$/, "Z"))}</dcterms:created>`;
  const inner = [
    text("dc:title", properties.title),
    text("dc:subject", properties.subject),
    text("dc:creator", properties.author),
    text("cp:keywords", properties.keywords),
    text("dc:description", properties.comments),
    text("cp:lastModifiedBy", properties.lastAuthor),
    properties.revisionNumber > 0 ? `<cp:revision>${properties.revisionNumber}</cp:revision>` : "",
    date,
    text("cp:category", properties.category),
  ];
  const attributes = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  return XML_HEAD + element("cp:coreProperties", attributes, inner.join(""));
}

export function extendedPropertiesXml({ properties }: Book): string {
  const text = (name: string, value: string): string =>
    value === "" ? "" : `<${name}>${escapeXml(value)}</${name}>`;
  const inner =
    "<Application>Microsoft Excel</Application>" +
    text("Manager", properties.manager) +
    text("Company", properties.company) +
    "<AppVersion>16.0300</AppVersion>";
  const xmlns = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  return XML_HEAD + element("Properties", { xmlns }, inner);
}

export function customPropertiesXml({ customProperties }: Book): string {
  const list = [...customProperties].map(([name, value], index) => {
    const attributes = { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name };
    return element("property", attributes, variantXml(value));
  });
  const attributes = {
    xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  };
  return XML_HEAD + element("Properties", attributes, list.join(""));
}

function variantXml(value: string | number | boolean | Date): string {
  if (value instanceof Date)
    return `<vt:filetime>${value.toISOString().replace(/\.\d+Z$/, "Z")}</vt:filetime>`;
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number")
    return Number.isInteger(value) ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}

/** Settings that add-ins keep in the workbook; both stores of the interface share this part. */
export function settingsXml({ settings, documentSettings }: Book): string {
  const all = new Map<string, string>(documentSettings);
  for (const [key, value] of settings) all.set(key, JSON.stringify(value));
  const properties = [...all].map(([name, value]) => element("we:property", { name, value }));
  const attributes = {
    "xmlns:we": "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
    id: "{00000000-0000-0000-0000-000000000001}",
  };
  const reference = element("we:reference", {
    id: "workbench",
    version: "1.0.0.0",
    store: "developer",
    storeType: "Registry",
  });
  return (
    XML_HEAD +
    element(
      "we:webextension",
      attributes,
      `${reference}<we:alternateReferences/>${element("we:properties", {}, properties.join(""))}<we:bindings/>`,
    )
  );
}
