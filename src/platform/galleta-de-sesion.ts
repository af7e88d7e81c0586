export const GALLETA_DE_SESION = 'minga_sesion';
