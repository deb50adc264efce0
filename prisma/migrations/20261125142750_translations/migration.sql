-- AlterTable
ALTER TABLE "post" ADD COLUMN     "text_revision" INTEGER;

-- CreateTable
CREATE TABLE "translation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "baked_with" INTEGER NOT NULL,
    "translator_id" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "second_reader_id" UUID,
    "dispute_reason" TEXT,
    "made_from" TEXT NOT NULL,
    "stale_at" TIMESTAMPTZ,
    "revision" INTEGER NOT NULL,
    "idempotency_key" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_version" (
    "translation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "translator_id" UUID NOT NULL,
    "replaced_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translation_version_pkey" PRIMARY KEY ("translation_id","version")
);

-- CreateIndex
CREATE INDEX "translation_state_language_idx" ON "translation"("state", "language");

-- CreateIndex
CREATE UNIQUE INDEX "translation_thread_id_subject_number_language_key" ON "translation"("thread_id", "subject", "number", "language");

-- CreateIndex
CREATE UNIQUE INDEX "translation_translator_id_idempotency_key_key" ON "translation"("translator_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_translator_id_fkey" FOREIGN KEY ("translator_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_second_reader_id_fkey" FOREIGN KEY ("second_reader_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_version" ADD CONSTRAINT "translation_version_translation_id_fkey" FOREIGN KEY ("translation_id") REFERENCES "translation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_version" ADD CONSTRAINT "translation_version_translator_id_fkey" FOREIGN KEY ("translator_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "translation"
  ADD CONSTRAINT "translation_subject" CHECK ("subject" IN ('post', 'title', 'outcome')),
  ADD CONSTRAINT "translation_number" CHECK (("subject" = 'post') = ("number" >= 1) AND ("subject" = 'title') = ("number" = 0) AND "number" >= -1),
  ADD CONSTRAINT "translation_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "translation_body_length" CHECK (char_length("body") BETWEEN 1 AND 100000),
  ADD CONSTRAINT "translation_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "translation_state" CHECK ("state" IN ('draft', 'checked', 'disputed')),
  ADD CONSTRAINT "translation_second_reader" CHECK (("state" = 'draft') = ("second_reader_id" IS NULL)),
  ADD CONSTRAINT "translation_second_reader_is_another" CHECK ("second_reader_id" <> "translator_id"),
  ADD CONSTRAINT "translation_dispute_reason" CHECK (("state" = 'disputed') = ("dispute_reason" IS NOT NULL)),
  ADD CONSTRAINT "translation_revision" CHECK ("revision" >= 1);
ALTER TABLE "translation_version"
  ADD CONSTRAINT "translation_version_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "translation_version_body_length" CHECK (char_length("body") BETWEEN 1 AND 100000);

-- What waits for a translation is mostly in languages that few posts are written in.
CREATE INDEX "post_in_rarer_languages" ON "post" ("created_at" DESC, "id" DESC)
  WHERE "language" NOT IN ('nb', 'nn', 'en') AND "withdrawn_at" IS NULL;
