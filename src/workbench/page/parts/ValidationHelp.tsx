import { useEffect, useState } from "react";
import { texts } from "../texts";
import type { Rectangle } from "./CellEditor";

interface Props {
  readonly place: Rectangle;
  /** Height of the cells' part of the page. */
  readonly room: number;
  /** Null: the cell has no list. */
  readonly choices: readonly string[] | null;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly current: string;
  readonly onChoose: (choice: string) => void;
}

/** The arrow of a list validation with its list, and the prompt that a validation shows. */
export function ValidationHelp({ place, room, choices, prompt, current, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [place.left, place.top]);
  const below = place.top + place.height + 2;
  const side = (needed: number, gap: number): { top: number } | { bottom: string } =>
    below + needed <= room ? { top: below + gap } : { bottom: `calc(100% - ${place.top - 2 - gap}px)` };
  const listHeight = Math.min(200, (choices?.length ?? 0) * 26);
  return (
    <>
      {choices && (
        <button
          type="button"
          className="list-arrow"
          aria-label={texts.choose}
          aria-expanded={isOpen}
          style={{ left: place.left + place.width + 1, top: place.top + Math.max(0, place.height - 20) }}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            setOpen(!isOpen);
          }}
        >
          ▾
        </button>
      )}
      {choices && isOpen && (
        <ul
          className="list-choices"
          role="listbox"
          style={{ left: place.left, ...side(listHeight, 0), minWidth: place.width }}
        >
          {choices.map((choice) => (
            <li
              key={choice}
              role="option"
              aria-selected={choice === current}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                setOpen(false);
                onChoose(choice);
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
      {prompt && !isOpen && (
        <div className="prompt" role="note" style={{ left: place.left + 12, ...side(110, 4) }}>
          {prompt.title && <strong>{prompt.title}</strong>}
          <div>{prompt.message}</div>
        </div>
      )}
    </>
  );
}
