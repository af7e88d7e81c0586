/** What is printed around every document. */
export const impresos = {
  'impreso.demostracion': 'DATO DE DEMOSTRACIÓN',
  'impreso.pagina': 'Página {n} de {total}',
  'impreso.emitido': 'Minga, {fecha}',
  'impreso.huella': 'SHA-256 del texto: {huella}',
  'impreso.comprobar': 'Compruebe: {direccion}',
  'impreso.rubricas': 'Rúbricas',
};
