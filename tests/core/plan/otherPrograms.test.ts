import { readWorkbook } from "../../../src/adapters/xlsx/read";
import { writeWorkbook } from "../../../src/adapters/xlsx/write";
import { planToSpec, readPlan, samplePlan } from "../../../src/core/plan";
import { convert } from "../../support/libreOffice";
import { itWith } from "../../support/programs";
import { runPython } from "../../support/python";

const plan = samplePlan({ model: "huyen", set: "full" });

async function planOf(bytes: Uint8Array): Promise<ReturnType<typeof readPlan>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.reason);
  return readPlan(workbook.value);
}

describe("a plan workbook saved by another program", () => {
  for (const format of ["xlsx", "xls", "ods"] as const) {
    itWith("libreOffice", `[PLN-80] comes back from LibreOffice as .${format}`, async () => {
      const read = await planOf(await convert(await writeWorkbook(planToSpec(plan)), format));
      expect(read.findings).toEqual([]);
      expect(read.plan).toEqual(plan);
    });
  }

  itWith("openpyxl", "[PLN-80] comes back from openpyxl, with the change that was made there", async () => {
    const script = `
import openpyxl
wb = openpyxl.load_workbook(files["plan.xlsx"])
ws = wb["Kế hoạch giao"]
header = next(row for row in ws.iter_rows() if row[0].value == "Mã")
column = next(cell.column for cell in header if cell.value == "X21811")
row = next(row for row in ws.iter_rows() if row[0].value == "XH05")
ws.cell(row=row[0].row, column=column, value="từ 95,5% trở lên")
wb["Thiết lập"].cell(row=9, column=2, value=datetime.datetime(2024, 10, 31))
result = [sheet.sheet_state for sheet in wb.worksheets], [v.type for v in wb["Chỉ tiêu"].data_validations.dataValidation]
wb.save(out("plan.xlsx"))
`;
    const { files, result } = await runPython(script, {
      files: { "plan.xlsx": await writeWorkbook(planToSpec(plan)) },
    });
    const read = await planOf(files.get("plan.xlsx")!);
    expect(read.findings).toEqual([]);
    expect(read.plan?.settings.dataCutoff).toBe("2024-10-31");
    expect(read.plan?.targetDocuments[0]?.targets.get("XH05")?.byOrgUnit.get("X21811")).toEqual({
      rule: { kind: "atLeast", value: 95.5 },
      text: "từ 95,5% trở lên",
      issuedNumber: null,
    });
    expect(read.plan?.fingerprint).not.toBe(plan.fingerprint);
    const [states, validations] = result as [string[], string[]];
    expect(states).toEqual([...Array<string>(8).fill("visible"), "veryHidden"]);
    expect(validations).toEqual(Array<string>(7).fill("list"));
  });
});
