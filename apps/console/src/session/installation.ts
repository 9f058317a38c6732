import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Installation } from '@lienthong/contracts';
import { ask } from '../server/ask';

/** What the server says of itself before anyone signs in. */
export const installationQuery = queryOptions({
  queryKey: ['catalogue', 'installation'],
  queryFn: async () => ({ ...(await ask<Installation>('/installation')), answeredAt: Date.now() }),
  staleTime: Infinity,
});

/** Legal now, as ISO at +07:00: goes on from the server's answer, so the clock of this machine does not matter. */
export function useLegalNow(): () => string {
  const { data } = useQuery(installationQuery);
  return () => {
    if (data === undefined) return new Date().toISOString();
    const passed = (Date.now() - data.answeredAt) * data.legalTime.factor;
    return atVietnam(Date.parse(data.legalTime.now) + passed);
  };
}

const sevenHours = 7 * 3_600_000;

function atVietnam(millis: number): string {
  return `${new Date(millis + sevenHours).toISOString().slice(0, 19)}+07:00`;
}
