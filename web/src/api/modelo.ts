/** The shapes of the API under the names the screens use. */
import type { components, operations } from './esquema';

type S = components['schemas'];

/** A refusal (RFC 9457), with the further members that only some refusals carry. */
export interface Problema {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly codigo: string;
  readonly detail?: string;
  readonly peticion?: string;
  readonly errores?: readonly ErrorDeCampo[];
  readonly incumplidos?: readonly Requisito[];
  readonly permitidos?: readonly { readonly evento: string; readonly etiqueta: string }[];
  readonly responsables?: readonly RolNombrado[];
  /** Who may record it for them. */
  readonly registran?: readonly RolNombrado[];
  readonly descansan?: Rectificacion['descansan'];
  /** Half of a login: what the second step is asked with. */
  readonly desafio?: string;
}
export interface ErrorDeCampo {
  readonly campo: string;
  readonly codigo: string;
  readonly texto: string;
}
export type RolNombrado = S['RolConEtiqueta'];
export type Sesion = S['Sesion'];
export type SesionDeCuenta = S['SesionDeCuenta'];
export type Ficha = S['Ficha'];
export type Acceso = S['Acceso'];
export type PerfilPropio = S['PerfilPropio'];
export type CuentaEnLista = S['CuentaEnLista'];
export type Cargo = Sesion['cargos'][number];
export type Titular = S['Titular'];
export type TitularConDetalle = S['TitularConDetalle'];
export type Cita = S['Cita'];
export type Requisito = S['Requisito'];
export type Paso = S['Paso'];
export type EstadoDePaso = Paso['estado'];
export type Tokens = S['TokensDeProceso'];
export type ElementoConFichas = Tokens['elementos'][number];
export type DibujoDeMaquina = S['DibujoDeMaquina'];
export type MomentoDeProceso = S['MomentoDeProceso'];
export type LineaDeInspector = S['LineasDeProceso']['elementos'][number];
export type Oferta = S['Oferta'];
export type MarcaOfrecida = S['MarcaOfrecida'];
export type Situacion = S['Situacion'];
export type Plan = Situacion['planes'][number];
export type PasoDePlan = Plan['pasos'][number];
export type Recibo = S['Recibo'];
export type OfertasEnMomento = S['OfertasEnMomento'];
export type Simulacion = Omit<S['Simulacion'], 'problema'> & { readonly problema: Problema | null };
export type Rectificacion = S['EfectoDeRectificacion'];
export type Asiento = S['LineaDeBitacora'];
export type AsientoDelHistorial = S['LineaDelHistorial'];
export type AsientoPorEnmendar = S['LineaPorCorregir'];
export type Documento = S['Documento'];
export type DocumentoConVersiones = S['DocumentoConVersiones'];
export type ComoSeVera = S['ComoLoVeraLaCiudadania'];
export type CeldaDeVisibilidad = S['CeldaDeVisibilidad'];
export type ReglaDeVisibilidad = S['ReglaDeVisibilidad'];
export type PreviaDeVisibilidad = S['PreviaDeVisibilidad'];
export type Correccion = S['PeticionDeCorreccion'];
export type CorreccionConEfecto = S['CorreccionConEfecto'];
export type Asunto = S['Tarea'];
export type Sustitucion = S['Sustitucion'];
export type GrupoDeHallazgos = S['ResultadosDeBusqueda']['grupos'][number];
export type Hallazgo = S['Hallazgo'];
export type Borrador = S['Borrador'];
export type Catalogos = S['Catalogos'];
export type Rotulado = S['CodigoConEtiqueta'];

type CuerpoDe<O extends keyof operations> = operations[O] extends {
  requestBody: { content: { 'application/json': infer C } };
}
  ? C
  : never;
export type CuerpoTransicion = CuerpoDe<'registrarTransicion'>;
export type CuerpoRectificacion = CuerpoDe<'rectificar'>;
export type CuerpoCorreccion = CuerpoDe<'pedirCorreccion'>;
export type CuerpoRetiro = CuerpoDe<'retirarDePublicacion'>;
export type CuerpoVisibilidad = CuerpoDe<'cambiarVisibilidad'>;
export type CuerpoReglaDeVisibilidad = CuerpoDe<'fijarVisibilidad'>;
export type CuerpoMarca = CuerpoDe<'marcarProceso'>;

export type ConsultaDe<O extends keyof operations> = NonNullable<
  operations[O]['parameters']['query']
>;
/** Filters as an address holds them: any text. What the server does not know it refuses. */
type Escrito<T> = { readonly [K in keyof T]?: string | undefined };
export type FiltroTitulares = Escrito<Omit<ConsultaDe<'listarTitulares'>, 'cursor' | 'limite'>>;
export type FiltroBusqueda = Escrito<Omit<ConsultaDe<'buscar'>, 'cursor' | 'limite'>>;
export type FiltroBandeja = Omit<ConsultaDe<'leerBandeja'>, 'cursor' | 'limite'>;
export type FiltroDocumentos = Escrito<Omit<ConsultaDe<'listarDocumentos'>, 'cursor' | 'limite'>>;
