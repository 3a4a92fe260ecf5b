import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** Light, dark or high contrast, from the colours that Office tells and from the system's own settings. */
export function paneTheme(officeBackground: string | null, isForcedColors: boolean): Theme {
  if (isForcedColors) return teamsHighContrastTheme;
  if (officeBackground === null) return webLightTheme;
  return brightness(officeBackground) < 128 ? webDarkTheme : webLightTheme;
}

/** 0 black – 255 white; a colour that cannot be read is taken for white. */
function brightness(color: string): number {
  const hex = /^#?([0-9a-f]{6})/iu.exec(color)?.[1];
  if (hex === undefined) return 255;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
