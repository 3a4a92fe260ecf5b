import type { Severity } from "../../core/finding";
import { tokens } from "@fluentui/react-components";

const SHAPES: Readonly<Record<Severity | "done", readonly [string, string]>> = {
  error: [
    "M8 1a7 7 0 100 14A7 7 0 008 1zm-.8 3.5h1.6v5H7.2zm0 6.2h1.6v1.6H7.2z",
    tokens.colorPaletteRedForeground1,
  ],
  warning: [
    "M8 1.5L15.2 14.5H.8zm-.8 4.5v4.5h1.6V6zm0 5.5v1.4h1.6v-1.4z",
    tokens.colorPaletteDarkOrangeForeground1,
  ],
  note: [
    "M8 1a7 7 0 100 14A7 7 0 008 1zm-.8 2.7h1.6v1.6H7.2zm0 2.8h1.6v5.8H7.2z",
    tokens.colorPaletteBlueForeground2,
  ],
  done: [
    "M8 1a7 7 0 100 14A7 7 0 008 1zm3.9 5.1L7 11 4.1 8.1l1.1-1.1L7 8.8l3.8-3.8z",
    tokens.colorPaletteGreenForeground1,
  ],
};

/** A shape of its own for each severity, so that colour never stands alone; its word stands beside it. */
export function SeverityIcon({ kind }: { readonly kind: Severity | "done" }) {
  const [path, color] = SHAPES[kind];
  // The colour stands around the picture: high contrast replaces it there, and the picture takes what it finds.
  return (
    <span style={{ color, display: "inline-flex", flexShrink: 0, marginTop: 2 }}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="currentColor" fillRule="evenodd" />
      </svg>
    </span>
  );
}
