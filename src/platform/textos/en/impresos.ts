export const impresos = {
  'impreso.demostracion': 'DEMONSTRATION DATA',
  'impreso.pagina': 'Page {n} of {total}',
  'impreso.emitido': 'Minga, {fecha}',
  'impreso.huella': 'SHA-256 of the text: {huella}',
  'impreso.comprobar': 'Check it: {direccion}',
  'impreso.rubricas': 'Initials',
};
