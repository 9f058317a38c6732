export type { BilingualText as Text } from '../clock/explanation';
