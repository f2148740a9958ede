// Says in one sentence that Node is too old. Kept to old syntax and no imports, so that an old Node can still read it.

export const oldest = [20, 19];

/** Ends the process where Node is older than this project needs. */
export function requireNode() {
  const version = process.versions.node.split('.').map(Number);
  const fits = version[0] > oldest[0] || (version[0] === oldest[0] && version[1] >= oldest[1]);
  if (fits) return;
  console.error(
    'Clean Claim needs Node ' +
      oldest.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Get a current one from your system or from nodejs.org.',
  );
  process.exit(1);
}
