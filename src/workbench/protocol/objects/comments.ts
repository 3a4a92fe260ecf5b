import { emit, newId, refuse, sheetById } from "../../engine";
import type { CommentReply, CommentThread, Sheet } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import { registrationMethods } from "../eventHub";
import { WHOLE_WORKBOOK } from "../eventTypes";
import type { CommentTarget, ReplyTarget, TablesTarget } from "../targets";
import { flagArg, listArg, recordArg, textArg, wordArg } from "./arg";
import { placedArg, rangeObject } from "./cells";

const CONTENT = ["Plain", "Mention"] as const;

interface Content {
  readonly content: string;
  readonly contentType: "Plain" | "Mention";
  readonly mentions: CommentThread["mentions"];
}

/** A text, or a text with mentions (`Excel.CommentRichContent`). */
function contentArg(value: unknown, type: unknown): Content {
  const contentType = wordArg(type, CONTENT, "Plain");
  if (typeof value === "string") return { content: value, contentType, mentions: [] };
  const record = recordArg(value);
  const mentions = listArg(record.mentions).map((one) => {
    const { name, email, id } = recordArg(one);
    return { name: textArg(name), email: textArg(email), id: Number(id) };
  });
  const rich = textArg(record.richContent);
  return { content: rich.replace(/<at[^>]*>(.*?)<\/at>/g, "$1"), contentType: "Mention", mentions };
}

function threadOf(target: CommentTarget): CommentThread {
  return (
    target.sheet.comments.find((one) => one.id === target.id) ??
    refuse("ItemNotFound", "the comment was deleted")
  );
}

function replaceThread(
  target: CommentTarget,
  patch: Partial<CommentThread>,
  context: HostContext,
  change: string,
): void {
  const thread = { ...threadOf(target), ...patch };
  target.sheet.comments = target.sheet.comments.map((one) => (one.id === target.id ? thread : one));
  announce(context, target, "commentChanged", change);
}

function announce(
  context: HostContext,
  { sheet, id }: CommentTarget,
  kind: "commentAdded" | "commentDeleted" | "commentChanged",
  change = "",
): void {
  const replyIds = sheet.comments.find((one) => one.id === id)?.replies.map((reply) => reply.id) ?? [];
  emit(context.book, { kind, sheetId: sheet.id, commentId: id, replyIds, change });
}

function placed({ sheet }: TablesTarget, { book }: HostContext): CommentTarget[] {
  return (sheet ? [sheet] : book.sheets).flatMap((one) => one.comments.map(({ id }) => ({ sheet: one, id })));
}

/** Threaded comments of a sheet or of the workbook. */
export const commentsClass: HostClass<TablesTarget> = {
  items: (target, context) => placed(target, context).map((one) => context.make("Comment", one)),
  item: (target, key, context) => {
    const found = placed(target, context).find((one) => one.id === textArg(key));
    return found ? context.make("Comment", found) : null;
  },
  methods: {
    ...registrationMethods<TablesTarget>("CommentCollection", ({ sheet }) => sheet?.id ?? WHOLE_WORKBOOK),
    Add: ({ sheet }, [cell, value, type], context) => {
      const home = sheet ?? sheetById(context.book, context.book.activeSheetId)!;
      const at = placedArg(context, home, cell);
      const { firstRow: row, firstColumn: column } = at.area;
      if (at.sheet.comments.some((one) => one.row === row && one.column === column)) {
        refuse("InvalidArgument", "the cell has a comment already");
      }
      const thread: CommentThread = {
        id: newId(context.book),
        row,
        column,
        ...contentArg(value, type),
        authorName: context.user.name,
        authorEmail: context.user.email,
        created: context.now().toISOString(),
        resolved: false,
        replies: [],
      };
      at.sheet.comments = [...at.sheet.comments, thread];
      const target = { sheet: at.sheet, id: thread.id };
      announce(context, target, "commentAdded");
      return context.make("Comment", target);
    },
    GetItemByCell: ({ sheet }, [cell], context) => {
      const at = placedArg(context, sheet ?? sheetById(context.book, context.book.activeSheetId)!, cell);
      const thread = at.sheet.comments.find(
        (one) => one.row === at.area.firstRow && one.column === at.area.firstColumn,
      );
      return thread
        ? context.make("Comment", { sheet: at.sheet, id: thread.id })
        : refuse("ItemNotFound", "no comment");
    },
    GetItemByReplyId: (target, [replyId], context) => {
      const found = placed(target, context).find((one) =>
        threadOf(one).replies.some((reply) => reply.id === textArg(replyId)),
      );
      return found ? context.make("Comment", found) : refuse("ItemNotFound", "no reply");
    },
  },
};

export const commentClass: HostClass<CommentTarget> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Content: (target) => threadOf(target).content,
    ContentType: (target) => threadOf(target).contentType,
    RichContent: (target) => threadOf(target).content,
    Mentions: (target) => threadOf(target).mentions,
    AuthorName: (target) => threadOf(target).authorName,
    AuthorEmail: (target) => threadOf(target).authorEmail,
    CreationDate: (target) => threadOf(target).created,
    Resolved: (target) => threadOf(target).resolved,
  },
  set: {
    Content: (target, value, context) =>
      replaceThread(target, { content: textArg(value), mentions: [] }, context, "CommentEdited"),
    Resolved: (target, value, context) => {
      const resolved = flagArg(value);
      replaceThread(target, { resolved }, context, resolved ? "CommentResolved" : "CommentReopened");
    },
  },
  navigate: { Replies: (target, context) => context.make("CommentReplyCollection", target) },
  methods: {
    GetLocation: (target, _args, context) => location(context, target.sheet, threadOf(target)),
    UpdateMentions: (target, [value], context) =>
      replaceThread(target, contentArg(value, "Mention"), context, "CommentEdited"),
    Delete: (target, _args, context) => {
      const { sheet, id } = target;
      threadOf(target);
      announce(context, target, "commentDeleted");
      sheet.comments = sheet.comments.filter((one) => one.id !== id);
    },
  },
};

function location(context: HostContext, sheet: Sheet, { row, column }: CommentThread): HostObject {
  return rangeObject(context, sheet, {
    firstRow: row,
    lastRow: row,
    firstColumn: column,
    lastColumn: column,
  });
}

export const repliesClass: HostClass<CommentTarget> = {
  items: (thread, context) =>
    threadOf(thread).replies.map(({ id }) => context.make("CommentReply", { thread, id })),
  item: (thread, key, context) => {
    const reply = threadOf(thread).replies.find((one) => one.id === textArg(key));
    return reply ? context.make("CommentReply", { thread, id: reply.id }) : null;
  },
  methods: {
    Add: (thread, [value, type], context) => {
      const reply: CommentReply = {
        id: newId(context.book),
        ...contentArg(value, type),
        authorName: context.user.name,
        authorEmail: context.user.email,
        created: context.now().toISOString(),
      };
      replaceThread(thread, { replies: [...threadOf(thread).replies, reply] }, context, "ReplyAdded");
      return context.make("CommentReply", { thread, id: reply.id });
    },
  },
};

function replyOf({ thread, id }: ReplyTarget): CommentReply {
  return (
    threadOf(thread).replies.find((one) => one.id === id) ?? refuse("ItemNotFound", "the reply was deleted")
  );
}

function replaceReply(target: ReplyTarget, patch: Partial<CommentReply>, context: HostContext): void {
  const replies = threadOf(target.thread).replies.map((one) =>
    one.id === target.id ? { ...one, ...patch } : one,
  );
  replaceThread(target.thread, { replies }, context, "ReplyEdited");
}

export const replyClass: HostClass<ReplyTarget> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Content: (target) => replyOf(target).content,
    ContentType: (target) => replyOf(target).contentType,
    RichContent: (target) => replyOf(target).content,
    Mentions: (target) => replyOf(target).mentions,
    AuthorName: (target) => replyOf(target).authorName,
    AuthorEmail: (target) => replyOf(target).authorEmail,
    CreationDate: (target) => replyOf(target).created,
    Resolved: (target) => threadOf(target.thread).resolved,
  },
  set: {
    Content: (target, value, context) =>
      replaceReply(target, { content: textArg(value), mentions: [] }, context),
  },
  methods: {
    GetLocation: (target, _args, context) => location(context, target.thread.sheet, threadOf(target.thread)),
    GetParentComment: (target, _args, context) => context.make("Comment", target.thread),
    UpdateMentions: (target, [value], context) => replaceReply(target, contentArg(value, "Mention"), context),
    Delete: (target, _args, context) => {
      const replies = threadOf(target.thread).replies.filter((one) => one.id !== target.id);
      replaceThread(target.thread, { replies }, context, "ReplyDeleted");
    },
  },
};
