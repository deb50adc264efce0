-- AlterTable
ALTER TABLE "theme" ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "shaped_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "theme_text" ADD COLUMN     "rules" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "welcome" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "collection" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "theme_code" TEXT,
    "occasion" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "collection_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_follow" (
    "member_id" UUID NOT NULL,
    "collection_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_follow_pkey" PRIMARY KEY ("member_id","collection_id")
);

-- CreateTable
CREATE TABLE "worth_reading" (
    "week" DATE NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "line" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "picked_by_id" UUID NOT NULL,
    "picked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worth_reading_pkey" PRIMARY KEY ("week","thread_id")
);

-- CreateTable
CREATE TABLE "official_response" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "ror_id" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "next_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "official_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_version" (
    "response_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "next_on" DATE,
    "on_behalf" BOOLEAN NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "response_version_pkey" PRIMARY KEY ("response_id","version")
);

-- CreateIndex
CREATE INDEX "collection_published_at_idx" ON "collection"("published_at");

-- CreateIndex
CREATE INDEX "collection_theme_code_idx" ON "collection"("theme_code");

-- CreateIndex
CREATE INDEX "collection_item_collection_id_position_idx" ON "collection_item"("collection_id", "position");

-- CreateIndex
CREATE INDEX "collection_item_thread_id_idx" ON "collection_item"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_item_collection_id_thread_id_key" ON "collection_item"("collection_id", "thread_id");

-- CreateIndex
CREATE INDEX "collection_follow_collection_id_idx" ON "collection_follow"("collection_id");

-- CreateIndex
CREATE INDEX "worth_reading_thread_id_idx" ON "worth_reading"("thread_id");

-- CreateIndex
CREATE INDEX "official_response_next_on_idx" ON "official_response"("next_on");

-- CreateIndex
CREATE UNIQUE INDEX "official_response_thread_id_body_key" ON "official_response"("thread_id", "body");

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "theme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_theme_code_fkey" FOREIGN KEY ("theme_code") REFERENCES "theme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_follow" ADD CONSTRAINT "collection_follow_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_follow" ADD CONSTRAINT "collection_follow_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worth_reading" ADD CONSTRAINT "worth_reading_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worth_reading" ADD CONSTRAINT "worth_reading_picked_by_id_fkey" FOREIGN KEY ("picked_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_response" ADD CONSTRAINT "official_response_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_response" ADD CONSTRAINT "official_response_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_version" ADD CONSTRAINT "response_version_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "official_response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_version" ADD CONSTRAINT "response_version_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "theme"
  ADD CONSTRAINT "theme_code_shape" CHECK ("code" ~ '^[a-z]+(-[a-z]+)*$' AND char_length("code") <= 40),
  ADD CONSTRAINT "theme_merged_elsewhere" CHECK ("merged_into" <> "code");
ALTER TABLE "collection"
  ADD CONSTRAINT "collection_title_length" CHECK (char_length("title") BETWEEN 3 AND 160);
ALTER TABLE "worth_reading"
  ADD CONSTRAINT "worth_reading_monday" CHECK (extract(isodow FROM "week") = 1),
  ADD CONSTRAINT "worth_reading_position" CHECK ("position" BETWEEN 1 AND 5);
-- Two curators who pick at once do not pick a sixth.
CREATE UNIQUE INDEX "worth_reading_place" ON "worth_reading" ("week", "position");
ALTER TABLE "official_response"
  ADD CONSTRAINT "official_response_status" CHECK ("status" IN ('accepted', 'partly', 'rejected', 'considering')),
  ADD CONSTRAINT "official_response_version" CHECK ("version" >= 1);
ALTER TABLE "response_version"
  ADD CONSTRAINT "response_version_status" CHECK ("status" IN ('accepted', 'partly', 'rejected', 'considering')),
  ADD CONSTRAINT "response_version_number" CHECK ("version" >= 1);

-- What is filed under a theme that went into another is filed under that other: forms that were opened before know the
-- old name only. The lock waits for a merging that is under way.
CREATE FUNCTION file_under_standing_theme() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  target text;
BEGIN
  SELECT merged_into INTO target FROM theme WHERE code = NEW.theme_code FOR SHARE;
  IF target IS NOT NULL THEN
    NEW.theme_code := target;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "thread_standing_theme" BEFORE INSERT OR UPDATE OF "theme_code" ON "thread"
  FOR EACH ROW EXECUTE FUNCTION file_under_standing_theme();
CREATE TRIGGER "attempt_standing_theme" BEFORE INSERT OR UPDATE OF "theme_code" ON "attempt"
  FOR EACH ROW EXECUTE FUNCTION file_under_standing_theme();
CREATE TRIGGER "theme_follow_standing_theme" BEFORE INSERT ON "theme_follow"
  FOR EACH ROW EXECUTE FUNCTION file_under_standing_theme();
CREATE TRIGGER "help_offer_standing_theme" BEFORE INSERT ON "help_offer_theme"
  FOR EACH ROW EXECUTE FUNCTION file_under_standing_theme();
CREATE TRIGGER "collection_standing_theme" BEFORE INSERT OR UPDATE OF "theme_code" ON "collection"
  FOR EACH ROW EXECUTE FUNCTION file_under_standing_theme();
