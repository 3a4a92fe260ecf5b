import type { CellData, SheetData, WorkbookData, WorkbookSpec } from "../../src/core/workbook";
import { inspect } from "../adapters/xlsx/write/inspect";
import { itWith } from "../support/programs";
import { specToData } from "../support/specToData";
import { foundCharts, wantedCharts } from "./chartFacts";
import { foundFacts, plainReference, sorted, wantedFacts } from "./lookFacts";
import { everythingSpec, summarySpec, unitSpec } from "./specs";

/** A way to make a workbook and to read it. */
export interface Subject {
  /** Makes the workbook; `bytes` is the file that comes of it, `read` what the adapter itself reads. */
  make(
    spec: WorkbookSpec,
  ): Promise<{ readonly bytes: Uint8Array; read(): Promise<WorkbookData>; dispose(): void }>;
  /** False for specs whose formulas this subject cannot all work out; their results are then held elsewhere. */
  readonly hasResults: (spec: WorkbookSpec) => boolean;
}

const SPECS = [
  ["a spec with every part", () => Promise.resolve(everythingSpec())],
  ["the unit workbook of the sample plan", () => Promise.resolve(unitSpec())],
  ["a summary of the sample reports", () => summarySpec()],
] as const;

/** The same suite for every adapter: what each makes and reads is held to the spec itself, so that they are equal. */
export function describeWorkbookContract(name: string, subject: Subject): void {
  describe(`workbooks of ${name}`, () => {
    describe.each(SPECS)("%s", (_, specOf) => {
      let spec: WorkbookSpec;
      let made: Awaited<ReturnType<Subject["make"]>>;

      beforeAll(async () => {
        spec = await specOf();
        made = await subject.make(spec);
      });
      afterAll(() => made.dispose());

      it("[EXC-51] reads back the cells that were asked for, with formats, fonts, merges and hidden parts", async () => {
        const found = comparable(await made.read(), subject.hasResults(spec));
        const wanted = comparable(specToData(spec), subject.hasResults(spec));
        expect(found.sheets.map((sheet) => sheet.name)).toEqual(spec.sheets.map((sheet) => sheet.name));
        for (const [index, sheet] of wanted.sheets.entries()) {
          const { columns } = spec.sheets[index]!;
          const hidden = columns.flatMap((column, at) => (column.hidden ? [at] : []));
          expect(found.sheets[index]).toEqual({ ...sheet, hiddenColumns: hidden });
        }
        expect(found.properties).toEqual(wanted.properties);
        expect(found.customXml).toEqual(wanted.customXml);
      });

      it("[EXC-50] charts read the cells that the spec names, bars from the top and from zero", () => {
        expect(foundCharts(made.bytes)).toEqual(wantedCharts(spec));
      });

      itWith(
        "openpyxl",
        "[EXC-50] looks, rules, protection, names, states and print set-up are those of the spec",
        async () => {
          const found = await inspect(made.bytes);
          for (const sheet of spec.sheets) {
            const { formats, ...facts } = foundFacts(found, sheet);
            const { formats: wantedFormats, ...wanted } = wantedFacts(spec, sheet);
            expect({ sheet: sheet.name, ...facts }).toEqual({ sheet: sheet.name, ...wanted });
            expect(formats).toEqual(wantedFormats);
          }
          expect(found.active).toBe(spec.activeSheet);
          expect(found.title).toBe(spec.title);
          expect(found.properties).toEqual(
            Object.fromEntries(spec.properties.map(({ name: key, value }) => [key, value])),
          );
          const names = spec.names.filter(({ sheet }) => sheet === undefined);
          expect(
            Object.fromEntries(Object.entries(found.names).map(([key, text]) => [key, plainReference(text)])),
          ).toEqual(
            Object.fromEntries(names.map(({ name: key, refersTo }) => [key, plainReference(refersTo)])),
          );
        },
      );
    });
  });
}

/** A workbook as read, in a form in which two may be held equal. */
export interface Comparable {
  readonly sheets: readonly ComparableSheet[];
  readonly properties: unknown;
  readonly customXml: readonly string[];
}

interface ComparableSheet {
  readonly name: string;
  readonly rows: readonly {
    readonly rowIndex: number;
    readonly hidden: boolean;
    readonly cells: readonly ComparableCell[];
  }[];
  readonly merges: readonly unknown[];
  readonly hiddenColumns: readonly number[];
}

interface ComparableCell {
  readonly columnIndex: number;
  readonly formula?: string;
  readonly value?: unknown;
  readonly look: unknown;
}

/** Without what only orders things: style numbers become styles, spans become columns, merges are sorted. */
export function comparable(data: WorkbookData, withResults: boolean): Comparable {
  return {
    sheets: data.sheets.map((sheet) => sheetOf(sheet, data, withResults)),
    properties: Object.fromEntries(data.properties),
    // A part of a file may begin with a declaration.
    customXml: data.customXml.map((xml) => xml.replace(/^<\?xml[^>]*\?>\s*/, "")),
  };
}

function sheetOf(sheet: SheetData, { styles }: WorkbookData, withResults: boolean): ComparableSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cellOf(cell, styles, withResults)),
    })),
    merges: sorted(sheet.merges),
    hiddenColumns: sheet.hiddenColumns.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  };
}

function cellOf(cell: CellData, styles: WorkbookData["styles"], withResults: boolean): ComparableCell {
  const { style, ...rest } = cell;
  const { numberFormat, fontName, isDate } = styles[style]!;
  const look = { numberFormat, fontName: fontName ?? "Times New Roman", isDate };
  if (cell.formula === undefined) return { ...rest, look };
  const formula = plainReference(cell.formula);
  if (!withResults) return { columnIndex: cell.columnIndex, formula, look };
  // Two programs may differ in the last digits, and one stores an empty text where the other stores nothing.
  const value = typeof cell.value === "number" ? Number(cell.value.toPrecision(12)) : (cell.value ?? "");
  return { columnIndex: cell.columnIndex, formula, value, look };
}
