/** Says in one sentence what is missing when the machine's own Node is too old to fetch the pinned one. */
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(
    `Ventanilla needs Node ${oldest} or newer to install itself; this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}
