/** The central as a function from request to response: put together here, listening nowhere. */

import { EXHIBIT_PATH } from '@ventanilla/shared/src/sync/exhibits/exhibit-messages.ts';
import { LONGEST_FRAME } from '@ventanilla/shared/src/sync/frame.ts';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { countWrongTries } from './access/count-wrong-tries.ts';
import { type AppEnv, type Ports, type Refusal, refuse } from './routes/app-env.ts';
import { serveCounter } from './routes/counter-files.ts';
import { describeApi } from './routes/describe-api.ts';
import { drainRefused } from './routes/drain-refused.ts';
import { enrolRoute } from './routes/enrol.ts';
import { exhibitsRoute } from './routes/exhibits.ts';
import { tooLarge } from './routes/frames.ts';
import { gate } from './routes/gate.ts';
import { healthRoute } from './routes/health.ts';
import { logRequests, nameOf, type RequestLog, traceOf } from './routes/log-requests.ts';
import { referenceRoute } from './routes/reference.ts';
import { casesReportRoute, networkReportRoute } from './routes/reports.ts';
import { securityHeaders } from './routes/security-headers.ts';
import { syncRoute } from './routes/sync.ts';

export interface AppPorts extends Ports {
  /** Folder of the counter's build. */
  readonly counter: string;
  readonly log: RequestLog;
}

const LONGEST_JSON = 64 * 1024;

export function makeApp(ports: AppPorts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(logRequests(ports.log, ports.now));
  app.use(securityHeaders);
  app.use(compress());
  app.use(drainRefused);
  const framesOnly = bodyLimit({ maxSize: LONGEST_FRAME, onError: (context) => refuse(context, tooLarge) });
  app.use('/sync', gate(ports), framesOnly);
  app.use(EXHIBIT_PATH, gate(ports), framesOnly);
  app.use('/api/*', gate(ports), bodyLimit({ maxSize: LONGEST_JSON, onError: (context) => refuse(context, tooLarge) }));

  app.get('/health', healthRoute(ports));
  app.get('/api/openapi.json', (context) => context.json(describeApi(ports.version)));
  app.post('/api/enrol', enrolRoute(ports, countWrongTries()));
  app.get('/api/reference', referenceRoute(ports));
  app.get('/api/reports/network', networkReportRoute(ports));
  app.get('/api/reports/cases', casesReportRoute(ports));
  app.post('/sync', syncRoute(ports));
  app.post(EXHIBIT_PATH, exhibitsRoute(ports));

  serveCounter(app, ports.counter);
  app.onError((cause, context) => {
    if (context.req.raw.signal.aborted) return refuse(context, cutOff);
    ports.log.failed({ ...nameOf(context), ...traceOf(cause) });
    return refuse(context, internal);
  });
  return app;
}

const cutOff: Refusal = {
  status: 400,
  code: 'cut_off',
  what: 'The message broke off.',
  why: 'The connection closed before its end. Nothing was stored.',
  next: 'Send it again.',
};

const internal: Refusal = {
  status: 500,
  code: 'internal',
  what: 'The central failed to answer.',
  why: 'It met a fault of its own. Nothing of this request was stored.',
  next: 'Send it again later, and tell whoever runs the central.',
};
