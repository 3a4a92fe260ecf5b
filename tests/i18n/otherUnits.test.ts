import { describeFinding, english, vietnamese } from "../../src/i18n";
import { MEANINGS } from "./meanings";
import { aFinding } from "./places";

/** Findings about files whose unit is not known, or two units side by side; they stay in the consolidating workbook. */
const MAY_NAME_UNITS = ["file.repeats-other-unit", "file.unit-conflict", "file.unit-unknown"];

it("[SAY-07] carries names of other units only where the unit itself is in doubt", () => {
  const carrying = Object.entries(MEANINGS).filter(([, params]) =>
    Object.values(params).includes("otherOrgUnit"),
  );
  expect(carrying.map(([code]) => code).sort()).toEqual(MAY_NAME_UNITS);
});

it.each([
  ["Vietnamese", vietnamese, "101.234"],
  ["English", english, "101,234"],
])(
  "[SAY-07] says nothing of other units' figures when only they were compared, in %s",
  (_name, language, peers) => {
    const params = {
      indicator: "KT04",
      name: "Giá trị sản xuất",
      column: "Thực hiện",
      value: 99_999_999,
      factor: 1000,
      reference: 101_234,
      unitOfMeasure: "triệu đồng",
      proposed: 99_999.999,
    };
    const ofPeers = describeFinding(
      aFinding("cell.magnitude", { ...params, referenceKind: "peers" }),
      language,
    );
    const ofPlan = describeFinding(
      aFinding("cell.magnitude", { ...params, referenceKind: "target" }),
      language,
    );
    expect(ofPlan).toContain(peers);
    expect(ofPeers).not.toContain(peers);
    expect(ofPeers).not.toMatch(/đơn vị khác|cùng loại|other units|peers/);
  },
);
