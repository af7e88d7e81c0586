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
    olvido:
      'If you forgot your password, ask whoever invited you for a new one: the POCL of your local government or the POC team.',
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
