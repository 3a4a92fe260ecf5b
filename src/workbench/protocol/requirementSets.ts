/** The requirement set that a member came with. */
export interface MemberSet {
  /** `ExcelApi`, `ExcelApiOnline`, `ExcelApiDesktop`; `preview` for members in preview. */
  readonly set: string;
  readonly version: string;
  /** Version for setting a property, when it differs. */
  readonly versionForSet?: string;
}

/** By `Class.member`, as in TypeScript (`Range.getRow`). */
export type RequirementSets = ReadonlyMap<string, MemberSet>;

const API_SET = /\[Api set: ?(\w+)(?: ([\d.]+|BETA[^\]]*|Preview[^\]]*))?([^\]]*)\]/i;

/**
 * Reads `[Api set: ExcelApi 1.x]` of every member of the `Excel` namespace from Microsoft's declarations
 * (`@types/office-js`). Members without a note have the set of their class.
 */
export function parseRequirementSets(declarations: string): RequirementSets {
  const sets = new Map<string, MemberSet>();
  const lines = declarations.split("\n");
  let inside = false;
  let comment = "";
  let inComment = false;
  let owner = "";
  let ownerSet: MemberSet | null = null;
  for (const line of lines) {
    if (!inside) {
      inside = /^declare namespace Excel \{/.test(line);
      continue;
    }
    if (/^\}/.test(line)) {
      inside = false;
      continue;
    }
    const text = line.trim();
    if (text.startsWith("/**")) {
      comment = text;
      inComment = !text.includes("*/");
      continue;
    }
    if (inComment) {
      comment += text;
      inComment = !text.includes("*/");
      continue;
    }
    const declared = /^(?:export )?(?:class|interface|enum|namespace) (\w+)/.exec(text);
    if (declared && /^ {4}\S/.test(line)) {
      owner = declared[1]!;
      ownerSet = readSet(comment);
      comment = "";
      continue;
    }
    const member = /^(?:readonly )?([A-Za-z_]\w*)\??\s*[:(<]/.exec(text);
    if (member && /^ {8}\S/.test(line)) {
      const set = readSet(comment) ?? ownerSet;
      const key = `${owner}.${member[1]}`;
      const known = sets.get(key);
      if (set && (!known || isBelow(set, known))) sets.set(key, set);
    }
    if (text !== "") comment = "";
  }
  return sets;
}

function readSet(comment: string): MemberSet | null {
  const match = API_SET.exec(comment);
  if (!match) return null;
  const [, set, version, rest] = match;
  if (!version || /beta|preview/i.test(version)) return { set: "preview", version: "0" };
  const forSet = /;? ?(?:ExcelApi )?(\d+\.\d+) for set/.exec(rest ?? "");
  return forSet ? { set: set!, version, versionForSet: forSet[1]! } : { set: set!, version };
}

function isBelow(one: MemberSet, other: MemberSet): boolean {
  return one.set === other.set && compareVersions(one.version, other.version) < 0;
}

/** Compares `1.9` and `1.10` by their parts. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one.split("."), other.split(".")];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = Number(a[index] ?? 0) - Number(b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The sets that a host says it has, by name. */
export type DeclaredSets = Readonly<Record<string, string>>;

/** Why a member may not be used on a host with these sets; null when it may. */
export function missingSet(
  sets: RequirementSets,
  declared: DeclaredSets,
  member: string,
  use: "get" | "set",
): string | null {
  const needed = sets.get(member);
  if (!needed) return null;
  if (needed.set === "preview") return declared.preview ? null : "preview";
  const version = use === "set" ? (needed.versionForSet ?? needed.version) : needed.version;
  const have = declared[needed.set];
  if (have !== undefined && compareVersions(version, have) <= 0) return null;
  return `${needed.set} ${version}`;
}
