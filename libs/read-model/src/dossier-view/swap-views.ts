import type { Connection } from 'mongoose';

const namespaceExists = 48;
const namespaceNotFound = 26;
const tries = 5;

/**
 * Puts a rebuilt collection in the place of the live one. Between the two renames a projector may create the live one
 * anew: what it wrote there goes, and whoever calls this applies those events again afterwards.
 */
export async function swapViews(connection: Connection, rebuilt: string, live: string): Promise<void> {
  const aside = `${live}_before_${Date.now()}`;
  await renamed(connection, live, aside);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connection.collection(rebuilt).rename(live);
      break;
    } catch (error) {
      if (attempt === tries || !hasCode(error, namespaceExists)) throw error;
      await connection.dropCollection(live);
    }
  }
  await connection.dropCollection(aside).catch((error: unknown) => {
    if (!hasCode(error, namespaceNotFound)) throw error;
  });
}

async function renamed(connection: Connection, from: string, to: string): Promise<void> {
  try {
    await connection.collection(from).rename(to);
  } catch (error) {
    if (!hasCode(error, namespaceNotFound)) throw error;
  }
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
