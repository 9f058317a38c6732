// Bundles the counting workflow to a file: `node bundle.cjs OUT`. A process of its own, as jest's modules are not Node's.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { bundleWorkflowCode } = require('@temporalio/worker');

bundleWorkflowCode({ workflowsPath: join(__dirname, 'counting.workflow.ts') }).then(({ code }) =>
  writeFileSync(process.argv[2], code),
);
