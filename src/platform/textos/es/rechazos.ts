/** What a browser without script reads when what it asked for or sent is refused: what happened, the rule, what to do. */
export const rechazos = {
  'portal.rechazo.muchosEnvios.titulo': 'Demasiados envíos seguidos',
  'portal.rechazo.muchosEnvios.regla':
    'Desde una misma conexión se reciben hasta {porMinuto} envíos por minuto. Si la comparte con otras personas, los de todas se suman.',
  'portal.rechazo.muchosEnvios.hacer':
    '{segundos, plural, one{Espere un segundo} other{Espere # segundos}}, vuelva atrás y envíe de nuevo.',
  'portal.rechazo.muchasPaginas.titulo': 'Demasiadas páginas seguidas',
  'portal.rechazo.muchasPaginas.regla':
    'Desde una misma conexión se pueden pedir hasta {porMinuto} páginas por minuto. Si la comparte con otras personas, las de todas se suman.',
  'portal.rechazo.muchasPaginas.hacer':
    '{segundos, plural, one{Espere un segundo} other{Espere # segundos}} y vuelva a cargar esta página.',
  'portal.rechazo.grande.titulo': 'Lo que envió pesa demasiado',
  'portal.rechazo.grande.regla':
    'Se reciben hasta {archivos} archivos, de {megas} MB cada uno. No se registró nada.',
  'portal.rechazo.grande.hacer':
    'Vuelva atrás, cambie el archivo que pasa de {megas} MB por uno más pequeño, o quítelo, y envíe de nuevo.',
  'portal.rechazo.ilegible.titulo': 'No se pudo leer lo que envió',
  'portal.rechazo.ilegible.regla':
    'El envío llegó incompleto, o con más de lo que se recibe: hasta {archivos} archivos, de {megas} MB cada uno. No se registró nada.',
  'portal.rechazo.ilegible.hacer':
    'Vuelva atrás, revise que no haya elegido más de {archivos} archivos y envíe de nuevo.',
  'portal.rechazo.otraForma.titulo': 'No se pudo leer lo que envió',
  'portal.rechazo.otraForma.regla':
    'No llegó en la forma en que lo manda el formulario de este sitio. No se registró nada.',
  'portal.rechazo.otraForma.hacer':
    'Abra el formulario desde la página de su gobierno local y envíe desde ahí.',
  'portal.rechazo.ajeno.titulo': 'El envío no salió de este sitio',
  'portal.rechazo.ajeno.regla':
    'Para que nadie envíe en su nombre, solo se recibe lo que se envía desde las páginas de este mismo sitio. No se registró nada.',
  'portal.rechazo.ajeno.hacer':
    'Abra el formulario desde la página de su gobierno local y envíe desde ahí.',
  'portal.rechazo.sinEspacio.titulo': 'No queda espacio donde guardar',
  'portal.rechazo.sinEspacio.regla':
    'No se pudo guardar lo que envió: quien opera el sistema debe liberar espacio.',
  'portal.rechazo.sinEspacio.hacer': 'Inténtelo más tarde: vuelva atrás y envíe de nuevo.',
  'portal.rechazo.fuera.titulo': 'Fuera de servicio por ahora',
  'portal.rechazo.fuera.regla':
    'El servicio no puede atender en este momento. La falla es nuestra.',
  'portal.rechazo.fuera.hacer': 'Espere unos minutos y vuelva a intentarlo.',
  'portal.rechazo.falla.titulo': 'Algo falló de nuestro lado',
  'portal.rechazo.falla.regla': 'Lo que pidió no se pudo completar. La falla quedó registrada.',
  'portal.rechazo.falla.hacer': 'Espere unos minutos y vuelva a intentarlo.',
  'portal.rechazo.queHacer': 'Qué puede hacer',
  'portal.rechazo.noSePerdio':
    'Lo que escribió no se ha perdido: sigue en la página anterior. Vuelva a ella con el botón «Atrás» de su navegador. Si había elegido archivos, quizá deba elegirlos de nuevo.',
  'portal.rechazo.gobiernos': 'Buscar su gobierno local',
  'portal.rechazo.numero': 'Si pide ayuda, dé este número: {peticion}',
};
