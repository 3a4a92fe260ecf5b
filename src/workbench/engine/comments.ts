/** A threaded comment at a cell. */
export interface CommentThread {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly contentType: "Plain" | "Mention";
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601. */
  readonly created: string;
  readonly resolved: boolean;
  readonly mentions: readonly { readonly name: string; readonly email: string; readonly id: number }[];
  readonly replies: readonly CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  readonly content: string;
  readonly contentType: "Plain" | "Mention";
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: string;
  readonly mentions: CommentThread["mentions"];
}

/** A classic note at a cell. The client library has no object for it; files carry it. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}
