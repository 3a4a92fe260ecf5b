import type { Indicator } from "../../src/core/model";
import { judge, readTarget } from "../../src/core/plan";
import type { Figure } from "../../src/core/plan";
import { readNumberText } from "../../src/core/reading";
import { aCount, aPercentage, anIndicator } from "../core/plan/builders";

/**
 * Cells of two printed tables of results: the army newspaper's of the national plan of 2019 (qdnd.vn 608493) and Thừa
 * Thiên Huế's of the same year (thuathienhue.gov.vn), as people wrote and judged them. `differs` says why the rule's
 * verdict is another; the rule stays one, and people give a reason.
 */
const up = (decimals: number) => aPercentage({ direction: "up", decimals });
const down = (decimals: number) => aPercentage({ direction: "down", decimals });

interface PrintedRow {
  readonly target: string;
  readonly actual: string;
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly rule: string;
  readonly human: "exceeded" | "met";
  readonly differs: string | null;
}

const ROWS: readonly PrintedRow[] = [
  {
    target: "33-34",
    actual: "33,9",
    indicator: up(1),
    figure: 33.9,
    rule: "met",
    human: "met",
    differs: null,
  },
  {
    target: "1-1,5",
    actual: "1,1",
    indicator: up(1),
    figure: 1.1,
    rule: "met",
    human: "exceeded",
    differs: "inside the range is met; the table calls it Vượt",
  },
  {
    target: "60-62",
    actual: "61-62",
    indicator: up(0),
    figure: { low: 61, high: 62 },
    rule: "met",
    human: "met",
    differs: null,
  },
  {
    target: "< 7,6",
    actual: "7,6",
    indicator: down(1),
    figure: 7.6,
    rule: "missed",
    human: "met",
    differs: "below 7,6 is asked and 7,6 is not below; the table calls it Đạt",
  },
  {
    // A decrease of the rate of poor households; its remark tells what is left.
    target: "0,7",
    actual: "0,86",
    indicator: up(2),
    figure: 0.86,
    rule: "exceeded",
    human: "met",
    differs: "0,86 is above 0,7; the table calls it Đạt only",
  },
  {
    target: "6,6-6,8",
    actual: "7,02",
    indicator: up(2),
    figure: 7.02,
    rule: "exceeded",
    human: "exceeded",
    differs: null,
  },
  {
    target: "Dưới 3",
    actual: "Xuất siêu",
    indicator: down(1),
    figure: "surplus",
    rule: "exceeded",
    human: "exceeded",
    differs: null,
  },
];

describe.each(ROWS)(
  "$target beside $actual",
  ({ target, actual, indicator, figure, rule, human, differs }) => {
    const read = readTarget(target, indicator, "whole");

    it("[CHK-46] is read as it is written", () => {
      expect(read.ok).toBe(true);
      if (typeof figure !== "number") return;
      const reading = readNumberText(actual, { decimals: indicator.decimals, unitOfMeasure: "%" });
      expect(reading).toMatchObject({ kind: "number", value: figure });
    });

    it("[CHK-46] has the rule's verdict, and a reason where people's was another", () => {
      if (!read.ok) throw new Error(target);
      const { verdict } = judge({
        target: read.value,
        indicator,
        value: figure,
        previous: null,
        judgedOn: "estimate",
        yearEnded: true,
      });
      expect(verdict).toBe(rule);
      expect(differs === null).toBe(rule === human);
    });
  },
);

it.each([
  ["Khoảng 4", anIndicator({ tolerance: 0.2, unitOfMeasure: "%", valueType: "percent" })],
  ["Trên 4", up(1)],
  ["<10,4", down(1)],
  ["0,7% (còn 4,33%)", up(2)],
  ["từ 93,7% trở lên", up(1)],
  ["dưới 35%", down(1)],
  ["giảm từ 0,5% trở lên", down(2)],
  ["giảm từ 5% trở lên", aCount()],
  ["-4,13%", aPercentage({ direction: "up", decimals: 2, hardMinimum: null })],
  ["11,32%", up(2)],
  ["9", up(2)],
])("[CHK-46] the printed target %s is read", (text, indicator) => {
  expect(readTarget(text, indicator, "whole").ok).toBe(true);
});

it.each([
  ["0,86% (còn 4,17%)", "withNote"],
  ["-4,13%", "number"],
  ["11,32%", "number"],
  ["9", "number"],
  ["61-62", "range"],
])("[CHK-46] the printed result %s in a number cell is a %s", (text, kind) => {
  expect(readNumberText(text, { decimals: 2, unitOfMeasure: "%" }).kind).toBe(kind);
});
