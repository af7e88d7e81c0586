/**
 * `npm start`. This file only looks at the version of Node, in syntax that an old Node can read;
 * the work is in arranque.mjs.
 */
const [mayor, menor] = process.versions.node.split('.').map(Number);

if (mayor < 20 || (mayor === 20 && menor < 19)) {
  console.error(
    '\nMinga necesita Node 20.19 o posterior (se recomiendan 24 o 26) y aquí hay ' +
      process.versions.node +
      '.\n  Instálelo desde https://nodejs.org y vuelva a ejecutar: npm start' +
      '\n(Minga needs Node 20.19 or later; this is ' +
      process.versions.node +
      '.)\n',
  );
  process.exit(1);
}

import('./arranque.mjs')
  .then((modulo) => modulo.arrancar())
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
