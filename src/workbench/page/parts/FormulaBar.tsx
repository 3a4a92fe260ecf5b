import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import { texts } from "../texts";

interface Props {
  readonly address: string;
  readonly text: string;
  /** Something is typed in the cell itself: the bar follows. */
  readonly typed: string | null;
  readonly onStart: (text: string) => void;
  readonly onChange: (text: string) => void;
  readonly onCommit: (move: "down" | "right" | "none") => void;
  readonly onCancel: () => void;
  readonly onGoTo: (address: string) => void;
}

export function FormulaBar({ address, text, typed, onStart, onChange, onCommit, onCancel, onGoTo }: Props) {
  const [name, setName] = useState(address);
  useEffect(() => setName(address), [address]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === "Enter" && !event.altKey && !event.shiftKey) onCommit("down");
    else if (event.key === "Tab") onCommit("right");
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={texts.nameBox}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onGoTo(name);
          if (event.key === "Escape") setName(address);
        }}
      />
      <button type="button" title={texts.cancel} disabled={typed === null} onMouseDown={onCancel}>
        ✕
      </button>
      <button
        type="button"
        title={texts.accept}
        disabled={typed === null}
        onMouseDown={() => onCommit("none")}
      >
        ✓
      </button>
      <span className="fx">fx</span>
      <textarea
        aria-label={texts.formulaBar}
        rows={1}
        value={typed ?? text}
        onFocus={() => typed === null && onStart(text)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
