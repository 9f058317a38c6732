export { buildHistory } from './history/history-builder';
export type { HistoryOptions, HistoryTurn } from './history/history-builder';
export { sampleFacts } from './history/sample-facts';
export { refusedAtDesk, wayWithReturnAndLapse, wayWithSupplement, wholeWay } from './history/sample-turns';
export { sampleCalendar } from './route/sample-calendar';
export { sampleRoute, sampleRouteWithLegs, sampleUnits } from './route/sample-route';
export type { SampleUnits } from './route/sample-route';
export { testServers, uniqueName } from './servers/test-servers';
export { until } from './servers/until';
