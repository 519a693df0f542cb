/** The gate in front of every route that is not open: no known device, no answer. New routes are closed by default. */
import { createMiddleware } from 'hono/factory';
import { identifyDevice, type UnknownCaller } from '../access/identify-device.ts';
import { type AppEnv, type Ports, type Refusal, refuse } from './app-env.ts';
import { findRoute } from './route-table.ts';

export const gate = (ports: Ports) =>
  createMiddleware<AppEnv>(async (context, next) => {
    const route = findRoute(context.req.method, context.req.path);
    // A path that is no route goes on to the answer that says so.
    if (!route || route.open) return next();
    const device = identifyDevice(ports.database.read, context.req.header('authorization'));
    if (!device.ok) {
      context.header('WWW-Authenticate', 'Bearer');
      return refuse(context, REFUSALS[device.error.kind]);
    }
    context.set('device', device.value);
    return next();
  });

const REFUSALS: Readonly<Record<UnknownCaller['kind'], Refusal>> = {
  'no-token': {
    status: 401,
    code: 'no_token',
    what: 'Only enrolled devices may ask this.',
    why: 'The request carries no bearer token.',
    next: 'Enrol this device with a one-time code from the central.',
  },
  'unknown-device': {
    status: 401,
    code: 'unknown_device',
    what: 'This central does not know the device.',
    why: 'Its token was never given out here, or the central was set up anew.',
    next: 'Enrol the device again with a new code; what it recorded stays on it.',
  },
  'revoked-device': {
    status: 401,
    code: 'revoked_device',
    what: 'The device may no longer call.',
    why: 'The central revoked it.',
    next: 'Ask the central; what the device recorded stays on it.',
  },
};
