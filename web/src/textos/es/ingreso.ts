/** Entering. */
export const ingreso = {
  ingreso: {
    titulo: 'Ingresar',
    correo: 'Correo institucional',
    clave: 'Contraseña',
    verClave: 'Mostrar u ocultar la contraseña',
    entrar: 'Ingresar',
    faltaCorreo: 'Escriba su correo institucional.',
    faltaClave: 'Escriba su contraseña.',
    olvido:
      'Si olvidó su contraseña, pida una nueva a quien le invitó: el POCL de su gobierno local o el equipo del POC.',
    demo: 'Entre como una persona ficticia',
    demoTexto: 'Cada cuenta ve y puede lo que vería y podría en la realidad.',
    conClave: 'Ingresar con correo y contraseña',
    conDemo: 'Ver las cuentas de demostración',
    activar: 'Activar su cuenta',
    activarTexto: 'Elija una contraseña de al menos 12 caracteres. El enlace sirve una sola vez.',
    nueva: 'Contraseña nueva',
    repetir: 'Repita la contraseña',
    noCoinciden: 'Las dos contraseñas no coinciden.',
    corta: 'Escriba al menos 12 caracteres.',
    activarEntrar: 'Activar e ingresar',
    sinEnlace: 'Abra el enlace completo de su invitación: a esta dirección le falta una parte.',
    vencida: 'Su sesión terminó',
    vencidaTexto: 'Ingrese otra vez para seguir. Lo que estaba escribiendo sigue en la pantalla.',
    pie: 'Implementación del modelo de Estado abierto en gobiernos locales',
  },
};
