export { freePort, launchStack } from './launch-stack';
export type { Stack, StackOptions, StackSettings } from './launch-stack';
export { ServiceProcess } from './service-process';
export type { ServiceName } from './service-process';
