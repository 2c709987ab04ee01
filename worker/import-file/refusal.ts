/** Why a file is not read at all, in a Chinese sentence that says what to do instead. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** The largest file that is read, in bytes. */
export const maxFile = 10 * 1024 * 1024;

/** The sentence for a file of more bytes than that. */
export function sizeRefusal(bytes: number): string {
  return `文件有 ${(bytes / 1024 / 1024).toFixed(1)} MB，至多 10 MB，请删去图片或分成几份再导入。`;
}
