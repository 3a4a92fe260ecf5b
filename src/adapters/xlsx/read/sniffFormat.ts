/** What a file is by its first bytes; its name is never asked. */
export type FileFormat =
  "zip" | "compound" | "pdf" | "html" | "xml" | "rtf" | "rar" | "sevenZip" | "empty" | "text" | "unknown";

const signatures: readonly { readonly format: FileFormat; readonly bytes: readonly number[] }[] = [
  { format: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] }, // a zip without entries
  { format: "compound", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { format: "rar", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { format: "sevenZip", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
];

/** How much is looked at to tell text from bytes and HTML from XML. */
const SAMPLE_BYTES = 4096;

/** Decides by the first bytes what a file is. Never throws; `unknown` when nothing fits. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return "empty";
  for (const { format, bytes: signature } of signatures) if (startsWith(bytes, signature)) return format;
  const sample = textSample(bytes);
  if (sample === null) return "unknown";
  const start = sample.trimStart().toLowerCase();
  if (start.startsWith("%pdf")) return "pdf";
  if (start.startsWith("{\\rtf")) return "rtf";
  if (start.startsWith("mime-version:")) return "html"; // a web archive, as Excel's "Single File Web Page"
  if (start.startsWith("<")) return isHtml(start) ? "html" : "xml";
  return "text";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The first characters of a text file, null when the bytes are not text. A PDF counts as text up to its binary part. */
function textSample(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (startsWith(sample, [0x25, 0x50, 0x44, 0x46])) return "%PDF";
  if (startsWith(sample, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(sample);
  if (startsWith(sample, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(sample);
  for (const byte of sample) {
    const isControl = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
    if (isControl) return null;
  }
  return new TextDecoder("utf-8").decode(sample);
}

const htmlStart = /^<(!doctype\s+html|html|head|body|meta|table|title|style|div|font|center|p|b|br|span)\b/;

function isHtml(start: string): boolean {
  if (htmlStart.test(start)) return true;
  // After an XML declaration or comments an HTML root still makes it a page.
  return /<html\b/.test(start) || /<!doctype\s+html\b/.test(start);
}
