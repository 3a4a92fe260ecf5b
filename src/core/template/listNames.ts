/** Workbook names of the ranges that the counted indicators read. */
export const LIST_NAME = {
  campaigns: "DS_PhongTrao",
  exemplars: "DS_DienHinh",
  collectivesCommended: "SL_TapThe",
  individualsCommended: "SL_CaNhan",
  proposals: "SL_DeNghi",
} as const;
