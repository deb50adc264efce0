-- CreateTable
CREATE TABLE "finding" (
    "id" SERIAL NOT NULL,
    "added_by" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "thread_id" INTEGER,
    "csl" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "doi" TEXT,
    "year" INTEGER NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "design" TEXT,
    "question" TEXT,
    "direction" TEXT,
    "involvement" TEXT,
    "involvement_note" TEXT NOT NULL DEFAULT '',
    "participants" INTEGER,
    "country" TEXT,
    "studied_from" INTEGER,
    "studied_to" INTEGER,
    "reason" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "origin" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "age" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "arrival" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "setting" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "summary_found" TEXT NOT NULL DEFAULT '',
    "summary_meaning" TEXT NOT NULL DEFAULT '',
    "summary_certainty" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "theme" TEXT,
    "voice" TEXT,
    "audience" TEXT NOT NULL DEFAULT 'public',
    "limitations" TEXT NOT NULL DEFAULT '',
    "conflicts" TEXT NOT NULL DEFAULT '',
    "funding" TEXT NOT NULL DEFAULT '',
    "open_access_url" TEXT,
    "retracted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,
    "idempotency_key" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_import" (
    "member_id" UUID NOT NULL,
    "records" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_import_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_thread_id_key" ON "finding"("thread_id");

-- CreateIndex
CREATE INDEX "finding_title_key_idx" ON "finding"("title_key");

-- CreateIndex
CREATE INDEX "finding_published_at_id_idx" ON "finding"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "finding_added_by_idempotency_key_key" ON "finding"("added_by", "idempotency_key");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_added_by_fkey" FOREIGN KEY ("added_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_import" ADD CONSTRAINT "finding_import_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "finding"
  ADD CONSTRAINT "finding_state" CHECK (
    CASE "state"
      WHEN 'draft' THEN num_nonnulls("thread_id", "published_at") = 0
      WHEN 'published' THEN num_nulls("thread_id", "published_at", "language") = 0
        AND "summary_found" <> '' AND "summary_meaning" <> '' AND "summary_certainty" <> ''
      ELSE false END),
  ADD CONSTRAINT "finding_csl" CHECK (jsonb_typeof("csl") = 'object' AND octet_length("csl"::text) <= 60000),
  ADD CONSTRAINT "finding_title" CHECK (char_length("title") BETWEEN 1 AND 500 AND "title_key" <> ''),
  ADD CONSTRAINT "finding_doi" CHECK ("doi" ~ '^10\.' AND "doi" = lower("doi")),
  ADD CONSTRAINT "finding_year" CHECK ("year" BETWEEN 1800 AND 2100),
  ADD CONSTRAINT "finding_headline" CHECK (char_length("headline") <= 160),
  ADD CONSTRAINT "finding_participants" CHECK ("participants" BETWEEN 0 AND 1000000000),
  ADD CONSTRAINT "finding_country" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "finding_studied" CHECK (
    "studied_from" BETWEEN 1800 AND 2100 AND "studied_to" BETWEEN 1800 AND 2100 AND "studied_from" <= "studied_to"),
  ADD CONSTRAINT "finding_summary_length" CHECK (
    greatest(char_length("summary_found"), char_length("summary_meaning"), char_length("summary_certainty")) <= 2000),
  ADD CONSTRAINT "finding_language" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "finding_theme" CHECK ("theme" ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "finding_voice" CHECK (is_stakeholder_group("voice")),
  ADD CONSTRAINT "finding_audience" CHECK ("audience" IN ('public', 'members')),
  ADD CONSTRAINT "finding_note_length" CHECK (
    greatest(char_length("limitations"), char_length("conflicts"), char_length("funding"),
             char_length("involvement_note")) <= 1000),
  ADD CONSTRAINT "finding_open_access_url" CHECK ("open_access_url" ~ '^https?://' AND char_length("open_access_url") <= 1000),
  ADD CONSTRAINT "finding_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "finding_design" CHECK ("design" IN ('systematic_review', 'meta_analysis', 'qualitative_synthesis', 'scoping_review', 'rct', 'cluster_rct',
    'stepped_wedge', 'quasi_experimental', 'interrupted_time_series', 'cohort', 'register_based', 'case_control',
    'cross_sectional', 'before_after', 'diagnostic_accuracy', 'case_series', 'qualitative_interviews', 'focus_groups',
    'ethnography', 'participatory_action', 'mixed_methods', 'process_evaluation', 'implementation_study',
    'economic_evaluation', 'modelling', 'survey_validation', 'guideline', 'policy_analysis', 'evaluation_report',
    'protocol', 'expert_opinion')),
  ADD CONSTRAINT "finding_question" CHECK ("question" IN ('prevalence', 'diagnosis', 'prognosis', 'benefit', 'common_harm', 'rare_harm', 'screening', 'experience')),
  ADD CONSTRAINT "finding_direction" CHECK ("direction" IN ('benefit', 'harm', 'none', 'mixed', 'descriptive')),
  ADD CONSTRAINT "finding_involvement" CHECK ("involvement" IN ('none_stated', 'informed', 'consulted', 'involved', 'collaborated', 'user_led')),
  ADD CONSTRAINT "finding_reason" CHECK ("reason" <@ ARRAY[
    'refuge', 'labour', 'family', 'education', 'other', 'pooled', 'not_reported']
    AND ("reason" = ARRAY['not_reported'] OR NOT 'not_reported' = ANY ("reason"))),
  ADD CONSTRAINT "finding_status" CHECK ("status" <@ ARRAY[
    'asylum_seeker', 'quota_refugee', 'refugee', 'temporary_protection', 'unaccompanied_minor', 'family_reunified',
    'eea_labour', 'third_country_labour', 'student', 'undocumented', 'descendant', 'pooled', 'not_reported']
    AND ("status" = ARRAY['not_reported'] OR NOT 'not_reported' = ANY ("status"))),
  ADD CONSTRAINT "finding_origin" CHECK ("origin" <@ ARRAY[
    '015', '014', '017', '018', '011', '029', '013', '005', '021', '143', '030', '035', '034', '145', '151', '154',
    '039', '155', '053', '054', '057', '061', 'pooled', 'not_reported']
    AND ("origin" = ARRAY['not_reported'] OR NOT 'not_reported' = ANY ("origin"))),
  ADD CONSTRAINT "finding_age" CHECK ("age" <@ ARRAY[
    'child', 'youth', 'adult', 'older', 'pooled', 'not_reported']
    AND ("age" = ARRAY['not_reported'] OR NOT 'not_reported' = ANY ("age"))),
  ADD CONSTRAINT "finding_arrival" CHECK ("arrival" <@ ARRAY[
    'under_1', '1_to_5', 'over_5', 'pooled', 'not_reported']
    AND ("arrival" = ARRAY['not_reported'] OR NOT 'not_reported' = ANY ("arrival"))),
  ADD CONSTRAINT "finding_setting" CHECK ("setting" <@ ARRAY[
    'gp', 'out_of_hours', 'municipality', 'hospital', 'child_health_centre', 'reception_centre', 'school',
    'voluntary', 'home', 'online', 'prison', 'pooled', 'not_reported']
    AND ("setting" = ARRAY['not_reported'] OR NOT 'not_reported' = ANY ("setting")));
ALTER TABLE "finding_import"
  ADD CONSTRAINT "finding_import_records" CHECK (jsonb_typeof("records") = 'array' AND octet_length("records"::text) <= 400000);

-- A work is published once, however many have it among their drafts.
CREATE UNIQUE INDEX "finding_published_once" ON "finding" ("doi", "title_key") WHERE "state" = 'published';
-- A member's drafts, the newest first.
CREATE INDEX "finding_drafts" ON "finding" ("added_by", "changed_at" DESC) WHERE "state" = 'draft';
