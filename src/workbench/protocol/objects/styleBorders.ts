import { NO_BORDER, patchBorder } from "../../engine";
import type { BorderLine, BorderSide } from "../../engine";
import type { HostClass, HostContext } from "../context";
import type { KeyTarget, StyleBorderTarget } from "../targets";
import { colorArg, wordArg } from "./arg";
import { changeStyle, styleOf } from "./styles";

const SIDES: Readonly<Record<string, BorderSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
};

/** Borders of a style: one line for each side of a cell. */
export const styleBordersClass: HostClass<KeyTarget> = {
  className: "RangeBorderCollection",
  get: { Count: () => Object.keys(SIDES).length },
  items: (target, context) =>
    Object.keys(SIDES).map((side) => context.make("StyleBorder", { ...target, side })),
  item: (target, key, context) =>
    context.make("StyleBorder", { ...target, side: wordArg(key, Object.keys(SIDES)) }),
};

function line(target: StyleBorderTarget, context: HostContext): BorderLine {
  return styleOf(target, context).style.borders[SIDES[target.side]!];
}

function setLine(target: StyleBorderTarget, context: HostContext, patch: Partial<BorderLine>): void {
  const side = SIDES[target.side]!;
  const { style } = styleOf(target, context);
  const after =
    patch.style === "None"
      ? { ...style.borders, [side]: NO_BORDER }
      : patchBorder(style, side, patch).borders;
  changeStyle(target, context, { borders: after });
}

export const styleBorderClass: HostClass<StyleBorderTarget> = {
  className: "RangeBorder",
  identity: ({ side }) => ({ _Id: side }),
  get: {
    SideIndex: ({ side }) => side,
    Style: (target, context) => line(target, context).style,
    Weight: (target, context) => line(target, context).weight,
    Color: (target, context) => line(target, context).color,
  },
  set: {
    Style: (target, value, context) =>
      setLine(target, context, {
        style: wordArg(value, [
          "None",
          "Continuous",
          "Dash",
          "DashDot",
          "DashDotDot",
          "Dot",
          "Double",
          "SlantDashDot",
        ]),
      }),
    Weight: (target, value, context) =>
      setLine(target, context, { weight: wordArg(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
    Color: (target, value, context) => setLine(target, context, { color: colorArg(value) }),
  },
};
