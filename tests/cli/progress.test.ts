import { createProgress } from "../../src/cli/progress";

function said(times: readonly number[], total: number): readonly string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = createProgress(
    (line) => void lines.push(line),
    () => now,
  );
  times.forEach((time, index) => {
    now = time;
    progress.step(index + 1, total, `${index + 1}.xlsx`);
  });
  return lines;
}

it("says the first and the last file, and in between at most five lines a second", () => {
  const everyTenth = Array.from({ length: 101 }, (_, index) => index * 10);
  expect(said(everyTenth, 101).map((line) => line.split("]")[0])).toEqual([
    "[1/101",
    "[21/101",
    "[41/101",
    "[61/101",
    "[81/101",
    "[101/101",
  ]);
});

it("says how long it will take at the pace so far, once a second has passed", () => {
  // 2 s a file: 3 of 30 done after 6 s, so 54 s are left; of 300 files 594 s, ten minutes.
  expect(said([0, 500, 6000], 30)).toEqual([
    "[1/30] 1.xlsx",
    "[2/30] 2.xlsx",
    "[3/30] còn khoảng 54 giây 3.xlsx",
  ]);
  expect(said([0, 500, 6000], 300)[2]).toBe("[3/300] còn khoảng 10 phút 3.xlsx");
});
