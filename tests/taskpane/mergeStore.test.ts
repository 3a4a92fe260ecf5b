import type { MergePreview } from "../../src/app/mergeIntoWorkbook";
import { distinctPaths, FRESH_MERGE, isInDoubt, mergeReducer } from "../../src/taskpane/state/mergeStore";

const inOrder: MergePreview = {
  spec: { sheets: [], styles: {}, names: [], properties: [], customXml: [], activeSheet: "" },
  orgUnits: [
    { code: "X1", name: "Xã Một", status: "received", late: null, errors: 0, warnings: 3, rivals: [] },
  ],
  files: [{ file: "a.xlsx", sha256: "", status: "merged", units: [], reason: null }],
  findings: [],
  missed: [],
  isProvisional: false,
  changes: null,
  slips: [],
  held: [],
  progress: [],
};

it("[PANE-46] has nothing to ask when every unit is there without errors; warnings do not stop", () => {
  expect(isInDoubt(inOrder)).toBe(false);
});

it.each<{ readonly name: string; readonly change: Partial<MergePreview> }>([
  { name: "a refused file", change: { files: [{ ...inOrder.files[0]!, status: "refused" }] } },
  { name: "a missing unit", change: { orgUnits: [{ ...inOrder.orgUnits[0]!, status: "missing" }] } },
  { name: "a unit with errors", change: { orgUnits: [{ ...inOrder.orgUnits[0]!, errors: 1 }] } },
  {
    name: "a unit that was guessed",
    change: {
      findings: [
        {
          code: "file.unit-guessed",
          severity: "warning",
          holds: false,
          place: {},
          params: { name: "Xã Một" },
        },
      ],
    },
  },
])("[PANE-46] asks for a look at $name", ({ change }) => {
  expect(isInDoubt({ ...inOrder, ...change })).toBe(true);
});

it("[PANE-47] keeps files of one name from different folders apart", () => {
  expect(distinctPaths(["a.xlsx"], ["a.xlsx", "a.xlsx", "b.xlsx"])).toEqual([
    "a.xlsx (2)",
    "a.xlsx (3)",
    "b.xlsx",
  ]);
});

it("[PANE-45] goes back to where it stood when a step breaks off", () => {
  const reading = mergeReducer(FRESH_MERGE, { kind: "reading", total: 3 });
  expect(mergeReducer(reading, { kind: "back" })).toEqual(FRESH_MERGE);
  const shown = mergeReducer(FRESH_MERGE, { kind: "preview", preview: inOrder });
  const writing = mergeReducer(shown, { kind: "writing" });
  expect(mergeReducer(writing, { kind: "back" })).toEqual(shown);
});
