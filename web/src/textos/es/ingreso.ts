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
    olvido: '¿Olvidó su contraseña?',
    olvidoSinCorreo:
      'Si olvidó su contraseña, pida una nueva a quien le invitó: el POCL de su gobierno local o el equipo del POC.',
    recuperar: 'Recuperar el acceso',
    recuperarTexto:
      'Escriba su correo institucional. Si tiene una cuenta, le llegará un enlace para poner una contraseña nueva.',
    mandarEnlace: 'Enviar el enlace',
    enlaceMandado: 'Revise su correo',
    enlaceMandadoTexto:
      'Si hay una cuenta con {{correo}}, en unos minutos recibirá un enlace que vence en una hora. Mire también el correo no deseado.',
    volver: 'Volver a ingresar',
    nuevaClave: 'Contraseña nueva',
    nuevaClaveTexto:
      'Al menos 12 caracteres. Se cerrarán sus sesiones abiertas y se revocarán sus fichas para programas.',
    ponerEntrar: 'Guardar e ingresar',
    sinEnlaceDeRecuperacion:
      'Abra el enlace completo del correo, o pida otro: a esta dirección le falta una parte.',
    pedirOtro: 'Pedir otro enlace',
    institucion: 'Ingresar con {{rotulo}}',
    o: 'o',
    segundoPaso: 'Segundo paso',
    segundoPasoTexto:
      'Escriba el código de seis cifras de su aplicación. Si no tiene el teléfono, use un código de rescate.',
    codigo: 'Código',
    faltaCodigo: 'Escriba el código.',
    continuar: 'Continuar',
    motivo: {
      NO_DISPONIBLE:
        'La cuenta institucional no responde. Intente más tarde o ingrese con su contraseña.',
      CANCELADO: 'No se completó el ingreso con la cuenta institucional.',
      RESPUESTA_INVALIDA:
        'No se pudo comprobar la respuesta de la cuenta institucional. Inténtelo otra vez desde esta página.',
      CORREO_SIN_VERIFICAR:
        'Su cuenta institucional no tiene un correo verificado. Verifíquelo con quien la administra, o ingrese con su contraseña.',
      CUENTA_DESCONOCIDA:
        'No hay aquí una cuenta con su correo institucional. Pida que le inviten: el POCL de su gobierno local o el equipo del POC.',
      CUENTA_APAGADA: 'Su cuenta está apagada. Escriba a quien administra el sistema.',
      VINCULO_EN_CONFLICTO:
        'Su cuenta institucional no coincide con la que ya está enlazada. Escriba a quien administra el sistema para soltar el enlace anterior.',
    },
    noEntro: 'No ingresó',
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
