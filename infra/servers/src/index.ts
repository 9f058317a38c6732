export type {
  ServerAddresses,
  ServerControl,
  ServerName,
  ServerPorts,
  ServerStack,
  StartServersOptions,
} from './server.types';
export { startServers } from './start-servers';
export { findProgram } from './programs';
