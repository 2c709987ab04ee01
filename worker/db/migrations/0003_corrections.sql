CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE INDEX `notice_person` ON `notice` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `regraded` (
	`attempt_id` text NOT NULL,
	`regrading` integer NOT NULL,
	`mark_before` real,
	`mark_after` real,
	`score_before` real NOT NULL,
	`score_after` real NOT NULL,
	PRIMARY KEY(`attempt_id`, `regrading`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `regrading` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` text NOT NULL,
	`question_hash` text NOT NULL,
	`act` text NOT NULL,
	`correction` text NOT NULL,
	`reason` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`question_hash` text NOT NULL,
	`text` text NOT NULL,
	`seen` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_question` ON `report` (`attempt_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `report_open` ON `report` (`answered_at`,`at`);--> statement-breakpoint
CREATE INDEX `report_person` ON `report` (`person_id`,`answered_at`);--> statement-breakpoint
ALTER TABLE `submission` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `quiz_version` ADD `corrections` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `quiz_version` ADD `regrading` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `attempt_version` ON `attempt` (`version_hash`,`id`);