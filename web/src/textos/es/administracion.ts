/** Administración: its sections, and what all of them say. */
export const administracion = {
  administracion: {
    titulo: 'Administración',
    nadaPropio: 'Aquí no hay nada que le corresponda',
    nadaPropioAyuda:
      'La administración corresponde al POC, a la autoridad del gobierno local y a su POCL. Si cree que debería verla, pida que revisen su cargo.',
    secciones: {
      personas: 'Personas y cargos',
      invitaciones: 'Invitaciones',
      analistas: 'Gobiernos por analista',
      'cambio-de-autoridades': 'Cambio de autoridades',
      visibilidad: 'Visibilidad de documentos',
      cuentas: 'Cuentas',
      accesos: 'Registro de accesos',
      parametros: 'Parámetros',
      calendario: 'Calendario',
      procedimientos: 'Procedimientos',
      modelos: 'Modelos dibujados',
      incidentes: 'Incidentes',
      canales: 'Canales y correo',
      webhooks: 'Webhooks',
      regularizacion: 'Regularización',
      importacion: 'Importación',
    },
  },
};
