import { randomUUID } from 'node:crypto';

/** Addresses of the servers that the integration run started. @throws Error naming the variable that is unset */
export function testServers(): { kafkaBrokers: string[]; mongodbUri: string } {
  return { kafkaBrokers: given('LT_TEST_KAFKA').split(','), mongodbUri: given('LT_TEST_MONGODB') };
}

/** A name that no other test uses: for a topic prefix, a database, a consumer group. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 8)}`;
}

function given(variable: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '') throw new Error(`${variable} is unset: run this spec with npm test`);
  return value;
}
