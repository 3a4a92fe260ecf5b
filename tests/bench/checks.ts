import { checkSubmissions } from "../../src/core/check";
import { readSubmissions } from "../../src/core/submission";
import { COMMUNE, PLAN, plainWorkbook } from "../checks/codeCases/report";
import { detectionTable, printDetection } from "../checks/detectionTable";
import { median, showTable } from "./measure";

/** Rounds of the loop that says how fast this machine is at the moment. */
const CALIBRATING_ROUNDS = 2_000_000;
const WARM_UP = 200;

/** Twelve kinds of mistakes put into correct reports: how many are found, how many named, and the alarms beside. */
export function benchDetection(perKind: number): string {
  return `\nMistakes put into correct reports (${perKind} of a kind, one a report)\n${indented(printDetection(detectionTable(perKind)))}`;
}

/** Time of checking one unit workbook of 93 rows in the core, warm, beside a loop of the same machine. */
export function benchOneReport(turns: number): string {
  const reading = readSubmissions(plainWorkbook(COMMUNE), PLAN, `${COMMUNE.code}.xlsx`);
  const input = {
    submission: reading.submissions[0]!,
    targetCells: reading.targetCells.get(COMMUNE.code)!,
    findings: [],
  };
  const checks: number[] = [];
  const loops: number[] = [];
  let consumed = 0;
  for (let turn = 0; turn < WARM_UP + turns; turn++) {
    const started = performance.now();
    consumed += checkSubmissions(PLAN, [input])[0]!.entries.length;
    const checked = performance.now();
    consumed += calibratingLoop();
    if (turn < WARM_UP) continue;
    checks.push(checked - started);
    loops.push(performance.now() - checked);
  }
  if (consumed === 0) throw new Error("Nothing was checked.");
  const row = (name: string, times: readonly number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
    return [name, at(0.1), median(times).toFixed(2), at(0.9)];
  };
  return showTable(
    `Checking one unit workbook of ${PLAN.indicators.length} rows, ms (${turns} turns, warm)`,
    [
      ["", "10 %", "median", "90 %"],
      row("all checks of one report", checks),
      row(`calibrating loop (${CALIBRATING_ROUNDS.toLocaleString("en")} rounds)`, loops),
    ],
  );
}

/** A fixed amount of whole-number arithmetic. */
function calibratingLoop(): number {
  let state = 1;
  for (let round = 0; round < CALIBRATING_ROUNDS; round++) state = (Math.imul(state, 31) + round) | 0;
  return state;
}

function indented(text: string): string {
  return text.replace(/^/gmu, "  ");
}
