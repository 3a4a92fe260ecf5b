import { aPlan, sheetData } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import { LINE_X1, read } from "./forms";

const plan = aPlan()
  .onlyIndicators()
  .withMovement({
    code: "PT1",
    name: "Cả nước chung sức xây dựng nông thôn mới",
    fromYear: 2021,
    toYear: 2025,
    relatedIndicators: [],
  })
  .build();
const submissionOf = (name: string, rows: readonly (readonly CellValue[])[]) =>
  read(plan, [sheetData(name, [[LINE_X1], [], ...rows])]).submissions[0]!;

describe("lists", () => {
  it("[SUB-17] a row counts when it has a name; texts are cleaned, lines kept, dates shown day first", () => {
    const { campaigns } = submissionOf("Biểu 02", [
      [
        "TT",
        "Tên phong trào",
        "Loại",
        "Đối tượng",
        "Từ ngày",
        "Đến ngày",
        "Văn bản phát động",
        "Ngày sơ kết, tổng kết",
        "Kết quả",
      ],
      [
        1,
        " Thi đua  cao điểm ",
        "Theo đợt",
        "Toàn xã",
        { date: 45292 },
        "30/6/2024",
        "12/KH-UBND",
        null,
        "Tốt\nVượt tiến độ",
      ],
      [2, null, "Chuyên đề", null, null, null, null, null, "dòng chưa có tên"],
      ["↑ Cần thêm dòng: chèn phía trên dòng này"],
    ]);
    expect(campaigns).toEqual([
      {
        name: "Thi đua cao điểm",
        kind: "Theo đợt",
        audience: "Toàn xã",
        // Serial 45292 is 01/01/2024.
        from: "01/01/2024",
        to: "30/6/2024",
        launchDocument: "12/KH-UBND",
        reviewDate: "",
        result: "Tốt\nVượt tiến độ",
        location: { sheet: "Biểu 02", rowIndex: 3, columnIndex: 1 },
        columns: new Map([
          ["tt", 0],
          ["tên phong trào", 1],
          ["loại", 2],
          ["đối tượng", 3],
          ["từ ngày", 4],
          ["đến ngày", 5],
          ["văn bản phát động", 6],
          ["ngày sơ kết, tổng kết", 7],
          ["kết quả", 8],
        ]),
      },
    ]);
  });

  it("[SUB-17] columns may stand in any order", () => {
    const { exemplars } = submissionOf("Biểu 04", [
      ["Tóm tắt", "Tên", "Loại", "Đơn vị, địa chỉ"],
      ["Ủng hộ quỹ khuyến học", "Mô hình A", "Mô hình mới", "thôn 1"],
    ]);
    expect(exemplars).toMatchObject([
      { kind: "Mô hình mới", name: "Mô hình A", place: "thôn 1", summary: "Ủng hộ quỹ khuyến học" },
    ]);
  });

  it("[SUB-17] an empty list is complete, and is not a list that is missing", () => {
    const submission = submissionOf("Biểu 04", [["TT", "Loại", "Tên", "Đơn vị, địa chỉ", "Tóm tắt"], [], []]);
    expect(submission.exemplars).toEqual([]);
    expect(submission.tables.has("exemplars")).toBe(true);
    expect(submission.tables.has("campaigns")).toBe(false);
  });

  it("[SUB-17] the three lists of Biểu 03 stay apart, each up to the next headers", () => {
    const head = (name: string, place: string) => [
      "TT",
      name,
      place,
      "Danh hiệu thi đua, hình thức khen thưởng",
      "Trạng thái",
    ];
    const { commendations, tables } = submissionOf("Biểu 03", [
      head("Tên tập thể", "Chức vụ, đơn vị"),
      [1, "Thôn 1", "thôn 1", "Giấy khen", "Đã khen thưởng"],
      ["B2. Cá nhân"],
      head("Họ và tên", "Chức vụ, đơn vị"),
      [1, "Nguyễn Văn A", "công chức", "Lao động tiên tiến", "Đề nghị khen thưởng"],
      [],
      head("Chủ hộ", "Địa chỉ"),
      [1, "Trần Thị B", "thôn 2", "Gia đình văn hóa", "Đã khen thưởng"],
    ]);
    expect(
      commendations.map((row) => [row.awardeeKind, row.name, row.position, row.award, row.status]),
    ).toEqual([
      ["collective", "Thôn 1", "thôn 1", "Giấy khen", "Đã khen thưởng"],
      ["individual", "Nguyễn Văn A", "công chức", "Lao động tiên tiến", "Đề nghị khen thưởng"],
      ["household", "Trần Thị B", "thôn 2", "Gia đình văn hóa", "Đã khen thưởng"],
    ]);
    expect([...tables]).toEqual(["collectives", "individuals", "households"]);
  });

  it("[SUB-18] typed totals of Biểu 03 A are kept; formulas, zeros and the row for others by its own name", () => {
    const { awardCounts } = submissionOf("Biểu 03", [
      [
        "TT",
        "Danh hiệu thi đua, hình thức khen thưởng",
        "Tập thể",
        "Cá nhân",
        "Hộ gia đình",
        "Tập thể (đề nghị)",
        "Cá nhân (đề nghị)",
        "Hộ gia đình (đề nghị)",
      ],
      [1, "Giấy khen", 7, { formula: "COUNTIFS(A1,B1)", value: 3 }, 0, null, 2, null],
      [2, "danh hiệu,  hình thức khác", null, 4],
      [3, null, 9],
    ]);
    expect(awardCounts.map((row) => [row.award, row.awardeeKind, row.proposed, row.count])).toEqual([
      ["Giấy khen", "collective", false, 7],
      ["Giấy khen", "individual", true, 2],
      ["Danh hiệu, hình thức khác", "individual", false, 4],
    ]);
  });
});

describe("rows with codes", () => {
  it("[SUB-19] of movements are those of the plan", () => {
    const { movements } = submissionOf("Biểu 02", [
      [
        "Mã",
        "Phong trào",
        "Nội dung, cách làm",
        "Kết quả",
        "Số tập thể, cá nhân tham gia",
        "Khó khăn, vướng mắc",
      ],
      ["pt 1", "Cả nước chung sức", "Vận động", "5 km đường", "12 tập thể", "Thiếu vốn"],
      ["PT9", "Phong trào khác", "…", "…"],
    ]);
    expect(movements).toEqual([
      {
        code: "PT1",
        activities: "Vận động",
        result: "5 km đường",
        participants: "12 tập thể",
        difficulties: "Thiếu vốn",
        location: { sheet: "Biểu 02", rowIndex: 3, columnIndex: 3 },
      },
    ]);
  });

  it("[SUB-19] of the assessment are kept where something was written", () => {
    const { assessments } = submissionOf("Biểu 05", [
      ["Mã", "Mục", "Nội dung"],
      ["DG1", "Công tác lãnh đạo", "- 5 văn bản"],
      ["DG2", "Kết quả", null],
      ["DG99", "Khác", "…"],
    ]);
    expect(assessments.map((row) => [row.code, row.text])).toEqual([["DG1", "- 5 văn bản"]]);
  });

  it("[SUB-19] of mass-media counts are figures like every other", () => {
    const { figures } = submissionOf("Biểu 04", [
      ["Mã", "Nội dung", "Đơn vị tính", "Số lượng"],
      ["TT3", "Số tin đã đăng, phát", "tin", "1.234"],
      ["TT9", "Khác", "tin", 5],
    ]);
    expect(
      figures.map((figure) => [figure.indicator, figure.measure, figure.role, figure.cell?.value]),
    ).toEqual([["TT3", "actual", "entry", "1.234"]]);
  });
});

describe("the cover", () => {
  const cover = (rows: readonly (readonly CellValue[])[]) => {
    const form = sheetData("Biểu 05", [
      [LINE_X1],
      ["Mã", "Mục", "Nội dung"],
      ["DG1", "a", "b"],
      ["Người lập biểu", "Chữ ký"],
    ]);
    return read(plan, [sheetData("Bìa", [[LINE_X1], ...rows]), form]).submissions[0]!.cover;
  };

  it("[SUB-20] is read by its labels, each entry at the right", () => {
    expect(
      cover([
        [null, "Số, ký hiệu văn bản", " 45/BC-UBND "],
        [null, "Ngày văn bản", { date: 45595 }],
        [null, "Người ký, chức vụ", "Nguyễn Văn A, Chủ tịch"],
        [null, "Lần gửi", 2],
        [null, "Người lập biểu", "Trần Thị B"],
        [null, "Số điện thoại", "0256 123 456"],
      ]),
    ).toEqual({
      documentNumber: "45/BC-UBND",
      // Serial 45595 is 30/10/2024.
      documentDate: "2024-10-30",
      signer: "Nguyễn Văn A, Chủ tịch",
      sendNumber: 2,
      preparer: "Trần Thị B",
      phone: "0256 123 456",
      location: { sheet: "Bìa", rowIndex: 4, columnIndex: 2 },
    });
  });

  it("[SUB-20] blank entries are null and the first sending", () => {
    expect(
      cover([
        [null, "Số, ký hiệu văn bản"],
        [null, "Ngày văn bản"],
        [null, "Lần gửi"],
      ]),
    ).toMatchObject({
      documentNumber: null,
      documentDate: null,
      sendNumber: 1,
    });
  });

  it.each([
    ["a date as text", "30-10-2024", "2024-10-30"],
    ["a date in words", "ngày 30 tháng 10 năm 2024", "2024-10-30"],
    ["no date", "sau này", null],
  ])("[SUB-20] the day of the document may be %s", (_, typed, expected) => {
    expect(cover([[null, "Ngày văn bản", typed]]).documentDate).toBe(expected);
  });

  it.each<[CellValue, number]>([
    ["3", 3],
    [3, 3],
    [0, 1],
    [1.5, 1],
    ["lần hai", 1],
    [-2, 1],
  ])("[SUB-20] Lần gửi %j is %d: a whole number from one up", (typed, expected) => {
    expect(cover([[null, "Lần gửi", typed]]).sendNumber).toBe(expected);
  });

  it("[SUB-20] labels at the foot of a form are not the cover", () => {
    expect(cover([[null, "Lần gửi", 1]]).preparer).toBeNull();
  });
});
