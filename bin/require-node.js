// Plain old JavaScript on purpose: this file must parse on the Node it refuses.
/** Ends the process with one line when Node is older than the project's `engines`. */
export function requireNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  console.error(
    'chekide needs Node ' +
      major +
      ' or newer; this is ' +
      process.versions.node +
      '. Run it with `npm start` or `npx chekide`, which bring their own.',
  );
  process.exit(1);
}
