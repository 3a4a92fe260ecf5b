import type { PaneServices } from "./services";

/** Hands a file to the person through the browser. */
export const download: PaneServices["download"] = (fileName, bytes, type) => {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const copyText: PaneServices["copyText"] = (text) => navigator.clipboard.writeText(text);
