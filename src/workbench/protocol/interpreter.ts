import { calculateIfAutomatic, EngineError } from "../engine";
import { decodeArguments } from "./arguments";
import type { HostContext } from "./context";
import { isHostObject } from "./define";
import type { HostObject } from "./context";
import { loadObject } from "./load";
import type { MemberGuard } from "./memberGuard";
import { toJsonShape } from "./queryAsJson";
import { uncapitalise } from "./metadata";
import { ACTION, PATH } from "./wire";
import type { WireAction, WirePath, WireRequest, WireResponse } from "./wire";

/** Called before each action; may throw to make the action fail. */
export type BeforeAction = (member: string) => void;

/**
 * Answers one request: actions in order, stopping at the first that fails; what came before stays done.
 * `root` is the workbook.
 */
export function answerRequest(
  request: WireRequest,
  root: HostObject,
  context: HostContext,
  guard: MemberGuard,
  beforeAction: BeforeAction = () => undefined,
): WireResponse {
  const run = newRun(request, root, context, guard);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (let index = 0; index < request.Actions.length; index += 1) {
    const action = request.Actions[index]!;
    try {
      beforeAction(run.describe(action));
      const value = run.perform(action);
      results.push({ ActionId: action.Id, Value: value ?? null });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (cause) {
      const error = wireError(cause, run.describe(action), index);
      return { Results: results, TraceIds: traces, Error: error };
    }
  }
  calculateIfAutomatic(context.book);
  return { Results: results, TraceIds: traces };
}

function wireError(cause: unknown, location: string, index: number): NonNullable<WireResponse["Error"]> {
  const known = cause instanceof EngineError;
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    Code: known ? cause.code : "GeneralException",
    Message: known
      ? message
      : `The host failed: ${cause instanceof Error ? (cause.stack ?? message) : message}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}

interface Run {
  perform(action: WireAction): unknown;
  describe(action: WireAction): string;
}

function newRun(request: WireRequest, root: HostObject, context: HostContext, guard: MemberGuard): Run {
  const resolved = new Map<number, HostObject | null>();

  function pathOf(id: number): WirePath {
    const path = request.ObjectPaths[String(id)];
    if (!path)
      throw new EngineError("GeneralException", `the request names the object ${id} and does not bring it`);
    return path;
  }

  function resolve(id: number): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const object = follow(pathOf(id));
    resolved.set(id, object);
    return object;
  }

  function follow(path: WirePath): HostObject | null {
    // A null object's parent may be missing from the request: look at the type first.
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.globalObject) return root;
    if (path.ObjectPathType === PATH.newObject) return guard.service(path.Name ?? "");
    if (path.ObjectPathType === PATH.referenceId) return held(path.Name ?? "");
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = decodeArguments(path.ArgumentInfo, resolve);
    switch (path.ObjectPathType) {
      case PATH.method:
        return asObject(invoke(parent, path.Name ?? "", args), parent, path.Name ?? "");
      case PATH.property:
        guard.check(parent.className, uncapitalise(path.Name ?? ""), "get");
        return guard.need(parent.navigator(path.Name ?? ""), parent, path.Name ?? "")();
      case PATH.indexer:
        return asObject(invoke(parent, "GetItem", args), parent, "GetItem");
      default:
        throw new EngineError("NotImplemented", `object path of kind ${path.ObjectPathType}`);
    }
  }

  function held(id: string): HostObject {
    const range = context.book.held.get(id);
    const first = range?.parts[0];
    if (!range || !first) throw new EngineError("InvalidReference", `no range is held as ${id}`);
    switch (range.kind) {
      case "WorkbookRangeAreas":
        return context.make("WorkbookRangeAreas", { parts: range.parts, heldId: id });
      default:
        return context.make(range.kind, { part: first, heldId: id });
    }
  }

  function invoke(object: HostObject, name: string, args: readonly unknown[]): unknown {
    guard.checkAlive(object);
    guard.checkMethod(object.className, name);
    const method = object.method(name) ?? inheritedMethod(object, name);
    return guard.need(method, object, name)(args);
  }

  function perform(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return object && object.identity();
    // Inferred: Excel skips actions on null objects.
    if (object === null) return null;
    guard.checkAlive(object);
    switch (action.ActionType) {
      case ACTION.query:
        return loadObject(object, action.QueryInfo ?? {}, guard);
      case ACTION.queryAsJson:
        return toJsonShape(loadObject(object, action.QueryInfo ?? {}, guard));
      case ACTION.method: {
        const result = invoke(object, action.Name ?? "", decodeArguments(action.ArgumentInfo, resolve));
        return isHostObject(result) ? result.identity() : (result ?? null);
      }
      case ACTION.setProperty: {
        const [value] = decodeArguments(action.ArgumentInfo, resolve);
        write(object, action.Name ?? "", value);
        return null;
      }
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          write(object, guard.wireName(object.className, name), value);
        }
        return null;
      default:
        throw new EngineError("NotImplemented", `action of kind ${action.ActionType}`);
    }
  }

  function write(object: HostObject, name: string, value: unknown): void {
    guard.check(object.className, uncapitalise(name), "set");
    guard.need(object.writer(name), object, name)(value);
  }

  /** `Range.values` when the object is known already, else the words of the path; never resolves anything. */
  function describe(action: WireAction): string {
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    const parent = request.ObjectPaths[String(path?.ParentObjectPathId)];
    const object = resolved.get(action.ObjectPathId);
    const owner =
      action.ActionType === ACTION.instantiate ? resolved.get(parent?.Id ?? 0)?.className : object?.className;
    const name = action.ActionType === ACTION.instantiate ? path?.Name || "GetItem" : action.Name || "Load";
    return `${owner ?? uncapitalise(parent?.Name || "workbook")}.${uncapitalise(name)}`;
  }

  return { perform, describe };
}

/** Members that follow from others: `…OrNullObject`, `GetCount`, `GetItemAt`, `GetItem`. */
function inheritedMethod(
  object: HostObject,
  name: string,
): ((args: readonly unknown[]) => unknown) | undefined {
  if (name.endsWith("OrNullObject")) {
    const base = name.slice(0, -"OrNullObject".length);
    const method = object.method(base) ?? inheritedMethod(object, base);
    return method && ((args) => nullWhenMissing(() => method(args)));
  }
  switch (name) {
    case "GetCount":
      return object.items() && (() => object.items()!.length);
    case "GetItem": {
      const { item } = object;
      return item && (([key]) => item(key) ?? missing(`${object.className} has no ${String(key)}`));
    }
    case "GetItemAt":
      return (
        object.items() &&
        (([index]) =>
          object.items()![Number(index)] ?? missing(`${object.className} has no item ${String(index)}`, true))
      );
    default:
      return undefined;
  }
}

function nullWhenMissing(act: () => unknown): unknown {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof EngineError && cause.code === "ItemNotFound") return null;
    throw cause;
  }
}

function missing(detail: string, byIndex = false): never {
  throw new EngineError(byIndex ? "InvalidArgument" : "ItemNotFound", detail);
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || value === undefined) return null;
  if (isHostObject(value)) return value;
  throw new EngineError("GeneralException", `${parent.className}.${name} gave no object`);
}
