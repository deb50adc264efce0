-- CreateTable
CREATE TABLE "read_mark" (
    "member_id" UUID NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "numbers" int4multirange NOT NULL,
    "marked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("member_id","thread_id")
);

-- CreateTable
CREATE TABLE "bookmark" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "member_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_title" (
    "thread_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "editor_id" UUID NOT NULL,
    "replaced_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "marked" BOOLEAN NOT NULL,

    CONSTRAINT "thread_title_pkey" PRIMARY KEY ("thread_id","version")
);

-- CreateTable
CREATE TABLE "thread_link" (
    "to_thread_id" INTEGER NOT NULL,
    "from_thread_id" INTEGER NOT NULL,
    "from_number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_link_pkey" PRIMARY KEY ("to_thread_id")
);

-- CreateTable
CREATE TABLE "thread_language" (
    "thread_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "post_count" INTEGER NOT NULL,

    CONSTRAINT "thread_language_pkey" PRIMARY KEY ("thread_id","language")
);

-- CreateIndex
CREATE INDEX "read_mark_thread_id_idx" ON "read_mark"("thread_id");

-- CreateIndex
CREATE INDEX "bookmark_member_id_id_idx" ON "bookmark"("member_id", "id" DESC);

-- CreateIndex
CREATE INDEX "bookmark_post_id_idx" ON "bookmark"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "bookmark_member_id_post_id_key" ON "bookmark"("member_id", "post_id");

-- CreateIndex
CREATE INDEX "thread_title_editor_id_idx" ON "thread_title"("editor_id");

-- CreateIndex
CREATE INDEX "thread_link_from_thread_id_from_number_idx" ON "thread_link"("from_thread_id", "from_number");

-- CreateIndex
CREATE INDEX "post_thread_id_created_at_idx" ON "post"("thread_id", "created_at");

-- CreateIndex
CREATE INDEX "post_thread_id_voice_number_idx" ON "post"("thread_id", "voice", "number");

-- CreateIndex
CREATE INDEX "post_thread_id_language_number_idx" ON "post"("thread_id", "language", "number");

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_title" ADD CONSTRAINT "thread_title_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_title" ADD CONSTRAINT "thread_title_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_link" ADD CONSTRAINT "thread_link_to_thread_id_fkey" FOREIGN KEY ("to_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_link" ADD CONSTRAINT "thread_link_from_thread_id_fkey" FOREIGN KEY ("from_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_language" ADD CONSTRAINT "thread_language_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "read_mark"
  ADD CONSTRAINT "read_mark_numbers" CHECK (NOT isempty("numbers") AND lower("numbers") >= 1);
ALTER TABLE "bookmark"
  ADD CONSTRAINT "bookmark_note_length" CHECK (char_length("note") <= 300);
ALTER TABLE "thread_title"
  ADD CONSTRAINT "thread_title_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "thread_title_title_length" CHECK (char_length("title") BETWEEN 1 AND 160);
ALTER TABLE "thread_link"
  ADD CONSTRAINT "thread_link_from_number" CHECK ("from_number" >= 1),
  ADD CONSTRAINT "thread_link_leads_on" CHECK ("from_thread_id" <> "to_thread_id");
ALTER TABLE "thread_language"
  ADD CONSTRAINT "thread_language_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "thread_language_post_count" CHECK ("post_count" >= 1);

-- A long thread says how many posts it has in each language without counting them each time it is opened. Whoever writes
-- posts (replies, edits, withdrawals, imports) holds the lock of the thread's row, so the counts are right.
CREATE FUNCTION count_language(thread integer, spoken text, change integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF change > 0 THEN
    INSERT INTO thread_language (thread_id, language, post_count) VALUES (thread, spoken, change)
    ON CONFLICT (thread_id, language) DO UPDATE SET post_count = thread_language.post_count + change;
  ELSE
    DELETE FROM thread_language WHERE thread_id = thread AND language = spoken AND post_count + change < 1;
    UPDATE thread_language SET post_count = post_count + change WHERE thread_id = thread AND language = spoken;
  END IF;
END
$$;
CREATE FUNCTION count_post_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.withdrawn_at IS NULL THEN PERFORM count_language(NEW.thread_id, NEW.language, 1); END IF;
  ELSIF (OLD.language, OLD.withdrawn_at IS NULL) IS DISTINCT FROM (NEW.language, NEW.withdrawn_at IS NULL) THEN
    IF OLD.withdrawn_at IS NULL THEN PERFORM count_language(OLD.thread_id, OLD.language, -1); END IF;
    IF NEW.withdrawn_at IS NULL THEN PERFORM count_language(NEW.thread_id, NEW.language, 1); END IF;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "post_language_is_counted" AFTER INSERT OR UPDATE OF "language", "withdrawn_at" ON "post"
  FOR EACH ROW EXECUTE FUNCTION count_post_language();

INSERT INTO thread_language (thread_id, language, post_count)
SELECT thread_id, language, count(*) FROM post WHERE withdrawn_at IS NULL GROUP BY thread_id, language;
