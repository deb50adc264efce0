import { defineConfig } from 'prisma/config'

// `prisma generate` asks for the schema engine although it does not use it; any executable answers where the engine's
// download is closed. Migrations run in process (server/platform/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
