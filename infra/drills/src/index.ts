export { HttpDoor } from './http-door';
export { LevelSystem } from './level-system';
export { OperatorDesk } from './operator-desk';
