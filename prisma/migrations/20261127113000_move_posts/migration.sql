-- Moderators also move chosen posts into a thread that stands.
ALTER TABLE "thread_move" DROP CONSTRAINT "thread_move_kind";
ALTER TABLE "thread_move" ADD CONSTRAINT "thread_move_kind" CHECK ("kind" IN ('split', 'merge', 'move'));
