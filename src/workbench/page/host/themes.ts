/** Colours that Office tells a pane, as numbers `0xRRGGBB`. Values seen in Office's colourful, dark grey and black looks. */
export interface OfficeColors {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

export type ThemeName = "light" | "gray" | "dark";

export const OFFICE_THEMES: Readonly<Record<ThemeName, OfficeColors>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  },
  gray: {
    bodyBackgroundColor: 0x666666,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0xd4d4d4,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x0a0a0a,
    controlForegroundColor: 0xffffff,
  },
};
