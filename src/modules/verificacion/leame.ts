/** What whoever opens the ZIP reads first. In Spanish: it prevails. */
export const LEAME = `EXPEDIENTE EXPORTADO DE MINGA

Este archivo contiene la bitácora completa de un proceso, los documentos en que se apoya y la prueba del último sello
diario que lo cubre. Quien lo tenga puede comprobar, sin Minga y sin conexión, que nada se alteró.

  manifiesto.json     qué contiene el expediente y la huella (SHA-256) de cada archivo
  manifiesto.sha256   la huella del manifiesto
  bitacora.ndjson     los asientos, uno por renglón; la huella de cada uno cubre la del anterior
  textos.ndjson       las palabras a que remiten los asientos (no está en el expediente público)
  documentos/         los documentos que se pueden entregar
  sello.json          el camino desde la bitácora hasta el sello del día (RFC 6962)

Cómo comprobarlo
  1. Descargue el verificador, un solo archivo que se puede leer entero:
     /api/publico/v1/verificador.mjs en la dirección de Minga.
  2. Con Node.js 20 o posterior:  node minga-verificar.mjs expediente.zip
     También se puede comprobar en un navegador, en la página «Verificar» del portal: el archivo no sale de su equipo.
  3. Compare el sello que le muestra con el que se publicó ese día.

Un documento «retirado» conserva su huella y la constancia de quién y por qué lo retiró; su contenido ya no se entrega.
Un documento que no es público figura solo con su huella.
`;
