import { useEffect, useState } from "react";
import type { PointerEvent, RefObject } from "react";
import { texts } from "../texts";

/** Widths of a task pane in Excel: 350 pixels at first, 320 at the narrowest. */
const FIRST_WIDTH = 350;
const LEAST_WIDTH = 320;

interface Props {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Null until the host is there. */
  readonly address: string | null;
  readonly onReload: () => void;
}

/** The add-in in a frame of its own beside the sheet, with a handle to make it wider or narrower. */
export function Pane({ frame, address, onReload }: Props) {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [start, setStart] = useState<{ x: number; width: number } | null>(null);
  useEffect(() => {
    // The grid asks for its room only when the window changes.
    window.dispatchEvent(new Event("resize"));
  }, [width]);
  const most = Math.max(LEAST_WIDTH, Math.round(window.innerWidth / 2));
  const within = (pixels: number): number => Math.min(most, Math.max(LEAST_WIDTH, pixels));
  return (
    <>
      <div
        className="pane-handle"
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.paneHandle}
        aria-valuenow={width}
        aria-valuemin={LEAST_WIDTH}
        aria-valuemax={most}
        tabIndex={0}
        onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setStart({ x: event.clientX, width });
        }}
        onPointerMove={(event) => start && setWidth(within(start.width + start.x - event.clientX))}
        onPointerUp={() => setStart(null)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") setWidth(within(width + 10));
          if (event.key === "ArrowRight") setWidth(within(width - 10));
        }}
      />
      <aside className={`pane${start ? " dragging" : ""}`} style={{ width }} aria-label={texts.pane}>
        <header>
          <span>{texts.pane}</span>
          <span className="pane-width">{width} px</span>
          <button type="button" title={texts.reload} onClick={onReload}>
            ⟳
          </button>
        </header>
        {address === null ? (
          <p className="pane-empty">{texts.noAddin}</p>
        ) : (
          <iframe ref={frame} key={address} src={address} title={texts.pane} />
        )}
      </aside>
    </>
  );
}
