/** The shapes of the API under the names the screens use. They come from the contract, whatever it calls them. */
import type { components } from './esquema';

type S = components['schemas'];

export type Problema = S['Problema'];
export type Sesion = S['Sesion'];
export type Cargo = S['Cargo'];
export type CuentaDeDemo = S['CuentaDeDemo'];
export type Titular = S['Titular'];
export type TitularConCargos = S['TitularConCargos'];
export type Cita = S['Cita'];
export type Requisito = S['Requisito'];
export type Observacion = S['Observacion'];
export type EstadoDePaso = S['EstadoDePaso'];
export type Paso = S['Paso'];
export type Plan = S['Plan'];
export type Oferta = S['Oferta'];
export type Situacion = S['Situacion'];
export type Recibo = S['Recibo'];
export type CuerpoTransicion = S['CuerpoTransicion'];
export type Simulacion = S['Simulacion'];
export type CuerpoRectificacion = S['CuerpoRectificacion'];
export type Rectificacion = S['Rectificacion'];
export type Asiento = S['Asiento'];
export type Documento = S['Documento'];
export type Asunto = S['Asunto'];
export type Bandeja = S['Bandeja'];
export type Aviso = S['Aviso'];
export type Borrador = S['Borrador'];
export type Catalogos = S['Catalogos'];
export type Rotulado = S['Rotulado'];
