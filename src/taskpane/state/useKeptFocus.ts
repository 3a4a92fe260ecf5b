import { useEffect } from "react";
import type { RefObject } from "react";

/** Where something with the focus stood: each ancestor up to the root, with the place of the next one in it. */
type Path = readonly { readonly ancestor: HTMLElement; readonly index: number }[];

interface Kept {
  readonly element: HTMLElement;
  readonly path: Path;
}

const FOCUSABLE = "button, a[href], input:not([type=file]), select, textarea, summary, [tabindex='0']";

/**
 * Keeps the focus in the pane when what had it goes: a card whose finding is gone, a button that gave way to another,
 * a closed panel. It moves to what took the place, else to the nearest thing around it; a button that was only busy
 * gets it back. A person who clicks elsewhere loses the focus as everywhere.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const top = root.current;
    if (top === null) return;
    let kept: Kept | null = null;
    // A person with the mouse does not look for the focus: nothing scrolls away under the pointer.
    let preventScroll = false;
    const mend = (): void => {
      if (kept === null || hasFocus(top)) return;
      const { element, path } = kept;
      if (isShown(element)) {
        // A disabled button waits; one that can be pressed again takes the focus back.
        if (!element.matches(":disabled")) element.focus({ preventScroll });
        return;
      }
      successor(path)?.focus({ preventScroll });
    };
    const onFocusIn = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement)
        kept = { element: event.target, path: pathTo(top, event.target) };
    };
    const onKeyDown = (): void => void (preventScroll = false);
    const onPointerDown = (event: PointerEvent): void => {
      preventScroll = true;
      // A click beside everything gives the focus up on purpose.
      if (!(event.target as Element).closest(FOCUSABLE)) kept = null;
    };
    const observer = new MutationObserver(() => requestAnimationFrame(mend));
    observer.observe(top, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
    top.addEventListener("focusin", onFocusIn);
    top.addEventListener("keydown", onKeyDown, true);
    top.addEventListener("pointerdown", onPointerDown, true);
    return () => {
      observer.disconnect();
      top.removeEventListener("focusin", onFocusIn);
      top.removeEventListener("keydown", onKeyDown, true);
      top.removeEventListener("pointerdown", onPointerDown, true);
    };
  }, [root]);
}

function hasFocus(top: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && top.contains(activeElement);
}

function pathTo(top: HTMLElement, element: HTMLElement): Path {
  const path: { ancestor: HTMLElement; index: number }[] = [];
  let child = element;
  while (child !== top && child.parentElement !== null) {
    const ancestor: HTMLElement = child.parentElement;
    path.push({ ancestor, index: [...ancestor.children].indexOf(child) });
    child = ancestor;
  }
  return path;
}

/** What stands where the lost element stood, else near it; at last the view itself. */
function successor(path: Path): HTMLElement | null {
  for (const { ancestor, index } of path) {
    if (!isShown(ancestor)) continue;
    const places = [...ancestor.children];
    const near = [...places.slice(index), ...places.slice(0, index).reverse()];
    for (const place of near) {
      const found = firstFocusable(place);
      if (found !== null) return found;
    }
    if (ancestor.getAttribute("role") !== "tabpanel") continue;
    ancestor.tabIndex = -1;
    return ancestor;
  }
  return null;
}

function firstFocusable(place: Element): HTMLElement | null {
  const all = [place, ...place.querySelectorAll(FOCUSABLE)];
  return (
    all.find(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches(FOCUSABLE) &&
        !element.matches(":disabled, [data-tabster-dummy]") &&
        isShown(element),
    ) ?? null
  );
}

/** Laid out somewhere; what is hidden or gone has no place on the page. */
function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
