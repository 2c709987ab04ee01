CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	`kind` text NOT NULL,
	`target` text DEFAULT '' NOT NULL,
	`due_at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `assignment_office` ON `assignment` (`office_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `assignment_person` (
	`person_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`extended_to` integer,
	PRIMARY KEY(`person_id`, `assignment_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `assignment_person_assignment` ON `assignment_person` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`number` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE TABLE `reading` (
	`person_id` text NOT NULL,
	`lesson` text NOT NULL,
	`section` text NOT NULL,
	`at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`person_id`, `lesson`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `review_deck` (
	`person_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`cards` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `self_rating` (
	`person_id` text NOT NULL,
	`round` text NOT NULL,
	`scale_hash` text NOT NULL,
	`levels` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`shared` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`person_id`, `round`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `scale` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scale_number` ON `scale` (`id`,`number`);--> statement-breakpoint
ALTER TABLE `attempt` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `attempt` ADD `extra_minutes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `extra_time` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`at`);