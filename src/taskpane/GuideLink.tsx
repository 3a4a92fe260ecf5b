import { Link } from "@fluentui/react-components";
import { englishGuide } from "../i18n/en/guide";
import { vietnameseGuide } from "../i18n/vi/guide";
import { useLanguage } from "./paneLanguage";

const WORDS = { vi: vietnameseGuide, en: englishGuide };

/** Leads to a page of the add-in's own folder, in the person's browser: the guide, or the licences. */
export function GuideLink({ to }: { readonly to: "guide" | "licences" }) {
  const { code } = useLanguage();
  const address = to === "guide" ? `help/${code}.html` : "licences.txt";
  return (
    <Link href={address} target="_blank" rel="noreferrer" inline>
      {to === "guide" ? WORDS[code].open : WORDS[code].licences}
    </Link>
  );
}
