import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, type InstallStep, type SetupContext } from './install';
import { PIECES } from './pieces';

/** The log4j binding is of the log4j-core version that Kafka itself brings. */
const LIBRARIES = [
  ['org.apache.kafka', 'kafka_2.13', PIECES.kafka.version],
  ['org.apache.kafka', 'kafka-tools', PIECES.kafka.version],
  ['org.apache.logging.log4j', 'log4j-slf4j-impl', '2.25.4'],
] as const;

function pom(): string {
  const dependencies = LIBRARIES.map(
    ([group, artifact, version]) =>
      `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>lienthong</groupId>
  <artifactId>kafka-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
${dependencies.join('\n')}
  </dependencies>
</project>
`;
}

async function fill({ folder, run }: InstallStep): Promise<void> {
  writeFileSync(join(folder, 'pom.xml'), pom());
  await run('mvn', [
    '-q',
    '-B',
    'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies',
    '-DoutputDirectory=lib',
  ]);
}

/** Java class path of the Kafka broker, from Maven's own repositories. */
export async function kafkaClassPath(context: SetupContext): Promise<string> {
  const announce = `Đang tải Kafka ${PIECES.kafka.version}, khoảng 25 giây / downloading Kafka, about 25 s`;
  return join(await ensureInstalled({ piece: 'kafka', announce, fill }, context), 'lib', '*');
}
