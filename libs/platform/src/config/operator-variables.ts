import { z } from 'zod';
import { about } from './about';

/** What the operator service reads beside where the servers are. */
export const operatorVariables = {
  OPERATOR_PORT: about(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .default('3002')
      .transform(Number)
      .refine((port) => port <= 65_535),
    {
      description: 'Port on which the operator service answers for its health and its metrics; 0 takes a free one.',
      rule: 'a whole number from 0 to 65535',
    },
  ),
  OPERATOR_BUNDLE_DIR: about(z.string().min(1).optional(), {
    description:
      'Folder with the workflow bundles of other builds, `<build>.js`, for shadow replays; unset = only the built one.',
    rule: 'the path of a folder',
  }),
  STUCK_PAUSED_SECONDS: about(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .default('900')
      .transform(Number),
    {
      description: 'After how long a paused dossier or activity counts as forgotten.',
      rule: 'seconds, 1 to 999999',
    },
  ),
  STUCK_VIEW_LATE_SECONDS: about(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .default('10')
      .transform(Number),
    {
      description: 'After how long an event that was sent out and is in no view counts as stuck.',
      rule: 'seconds, 1 to 9999',
    },
  ),
  STUCK_SILENT_HOURS: about(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .default('24')
      .transform(Number),
    {
      description:
        'After how many hours of legal time without an event an overdue step is shown as waiting for a person.',
      rule: 'hours, 1 to 9999',
    },
  ),
} as const;
