/** Names under which a stack lives on its servers. */
export interface StackSettings {
  readonly namespace: string;
  readonly database: string;
  readonly topicPrefix: string;
}

export function stackSettings(name: string): StackSettings {
  return {
    namespace: `lienthong-${name}`,
    database: `lienthong_${name.replaceAll('-', '_')}`,
    topicPrefix: `${name}.`,
  };
}
