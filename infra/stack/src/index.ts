export { launchStack } from './launch-stack';
export type { Stack, StackOptions } from './launch-stack';
export type { ExtraWorker } from './make-services';
export type { ServiceName, ServiceProcess } from './service-process';
export type { StackSettings } from './stack-settings';
