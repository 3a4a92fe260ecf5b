const utf8 = new TextDecoder("utf-8", { fatal: true });
/** The code page of Vietnamese Windows, whose own zip folders write names in it without saying so. */
const vietnameseWindows = new TextDecoder("windows-1258");

/** Name of a zip entry: UTF-8 when flagged or valid as such, otherwise the code page of Vietnamese Windows. */
export function decodeEntryName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return isUtf8 ? new TextDecoder("utf-8").decode(bytes) : vietnameseWindows.decode(bytes);
  }
}

/** Part names are compared without regard to case, and some writers use `\`. */
export function normaliseName(name: string): string {
  return name.replace(/\\/g, "/").toLowerCase();
}

/** Absolute names, drive letters, `..` and control characters: names that reach outside, or hide what they are. */
export function isUnsafeName(name: string): boolean {
  const path = normaliseName(name);
  if (path === "" || path.startsWith("/") || /^[a-z]:/.test(path) || /[\u0000-\u001f\u007f]/.test(path))
    return true;
  return path.split("/").includes("..");
}
