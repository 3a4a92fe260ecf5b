import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { BenchPage } from "./openBench";
import { ROOT } from "./builtPane";

const axeSource = readFileSync(
  createRequire(path.join(ROOT, "node_modules/@axe-core/playwright/package.json")).resolve(
    "axe-core/axe.min.js",
  ),
  "utf8",
);

export type Contrast = "none" | "active";

/** Makes the pane this wide, as a person who drags its edge. */
export async function setWidth({ page }: BenchPage, pixels: number): Promise<void> {
  await page.evaluate((width) => {
    document.querySelector<HTMLElement>("aside.pane")!.style.width = `${width}px`;
    document.querySelector<HTMLElement>("iframe")!.style.width = `${width}px`;
    // The grid asks for its room only when the window changes.
    window.dispatchEvent(new Event("resize"));
  }, pixels);
}

/** High contrast as Windows has it (its dark set of colours), on or off; resolves when the pane has taken it up. */
export async function setContrast(bench: BenchPage, forcedColors: Contrast): Promise<void> {
  const colorScheme = forcedColors === "active" ? "dark" : "light";
  await bench.page.emulateMedia({ forcedColors, colorScheme, reducedMotion: "reduce" });
  await untilStill(await bench.frame());
}

/** Resolves when nothing moves in the pane but what turns without end. */
export async function untilStill(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const frames = (count: number) =>
      new Promise<void>((resolve) => {
        const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
        next(count);
      });
    const isMoving = () =>
      document
        .getAnimations()
        .some(
          (one) =>
            one.playState === "running" &&
            one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
        );
    do await frames(3);
    while (isMoving());
  });
}

/** What axe finds wrong in the pane: rule and element, empty when nothing. */
export async function axeProblems(bench: BenchPage): Promise<readonly string[]> {
  const frame = await bench.frame();
  await untilStill(frame);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    // Marks of Fluent's keyboard library: never seen, and focus that comes to them moves on at once.
    const { violations } = await axe.run(
      { exclude: [["[data-tabster-dummy]"]] },
      { resultTypes: ["violations"], iframes: false },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
    );
  });
}

/** What is cut off, lies over another, or sticks out of the pane; empty when all can be read and pressed. */
export async function layoutProblems(bench: BenchPage): Promise<readonly string[]> {
  const frame = await bench.frame();
  await untilStill(frame);
  return frame.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()}> “${(element.textContent ?? "").trim().slice(0, 60)}”`;
    const isShown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
    // Read out only: put far aside on purpose.
    const isAside = (box: DOMRect) => box.right < -1000;

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !isShown(parent)) continue;
      if (parent.closest("script, style, option, [data-tabster-dummy]")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || isAside(box)) continue;
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`out of the pane: ${name(parent)}`);
      for (let around: Element | null = parent; around; around = around.parentElement) {
        const { overflowX, display } = getComputedStyle(around);
        if (display === "inline") continue;
        const edge = around.getBoundingClientRect();
        const isControl = around.matches("button, summary, [role=tab]");
        if (overflowX === "visible" && !isControl) continue;
        if (box.right > edge.right + 1 || box.left < edge.left - 1) found.push(`cut off: ${name(parent)}`);
        const isClipped = getComputedStyle(around).overflowY === "hidden" || isControl;
        if (isClipped && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2)) {
          found.push(`cut off below or above: ${name(parent)}`);
        }
      }
    }
    const pressable = [
      ...document.querySelectorAll("button, a[href], input, select, textarea, summary, [role=tab]"),
    ].filter((element) => isShown(element) && !isAside(element.getBoundingClientRect()));
    /** What of it can be seen, in lists that scroll. */
    const seen = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const box = { left, right, top, bottom };
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === "visible" || around === document.documentElement) continue;
        const edge = around.getBoundingClientRect();
        box.top = Math.max(box.top, edge.top);
        box.bottom = Math.min(box.bottom, edge.bottom);
      }
      return box;
    };
    for (const [index, one] of pressable.entries()) {
      const a = seen(one);
      for (const other of pressable.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const b = seen(other);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) found.push(`over each other: ${name(one)} and ${name(other)}`);
      }
    }
    return [...new Set(found)];
  });
}
