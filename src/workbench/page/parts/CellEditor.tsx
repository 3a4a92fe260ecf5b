import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Style } from "../../engine";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly place: Rectangle;
  readonly look: Style;
  readonly text: string;
  /** Typing began on the sheet itself rather than in the formula bar. */
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
  readonly onCommit: (move: "down" | "up" | "right" | "left" | "none") => void;
  readonly onCancel: () => void;
}

/** The cell being typed into, laid over its place in the grid; it grows with its text. */
export function CellEditor({ place, look, text, takesFocus, onChange, onCommit, onCancel }: Props) {
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!takesFocus || !input.current) return;
    input.current.focus();
    input.current.setSelectionRange(input.current.value.length, input.current.value.length);
  }, [takesFocus]);
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${Math.max(place.height, element.scrollHeight)}px`;
  }, [text, place.height]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.key === "Enter" && event.altKey) {
      onChange(`${text}\n`);
    } else if (event.key === "Enter") onCommit(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") onCommit(event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={input}
      className="cell-editor"
      aria-label="Ô đang nhập"
      value={text}
      rows={1}
      style={{
        left: place.left,
        top: place.top,
        width: Math.max(place.width, 60),
        minHeight: place.height,
        fontFamily: `"${look.fontName}", "Liberation Serif", serif`,
        fontSize: `${look.fontSize}pt`,
        fontWeight: look.bold ? 700 : 400,
      }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => takesFocus && onCommit("none")}
    />
  );
}
