import { useCallback, useState } from "react";
import { useTexts } from "../paneLanguage";
import { hostErrorText } from "../parts/hostErrorText";

/** News of an action, shown in its place and read out. */
export interface News {
  readonly intent: "success" | "error" | "info";
  readonly text: string;
}

/** Runs what a button asks for: one thing at a time, its failure told in a sentence. */
export function useTask(): {
  readonly isBusy: boolean;
  readonly news: News | null;
  readonly tell: (news: News | null) => void;
  readonly run: (action: () => Promise<News | null>) => Promise<void>;
} {
  const texts = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [news, tell] = useState<News | null>(null);
  const run = useCallback(
    async (action: () => Promise<News | null>) => {
      setBusy(true);
      tell(null);
      try {
        tell(await action());
      } catch (error) {
        tell({ intent: "error", text: hostErrorText(error, texts) });
      } finally {
        setBusy(false);
      }
    },
    [texts],
  );
  return { isBusy, news, tell, run };
}
