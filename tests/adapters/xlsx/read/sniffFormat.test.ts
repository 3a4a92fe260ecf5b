import { strToU8 } from "fflate";
import { sniffFormat } from "../../../../src/adapters/xlsx/read";
import { failureOf } from "./support/cells";

const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

describe("sniffFormat", () => {
  it.each([
    ["nothing", new Uint8Array(0), "empty"],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "zip"],
    ["a zip without entries", new Uint8Array([0x50, 0x4b, 5, 6, 0, 0]), "zip"],
    ["a compound file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "compound"],
    ["a PDF", new Uint8Array([...strToU8("%PDF-1.7\n%"), 0xe2, 0, 1]), "pdf"],
    ["RTF", strToU8("{\\rtf1\\ansi"), "rtf"],
    ["RAR 4", new Uint8Array([...strToU8("Rar!"), 0x1a, 7, 0]), "rar"],
    ["RAR 5", new Uint8Array([...strToU8("Rar!"), 0x1a, 7, 1, 0]), "rar"],
    ["7z", new Uint8Array([...strToU8("7z"), 0xbc, 0xaf, 0x27, 0x1c, 0]), "sevenZip"],
    ["an HTML table", strToU8("  <table><tr><td>1</td></tr></table>"), "html"],
    ["an HTML page with a declaration", strToU8('<?xml version="1.0"?><html xmlns="x">'), "html"],
    ["an HTML page with a doctype", strToU8("<!DOCTYPE html><p>"), "html"],
    ["an HTML page in UTF-16", utf16("<html><body>"), "html"],
    ["a web archive", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "html"],
    ["a flat XML workbook", strToU8('<?xml version="1.0"?><Workbook>'), "xml"],
    ["text", strToU8("Mã;Chỉ tiêu\nKT01;5"), "text"],
    ["text with a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8("a,b")]), "text"],
    ["text in UTF-16", utf16("a,b"), "text"],
    ["bytes of no known kind", new Uint8Array([1, 2, 3, 0]), "unknown"],
    ["a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), "unknown"],
    ["the first three bytes of a zip", new Uint8Array([0x50, 0x4b, 3]), "unknown"],
  ])("[RDR-01] knows %s by its first bytes", (_, bytes, format) => {
    expect(sniffFormat(bytes)).toBe(format);
  });

  it.each([
    ["zero bytes", new Uint8Array(0), "file.empty", "zero-bytes"],
    ["a PDF", strToU8("%PDF-1.7\n"), "file.document", "pdf"],
    ["RTF", strToU8("{\\rtf1"), "file.document", "rtf"],
    ["RAR", new Uint8Array([...strToU8("Rar!"), 0x1a, 7, 1, 0]), "file.archive", "rar"],
    ["7z", new Uint8Array([...strToU8("7z"), 0xbc, 0xaf, 0x27, 0x1c, 0]), "file.archive", "seven-zip"],
    ["HTML", strToU8("<html><table>"), "file.not-a-workbook", "html"],
    ["XML", strToU8("<Workbook/>"), "file.not-a-workbook", "xml"],
    ["text", strToU8("báo cáo"), "file.not-a-workbook", "text"],
    ["unknown bytes", new Uint8Array([0, 1, 2, 3]), "file.not-a-workbook", "unknown"],
  ])("[RDR-02] refuses %s with its own reason, whatever its name", async (_, bytes, code, reason) => {
    expect(await failureOf(bytes, { fileName: "báo cáo.xlsx" })).toEqual({ code, reason });
    expect(await failureOf(bytes, { fileName: "báo cáo.xls" })).toEqual({ code, reason });
  });
});
