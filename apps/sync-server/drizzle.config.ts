// `drizzle-kit generate` writes the next migration from the tables; the server applies what is checked in at its start.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/log/tables/*-tables.ts',
  out: './src/log/migrations',
});
