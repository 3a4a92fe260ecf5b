import { foldText } from "./foldText";
import { withoutAccents } from "./foldName";

const EDGES = /^[\s"'(.]+|[\s"').!;,]+$/g;
const SPACES = /\s+/g;
const NONE_AT_ALL =
  /^(?:khong|ko|k|kh|chua)(?: (?:co|he co|phat sinh|ps|xay ra|ghi nhan|xuat hien))*(?: (?:truong hop|vu|vu viec|vu an|ca|ai|gi))?(?: nao)?(?: (?:phat sinh|ps|xay ra))?$/;

/** Words for `x`. */
const NOT_APPLICABLE = new Set([
  "khong ap dung",
  "ko ap dung",
  "k ap dung",
  "khong thuoc doi tuong",
  "khong thuoc doi tuong ap dung",
  "khong giao",
  "khong duoc giao",
  "n/a",
]);
/** Words for `…`. */
const NOT_AVAILABLE = new Set([
  "chua",
  "chua co",
  "chua co so lieu",
  "chua tong hop",
  "chua tong hop duoc",
  "chua thong ke",
  "chua thong ke duoc",
  "chua bao cao",
  "chua cap nhat",
  "chua danh gia",
  "chua den ky",
  "dang tong hop",
  "dang cap nhat",
  "khong co so lieu",
  "ko co so lieu",
]);
/** Words for `-`, besides the ways of saying "none" that follow one pattern. */
const NIL = new Set(["kps", "k.p.s", "0 co", "0 ps", "0 phat sinh", "0 xay ra", "nil", "khong vu viec nao"]);

/**
 * What a state in words stands for (`không`, `KPS`, `chưa có số liệu`, `không áp dụng`), or null for other text.
 * `không hộ` in a row of `hộ` is nil as well. Accents may be missing.
 */
export function readNilWord(
  text: string,
  unitOfMeasure: string | undefined,
): "nil" | "notApplicable" | "notAvailable" | null {
  const plain = withoutAccents(foldText(text)).replace(EDGES, "").replace(SPACES, " ");
  if (NOT_APPLICABLE.has(plain)) return "notApplicable";
  if (NOT_AVAILABLE.has(plain)) return "notAvailable";
  if (NIL.has(plain) || NONE_AT_ALL.test(plain)) return "nil";
  if (unitOfMeasure !== undefined && unitOfMeasure !== "") {
    const end = ` ${withoutAccents(foldText(unitOfMeasure))}`;
    const withoutNone = plain.endsWith(" nao") ? plain.slice(0, -4) : plain;
    if (withoutNone.endsWith(end) && NONE_AT_ALL.test(withoutNone.slice(0, -end.length))) return "nil";
  }
  return null;
}
