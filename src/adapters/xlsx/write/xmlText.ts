export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML cannot carry or no cell should hold: controls (tab and newline excepted), U+FFFE, U+FFFF, halves of pairs. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
const MAYBE_UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/;
/** The format's own escape, `_x0041_`; found literally, its first underscore must be escaped. */
const FORMAT_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>"]/;

/** Drops what a cell may not hold; a carriage return, alone or before a newline, becomes a newline. */
export function cleanText(text: string): string {
  if (!MAYBE_UNWANTED.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(UNWANTED, "");
}

/** True when the text holds the format's own escape literally. */
export function holdsFormatEscape(text: string): boolean {
  return text.search(FORMAT_ESCAPE) >= 0;
}

/** Makes text that is read back as itself where the format decodes `_xHHHH_` (cells, prompts, headers). */
export function protectFormatEscapes(text: string): string {
  return text.includes("_x") ? text.replace(FORMAT_ESCAPE, "_x005F_") : text;
}

/** Escapes clean text for the content of an element. */
export function escapeText(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Escapes clean text for an attribute; tabs and newlines survive attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

/** Content of an element that the format decodes as a string (`ST_Xstring`). */
export function stringContent(text: string): string {
  return escapeText(protectFormatEscapes(cleanText(text)));
}

/** The same for an attribute. */
export function stringAttribute(text: string): string {
  return escapeAttribute(protectFormatEscapes(cleanText(text)));
}

/** ` name="value"` for each attribute that has a value; true is written `1`, false `0`. Values are escaped. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const shown =
      typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(cleanText(String(value)));
    text += ` ${name}="${shown}"`;
  }
  return text;
}
