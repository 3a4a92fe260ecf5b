import { createContext, useContext } from "react";
import { englishStandalone } from "../i18n/en/standalone";
import { vietnameseStandalone } from "../i18n/vi/standalone";
import type { StandaloneTexts } from "../i18n/vi/standalone";
import type { MergeRunner } from "../taskpane/worker/mergeRunner";
import type { FileRunner } from "./worker/fileRunner";

/** What the page needs of the world; joined once, in `index.tsx`. */
export interface StandaloneServices {
  readonly files: FileRunner;
  readonly runner: MergeRunner;
  readonly now: () => Date;
  readonly version: string;
  /** Hands bytes to the person as a download. */
  readonly download: (fileName: string, bytes: Uint8Array, type: string) => void;
}

export const STANDALONE_TEXTS: Readonly<Record<"vi" | "en", StandaloneTexts>> = {
  vi: vietnameseStandalone,
  en: englishStandalone,
};

export const StandaloneContext = createContext<StandaloneTexts>(vietnameseStandalone);

export function useStandaloneTexts(): StandaloneTexts {
  return useContext(StandaloneContext);
}
