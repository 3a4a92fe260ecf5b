import { EngineError, sheetById } from "../engine";
import type { Book } from "../engine";
import type { HostObject } from "./context";
import { eventMember } from "./eventTypes";
import { uncapitalise } from "./metadata";
import type { Metadata } from "./metadata";
import { missingSet } from "./requirementSets";
import type { DeclaredSets, RequirementSets } from "./requirementSets";

/** Refuses, by name, every member that the declared requirement sets lack or that this host does not have. */
export interface MemberGuard {
  check(className: string, member: string, use: "get" | "set"): void;
  checkMethod(className: string, wireName: string): void;
  /** Refuses objects whose sheet was deleted. */
  checkAlive(object: HostObject): void;
  /** The implementation, or an error that names the member. */
  need<T>(implementation: T | undefined, object: HostObject, wireName: string): T;
  /** True when the declared sets have the member. */
  allows(className: string, member: string): boolean;
  /** A member's wire name for the name a script uses, in any case; undefined when the class has none such. */
  find(
    className: string,
    name: string,
  ): { readonly wire: string; readonly kind: "scalar" | "navigation" } | undefined;
  wireName(className: string, name: string): string;
  isCollection(className: string): boolean;
  service(name: string): HostObject;
}

export interface GuardOptions {
  readonly book: Book;
  readonly metadata: () => Metadata;
  readonly sets: RequirementSets;
  readonly declared: DeclaredSets;
  /** Members that were asked for and refused, each once. */
  readonly unknownMembers: Set<string>;
  readonly service: (name: string) => HostObject | undefined;
}

type Names = ReadonlyMap<string, { readonly wire: string; readonly kind: "scalar" | "navigation" }>;

export function createMemberGuard(options: GuardOptions): MemberGuard {
  const names = new Map<string, Names>();

  function namesOf(className: string): Names {
    const known = names.get(className);
    if (known) return known;
    const meta = options.metadata().get(className);
    const found = new Map<string, { wire: string; kind: "scalar" | "navigation" }>();
    for (const wire of meta?.navigations ?? []) found.set(wire.toLowerCase(), { wire, kind: "navigation" });
    for (const wire of meta?.scalars ?? []) found.set(wire.toLowerCase(), { wire, kind: "scalar" });
    names.set(className, found);
    return found;
  }

  function refuseMember(member: string, why: string): never {
    options.unknownMembers.add(member);
    throw new EngineError("ApiNotFound", `${member} ${why}`);
  }

  const guard: MemberGuard = {
    check(className, member, use) {
      const needs = missingSet(options.sets, options.declared, `${className}.${member}`, use);
      if (needs) refuseMember(`${className}.${member}`, `needs ${needs}, which this Excel does not have`);
    },
    checkMethod(className, wireName) {
      const member = eventMember(className, wireName) ?? uncapitalise(wireName);
      if (!member.startsWith("_")) guard.check(className, member, "get");
    },
    checkAlive(object) {
      const sheet = sheetBehind(object.target);
      if (sheet && sheetById(options.book, sheet.id) !== sheet) {
        throw new EngineError("ItemNotFound", `the sheet ${sheet.name} was deleted`);
      }
    },
    need(implementation, object, wireName) {
      if (implementation !== undefined) return implementation;
      return refuseMember(`${object.className}.${uncapitalise(wireName)}`, "is not implemented by this host");
    },
    allows: (className, member) =>
      missingSet(options.sets, options.declared, `${className}.${member}`, "get") === null,
    find: (className, name) => namesOf(className).get(name.toLowerCase()),
    wireName: (className, name) => namesOf(className).get(name.toLowerCase())?.wire ?? name,
    isCollection: (className) => options.metadata().get(className)?.isCollection ?? false,
    service(name) {
      return options.service(name) ?? refuseMember(name, "is not implemented by this host");
    },
  };
  return guard;
}

interface HasSheet {
  readonly id: string;
  readonly name: string;
}

function sheetBehind(target: unknown): HasSheet | null {
  if (typeof target !== "object" || target === null) return null;
  if ("part" in target) return sheetBehind(target.part);
  if ("sheet" in target) return sheetBehind(target.sheet);
  if ("cells" in target && "id" in target && "name" in target) return target as HasSheet;
  return null;
}
