import { EngineError } from "../engine";
import type { HostObject } from "./context";
import { uncapitalise } from "./metadata";
import type { MemberGuard } from "./memberGuard";
import type { WireQuery } from "./wire";

/** What to load of an object: its own scalars (or all of them) and, by name, of the objects below. */
interface Selection {
  all: boolean;
  readonly scalars: Set<string>;
  readonly below: Map<string, Selection>;
}

/**
 * Answers a load: scalars under their wire names, objects below nested, collections as `_Items`. Each item of a
 * collection carries its identity even when nobody asked for it, because the client names the item by it.
 * Errors: InvalidArgument for a name the class does not have, ApiNotFound for one this host does not have.
 */
export function loadObject(
  object: HostObject,
  query: WireQuery,
  guard: MemberGuard,
): Record<string, unknown> {
  const selection = readSelection(query);
  return load(object, selection, guard, { top: query.Top ?? null, skip: query.Skip ?? 0 });
}

function readSelection(query: WireQuery): Selection {
  const root = emptySelection();
  const paths = query.Select ?? [];
  if (paths.length === 0 && (query.Expand ?? []).length === 0) root.all = true;
  for (const path of paths) place(root, path, false);
  for (const path of query.Expand ?? []) place(root, path, true);
  return root;
}

/** Names by which scripts say that they need no property; official samples use the second. */
const NOTHING: ReadonlySet<string> = new Set(["$none", "NoPropertiesNeeded"]);

function emptySelection(): Selection {
  return { all: false, scalars: new Set(), below: new Map() };
}

function place(root: Selection, path: string, expand: boolean): void {
  const parts = path.split("/").filter((part) => part !== "" && part.toLowerCase() !== "items");
  let at = root;
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    if (last && (part === "*" || part === "$all")) at.all = true;
    else if (last && NOTHING.has(part)) return;
    else if (last && !expand) at.scalars.add(part);
    else {
      const next = at.below.get(part.toLowerCase()) ?? emptySelection();
      at.below.set(part.toLowerCase(), next);
      at = next;
      if (last) at.all = true;
    }
  });
  if (parts.length === 0) root.all = true;
}

function load(
  object: HostObject,
  selection: Selection,
  guard: MemberGuard,
  page: { readonly top: number | null; readonly skip: number },
): Record<string, unknown> {
  if (guard.isCollection(object.className)) return loadCollection(object, selection, guard, page);
  const data: Record<string, unknown> = { ...object.identity() };
  if (selection.all) {
    for (const wire of object.scalarNames()) {
      if (wire.startsWith("_") || data[wire] !== undefined) continue;
      if (guard.allows(object.className, uncapitalise(wire))) data[wire] = object.reader(wire)!();
    }
  }
  for (const name of selection.scalars) loadNamed(object, name, data, guard);
  for (const [name, below] of selection.below) {
    const found = guard.find(object.className, name);
    if (!found || found.kind !== "navigation") throw unknownName(object, name);
    data[found.wire] = loadBelow(object, found.wire, below, guard);
  }
  return data;
}

function loadNamed(
  object: HostObject,
  name: string,
  data: Record<string, unknown>,
  guard: MemberGuard,
): void {
  const found = guard.find(object.className, name);
  if (!found) throw unknownName(object, name);
  if (found.kind === "navigation") {
    data[found.wire] = loadBelow(object, found.wire, { ...emptySelection(), all: true }, guard);
    return;
  }
  guard.check(object.className, uncapitalise(found.wire), "get");
  data[found.wire] = guard.need(object.reader(found.wire), object, found.wire)();
}

function loadBelow(object: HostObject, wire: string, selection: Selection, guard: MemberGuard): unknown {
  guard.check(object.className, uncapitalise(wire), "get");
  const below = guard.need(object.navigator(wire), object, wire)();
  return below && load(below, selection, guard, { top: null, skip: 0 });
}

function loadCollection(
  collection: HostObject,
  selection: Selection,
  guard: MemberGuard,
  page: { readonly top: number | null; readonly skip: number },
): Record<string, unknown> {
  const items = guard.need(collection.items(), collection, "items");
  const data: Record<string, unknown> = { ...collection.identity() };
  const forItems: Selection = { all: selection.all, scalars: new Set(), below: selection.below };
  let onlyOwn = selection.below.size === 0 && !selection.all && selection.scalars.size > 0;
  for (const name of selection.scalars) {
    const own = guard.find(collection.className, name);
    if (own?.kind === "scalar") loadNamed(collection, name, data, guard);
    else {
      forItems.scalars.add(name);
      onlyOwn = false;
    }
  }
  if (selection.all) {
    for (const wire of collection.scalarNames()) {
      if (guard.allows(collection.className, uncapitalise(wire))) data[wire] = collection.reader(wire)!();
    }
  }
  if (onlyOwn) return data;
  const end = page.top === null ? items.length : page.skip + page.top;
  data._Items = items.slice(page.skip, end).map((item, index) => ({
    _Index: page.skip + index,
    ...item.identity(),
    ...load(item, forItems, guard, { top: null, skip: 0 }),
  }));
  return data;
}

function unknownName(object: HostObject, name: string): EngineError {
  return new EngineError("InvalidArgument", `${object.className} has no property ${name}`);
}
