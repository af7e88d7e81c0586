/** Accounts, sessions, the second factor, tokens, sign-on and the log of accesses. */
export const cuentas = {
  'problema.SEGUNDO_FACTOR_REQUERIDO.titulo': 'Falta el segundo paso',
  'problema.SEGUNDO_FACTOR_REQUERIDO.detalle':
    'Escriba el código de seis cifras de su aplicación, o uno de sus códigos de rescate.',
  'problema.CODIGO_INVALIDO.titulo': 'El código no sirve',
  'problema.CODIGO_INVALIDO.detalle':
    'Espere el siguiente código de su aplicación y escríbalo. Cada código sirve una sola vez; si ya no puede continuar, ingrese de nuevo con su clave.',
  'problema.REINGRESO_REQUERIDO.titulo': 'Ingrese de nuevo para hacer esto',
  'problema.REINGRESO_REQUERIDO.detalle':
    'Su cuenta no tiene clave en este sistema: salga, ingrese otra vez y hágalo en los diez minutos siguientes.',
  'problema.SEGUNDO_FACTOR_OBLIGATORIO.titulo': 'Su cargo exige el segundo factor',
  'problema.SEGUNDO_FACTOR_OBLIGATORIO.detalle':
    'Actívelo en «Mi cuenta y seguridad» para continuar. Si ya lo activó en otro equipo, salga e ingrese de nuevo.',
  'problema.FICHA_SIN_ALCANCE.titulo': 'La ficha no alcanza para esto',
  'problema.FICHA_SIN_ALCANCE.detalle':
    'Una ficha de solo lectura no cambia nada, y ninguna ficha maneja la cuenta de su dueño.',
  'problema.SEGUNDO_FACTOR_YA_ACTIVO.titulo': 'El segundo factor ya está activo',
  'problema.SEGUNDO_FACTOR_YA_ACTIVO.detalle':
    'Para cambiar de aplicación, retírelo primero y actívelo otra vez.',
  'problema.SOBRE_UNO_MISMO.titulo': 'No sobre la cuenta propia',
  'problema.SOBRE_UNO_MISMO.detalle':
    'Esto lo hace otra persona que administre el sistema. Lo suyo está en «Mi cuenta y seguridad».',
  'problema.DEMASIADAS_FICHAS.titulo': 'Demasiadas fichas en vigor',
  'problema.DEMASIADAS_FICHAS.detalle':
    'Revoque alguna de las {maximo} que tiene antes de crear otra.',

  'parametro.segundoFactorObligatorio': 'Cargos que deben ingresar con segundo factor',
  'parametro.retencionDeAccesos': 'Cuánto se conserva el registro de accesos',

  'carta.recuperacion.asunto': 'Poner una contraseña nueva en Minga',
  'carta.recuperacion.texto':
    'Alguien, seguramente usted, pidió poner una contraseña nueva a su cuenta. El enlace sirve una sola vez y vence en una hora.',
  'carta.recuperacion.siNo':
    'Si no lo pidió, no haga nada: su contraseña sigue siendo la misma y nadie ha entrado.',
  'carta.recuperacion.accion': 'Poner una contraseña nueva',
  'carta.claveCambiada.asunto': 'Su contraseña de Minga cambió',
  'carta.claveCambiada.texto':
    'Se puso una contraseña nueva a su cuenta y se cerraron todas sus demás sesiones.',
  'carta.correoCambiado.asunto': 'El correo de su cuenta de Minga cambió',
  'carta.correoCambiado.texto':
    'Desde ahora se ingresa a su cuenta con el correo que figura en el directorio, y allí llegan sus avisos.',
  'carta.factorActivado.asunto': 'Su cuenta de Minga tiene segundo factor',
  'carta.factorActivado.texto':
    'Desde ahora, al ingresar se pedirá también el código de su aplicación.',
  'carta.factorRetirado.asunto': 'Se retiró el segundo factor de su cuenta de Minga',
  'carta.factorRetirado.texto': 'Desde ahora se ingresa a su cuenta solo con la contraseña.',
  'carta.fichaCreada.asunto': 'Se creó una ficha para programas en su cuenta de Minga',
  'carta.fichaCreada.texto':
    'Con esa ficha un programa puede actuar por usted hasta la fecha en que vence.',
  'carta.vinculoCreado.asunto': 'Su cuenta de Minga se enlazó con su cuenta institucional',
  'carta.vinculoCreado.texto':
    'Desde ahora puede ingresar también con su cuenta institucional, sin otra contraseña.',
  'carta.siNoFueUsted':
    'Si no fue usted, cambie su contraseña, cierre las demás sesiones en «Mi cuenta y seguridad» y avise a quien administra el sistema.',
  'carta.miCuenta': 'Abrir mi cuenta',

  'acceso.ingreso': 'Ingresó',
  'acceso.ingresoFallido': 'Intento de ingreso fallido',
  'acceso.segundoFactorFallido': 'Código del segundo factor rechazado',
  'acceso.salida': 'Salió',
  'acceso.recuperacionPedida': 'Pidió una contraseña nueva',
  'acceso.recuperacionUsada': 'Puso una contraseña nueva con el enlace',
  'acceso.claveCambiada': 'Cambió su contraseña',
  'acceso.correoCambiado': 'Cambió el correo con que ingresa',
  'acceso.invitacionHecha': 'Invitó a una persona',
  'acceso.invitacionUsada': 'Usó su invitación',
  'acceso.segundoFactorActivado': 'Activó el segundo factor',
  'acceso.segundoFactorRetirado': 'Retiró su segundo factor',
  'acceso.segundoFactorRestablecido': 'Retiró el segundo factor de otra cuenta',
  'acceso.codigosRenovados': 'Renovó sus códigos de rescate',
  'acceso.codigoDeRescateUsado': 'Usó un código de rescate',
  'acceso.sesionCerrada': 'Cerró una sesión',
  'acceso.sesionesCerradas': 'Cerró sesiones',
  'acceso.fichaCreada': 'Creó una ficha para programas',
  'acceso.fichaRevocada': 'Revocó una ficha',
  'acceso.vinculoCreado': 'Enlazó su cuenta institucional',
  'acceso.vinculoRetirado': 'Soltó el enlace con la cuenta institucional',
  'acceso.cuentaEncendida': 'Encendió una cuenta',
  'acceso.cuentaApagada': 'Apagó una cuenta',
  'acceso.designacionHecha': 'Registró una designación',
  'acceso.designacionTerminada': 'Terminó una designación',
  'acceso.documentoLeido': 'Leyó un documento personal o reservado',
  'acceso.parametroFijado': 'Fijó un parámetro',
  'acceso.rechazo': 'Se le negó',
  'acceso.accesosExportados': 'Exportó el registro de accesos',
  'acceso.accesosPurgados': 'Venció la conservación del registro',
  'acceso.columna.en': 'Cuándo (UTC)',
  'acceso.columna.hecho': 'Qué',
  'acceso.columna.quien': 'Quién',
  'acceso.columna.via': 'Por',
  'acceso.columna.red': 'Red (seudónimo)',
  'acceso.columna.sobre': 'Sobre',
  'acceso.columna.titular': 'Titular',
  'acceso.columna.detalle': 'Detalle',
  'acceso.columna.motivo': 'Motivo',
  'acceso.via.web': 'navegador',
  'acceso.via.programa': 'programa con clave',
  'acceso.via.ficha': 'ficha',
  'acceso.detalle.clave': 'con contraseña',
  'acceso.detalle.sinCuenta': 'correo sin cuenta',
  'acceso.detalle.apagada': 'cuenta apagada',
  'acceso.detalle.invitacion': 'con el enlace de su invitación',
  'acceso.detalle.recuperacion': 'con el enlace de recuperación',
  'acceso.detalle.institucion': 'con la cuenta institucional',
  'acceso.detalle.lectura': 'solo lectura',
  'acceso.detalle.completo': 'alcance completo',
  'acceso.detalle.CORREO_SIN_VERIFICAR': 'correo institucional sin verificar',
  'acceso.detalle.CUENTA_DESCONOCIDA': 'correo institucional sin cuenta',
  'acceso.detalle.CUENTA_APAGADA': 'cuenta apagada',
  'acceso.detalle.VINCULO_EN_CONFLICTO': 'enlace en conflicto',
  'acceso.detalle.personal': 'datos personales',
  'acceso.detalle.reservado': 'reservado',
  'carta.invitacion.asunto': 'Le invitaron a Minga',
  'carta.invitacion.texto':
    'Tiene un cargo en la implementación del modelo de Estado abierto. Fije su clave con este enlace para entrar. Sirve una sola vez y vence en siete días.',
  'carta.invitacion.siNo':
    'Si no esperaba esta invitación, no abra el enlace y avise a quien administra Minga en su institución.',
  'carta.invitacion.accion': 'Fijar mi clave',
} as const;
