import { createContext, useContext, useEffect } from "react";

/** Tells a text to people who cannot see it. */
export const SaidContext = createContext<(text: string) => void>(() => undefined);

/**
 * Where such texts are read out. It stands there all the time, empty at first: a region that comes together with its
 * text is read out by few screen readers.
 */
export function Said({ text }: { readonly text: string }) {
  return (
    <p role="status" style={{ position: "absolute", left: -10000, margin: 0 }}>
      {text}
    </p>
  );
}

/** Says a text when it comes, and again when it changes. */
export function useSaid(text: string): void {
  const say = useContext(SaidContext);
  useEffect(() => say(text), [say, text]);
}
