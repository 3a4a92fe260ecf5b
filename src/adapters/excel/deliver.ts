import type { DeliveryWay } from "../../ports";
import { toHostError } from "./host";
import type { ExcelHost } from "./host";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Bytes turned into text at once; more arguments than this overflow the stack of some engines. */
const SLICE = 32_768;

/** On the Mac a link with `download` does nothing in the pane. */
export function deliveryWays({ Office }: ExcelHost): readonly DeliveryWay[] {
  return String(Office.context.platform) === "Mac" ? ["open"] : ["open", "download"];
}

/** Opens the file in a window of its own, or hands it to the browser as a download. */
export async function deliver(
  host: ExcelHost,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  way: DeliveryWay = "open",
): Promise<DeliveryWay> {
  if (way === "download") {
    download(file.fileName, file.bytes);
    return way;
  }
  try {
    await host.Excel.createWorkbook(toBase64(file.bytes));
  } catch (cause) {
    throw toHostError(cause, { subject: file.fileName });
  }
  return way;
}

function download(fileName: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the content once the click has run its course.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += SLICE) {
    text += String.fromCharCode(...bytes.subarray(from, from + SLICE));
  }
  return btoa(text);
}
