export { ServerSetupError } from './server-setup.error';
export type {
  ServerAddresses,
  ServerControl,
  ServerName,
  ServerPorts,
  ServerStack,
  StartServersOptions,
} from './server.types';
export { startServers } from './start-servers';
