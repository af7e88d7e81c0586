import type { Catalogo } from '../catalogo';

export const ingreso: Pick<Catalogo, 'ingreso'> = {
  ingreso: {
    titulo: 'Sign in',
    correo: 'Institutional e-mail',
    clave: 'Password',
    verClave: 'Show or hide the password',
    entrar: 'Sign in',
    faltaCorreo: 'Type your institutional e-mail.',
    faltaClave: 'Type your password.',
    olvido: 'Forgot your password?',
    olvidoSinCorreo:
      'If you forgot your password, ask for a new one from whoever invited you: the POCL of your local government or the POC team.',
    recuperar: 'Recover access',
    recuperarTexto:
      'Write your institutional mail. If you have an account, a link to set a new password will reach you.',
    mandarEnlace: 'Send the link',
    enlaceMandado: 'Check your mail',
    enlaceMandadoTexto:
      'If there is an account with {{correo}}, in a few minutes you will get a link that expires in an hour. Look in the junk mail too.',
    volver: 'Back to signing in',
    nuevaClave: 'New password',
    nuevaClaveTexto:
      'At least 12 characters. Your open sessions will be closed and your tokens for programs revoked.',
    ponerEntrar: 'Save and sign in',
    sinEnlaceDeRecuperacion:
      'Open the whole link of the mail, or ask for another: part of this address is missing.',
    pedirOtro: 'Ask for another link',
    institucion: 'Sign in with {{rotulo}}',
    o: 'or',
    segundoPaso: 'Second step',
    segundoPasoTexto:
      'Write the six-digit code of your application. Without your phone, use a recovery code.',
    codigo: 'Code',
    faltaCodigo: 'Write the code.',
    continuar: 'Continue',
    motivo: {
      NO_DISPONIBLE:
        'The institutional account does not answer. Try later or sign in with your password.',
      CANCELADO: 'Signing in with the institutional account was not completed.',
      RESPUESTA_INVALIDA:
        'The answer of the institutional account could not be checked. Try again from this page.',
      CORREO_SIN_VERIFICAR:
        'Your institutional account has no verified mail. Verify it with whoever administers it, or sign in with your password.',
      CUENTA_DESCONOCIDA:
        'There is no account here with your institutional mail. Ask to be invited: the POCL of your local government or the POC team.',
      CUENTA_APAGADA: 'Your account is off. Write to whoever administers the system.',
      VINCULO_EN_CONFLICTO:
        'Your institutional account is not the one already linked. Write to whoever administers the system to undo the earlier link.',
    },
    noEntro: 'You did not sign in',
    demo: 'Enter as a fictitious person',
    demoTexto: 'Each account sees and can do what it would in reality.',
    conClave: 'Sign in with e-mail and password',
    conDemo: 'See the demonstration accounts',
    activar: 'Activate your account',
    activarTexto: 'Choose a password of at least 12 characters. The link works once.',
    nueva: 'New password',
    repetir: 'Repeat the password',
    noCoinciden: 'The two passwords are not the same.',
    corta: 'Type at least 12 characters.',
    activarEntrar: 'Activate and sign in',
    sinEnlace: 'Open the whole link of your invitation: part of this address is missing.',
    vencida: 'Your session ended',
    vencidaTexto: 'Sign in again to go on. What you were writing is still on the screen.',
    pie: 'Implementation of the open state model in local governments',
  },
};
