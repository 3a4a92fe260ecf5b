import type { Verdict } from "../../core/model";
import type { RuleExplanation } from "../../core/plan";
import { vietnameseFormats } from "../formats";
import { vietnamesePaste } from "./panePaste";
import { vietnameseReview } from "./paneReview";
import { vietnameseSources } from "./paneSources";

const { number, date } = vietnameseFormats;
const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const VERDICTS: Readonly<Record<Verdict, string>> = {
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Không đạt",
  notYet: "Chưa đến kỳ đánh giá",
  notAssessed: "Không đánh giá",
};

/** Every word of the pane. Vietnamese is the reference; English has the same keys (`PaneTexts`). */
export const vietnamesePane = {
  title: "Báo cáo thi đua",
  tabs: { templates: "Biểu mẫu", check: "Kiểm tra", consolidate: "Tổng hợp" },
  severity: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
  severityOne: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
  verdict: VERDICTS,
  reading: "Đang đọc tệp…",
  brokenPlan: "Kế hoạch trong tệp này có lỗi: mở thẻ Biểu mẫu để xem và sửa.",
  cancel: "Hủy",
  close: "Đóng",
  confirm: "Đồng ý",
  retry: "Thử lại",

  context: {
    plan: (year: number, orgUnits: number) => `Tệp tổng hợp · năm ${year} · ${number(orgUnits)} đơn vị`,
    report: (name: string, year: number) => `Báo cáo của ${name} · năm ${year}`,
    reportWithoutPlan: (code: string) => `Báo cáo của đơn vị có mã ${code}`,
    brokenPlan: "Tệp kế hoạch có lỗi cần sửa",
    empty: "Tệp này chưa có biểu mẫu",
    daysLeft: (days: number) =>
      days > 0
        ? `còn ${number(days)} ngày`
        : days === 0
          ? "hạn cuối hôm nay"
          : `đã quá hạn ${number(-days)} ngày`,
    ended: "đã hết hạn",
    betterBy: (lastDay: string, lastWeekday: number, day: string, weekday: number) =>
      `Hạn cuối ${WEEKDAYS[lastWeekday]} ${shortDate(lastDay)}; nên gửi trước 17 giờ ${WEEKDAYS[weekday]} ${shortDate(day)}`,
    sample: "Số liệu mẫu – không phải chỉ tiêu được giao",
  },

  menu: {
    label: "Mục khác",
    language: "English",
    sample: "Dùng thử với số liệu mẫu",
    about: "Giới thiệu",
    aboutText: (version: string) =>
      `Báo cáo thi đua ${version}: làm biểu mẫu, kiểm tra và tổng hợp báo cáo ngay trong Excel. Số liệu không rời khỏi máy này.`,
    help: "Hướng dẫn",
    helpSteps: [
      "Biểu mẫu: từ tệp kế hoạch, tạo cho mỗi đơn vị một tệp để nhập.",
      "Kiểm tra: đơn vị mở tệp của mình, xem chỗ cần sửa trước khi trình ký.",
      "Tổng hợp: chọn các tệp đã nhận, xem lại rồi ghi kết quả vào tệp kế hoạch.",
    ],
  },

  paste: vietnamesePaste,
  sources: vietnameseSources,
  reviewing: vietnameseReview,

  check: {
    filled: (filled: number, asked: number) => `Đã nhập ${number(filled)}/${number(asked)} ô`,
    noForm:
      "Tệp này chưa có biểu mẫu của đơn vị nào để kiểm tra: mở tệp báo cáo của đơn vị, hoặc thêm biểu mẫu ở thẻ Biểu mẫu.",
    noPlan:
      "Tệp báo cáo này không kèm kế hoạch nên chưa kiểm tra được tại đây. Vẫn có thể gửi; nơi tổng hợp sẽ kiểm tra khi nhận.",
    goToCell: "Đến ô",
    fixForm: "Sửa cách ghi",
    fixAll: (count: number) => `Sửa tất cả lỗi cùng loại (${number(count)})`,
    useProposed: "Dùng số đề xuất",
    explain: "Giải trình",
    keep: "Giữ nguyên, nêu lý do",
    explanationLabel: "Nguyên nhân, giải trình",
    write: "Ghi vào ô",
    apply: "Sửa",
    beforeAfter: (from: string, to: string) => `${from} → ${to}`,
    asText: (text: string) => `“${text}” (chữ)`,
    missing: (count: number) => `Chưa nhập (${number(count)} ô)`,
    explained: "Đã nêu lý do",
    wholeFile: "Cả tệp",
    ready: "Đã đủ số liệu, có thể trình ký",
    almostReady: "Không còn lỗi; còn ô chưa nhập.",
    noneOfKind: "Không có nội dung nào thuộc loại này.",
    nextTitle: "Việc tiếp theo",
    nextPrint: "In hoặc lưu PDF để trình ký.",
    nextSend: (recipient: string) => `Gửi văn bản đã ký tới ${recipient}, kèm tệp Excel này.`,
    nextName: "Tên tệp nên dùng:",
    nextDeadline: (lastDay: string) => `Hạn cuối gửi: ${date(lastDay)}.`,
    copy: "Chép",
    copied: "Đã chép",
    written: "Đã ghi vào tệp.",
    counts: (errors: number, warnings: number, notes: number) =>
      `${number(errors)} lỗi, ${number(warnings)} cảnh báo, ${number(notes)} lưu ý`,
    blank: "(trống)",
  },

  entry: {
    plan: "Kế hoạch",
    noPlan: "Không giao chỉ tiêu",
    rule: "Cách đánh giá",
    now: "Hiện tại",
    previous: "Năm trước",
    noPrevious: "Chưa có",
    givenBy: "Văn bản giao",
    noFigure: "Chưa có số liệu để đánh giá",
    judgedOn: { estimate: "theo ước cả năm", actual: "theo thực hiện" },
    figure: (value: number, decimals: number, unitOfMeasure: string) =>
      withUnit(number(value, decimals), unitOfMeasure),
    answer: (value: boolean): string => (value ? "Đạt" : "Chưa đạt"),
    surplus: "xuất siêu",
    ruleText,
  },

  consolidate: {
    needsPlan: "Mở tệp kế hoạch (hoặc dùng thử với số liệu mẫu) để tổng hợp báo cáo vào tệp đó.",
    drop: "Kéo thả các tệp báo cáo đã nhận vào đây, hoặc",
    choose: "Chọn tệp…",
    chooseMore: "Thêm tệp…",
    progress: (done: number, total: number, current: string) =>
      current === ""
        ? `Đang đọc ${number(done)}/${number(total)} tệp`
        : `Đang đọc ${number(done)}/${number(total)} tệp: ${current}`,
    merging: "Đang tổng hợp…",
    writing: "Đang ghi kết quả vào tệp…",
    cancelled: "Đã hủy. Tệp đang mở không thay đổi.",
    inOrder: (received: number, expected: number) =>
      `Đã đọc đủ ${number(received)}/${number(expected)} đơn vị, không có nội dung cần xem lại.`,
    review: "Cần xem trước khi ghi",
    received: (received: number, expected: number) =>
      `Đã nhận ${number(received)}/${number(expected)} đơn vị`,
    status: {
      received: "Đã nhận",
      withErrors: (errors: number) => `Đã nhận, ${number(errors)} lỗi`,
      late: "Quá hạn",
      missing: "Chưa gửi",
      undecided: "Chọn tệp dùng để tổng hợp",
    },
    orgUnits: "Đơn vị",
    onlyDoubtful: "Chỉ đơn vị cần xem",
    refused: (count: number) => `Tệp không dùng được (${number(count)})`,
    guessed: (count: number) => `Đơn vị nhận theo tên (${number(count)})`,
    heldNote: (count: number) =>
      `${number(count)} số liệu còn nghi vấn, chưa đưa vào tổng; ghi rõ tại trang Nội dung cần rà soát.`,
    undecidedNote: "Có hai tệp khác nhau của cùng một đơn vị: chọn tệp dùng để tổng hợp.",
    replaces: "Các trang tổng hợp của lần trước sẽ được thay bằng kết quả mới.",
    write: "Ghi kết quả vào tệp",
    startOver: "Làm lại từ đầu",
    done: (received: number, expected: number, isProvisional: boolean) =>
      `Đã tổng hợp ${number(received)}/${number(expected)} đơn vị${isProvisional ? " – số liệu tạm tính" : ""}`,
    missingNames: (count: number) => `Chưa có số liệu của ${number(count)} đơn vị`,
    missed: (count: number) => `Chỉ tiêu không đạt (${number(count)})`,
    noneMissed: "Không có chỉ tiêu nào không đạt.",
    sheets: "Xem kết quả",
    undo: "Hoàn tác lần tổng hợp này",
    undone: "Đã hoàn tác. Tệp trở lại như trước lần tổng hợp.",
    earlier: (at: string, orgUnits: string) => `Lần tổng hợp gần nhất: ${at}, ${orgUnits} đơn vị.`,
    diary: (files: number, received: number, expected: number) =>
      `Tổng hợp ${number(files)} tệp; ${number(received)}/${number(expected)} đơn vị có số liệu`,
    explainHint: "Chọn một số ở trang Tổng hợp hoặc Chi tiết theo đơn vị để xem số đó gồm những gì.",
    parts: (count: number) => `Gồm ${number(count)} số liệu đã nhận`,
    madeOf: "Tính từ các chỉ tiêu",
    typed: (text: string) => `ghi: ${text}`,
    notUsed: "không tính",
    at: (file: string, sheet: string, cell: string) => `${file} · ${sheet} · ${cell}`,
  },

  templates: {
    noPlan: "Chưa có kế hoạch. Bắt đầu bằng một tệp kế hoạch mẫu, hoặc xem thử với số liệu mẫu.",
    reportHere: "Tệp này là báo cáo của một đơn vị; biểu mẫu được tạo từ tệp kế hoạch.",
    createPlan: "Tạo tệp kế hoạch mẫu",
    trySample: "Dùng thử với số liệu mẫu",
    model: "Mô hình",
    models: {
      tinh: "Tỉnh ← xã, phường (từ 01/7/2025)",
      xa: "Xã, phường ← phòng, thôn, trường (từ 01/7/2025)",
      huyen: "Huyện ← xã, thị trấn; phòng, ban, ngành (đến 30/6/2025, theo công văn mẫu)",
    },
    set: "Bộ chỉ tiêu",
    sets: { core: "Bộ cốt lõi", full: "Bộ đầy đủ (tập huấn, kiểm thử)" },
    create: "Tạo",
    createdPlan: "Kế hoạch mẫu đã có trong tệp này: xem, sửa theo văn bản giao rồi tạo biểu mẫu.",
    openedPlan: (name: string) => `Đã mở ${name} ở cửa sổ mới.`,
    planCard: (indicators: number, orgUnits: number) =>
      `${number(indicators)} chỉ tiêu, ${number(orgUnits)} đơn vị báo cáo`,
    planYear: (year: number) => `Kế hoạch năm ${year}`,
    problems: (count: number) => `Kế hoạch có ${number(count)} điểm cần xem`,
    make: "Tạo biểu mẫu cho các đơn vị",
    chooseOrgUnits: "Chọn đơn vị",
    all: "Tất cả đơn vị",
    some: "Một số đơn vị",
    search: "Tìm đơn vị",
    chosen: (count: number) => `Đã chọn ${number(count)} đơn vị`,
    burden: (kind: string, least: number, most: number) =>
      least === most
        ? `Mỗi ${kind} nhập ${number(least)} ô.`
        : `${capital(kind)} nhập từ ${number(least)} đến ${number(most)} ô.`,
    making: (done: number, total: number) => `Đang tạo ${number(done)}/${number(total)} biểu mẫu`,
    made: (count: number) => `Đã tạo ${number(count)} biểu mẫu`,
    download: "Tải tệp nén (.zip)",
    openOne: "Mở biểu mẫu",
    noDownload:
      "Excel trên máy Mac không tải tệp về từ ngăn này được: bấm “Mở biểu mẫu” ở từng tệp bên dưới, rồi lưu lại.",
    archiveName: (year: number) => `Bieu-mau-thi-dua-${year}.zip`,
    addHere: "Thêm biểu mẫu vào tệp này",
    add: "Thêm",
    added: (name: string) => `Đã thêm biểu mẫu của ${name} vào tệp này.`,
    wouldReplace: (sheets: string) => `Tệp này đã có các trang ${sheets}. Thay bằng biểu mẫu trống?`,
    replace: "Thay",
    orgUnit: "Đơn vị",
    undo: "Hoàn tác",
    undone: "Đã bỏ các trang vừa thêm.",
  },

  sample: {
    offer: "Dùng thử với số liệu mẫu của một huyện: kế hoạch được ghi vào tệp trống này.",
    preparing: "Đang chuẩn bị số liệu mẫu…",
    ready: "Đã ghi kế hoạch mẫu vào tệp này. Tiếp theo: tổng hợp các báo cáo mẫu.",
    reports: "Dùng báo cáo mẫu",
    begin: "Bắt đầu",
    notEmpty: "Tệp này đã có nội dung. Mở một tệp trống để dùng thử.",
  },

  hostErrors: {
    protected: "Trang tính hoặc tệp đang được bảo vệ: bỏ bảo vệ rồi thử lại.",
    "cell-editing": "Đang sửa dở một ô: nhấn Enter rồi thử lại.",
    "other-workbook": "Một tệp khác đang được chọn: trở lại tệp này rồi thử lại.",
    "too-large": "Khối số liệu quá lớn đối với Excel này: chia nhỏ rồi thử lại.",
    "too-old": "Bản Excel này chưa hỗ trợ việc này: cập nhật Excel hoặc dùng trang tong-hop.html.",
    "not-found": "Không tìm thấy trang hoặc ô: có thể đã bị xóa hoặc đổi tên.",
    exists: "Đã có trang trùng tên: đổi tên trang đó rồi thử lại.",
    hidden: "Trang này đang ẩn: bỏ ẩn rồi thử lại.",
    password: "Trang tính đặt mật khẩu: bỏ bảo vệ rồi thử lại.",
    busy: "Excel đang bận: đợi một lát rồi thử lại.",
    "session-ended": "Phiên làm việc đã hết: mở lại tệp rồi thử lại.",
    refused: "Excel không cho thực hiện: kiểm tra tệp có ở chế độ chỉ đọc không rồi thử lại.",
    failed: "Excel gặp lỗi ngoài dự kiến: thử lại; nếu vẫn lỗi, lưu tệp và mở lại.",
  },
  unchanged: "Tệp không thay đổi.",
  notRestored:
    "Tệp có thể đã thay đổi một phần: đóng tệp, không lưu, rồi mở lại (Excel trên web: mở Lịch sử phiên bản).",
  unexpected: "Có lỗi ngoài dự kiến: thử lại; nếu vẫn lỗi, đóng rồi mở lại ngăn này.",
};

export type PaneTexts = typeof vietnamesePane;

function ruleText(rule: RuleExplanation): string {
  switch (rule.kind) {
    case "atLeast":
      return `Từ ${withUnit(number(rule.value), rule.unitOfMeasure)} trở lên là đạt`;
    case "atMost":
      return `Không quá ${withUnit(number(rule.value), rule.unitOfMeasure)} là đạt`;
    case "above":
      return `Trên ${withUnit(number(rule.value), rule.unitOfMeasure)} là đạt`;
    case "below":
      return `Dưới ${withUnit(number(rule.value), rule.unitOfMeasure)} là đạt`;
    case "equal":
      return `Bằng ${withUnit(number(rule.value), rule.unitOfMeasure)} là đạt`;
    case "approximately":
      return rule.tolerance === null
        ? `Khoảng ${withUnit(number(rule.value), rule.unitOfMeasure)}; kế hoạch chưa ghi sai số cho phép`
        : `Khoảng ${withUnit(number(rule.value), rule.unitOfMeasure)}, hơn kém ${number(rule.tolerance)} là đạt`;
    case "range":
      return `Từ ${number(rule.low)} đến ${withUnit(number(rule.high), rule.unitOfMeasure)} là đạt`;
    case "decreaseBy":
    case "increaseBy": {
      const verb = rule.kind === "decreaseBy" ? "Giảm" : "Tăng";
      const amount = rule.amountIn === "points" ? `${number(rule.amount)} điểm` : `${number(rule.amount)}%`;
      const bound = rule.sense === "atLeast" ? `từ ${amount} trở lên` : amount;
      const comes =
        rule.comesTo === null ? "" : ` (tức ${withUnit(number(rule.comesTo), rule.unitOfMeasure)})`;
      return `${verb} ${bound} so với năm trước${comes} là đạt`;
    }
    case "met":
      return "Ghi Đạt là đạt";
    case "surplus":
      return "Xuất siêu là đạt";
  }
}

function withUnit(text: string, unitOfMeasure: string): string {
  if (unitOfMeasure === "%" || unitOfMeasure === "‰") return text + unitOfMeasure;
  return unitOfMeasure === "Đạt/Chưa đạt" ? text : `${text} ${unitOfMeasure}`;
}

function shortDate(isoDate: string): string {
  return date(isoDate).slice(0, 5);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
