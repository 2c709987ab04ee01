-- WITHOUT ROWID is written in by hand: a row found or stored by its key is one row read or written, not two.
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`version_hash` text NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`submitted_at` integer,
	`saved` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`person_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`faded_at` integer NOT NULL,
	`grids` blob NOT NULL,
	`state` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `exposure` (
	`person_id` text NOT NULL,
	`question_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`counted_at` integer NOT NULL,
	`key_shown_at` integer,
	PRIMARY KEY(`person_id`, `question_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office_evidence` (
	`office_id` text NOT NULL,
	`ability` text NOT NULL,
	`k0` real NOT NULL,
	`k1` real NOT NULL,
	`measured` integer NOT NULL,
	`excess` real DEFAULT 0 NOT NULL,
	`weight` real DEFAULT 0 NOT NULL,
	PRIMARY KEY(`office_id`, `ability`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `open_attempt` (
	`person_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `quiz_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `progress` (
	`person_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`attempts` integer NOT NULL,
	`best_percent` real NOT NULL,
	`last_attempt_id` text NOT NULL,
	`submitted_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `quiz_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `response` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	`confidence` text,
	`mark` real NOT NULL,
	`difficulty` real NOT NULL,
	`guessing` real NOT NULL,
	`abilities` text NOT NULL,
	`counted` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `submission` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`first` integer NOT NULL,
	`score` real NOT NULL,
	`max_score` real NOT NULL,
	`moved` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_attempt` ON `submission` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`act` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sign_in_try` (
	`key` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`started_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `office_path` ON `office` (`path`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`departed_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `person_office` ON `person` (`office_id`,`departed_at`);--> statement-breakpoint
CREATE TABLE `role` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`office_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`, `office_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ability_bank` (
	`ability` text PRIMARY KEY NOT NULL,
	`bank` text NOT NULL,
	`district_mean` real DEFAULT 0 NOT NULL,
	`within` real NOT NULL,
	`between` real NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`quiz_id` text NOT NULL,
	`hash` text NOT NULL,
	`key_hash` text NOT NULL,
	`difficulty` real NOT NULL,
	`precision` real DEFAULT 1 NOT NULL,
	`score` real DEFAULT 0 NOT NULL,
	`information` real DEFAULT 0 NOT NULL,
	`guessing` real NOT NULL,
	`abilities` text NOT NULL,
	`indicator` text NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_number` ON `question` (`number`);--> statement-breakpoint
CREATE INDEX `question_quiz` ON `question` (`quiz_id`);--> statement-breakpoint
CREATE TABLE `question_version` (
	`hash` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `quiz` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`lesson` text,
	`version_hash` text NOT NULL,
	`question_count` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `quiz_version` (
	`hash` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`number` integer NOT NULL,
	`questions` text NOT NULL,
	`content` text NOT NULL,
	`paper` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_version_number` ON `quiz_version` (`quiz_id`,`number`);--> statement-breakpoint
CREATE TABLE `fold_slice` (
	`after` integer PRIMARY KEY NOT NULL,
	`upto` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `item_sum` (
	`version_hash` text NOT NULL,
	`question_id` text NOT NULL,
	`people` integer NOT NULL,
	`total` real NOT NULL,
	`total_squared` real NOT NULL,
	`sum` real NOT NULL,
	`squared` real NOT NULL,
	`with_total` real NOT NULL,
	PRIMARY KEY(`version_hash`, `question_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `office_snapshot` (
	`office_id` text NOT NULL,
	`week` integer NOT NULL,
	`ability` text NOT NULL,
	`mean` real NOT NULL,
	`sd` real NOT NULL,
	`measured` integer NOT NULL,
	`staff` integer NOT NULL,
	PRIMARY KEY(`office_id`, `week`, `ability`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `option_sum` (
	`version_hash` text NOT NULL,
	`question_id` text NOT NULL,
	`option_id` text NOT NULL,
	`people` integer NOT NULL,
	`rest` real NOT NULL,
	`low` integer NOT NULL,
	`middle` integer NOT NULL,
	`high` integer NOT NULL,
	PRIMARY KEY(`version_hash`, `question_id`, `option_id`)
) WITHOUT ROWID;
