/** Every error code of the API with its HTTP status. The Chinese sentence for each lives in the site. */
export const errorStatus = {
  MALFORMED_BODY: 400,
  INVALID_REQUEST: 400,
  NOT_SIGNED_IN: 401,
  WRONG_CREDENTIALS: 401,
  NOT_ALLOWED: 403,
  FOREIGN_ORIGIN: 403,
  ROUTE_NOT_FOUND: 404,
  QUIZ_NOT_FOUND: 404,
  PAPER_NOT_FOUND: 404,
  ATTEMPT_NOT_FOUND: 404,
  OFFICE_NOT_FOUND: 404,
  PERSON_NOT_FOUND: 404,
  QUESTION_NOT_FOUND: 404,
  OPTION_NOT_FOUND: 404,
  REPORT_NOT_FOUND: 404,
  NOTICE_NOT_FOUND: 404,
  REGRADING_NOT_FOUND: 404,
  RATING_NOT_FOUND: 404,
  SCALE_NOT_FOUND: 404,
  CERTIFICATE_NOT_FOUND: 404,
  LESSON_NOT_FOUND: 404,
  ASSIGNMENT_NOT_FOUND: 404,
  CHECK_NOT_FOUND: 404,
  DRAFT_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  ATTEMPT_SUBMITTED: 409,
  ATTEMPT_TIME_UP: 409,
  STEPS_ONLY: 409,
  STEP_DECIDED: 409,
  STEP_NOT_REACHED: 409,
  CASE_UNFINISHED: 409,
  CERTIFICATE_NOT_EARNED: 409,
  CHANGED_MEANWHILE: 409,
  DRAFT_CHANGED: 409,
  VERSION_CHANGED: 409,
  ROUND_CLOSED: 409,
  RATING_FINISHED: 409,
  RATING_INCOMPLETE: 409,
  BODY_TOO_LARGE: 413,
  QUIZ_INVALID: 422,
  KEY_MISFIT: 422,
  DUE_TOO_EARLY: 422,
  SIGN_IN_THROTTLED: 429,
  TOO_MANY_REPORTS: 429,
  INTERNAL: 500,
  STORAGE_FULL: 507,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** An answer the caller can act on; `details` says more where there is more to say. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, details?: unknown) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
