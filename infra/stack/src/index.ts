export { launchStack } from './launch-stack';
export type { Stack, StackOptions, StackSettings } from './launch-stack';
export type { ServiceName } from './service-process';
