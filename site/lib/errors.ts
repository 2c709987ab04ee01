import type { ErrorCode } from "../../worker/errors.ts";

/** What a person is told for each code, and what to do next. */
export const sentences = {
  MALFORMED_BODY: "页面发出的内容有误，请刷新后再试。",
  INVALID_REQUEST: "填写的内容不符合要求，请检查后再试。",
  NOT_SIGNED_IN: "您还没有登录，或登录已到期，请登录后继续。",
  WRONG_CREDENTIALS: "用户名或密码不对，请核对后再试；忘记密码请找本单位管理员。",
  NOT_ALLOWED: "您的岗位没有这项权限，如有需要请找管理员。",
  FOREIGN_ORIGIN: "请求来自别的网站，已被拒绝，请从履职学堂的页面操作。",
  ROUTE_NOT_FOUND: "没有这个地址，请从首页重新进入。",
  QUIZ_NOT_FOUND: "没有这份练习，可能已经撤下，请从课程目录进入。",
  PAPER_NOT_FOUND: "没有找到试卷，请刷新后再试。",
  ATTEMPT_NOT_FOUND: "没有找到这次练习，请从“我的能力”进入。",
  OFFICE_NOT_FOUND: "没有这个办公室，或不在您的查看范围内。",
  PERSON_NOT_FOUND: "没有这位同志，或不在您的查看范围内。",
  QUESTION_NOT_FOUND: "没有找到这道题，请刷新后再试。",
  OPTION_NOT_FOUND: "没有这个做法，请刷新后再选。",
  REPORT_NOT_FOUND: "没有找到这条报告，可能已被处理，请刷新后再看。",
  NOTICE_NOT_FOUND: "没有找到这条通知，请刷新后再看。",
  REGRADING_NOT_FOUND: "没有找到这次重判，请刷新后再看。",
  RATING_NOT_FOUND: "没有找到这一轮填好的自评，请刷新后再看。",
  SCALE_NOT_FOUND: "没有找到这份量表，可能已经换了新的一版，请刷新后再填。",
  CERTIFICATE_NOT_FOUND: "没有这个编号的结业证明，或不在您的查看范围内，请核对编号。",
  LESSON_NOT_FOUND: "没有这一课，请从课程目录里选。",
  ASSIGNMENT_NOT_FOUND: "没有这项学习任务，可能已经撤回，请刷新后再看。",
  CHECK_NOT_FOUND: "这一季度没有自查记录，请另选一个季度。",
  DRAFT_NOT_FOUND: "没有这份草稿，可能已经发布或删去，请回草稿列表再看。",
  METHOD_NOT_ALLOWED: "这个地址不支持这项操作。",
  ATTEMPT_SUBMITTED: "这次练习已经交卷，可以直接看结果。",
  ATTEMPT_TIME_UP: "时间已到，已按送到的答案交卷，可以直接看结果。",
  STEPS_ONLY: "情景演练要一步一步地走，请从情景演练里打开。",
  STEP_DECIDED: "这一步您已经定过了，定了的不再改，请接着往下走。",
  STEP_NOT_REACHED: "还没有走到这一步，请刷新后接着走。",
  CASE_UNFINISHED: "还没有走到结局，走完才能看复盘。",
  CERTIFICATE_NOT_EARNED: "还有练习或综合测评没有合格，请按清单补齐后再领取。",
  CHANGED_MEANWHILE: "内容刚被别处改动，请刷新后再试一次。",
  DRAFT_CHANGED: "这份草稿刚在别处存过，没有覆盖，请先看那边存的内容。",
  VERSION_CHANGED: "这份测验在别处发布过新的一版，没有覆盖，请先看两边的差别。",
  ROUND_CLOSED: "这一轮已经结束，请刷新后填本轮的。",
  RATING_FINISHED: "这一轮自评已经填好，要改请先点“重新填写”。",
  RATING_INCOMPLETE: "还有没选的项，请选完再点完成。",
  BODY_TOO_LARGE: "内容太大，请分成几次提交。",
  QUIZ_INVALID: "题目有问题，请按提示逐条修改。",
  KEY_MISFIT: "新答案与原题对不上：题型或选项文字已改动。请直接在原题的选项上指定新答案。",
  DUE_TOO_EARLY: "期限太早：要晚于现在，延期要晚于原来的期限，每日一练要排得下布置的天数，请另选一天。",
  SIGN_IN_THROTTLED: "试的次数太多，请 15 分钟后再登录；忘记密码请找本单位管理员。",
  TOO_MANY_REPORTS: "您报告的题目较多，请等培训员答复后再报。",
  STORAGE_FULL: "服务器的存储空间已满，暂时存不进新的内容，请告诉管理员；已保存的答案不受影响。",
  INTERNAL: "服务器出了问题，请稍后再试；已保存的答案不受影响。",
} satisfies Record<ErrorCode, string>;

/** An answer of the API that is no success. */
export class ApiFailure extends Error {
  readonly code: ErrorCode | "OFFLINE";

  readonly details: unknown;

  constructor(code: ErrorCode | "OFFLINE", details?: unknown) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The sentence for whatever went wrong. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiFailure)) return sentences.INTERNAL;
  return error.code === "OFFLINE" ? "网络不通，请检查网络后再试。" : sentences[error.code];
}
