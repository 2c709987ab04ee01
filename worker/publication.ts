import type { Problem } from "#domain/checked-yaml";
import { isConflict } from "./db/database.ts";
import { ApiError } from "./errors.ts";

/** What a publication came to. */
export interface Published {
  /** The version people take; of a blueprint its first form. */
  hash: string;
  /** Questions of one form; of a scale its indicators, of an office check its points. */
  questionCount: number;
  forms: number;
  unchanged: boolean;
}

/** Under which id a text is published, by whom and when. */
export interface Act {
  id: string;
  personId: string;
  now: number;
  /** Where the text is written. */
  origin: "file" | "studio";
  /** The published version its author has seen; null where there was none, or none is known. */
  known: string | null;
}

/** Waits for what is stored. @throws ApiError CHANGED_MEANWHILE where another publication came between. */
export async function unlessChanged(stored: Promise<void>): Promise<void> {
  try {
    await stored;
  } catch (error) {
    throw isConflict(error) ? new ApiError("CHANGED_MEANWHILE") : error;
  }
}

/** Publishes nothing. @throws ApiError QUIZ_INVALID with the problems. */
export function refuse(problems: readonly Problem[]): never {
  throw new ApiError("QUIZ_INVALID", { problems });
}

/** A problem of the text as a whole. */
export const atTop = (message: string): Problem[] => [{ line: 1, message }];

/** The problem of a text published under another id than its own. */
export const misnamed = (own: string, asked: string) => atTop(`文件的编号是 ${own}，地址里是 ${asked}，两者应相同。`);
