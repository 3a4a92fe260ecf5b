import { EngineError } from "../engine";
import type { EngineErrorCode } from "../engine";

/** A failure that is to happen: in the n-th coming request or action (1 is the next), or at a member's next use. */
export interface Fault {
  readonly at: { readonly request: number } | { readonly action: number } | { readonly member: string };
  /** An error code of Excel; a number is a failure of the transport (5012 session ended, 5102 too many requests). */
  readonly code: EngineErrorCode | number;
  readonly message?: string;
}

export interface Faults {
  add(fault: Fault): void;
  /** A failure of the transport that is due for this request, or null; throws an error of Excel that is due. */
  beforeRequest(): number | null;
  /** Throws what is due at this action. */
  beforeAction(member: string): void;
}

export function createFaults(): Faults {
  let requests = 0;
  let actions = 0;
  let waiting: { readonly fault: Fault; readonly due: number }[] = [];

  function takeDue(isDue: (fault: Fault, due: number) => boolean): Fault | undefined {
    const found = waiting.find((one) => isDue(one.fault, one.due));
    if (found) waiting = waiting.filter((one) => one !== found);
    return found?.fault;
  }

  function raise(fault: Fault): number {
    if (typeof fault.code === "number") return fault.code;
    throw new EngineError(fault.code, fault.message ?? "injected fault");
  }

  return {
    add(fault) {
      const due =
        "request" in fault.at
          ? requests + fault.at.request
          : "action" in fault.at
            ? actions + fault.at.action
            : 0;
      waiting.push({ fault, due });
    },
    beforeRequest() {
      requests += 1;
      const fault = takeDue((one, due) => "request" in one.at && due === requests);
      return fault ? raise(fault) : null;
    },
    beforeAction(member) {
      actions += 1;
      const fault = takeDue((one, due) =>
        "action" in one.at ? due === actions : "member" in one.at && one.at.member === member,
      );
      if (fault) raise(fault);
    },
  };
}
