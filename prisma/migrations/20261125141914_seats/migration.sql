-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "addressed_group" TEXT,
ADD COLUMN     "addressed_organisation" TEXT,
ADD COLUMN     "outcome_revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "outcome" (
    "thread_id" INTEGER NOT NULL,
    "voice" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "baked_with" INTEGER NOT NULL,
    "cites" INTEGER[],
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revised_at" TIMESTAMPTZ,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "helped_mark" (
    "thread_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "marked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "helped_mark_pkey" PRIMARY KEY ("thread_id","number")
);

-- CreateTable
CREATE TABLE "theme_follow" (
    "member_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_follow_pkey" PRIMARY KEY ("member_id","theme_code")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "inviter_id" UUID NOT NULL,
    "group" TEXT,
    "invitee_id" UUID,
    "line" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_setting" (
    "member_id" UUID NOT NULL,
    "to_groups" BOOLEAN NOT NULL DEFAULT true,
    "by_name" BOOLEAN NOT NULL DEFAULT true,
    "found_by_groups" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "invitation_setting_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "number" INTEGER,
    "actor_id" UUID,
    "invitation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "theme_follow_theme_code_idx" ON "theme_follow"("theme_code");

-- CreateIndex
CREATE INDEX "invitation_inviter_id_created_at_idx" ON "invitation"("inviter_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_thread_id_group_key" ON "invitation"("thread_id", "group");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_thread_id_invitee_id_key" ON "invitation"("thread_id", "invitee_id");

-- CreateIndex
CREATE INDEX "notice_member_id_created_at_id_idx" ON "notice"("member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notice_thread_id_idx" ON "notice"("thread_id");

-- CreateIndex
CREATE INDEX "notice_created_at_idx" ON "notice"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_member_id_kind_subject_key" ON "notice"("member_id", "kind", "subject");

-- CreateIndex
CREATE INDEX "post_author_id_thread_id_idx" ON "post"("author_id", "thread_id");

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helped_mark" ADD CONSTRAINT "helped_mark_thread_id_number_fkey" FOREIGN KEY ("thread_id", "number") REFERENCES "post"("thread_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_follow" ADD CONSTRAINT "theme_follow_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_follow" ADD CONSTRAINT "theme_follow_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invitee_id_fkey" FOREIGN KEY ("invitee_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_setting" ADD CONSTRAINT "invitation_setting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.

ALTER TABLE "thread"
  ADD CONSTRAINT "thread_addressed_group" CHECK (is_stakeholder_group("addressed_group")),
  ADD CONSTRAINT "thread_addressed_organisation" CHECK (char_length("addressed_organisation") BETWEEN 2 AND 120),
  ADD CONSTRAINT "thread_addressed_to_one" CHECK (num_nonnulls("addressed_group", "addressed_organisation") <= 1),
  ADD CONSTRAINT "thread_only_questions_are_addressed" CHECK (
    "kind" = 'question' OR num_nonnulls("addressed_group", "addressed_organisation") = 0),
  ADD CONSTRAINT "thread_outcome_revision" CHECK ("outcome_revision" BETWEEN 0 AND "revision");

ALTER TABLE "outcome"
  ADD CONSTRAINT "outcome_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "outcome_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "outcome_body_length" CHECK (char_length("body") BETWEEN 1 AND 5000),
  ADD CONSTRAINT "outcome_cites_posts" CHECK (cardinality("cites") BETWEEN 1 AND 50 AND 1 <= ALL ("cites"));

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_group" CHECK (is_stakeholder_group("group")),
  ADD CONSTRAINT "invitation_is_to_one" CHECK (num_nonnulls("group", "invitee_id") = 1),
  ADD CONSTRAINT "invitation_line_length" CHECK (char_length("line") <= 280),
  ADD CONSTRAINT "invitation_language" CHECK ("language" ~ '^[a-z]{2,3}$');

ALTER TABLE "notice"
  ADD CONSTRAINT "notice_kind" CHECK ("kind" ~ '^[a-z]+(_[a-z]+)*$'),
  ADD CONSTRAINT "notice_subject_length" CHECK (char_length("subject") BETWEEN 1 AND 100),
  ADD CONSTRAINT "notice_number" CHECK ("number" >= 1);

-- The badge counts what has not been seen, on every page.
CREATE INDEX "notice_unseen_idx" ON "notice" ("member_id", "created_at" DESC) WHERE "seen_at" IS NULL;
