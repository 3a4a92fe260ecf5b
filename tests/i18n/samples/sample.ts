import type { FindingParams } from "../../../src/core/finding";

/** Realistic parameters of a finding and what its sentence has to say of them, in each language's writing. */
export interface Sample<P> {
  readonly params: P;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** At least one sample for each code of a family; a missing code does not compile. */
export type Samples<P> = { readonly [C in keyof P]: readonly [Sample<P[C]>, ...Sample<P[C]>[]] };

export type AllSamples = Samples<FindingParams>;

export function sample<P>(params: P, vi: readonly string[], en: readonly string[] = vi): Sample<P> {
  return { params, vi, en };
}

/** 60 characters and more, as real names of indicators, files and offices are. */
export const LONG_NAME =
  "Tỷ trọng công nghiệp - xây dựng và thương mại - dịch vụ trong cơ cấu kinh tế (giá hiện hành)";
export const LONG_FILE =
  "nhan-ngay-2024-10-31/UBND xã Bình Tân - Báo cáo kết quả phong trào thi đua năm 2024 (sửa lần 3, đã ký số).xlsx";
export const LONG_ORG_UNIT =
  "Trung tâm Văn hóa - Thông tin - Thể thao và Truyền thanh, truyền hình huyện Tây Sơn";
export const LONG_NOTE =
  "15 vụ (trong đó 02 người chết, 03 người bị thương; so với cùng kỳ năm trước giảm 04 vụ, 01 người chết)";
