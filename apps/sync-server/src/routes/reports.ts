/** HQ's reports. Only a device of HQ is told what happens in every office. */
import { HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { Context } from 'hono';
import { casesReport } from '../reports/cases-report.ts';
import { networkReport } from '../reports/network-report.ts';
import { type AppEnv, type Ports, type Refusal, refuse } from './app-env.ts';

export const networkReportRoute = (ports: Ports) => (context: Context<AppEnv>) => {
  if (context.get('device').office !== HQ_OFFICE) return refuse(context, hqOnly);
  const day = context.req.query('day');
  if (day !== undefined && !isDay(day)) return refuse(context, noDay);
  return context.json(networkReport(ports.database.read, day === undefined ? null : Number(day), ports.now()));
};

export const casesReportRoute = (ports: Ports) => (context: Context<AppEnv>) => {
  if (context.get('device').office !== HQ_OFFICE) return refuse(context, hqOnly);
  return context.json(casesReport(ports.database.read));
};

const isDay = (text: string): boolean => /^[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/.test(text);

const hqOnly: Refusal = {
  status: 403,
  code: 'hq_only',
  what: 'This report is for HQ.',
  why: 'The device belongs to an office, and an office sees its own figures only.',
  next: 'Open it on a device that was enrolled for HQ.',
};

const noDay: Refusal = {
  status: 400,
  code: 'malformed',
  what: 'That is no business day.',
  why: '`day` is written YYYYMMDD.',
  next: 'Ask for a day such as 20261123, or leave it out for all days.',
};
