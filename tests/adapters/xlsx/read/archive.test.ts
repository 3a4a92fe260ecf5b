import { strToU8, zipSync } from "fflate";
import { isWorkbookPackage, readArchive } from "../../../../src/adapters/xlsx/read";
import { failureOf, readCells } from "./support/cells";
import { handMadeXlsx } from "./support/handMadeXlsx";
import { buildZip } from "./support/zipBuilder";

const workbook = handMadeXlsx();

function filesOf(bytes: Uint8Array) {
  const result = readArchive(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function archiveFailure(bytes: Uint8Array) {
  const result = readArchive(bytes);
  return result.ok ? null : result.error;
}

describe("readArchive", () => {
  it("[RDR-26] gives the files of an archive, without what systems leave behind", async () => {
    const archive = buildZip([
      { name: "xã A/X1.xlsx", content: workbook },
      { name: "xã A/", content: "" },
      { name: "xã A\\báo cáo.pdf", content: "%PDF-1.7" },
      { name: "__MACOSX/xã A/._X1.xlsx", content: "x" },
      { name: "xã A/~$X1.xlsx", content: "x" },
      { name: ".~lock.X1.ods#", content: "x" },
      { name: "xã A/.DS_Store", content: "x" },
      { name: "Thumbs.db", content: "x" },
    ]);
    const files = filesOf(archive);
    expect(files.map(({ path }) => path)).toEqual(["xã A/X1.xlsx", "xã A/báo cáo.pdf"]);
    expect(await readCells(files[0]!.bytes)).toEqual({ A1: ["number", 1] });
  });

  it("[RDR-26] opens archives inside one level deep", () => {
    const deepest = zipSync({ "c.xlsx": workbook });
    const inner = zipSync({ "b.xlsx": workbook, "deep.zip": deepest });
    const files = filesOf(zipSync({ "a.xlsx": workbook, "inner.zip": inner }));
    expect(files.map(({ path, failure }) => [path, failure?.reason])).toEqual([
      ["a.xlsx", undefined],
      ["inner.zip/b.xlsx", undefined],
      ["inner.zip/deep.zip", "zip-of-files"],
    ]);
  });

  it("[RDR-26] goes on after a damaged file and names its reason", () => {
    const files = filesOf(
      buildZip([
        { name: "a.xlsx", content: workbook, crc: 1 },
        { name: "b.xlsx", content: workbook },
      ]),
    );
    expect(files.map(({ path, bytes, failure }) => [path, bytes.length > 0, failure?.reason])).toEqual([
      ["a.xlsx", false, "bad-crc"],
      ["b.xlsx", true, undefined],
    ]);
  });

  it("[RDR-26] reads names in UTF-8 without the flag and in the code page of Vietnamese Windows", () => {
    expect(filesOf(buildZip([{ name: "Tây Sơn.xlsx", content: "x" }]))[0]?.path).toBe("Tây Sơn.xlsx");
    const bytes = buildZip([{ name: "T?y.xlsx", content: "x" }]);
    // â is E2 in windows-1258.
    for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0x3f) bytes[index] = 0xe2;
    expect(filesOf(bytes)[0]?.path).toBe("Tây.xlsx");
  });

  it("[RDR-26] refuses what is no zip, and zips that break a limit, as a whole", () => {
    expect(archiveFailure(new Uint8Array(0))).toEqual({ code: "file.empty", reason: "zero-bytes" });
    expect(archiveFailure(new Uint8Array([...strToU8("Rar!"), 0x1a, 7, 0]))).toMatchObject({
      code: "file.archive",
    });
    expect(archiveFailure(strToU8("abc"))?.reason).toBe("unknown");
    expect(archiveFailure(buildZip([{ name: "../a.xlsx", content: "x" }]))?.reason).toBe("unsafe-entry-name");
    expect(archiveFailure(buildZip([{ name: "a.xlsx", content: "x", flags: 1 }]))?.code).toBe(
      "file.encrypted",
    );
    expect(archiveFailure(workbook.subarray(0, 300))?.reason).toBe("truncated");
  });

  it("[RDR-26] counts the entries of inner archives with the others", () => {
    const inner = zipSync(
      Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`e${index}.csv`, strToU8("a")])),
    );
    const failure = archiveFailure(zipSync({ "1.zip": inner, "2.zip": inner, "3.zip": inner }));
    expect(failure).toMatchObject({ code: "file.too-large", reason: "too-many-entries" });
  });

  it("[RDR-26] tells a document from an archive of files", async () => {
    const archive = zipSync({ "a.xlsx": workbook });
    expect(isWorkbookPackage(workbook)).toBe(true);
    expect(isWorkbookPackage(workbook.subarray(0, 400))).toBe(true);
    expect(isWorkbookPackage(archive)).toBe(false);
    expect(isWorkbookPackage(archive.subarray(0, 400))).toBe(false);
    expect(isWorkbookPackage(strToU8("abc"))).toBe(false);
    expect(isWorkbookPackage(new Uint8Array(0))).toBe(false);
    const ods = zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    });
    expect(isWorkbookPackage(ods)).toBe(true);
    expect(await failureOf(archive)).toEqual({ code: "file.archive", reason: "zip-of-files" });
  });

  it.each([
    ["word/document.xml", "word"],
    ["ppt/presentation.xml", "powerpoint"],
  ])("[RDR-02] calls a package with %s a document", async (part, reason) => {
    const bytes = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [part]: strToU8("<x/>") });
    expect(await failureOf(bytes)).toEqual({ code: "file.document", reason });
  });
});
