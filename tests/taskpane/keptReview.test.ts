import type { FileChoices } from "../../src/app/fileChoices";
import { keepReview, readKeptReview } from "../../src/taskpane/state/keptReview";

/** The settings of a workbook, in memory. */
function workbook(text: string | null = null) {
  let kept = text;
  return {
    readState: async () => kept,
    writeState: async (_place: unknown, _key: string, value: string | null) => void (kept = value),
  };
}

const chosen: FileChoices = new Map([["X1", { sha256: "b", among: ["a", "b"] }]]);

it("[PANE-51] keeps a choice with the hashes of all files that it was made between", async () => {
  const book = workbook();
  const review = { files: ["v1.xlsx", "v2.xlsx"], chosen, decided: [] };
  await keepReview(book, review);
  expect(await readKeptReview(book)).toEqual(review);
  await keepReview(book, null);
  expect(await readKeptReview(book)).toBeNull();
});

it.each<{ readonly name: string; readonly value: unknown }>([
  { name: "a mere name, as it was once kept", value: "v1.xlsx" },
  { name: "no files that it was made between", value: { sha256: "b" } },
  { name: "a file that is none of them", value: { sha256: "c", among: ["a", "b"] } },
  { name: "hashes that are no texts", value: { sha256: "b", among: ["b", 1] } },
  { name: "nothing", value: null },
])("[PANE-51] does not trust a kept choice of $name, and keeps the rest", async ({ value }) => {
  const pairs = [["X2", value], ...chosen];
  const book = workbook(JSON.stringify({ files: ["v1.xlsx"], chosen: pairs, decided: [] }));
  expect(await readKeptReview(book)).toEqual({ files: ["v1.xlsx"], chosen, decided: [] });
});
