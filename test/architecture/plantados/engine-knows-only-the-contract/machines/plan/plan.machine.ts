export const plan = { nombre: 'plan' };
