/** Administration: its sections, and what all of them say. */
export const administracion = {
  administracion: {
    titulo: 'Administration',
    nadaPropio: 'There is nothing here for you',
    nadaPropioAyuda:
      'Administration belongs to the POC, to the authority of each local government and to its POCL. If you think you should see it, ask for your office to be reviewed.',
    secciones: {
      personas: 'People and offices',
      invitaciones: 'Invitations',
      analistas: 'Governments by analyst',
      'cambio-de-autoridades': 'Change of authorities',
      visibilidad: 'Visibility of documents',
      cuentas: 'Accounts',
      accesos: 'Access log',
      parametros: 'Parameters',
      calendario: 'Calendar',
      procedimientos: 'Procedures',
      modelos: 'Drawn models',
      incidentes: 'Incidents',
      canales: 'Channels and e-mail',
      webhooks: 'Webhooks',
      regularizacion: 'Regularisation',
      importacion: 'Import',
    },
  },
};
