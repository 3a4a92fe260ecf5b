import { refuse } from "./readFailure";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const utf16le = new TextDecoder("utf-16le", { fatal: true });
const utf16be = new TextDecoder("utf-16be", { fatal: true });

/**
 * Text of an XML part: UTF-16 by its byte order mark (or by the zero bytes of its first characters), otherwise
 * UTF-8. Refuses bytes that are not text in that encoding, and a declaration of any other encoding.
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0x00)) return decode(utf16le, bytes, part);
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0x00, 0x3c)) return decode(utf16be, bytes, part);
  const text = decode(utf8, bytes, part);
  refuseOtherEncoding(text, part);
  return text;
}

function decode(decoder: TextDecoder, bytes: Uint8Array, part: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return refuse("bad-encoding", { part });
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** Refuses the declaration of an encoding that is not UTF-8; `text` begins as the part does. */
export function refuseOtherEncoding(text: string, part: string): void {
  if (!text.startsWith("<?xml")) return;
  const declared = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{0,40})["']/.exec(text);
  if (declared && !/^(utf-?8|us-ascii|ascii)$/i.test(declared[1]!)) refuse("bad-encoding", { part });
}
