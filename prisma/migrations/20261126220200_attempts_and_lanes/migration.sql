-- AlterTable
ALTER TABLE "initiative" ADD COLUMN     "asked_running_at" TIMESTAMPTZ,
ADD COLUMN     "confirmed_running_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "attempt" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER,
    "member_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,
    "place_code" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "unnamed" BOOLEAN NOT NULL DEFAULT false,
    "organisation" TEXT NOT NULL DEFAULT '',
    "organisation_type" TEXT,
    "expected" TEXT NOT NULL,
    "happened" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "causes" TEXT[],
    "differently" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ,
    "idempotency_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quotation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "post_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "picked_by" UUID NOT NULL,
    "picked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_offer" (
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "help_offer_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "help_offer_theme" (
    "member_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,

    CONSTRAINT "help_offer_theme_pkey" PRIMARY KEY ("member_id","theme_code")
);

-- CreateTable
CREATE TABLE "help_call" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "help_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_answer" (
    "call_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "help_answer_pkey" PRIMARY KEY ("call_id","member_id")
);

-- CreateIndex
CREATE INDEX "attempt_created_at_id_idx" ON "attempt"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "attempt_thread_id_idx" ON "attempt"("thread_id");

-- CreateIndex
CREATE INDEX "attempt_causes_idx" ON "attempt" USING GIN ("causes");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_member_id_idempotency_key_key" ON "attempt"("member_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "quotation_post_id_idx" ON "quotation"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "quotation_thread_id_post_id_words_key" ON "quotation"("thread_id", "post_id", "words");

-- CreateIndex
CREATE INDEX "help_offer_theme_theme_code_idx" ON "help_offer_theme"("theme_code");

-- CreateIndex
CREATE INDEX "help_call_thread_id_asked_at_idx" ON "help_call"("thread_id", "asked_at" DESC);

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_answered_by_fkey" FOREIGN KEY ("answered_by") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "place"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_picked_by_fkey" FOREIGN KEY ("picked_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_offer" ADD CONSTRAINT "help_offer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_offer_theme" ADD CONSTRAINT "help_offer_theme_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "help_offer"("member_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_offer_theme" ADD CONSTRAINT "help_offer_theme_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_call" ADD CONSTRAINT "help_call_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_call" ADD CONSTRAINT "help_call_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "help_call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever described an initiative has said that it is there.
UPDATE "initiative" SET "confirmed_running_at" = "changed_at";

ALTER TABLE "attempt"
  ADD CONSTRAINT "attempt_year" CHECK ("year" BETWEEN 1950 AND 2200),
  -- Of one that names nobody only the county is known, and what kind of organisation it was.
  ADD CONSTRAINT "attempt_unnamed" CHECK (
    CASE WHEN "unnamed"
         THEN "organisation" = '' AND "organisation_type" IS NOT NULL AND length("place_code") = 2
         ELSE "organisation_type" IS NULL AND ("organisation" <> '' OR "withdrawn_at" IS NOT NULL) END),
  ADD CONSTRAINT "attempt_answer" CHECK (("answered_by" IS NULL) = ("answered_at" IS NULL));
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_words" CHECK ("words" <> '');
