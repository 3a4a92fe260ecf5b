import type { Profile } from "../protocol";
import type { PageWindow } from "./page";

/** A file that a page gave with `<a download>`. */
export interface Download {
  readonly name: string;
  /** Content of the link: a `data:` address, or the blob behind a `blob:` address. */
  readonly content: string | Blob;
}

/**
 * Takes what pages download by clicking `<a download>`. In Excel for Mac such a click does nothing, so there nothing
 * is taken.
 */
export function watchDownloads(window: PageWindow, profile: Profile): Download[] {
  const downloads: Download[] = [];
  const blobs = new Map<string, Blob>();
  let last = 0;
  const { URL: url } = window;
  // jsdom has no object addresses of its own.
  url.createObjectURL = (blob) => {
    last += 1;
    const address = `blob:workbench/${last}`;
    if (!(blob instanceof (window as unknown as { Blob: typeof Blob }).Blob)) return address;
    blobs.set(address, blob);
    return address;
  };
  url.revokeObjectURL = () => undefined;
  const { prototype } = window.HTMLAnchorElement;
  const { click } = prototype;
  prototype.click = function clickLink(this: HTMLAnchorElement) {
    if (!this.hasAttribute("download")) {
      click.call(this);
      return;
    }
    if (profile === "mac") return;
    downloads.push({ name: this.download, content: blobs.get(this.href) ?? this.href });
  };
  return downloads;
}
