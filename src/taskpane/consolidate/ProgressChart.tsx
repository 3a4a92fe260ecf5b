import { tokens } from "@fluentui/react-components";
import type { IndicatorProgress } from "../../app/totalsProgress";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** A bar ends here, so that one indicator far above its plan leaves room to see the others. */
const LONGEST = 150;

/** How far each indicator is, in the order of the plan: bars with a line at the plan, and the same as a table. */
export function ProgressChart({ progress }: { readonly progress: readonly IndicatorProgress[] }) {
  const texts = useTexts();
  const words = texts.reviewing;
  const styles = usePaneStyles();
  if (progress.length === 0) return null;
  return (
    <section className={styles.tight} aria-label={words.progress}>
      <h2 className={styles.heading}>{words.progress}</h2>
      <div aria-hidden="true" className={styles.tight}>
        {progress.map((one) => (
          <div key={one.code} style={{ display: "flex", gap: 6, alignItems: "center" }}>
            <span style={{ width: 48, flexShrink: 0, fontSize: 12 }}>{one.code}</span>
            <Bar {...one} />
            <span style={{ width: 56, flexShrink: 0, fontSize: 12, textAlign: "right" }}>
              {words.share(one.percent)}
            </span>
          </div>
        ))}
      </div>
      <details>
        <summary>{words.progressTable}</summary>
        <table style={{ width: "100%", borderCollapse: "collapse", fontSize: 12 }}>
          <caption style={{ position: "absolute", left: -10000 }}>{words.progress}</caption>
          <thead>
            <tr>
              {[words.indicator, words.completion, words.verdict].map((header) => (
                <th key={header} scope="col" style={{ textAlign: "left", verticalAlign: "top", padding: 2 }}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {progress.map((one) => (
              <tr key={one.code}>
                <th scope="row" style={{ textAlign: "left", fontWeight: "normal", padding: 2 }}>
                  {`${one.code} · ${one.name}`}
                </th>
                <td style={{ padding: 2, verticalAlign: "top" }}>{words.share(one.percent)}</td>
                <td style={{ padding: 2, verticalAlign: "top" }}>
                  {one.isProvisional
                    ? `${texts.verdict[one.verdict]} (${words.provisional})`
                    : texts.verdict[one.verdict]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The line is the plan; a provisional total is drawn hollow. Colours that high contrast keeps. */
function Bar({ percent, isProvisional }: IndicatorProgress) {
  const share = (Math.max(0, Math.min(percent, LONGEST)) / LONGEST) * 100;
  const plan = (100 / LONGEST) * 100;
  const color = tokens.colorBrandBackground;
  return (
    <svg width="100%" height="14" style={{ flex: 1, minWidth: 0 }} focusable="false">
      <rect
        x="0.5"
        y="3.5"
        height="7"
        width={`${share}%`}
        stroke={color}
        style={{ fill: isProvisional ? "transparent" : color, forcedColorAdjust: "auto" }}
      />
      <line
        x1={`${plan}%`}
        x2={`${plan}%`}
        y1="0"
        y2="14"
        style={{ stroke: tokens.colorNeutralForeground1, strokeWidth: 1.5 }}
      />
    </svg>
  );
}
