import type { OpenWorkbookPort } from "../ports";
import type { MergeRunner } from "./worker/mergeRunner";

/** What the pane needs of the world; joined once, in `index.tsx`. */
export interface PaneServices {
  readonly workbook: OpenWorkbookPort;
  readonly runner: MergeRunner;
  readonly now: () => Date;
  readonly version: string;
  /** Hands bytes to the person as a download. */
  readonly download: (fileName: string, bytes: Uint8Array, type: string) => void;
  readonly copyText: (text: string) => Promise<void>;
}

/** What views need that read a summary and hand out files: it may be a file of its own, with no workbook open. */
export interface HandOutServices extends Pick<PaneServices, "now" | "download" | "copyText"> {
  readonly workbook: Pick<OpenWorkbookPort, "readSheets" | "deliveryWays" | "deliver">;
}

/** ISO date of the person's own calendar. */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `15/10/2024 09:30`, the person's own time. */
export function showTime(now: Date): string {
  const [year, month, day] = today(now).split("-");
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day}/${month}/${year} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
