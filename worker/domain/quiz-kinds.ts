/** What a quiz is for. Imports nothing: a learner's page takes its values without weight. */

/** Written as a quiz: practice, exam and placement are taken; a bank's questions are drawn by blueprints, and nobody takes it. */
export const quizKinds = ["practice", "bank", "exam", "placement"] as const;

/** Written as a blueprint: exam 考试, placement 摸底, repeat 换一组题再练一课. */
export const blueprintKinds = ["exam", "placement", "repeat"] as const;

/** All there are; a case (情景演练) is written in a format of its own, see `#domain/case-format`. */
export const allKinds = ["practice", "bank", "exam", "placement", "repeat", "case"] as const;
export type QuizKind = (typeof allKinds)[number];
