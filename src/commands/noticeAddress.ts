/** What the notice shows. */
export interface Notice {
  readonly language: "vi" | "en";
  readonly sentences: readonly string[];
}

/**
 * Address of the notice with its words behind `#`: that part never goes to a server, so no figure of a report does.
 * `base` is the address of the page that opens it.
 */
export function noticeAddress(notice: Notice, base: string): string {
  const address = new URL("notice.html", base);
  address.search = "";
  address.hash = encodeURIComponent(JSON.stringify(notice));
  return address.href;
}

/** The notice of an address; null when it holds none. */
export function readNotice(hash: string): Notice | null {
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/u, "")));
    if (typeof parsed !== "object" || parsed === null) return null;
    const { language, sentences } = parsed as Record<string, unknown>;
    const isKnown = language === "vi" || language === "en";
    const isText = Array.isArray(sentences) && sentences.every((sentence) => typeof sentence === "string");
    return isKnown && isText ? { language, sentences: sentences as string[] } : null;
  } catch {
    return null;
  }
}
