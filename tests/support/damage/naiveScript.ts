import { runPython } from "../python";

/** What a plain script makes of one damaged file. */
export interface NaiveOutcome {
  /** Figures it takes that are not the ones the unit typed, or that it does not take. */
  readonly wrong: number;
  /** Python's error, where it stops. */
  readonly error: string | null;
}

/**
 * What offices run today: openpyxl, the sheet by its name, each figure by its address in the blank form, numbers added,
 * everything else passed over. `addresses` is code → address of `Thực hiện` in the form as made, `typed` the numbers that
 * the unit typed.
 */
const SCRIPT = `
import openpyxl
result = {}
for name in data["names"]:
    try:
        ws = openpyxl.load_workbook(files[name], data_only=True)["Biểu 01"]
        wrong = 0
        for code, address in data["addresses"].items():
            value = ws[address].value
            value = value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0
            if abs(value - data["typed"].get(code, 0)) > 1e-9: wrong += 1
        result[name] = {"wrong": wrong, "error": None}
    except Exception as problem:
        result[name] = {"wrong": 0, "error": type(problem).__name__}
`;

export async function naiveOutcomes(
  files: ReadonlyMap<string, Uint8Array>,
  addresses: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, number>>,
): Promise<ReadonlyMap<string, NaiveOutcome>> {
  const names = [...files.keys()].map((_, index) => `${index}.xlsx`);
  const given = Object.fromEntries([...files.values()].map((bytes, index) => [names[index]!, bytes]));
  const { result } = await runPython(SCRIPT, { data: { names, addresses, typed }, files: given });
  const outcomes = result as Record<string, NaiveOutcome>;
  return new Map([...files.keys()].map((name, index) => [name, outcomes[names[index]!]!]));
}
