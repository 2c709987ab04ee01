/*
 * The parser and the readers of files. Loaded by this page alone, after it is open: see load-parser.ts.
 */

export { importQuestions, sourceOfText } from "#domain/import";
export { toGift } from "#domain/import/to-gift";
export { toText } from "#domain/import/to-text";
export { readImportFile } from "../../../worker/import-file/read-file.ts";
