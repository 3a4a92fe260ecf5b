import { strToU8 } from "fflate";
import { cellsOf, failureOf, read } from "./support/cells";

const fileName = "số liệu.CSV";

async function csvCells(bytes: Uint8Array) {
  const cells = cellsOf((await read(bytes, { fileName })).sheets[0]);
  return Object.fromEntries(
    Object.entries(cells).map(([address, [kind, value]]) => [address, kind === "text" ? value : kind]),
  );
}

describe("a .csv", () => {
  it("[RDR-25] keeps every field as text", async () => {
    expect(await csvCells(strToU8("Mã;Số\nKT01;1.234\nKT02;=1+1\nKT03;12,5\n001;TRUE"))).toEqual({
      A1: "Mã",
      B1: "Số",
      A2: "KT01",
      B2: "1.234",
      A3: "KT02",
      B3: "=1+1",
      A4: "KT03",
      B4: "12,5",
      A5: "001",
      B5: "TRUE",
    });
  });

  it.each([
    [";", "a;b,c\nd;e,f"],
    [",", "a,b\nc,d"],
    ["tab", "a\tb\nc\td"],
    [", although a text has ;", 'a,b\n"x;y",d\nc,e'],
    [", where the first line says so", "sep=,\na,b;c"],
  ])("[RDR-25] finds the delimiter %s", async (_, text) => {
    const cells = await csvCells(strToU8(text));
    expect(Object.keys(cells)).toContain("B1");
    expect(cells).not.toHaveProperty("C1");
    expect(cells["A1"]).toBe("a");
  });

  it("[RDR-25] reads quotes, line breaks inside them, blank lines and all line ends", async () => {
    expect(await csvCells(strToU8('"a ""b""",\"x\ny\"\r\n\r\n , \rz,'))).toEqual({
      A1: 'a "b"',
      B1: "x\ny",
      A3: " ",
      B3: " ",
      A4: "z",
    });
  });

  it.each([
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8("Đạt,1")])],
    ["UTF-16, low byte first", new Uint8Array([0xff, 0xfe, ...Buffer.from("Đạt,1", "utf16le")])],
    ["UTF-16, high byte first", new Uint8Array([0xfe, 0xff, ...Buffer.from("Đạt,1", "utf16le").swap16()])],
    // Windows-1258: Đ is D0, ạ is a and a combining dot below, F2.
    ["the code page of Vietnamese Windows", new Uint8Array([0xd0, 0x61, 0xf2, 0x74, 0x2c, 0x31])],
  ])("[RDR-25] decodes %s", async (_, bytes) => {
    expect(await csvCells(bytes)).toEqual({ A1: "Đạt", B1: "1" });
  });

  it("[RDR-25] refuses a quote that is never closed, and text that no name calls .csv", async () => {
    expect((await failureOf(strToU8('a,"b\nc'), { fileName })).reason).toBe("unclosed-quote");
    expect((await failureOf(strToU8("a,b"), { fileName: "a.txt" })).reason).toBe("text");
    expect((await failureOf(strToU8("a,b"))).reason).toBe("text");
  });

  it("[RDR-27] calls a .csv of blank lines empty", async () => {
    expect(await failureOf(strToU8("\n,,\n"), { fileName })).toEqual({
      code: "file.empty",
      reason: "no-cells",
    });
  });
});
