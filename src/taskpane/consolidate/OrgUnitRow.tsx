import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { OrgUnitOutcome } from "../../app/mergeIntoWorkbook";
import type { SideBySide } from "../../core/consolidation";
import { useTexts } from "../paneLanguage";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { Mixing } from "./MixFiles";
import { RivalFigures } from "./RivalFigures";

const MixFiles = lazy(() => import("./MixFiles").then((module) => ({ default: module.MixFiles })));

/** One unit with how its report stands; where two files stand against each other, the choice. */
export function OrgUnitRow(props: {
  readonly orgUnit: OrgUnitOutcome;
  /** What its files differ in, where they stand against each other. */
  readonly sides: SideBySide | null;
  /** Absent where only a whole file can be chosen. */
  readonly mixing?: Mixing;
  readonly onChoose: (orgUnit: string, path: string) => void;
}) {
  const { orgUnit, sides, mixing } = props;
  const texts = useTexts();
  const styles = usePaneStyles();
  const words = texts.consolidate.status;
  const [isMixing, setMixing] = useState(false);
  const icon =
    orgUnit.status === "received"
      ? orgUnit.errors > 0
        ? "warning"
        : "done"
      : orgUnit.status === "missing"
        ? "note"
        : "error";
  const status =
    orgUnit.status === "received" && orgUnit.errors > 0
      ? words.withErrors(orgUnit.errors)
      : words[orgUnit.status];
  return (
    <li style={{ display: "flex", gap: 6 }}>
      <SeverityIcon kind={icon} />
      <div className={styles.tight} style={{ minWidth: 0 }}>
        <span>
          {orgUnit.name}
          <br />
          <span className={styles.quiet}>{orgUnit.late === true ? `${status} · ${words.late}` : status}</span>
        </span>
        {orgUnit.rivals.map((path) => (
          <label key={path} className={styles.choice} style={{ overflowWrap: "anywhere" }}>
            <input
              type="radio"
              name={`file-of-${orgUnit.code}`}
              // Listed only while nothing is chosen that holds; a choice made before other files came must not show.
              checked={false}
              onChange={() => props.onChoose(orgUnit.code, path)}
            />
            {path}
          </label>
        ))}
        {sides !== null && <RivalFigures sides={sides} />}
        {sides !== null && sides.rows.length > 0 && mixing && (
          <>
            <div>
              <Button size="small" aria-expanded={isMixing} onClick={() => setMixing(!isMixing)}>
                {texts.reviewing.mix}
              </Button>
            </div>
            {isMixing && (
              <Suspense fallback={null}>
                <MixFiles sides={sides} {...mixing} onClose={() => setMixing(false)} />
              </Suspense>
            )}
          </>
        )}
      </div>
    </li>
  );
}
