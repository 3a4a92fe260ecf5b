import type { Frame } from "playwright-core";
import type { BenchPage } from "./openBench";

/** What has the focus in the pane. */
export interface Focused {
  /** Role or tag, and what it is called. */
  readonly role: string;
  readonly name: string;
  /** The body: nothing has it. */
  readonly isLost: boolean;
  /** An outline, a shadow or an edge that is there only with the focus. */
  readonly isMarked: boolean;
}

/** Puts the focus at the very beginning of the pane, as F6 does in Excel. */
export async function enterPane(bench: BenchPage): Promise<void> {
  await bench.page.locator("iframe").focus();
  await (
    await bench.frame()
  ).evaluate(() => {
    window.focus();
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.collapse(document.body, 0);
  });
}

export async function focused(frame: Frame): Promise<Focused> {
  return frame.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const look = (of: Element, pseudo?: string) => {
      const style = getComputedStyle(of, pseudo);
      return [
        style.outlineStyle === "none"
          ? ""
          : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
        style.boxShadow,
        style.textDecoration,
        style.borderTopColor + style.borderTopWidth,
        style.borderBottomColor + style.borderBottomWidth,
        pseudo ? style.content : "",
      ].join("|");
    };
    const looks = () => [look(element), look(element, "::after"), look(element, "::before")].join("/");
    const withFocus = looks();
    const marker = element.getAttribute("data-fui-focus-visible");
    const host = element as HTMLElement;
    // As it is without the focus, for a moment; nothing hears of it.
    const hush = (event: Event): void => event.stopImmediatePropagation();
    for (const type of ["focusout", "blur", "focusin", "focus"]) window.addEventListener(type, hush, true);
    host.blur();
    if (marker !== null) element.removeAttribute("data-fui-focus-visible");
    const without = looks();
    host.focus();
    if (marker !== null) element.setAttribute("data-fui-focus-visible", marker);
    for (const type of ["focusout", "blur", "focusin", "focus"]) window.removeEventListener(type, hush, true);
    const { labels } = element as HTMLInputElement;
    const label = element.getAttribute("aria-label") ?? labels?.[0]?.textContent;
    return {
      role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
      name: (label ?? element.textContent ?? "").trim().replace(/\s+/g, " "),
      isLost: element === document.body,
      isMarked: withFocus !== without,
    };
  });
}

/**
 * Presses Tab until what is asked for has the focus; `backwards` with Shift. Every stop on the way must be marked.
 * Fails after a round through the whole pane.
 */
export async function tabTo(bench: BenchPage, name: string | RegExp, backwards = false): Promise<Focused> {
  const frame = await bench.frame();
  const passed: string[] = [];
  for (let steps = 0; steps < 150; steps += 1) {
    await bench.page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    const now = await focused(frame);
    if (now.isLost) {
      // Past the last of the pane the focus is Excel's; F6 brings it back to the first.
      await enterPane(bench);
      continue;
    }
    passed.push(`${now.role} ${now.name.slice(0, 30)}`);
    if (!now.isMarked) throw new Error(`the focus cannot be seen: ${passed.join(" › ")}`);
    if (typeof name === "string" ? now.name === name : name.test(now.name)) return now;
  }
  throw new Error(`${String(name)} is not reached by Tab: ${[...new Set(passed)].join(" › ")}`);
}

/** Waits until something in the pane has the focus. */
export async function expectFocus(bench: BenchPage): Promise<void> {
  const frame = await bench.frame();
  await frame.waitForFunction(
    () => document.activeElement !== null && document.activeElement !== document.body,
  );
}

/** From now on every text that a live region of the pane takes is kept. */
export async function listen(bench: BenchPage): Promise<void> {
  const frame = await bench.frame();
  await frame.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest("[aria-live], [role=status], [role=alert]");
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** Waits until a live region has said this since `listen`. */
export async function expectSaid(bench: BenchPage, text: string): Promise<void> {
  const frame = await bench.frame();
  await frame.waitForFunction(
    (wanted) => (window as unknown as { said: string[] }).said.some((one) => one.includes(wanted)),
    text,
  );
}
