import { awardGroupRows } from "../../../src/core/report/awardGroups";
import { aPlan, aSubmission } from "../../support/builders";
import { commendation } from "../province/support";

it("[RPT-30] counts commended rows by form, kind and group; proposals and unwritten groups apart", () => {
  const submission = aSubmission(aPlan().build(), "X1")
    .with({
      commendations: [
        commendation({ group: "trực tiếp công tác,  lao động" }),
        commendation({ group: "Lãnh đạo, quản lý" }),
        commendation({ group: "" }),
        commendation({ awardeeKind: "household", group: "Nhân dân, doanh nhân, đối tượng khác" }),
        commendation({ status: "Đề nghị khen thưởng" }),
      ],
    })
    .build();
  // Form, kind, then leaders, direct work, people, not written.
  expect(awardGroupRows([submission])).toEqual([
    ["Giấy khen", "Cá nhân", 1, 1, 0, 1],
    ["Giấy khen", "Hộ gia đình", 0, 0, 1, 0],
  ]);
});
