import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { operations } from '@lienthong/platform';
import { ApiModule } from './api.module';

type Controller = abstract new (...args: never[]) => unknown;

/** `METHOD path` → what its guard wants, read from the routes themselves. */
function guardedRoutes(): Record<string, unknown> {
  const controllers = (ApiModule.withParts([], 1).controllers ?? []) as Controller[];
  return Object.fromEntries(controllers.flatMap((controller) => routesOf(controller)));
}

function routesOf(controller: Controller): [string, unknown][] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): [string, unknown][] => {
    const handler = prototype[name];
    const method: unknown = handler && Reflect.getMetadata(METHOD_METADATA, handler);
    if (handler === undefined || typeof method !== 'number') return [];
    const parts = [controller, handler].map((part) => String(Reflect.getMetadata(PATH_METADATA, part)));
    const path = parts.filter((part) => part !== '/').join('/');
    return [[`${RequestMethod[method]} /${path}`, neededBy(handler) ?? neededBy(controller)]];
  });
}

function neededBy(target: object): unknown {
  const key = Reflect.getMetadataKeys(target).find(
    (candidate) => String(candidate) === 'Symbol(neededOperation)',
  ) as unknown;
  return key === undefined ? undefined : Reflect.getMetadata(key, target);
}

describe('who may use which route', () => {
  it('is said for every route', () => {
    expect(guardedRoutes()).toEqual({
      'GET /api/v1/installation': 'public',
      'GET /api/v1/me': 'me.read',
      'POST /api/v1/dossiers': 'dossier.receive',
      'POST /api/v1/dossiers/:code/commands/:name': 'dossier.command',
      'POST /api/v1/dossiers/:code/payments': 'dossier.pay',
      'GET /api/v1/dossiers': 'dossier.read',
      'GET /api/v1/dossiers/:code': 'dossier.read',
      'GET /api/v1/dossiers/:code/acts': 'dossier.read',
      'GET /api/v1/dossiers/:code/applicant': 'dossier.receive',
      'GET /api/v1/dossiers/:code/events': 'dossier.read',
      'GET /api/v1/dossiers/:code/deadline': 'dossier.read',
      'GET /api/v1/dossiers/:code/time': 'dossier.read',
      'GET /api/v1/dossiers/:code/slips/:form.pdf': 'slip.print',
      'GET /api/v1/slips/:form.pdf': 'slip.print',
      'GET /api/v1/dossiers/:code/apology-draft': 'dossier.read',
      'GET /api/v1/alerts': 'queue.read',
      'POST /api/v1/absences': 'absence.keep',
      'GET /api/v1/absences': 'queue.read',
      'DELETE /api/v1/absences/:id': 'absence.keep',
      'GET /api/v1/queues/:unit': 'queue.read',
      'GET /api/v1/handoffs': 'queue.read',
      'POST /api/v1/deadlines/preview': 'dossier.receive',
      'GET /api/v1/units/:code/officers': 'dossier.command',
      'GET /api/v1/public/desks': 'public',
      'GET /api/v1/counts': 'counts.read',
      'GET /api/v1/stream': 'stream.read',
      'GET /api/v1/procedures': 'public',
      'GET /api/v1/procedures/:code': 'public',
      'GET /api/v1/units': 'public',
      'GET /api/v1/calendars': 'public',
      'GET /api/v1/public/dossiers/:code': 'public',
      'GET /api/v1/operations/board': 'operations.read',
      'GET /api/v1/operations/stuck': 'operations.read',
      'GET /api/v1/operations/stuck/:code': 'operations.read',
      'GET /api/v1/operations/groups': 'operations.read',
      'POST /api/v1/operations/acts': 'operations.act',
      'GET /api/v1/operations/acts': 'operations.read',
      'GET /api/v1/operations/acts/:id': 'operations.read',
      'GET /api/v1/operations/acts/:id/items': 'operations.read',
      'GET /api/v1/operations/acts/:id/items.csv': 'operations.read',
      'GET /api/v1/operations/acts/:id/items.json': 'operations.read',
      'POST /api/v1/operations/acts/:id/apply': 'operations.act',
      'POST /api/v1/operations/acts/:id/approve': 'operations.act',
      'POST /api/v1/operations/acts/:id/stop': 'operations.act',
      'GET /api/v1/operations/dead-letters': 'operations.read',
      'GET /api/v1/operations/dead-letters/:code': 'operations.read',
      'GET /api/v1/operations/trail': 'operations.read',
      'GET /api/v1/operations/trail/verify': 'operations.read',
      'GET /api/v1/operations/health': 'operations.read',
      'GET /api/v1/reports/summary': 'reports.read',
      'GET /api/v1/reports/now': 'reports.read',
      'GET /api/v1/reports/time': 'reports.read',
      'GET /api/v1/reports/dossiers': 'reports.read',
      'GET /api/v1/reports/official': 'reports.read',
      'GET /api/v1/reports/official.xlsx': 'reports.read',
      'GET /api/v1/reports/official.pdf': 'reports.read',
      'GET /health/live': 'public',
      'GET /health/ready': 'public',
      'GET /metrics': 'public',
    });
  });

  it('and every operation has a route', () => {
    expect(new Set(Object.values(guardedRoutes()))).toEqual(new Set([...operations, 'public']));
  });
});
