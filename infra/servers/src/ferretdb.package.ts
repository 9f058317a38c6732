import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, type InstallStep, type SetupContext } from './install';
import { PIECES } from './pieces';

/** FerretDB's own command panics when it is built as a dependency, so this is a command on its embeddable package. */
const MAIN = `package main

import (
	"context"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

// Arguments: the address to listen on, the PostgreSQL URL. The embeddable package has telemetry off.
func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	db, err := ferretdb.New(&ferretdb.Config{
		Listener:      ferretdb.ListenerConfig{TCP: os.Args[1]},
		Logger:        logger,
		Handler:       "postgresql",
		PostgreSQLURL: os.Args[2],
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := db.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
`;

async function fill({ folder, run }: InstallStep): Promise<void> {
  // A go.work file above the cache is none of ours.
  const env = { GOFLAGS: `${process.env.GOFLAGS ?? ''} -mod=mod`.trim(), GOWORK: 'off' };
  writeFileSync(join(folder, 'main.go'), MAIN);
  await run('go', ['mod', 'init', 'lienthong-ferretdb'], env);
  await run('go', ['get', `github.com/FerretDB/FerretDB@v${PIECES.ferretdb.version}`], env);
  await run('go', ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', 'ferretdb', '.'], env);
  for (const left of readdirSync(folder)) if (left !== 'ferretdb') rmSync(join(folder, left), { recursive: true });
}

/** FerretDB, built once from its Go module. */
export async function ferretdbProgram(context: SetupContext): Promise<string> {
  const announce = `Go đang dựng FerretDB ${PIECES.ferretdb.version}, lần đầu khoảng 75 giây / building FerretDB, first time about 75 s`;
  return join(await ensureInstalled({ piece: 'ferretdb', announce, fill }, context), 'ferretdb');
}
