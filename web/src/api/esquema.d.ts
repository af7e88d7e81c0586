/**
 * The HTTP contract as the web uses it, in the shape openapi-typescript gives it.
 * `npm run cliente -w web` writes it anew from `/api/openapi.json`.
 */
type Json = unknown;
type Fecha = string;
type FechaParcial = string;
type Pagina<T> = { elementos: T[]; siguiente: string | null; total?: number };
type RolNombrado = { rol: string; etiqueta: string };

export interface components {
  schemas: {
    Problema: {
      type: string;
      title: string;
      status: number;
      detail?: string;
      instance?: string;
      codigo: string;
      params?: Record<string, Json>;
      errores?: { campo: string; codigo: string; texto: string }[];
      incumplidos?: components['schemas']['Requisito'][];
      permitidos?: { evento: string; etiqueta: string }[];
      responsables?: RolNombrado[];
      peticion?: string;
    };
    Cargo: {
      id: string;
      rol: string;
      etiqueta: string;
      titular: { id: string; nombre: string } | null;
      gremio: string | null;
      calidad: string | null;
      desde: Fecha | null;
      hasta: Fecha | null;
    };
    Sesion: {
      cuenta: { id: string; nombre: string; iniciales: string };
      cargos: components['schemas']['Cargo'][];
      csrf: string;
      demo: boolean;
      hoy: Fecha;
      idioma: string;
    };
    CuentaDeDemo: { correo: string; clave: string; nombre: string; cargo: string };
    Titular: {
      id: string;
      nombre: string;
      nombreOficial: string | null;
      clase: string;
      nivel: string | null;
      codigoDpa: string | null;
      provincia: { codigo: string; nombre: string } | null;
      canton: string | null;
      gremio: string | null;
      poblacion: number | null;
      proceso: { id: string; pasosEnCurso: number[]; marca: string | null } | null;
      demo: boolean;
    };
    TitularConCargos: components['schemas']['Titular'] & {
      autoridad?: components['schemas']['Oficina'] | null;
      pocl?: components['schemas']['Oficina'] | null;
      procesos: { id: string; procedimiento: string; etiqueta: string; situacion: string }[];
    };
    Oficina: {
      nombre: string;
      etiqueta?: string | null;
      desde?: Fecha | null;
      hasta?: Fecha | null;
    };
    Cita: {
      documento: string;
      documentoNombre: string;
      lugar: string;
      regla: string;
      claves: string[];
    };
    Requisito: {
      codigo: string;
      texto: string;
      fuerza: 'debe' | 'sugerido' | 'puede';
      fuerzaTexto: string;
      certeza: string;
      lecturaNuestra: boolean;
      clase: 'orden' | 'producto' | 'contenido' | 'plazo';
      cita: components['schemas']['Cita'];
      resultado: 'cumple' | 'falta' | 'dependeDeLosDatos';
      efecto: 'sigue' | 'observa' | 'pideJustificacion' | 'bloquea';
      params: Record<string, Json>;
    };
    Observacion: {
      secuencia?: number;
      codigo: string;
      texto: string;
      fuerza: string;
      cita?: components['schemas']['Cita'];
      justificada?: boolean;
      justificacion?: string | null;
    };
    EstadoDePaso:
      'aunNo' | 'disponible' | 'enCurso' | 'observado' | 'cumplido' | 'omitido' | 'noAplica';
    Paso: {
      numero: number;
      actividad: string;
      descripcion: string;
      responsables: RolNombrado[];
      productos: { tipo: string; etiqueta: string }[];
      fuerza: string;
      cita: components['schemas']['Cita'];
      estado: components['schemas']['EstadoDePaso'];
      etiquetaEstado: string;
      vuelta: number;
      desde: FechaParcial | null;
      diasEnPaso: number | null;
      sinConstancia: boolean;
      regularizado: boolean;
      pendientes: { codigo: string; texto: string }[];
      meta: { fecha: Fecha; vencido: boolean } | null;
      procesoId: string | null;
      documentos: { id: string; titulo: string; tipos: string[] }[];
    };
    Plan: {
      procesoId: string;
      nombre: string;
      periodo: string | null;
      pasos: components['schemas']['Paso'][];
      situacion: string;
    };
    Como: { registra: string; actua: string; prueba: string | null; etiqueta: string };
    Oferta: {
      procesoId: string;
      evento: string;
      etiqueta: string;
      ayuda: string | null;
      paso: number | null;
      actua: RolNombrado[];
      porCuentaDe: { actua: string; registran: string[]; prueba: string; etiqueta?: string }[];
      puedo: boolean;
      motivoNoPuedo: string | null;
      como: components['schemas']['Como'][];
      fechable: boolean;
      requisitos: components['schemas']['Requisito'][];
      esquema: Record<string, Json>;
      etag: string;
    };
    Plazo: {
      nombre: string;
      etiqueta: string;
      clase: 'meta' | 'termino' | 'plazo';
      vence: Fecha | null;
      vencido: boolean;
      dias: number | null;
      computo?: Json;
    };
    Situacion: {
      id: string;
      raizId: string;
      titular: components['schemas']['Titular'];
      procedimiento: { id: string; nombre: string; version: number };
      situacion: string;
      marca: { clase: string; etiqueta: string; desde: string } | null;
      secuencia: number;
      hash: string;
      hoy: Fecha;
      estados: { nombre: string; etiqueta: string }[];
      resumen: string;
      esperando: { rol: string; etiqueta: string; paso: number | null; dias: number | null }[];
      pasos: components['schemas']['Paso'][];
      planes: components['schemas']['Plan'][];
      planElegido: string | null;
      ofertas: components['schemas']['Oferta'][];
      hijos: {
        id: string;
        padreId: string | null;
        ref: string | null;
        procedimiento: string;
        etiqueta: string;
        situacion: string;
        estados: { nombre: string; etiqueta: string }[];
        datos: Record<string, Json>;
      }[];
      plazos: components['schemas']['Plazo'][];
      observaciones: components['schemas']['Observacion'][];
    };
    Recibo: {
      raizId: string;
      procesoId: string;
      secuencia: number;
      hash: string;
      registradoEn: number | string;
      observaciones: components['schemas']['Observacion'][];
      repetida: boolean;
    };
    CuerpoTransicion: {
      datos: Record<string, Json>;
      modo?: 'acto' | 'consumado';
      ocurridoEn?: FechaParcial;
      sinConstancia?: boolean;
      justificaciones?: Record<string, string>;
      actuadoPor?: { rol: string; documento?: string };
      registradoComo?: string;
    };
    Simulacion: {
      permitido: boolean;
      problema: components['schemas']['Problema'] | null;
      requisitos: components['schemas']['Requisito'][];
      observaciones: components['schemas']['Observacion'][];
      pasos: {
        numero: number;
        actividad: string;
        antes: components['schemas']['EstadoDePaso'];
        despues: components['schemas']['EstadoDePaso'];
        vuelta: number;
      }[];
      avisos: { texto: string; roles: RolNombrado[] }[];
      plazos: { etiqueta: string; vence: Fecha | null; accion: 'armar' | 'cerrar' }[];
      abre: { procedimiento: string; etiqueta: string }[];
    };
    CuerpoRectificacion: {
      clase: 'rectificarHecho' | 'deshacer' | 'anularHecho';
      secuencia: number;
      cambios?: { datos?: Record<string, Json>; ocurridoEn?: FechaParcial };
      motivo: string;
      documento?: string;
      previa: boolean;
    };
    Rectificacion: {
      recibo: components['schemas']['Recibo'] | null;
      cambios: { campo: string; etiqueta: string; antes: Json; despues: Json }[];
      pasos: {
        numero: number;
        actividad?: string;
        antes: components['schemas']['EstadoDePaso'];
        despues: components['schemas']['EstadoDePaso'];
      }[];
      plazos: { etiqueta: string; antes: Fecha | null; despues: Fecha | null }[];
      descansan: { secuencia: number; evento: string; etiqueta: string; motivo: string }[];
    };
    Asiento: {
      secuencia: number;
      evento: string;
      etiqueta: string;
      frase: string;
      paso: number | null;
      procesoId: string;
      ocurridoEn: FechaParcial | null;
      registradoEn: number | string;
      sinConstancia: boolean;
      actuo: { rol: string; etiqueta: string; documento: string | null } | null;
      registro: {
        rol: string;
        etiqueta: string;
        cuenta: { id: string; nombre: string } | null;
      } | null;
      datos: { campo: string; etiqueta: string; valor: Json; documento?: string | null }[];
      observaciones: components['schemas']['Observacion'][];
      rectificada: boolean | number;
      hash: string;
      hashAnterior: string | null;
    };
    Documento: {
      id: string;
      version: number;
      titulo: string;
      tipos: { tipo: string; etiqueta: string }[];
      instrumento: string | null;
      organo: string | null;
      numero: string | null;
      fechaEmision: FechaParcial | null;
      fechaRecepcion: FechaParcial | null;
      firmado: boolean;
      visibilidad: string;
      nombre: string;
      mime: string;
      tamano: number;
      sha256: string;
      subidoEn: number | string;
      urlDescarga: string;
    };
    Asunto: {
      procesoId: string;
      raizId: string;
      titular: { id: string; nombre: string; nivel: string | null };
      evento: string;
      etiqueta: string;
      paso: number | null;
      pasoNombre: string | null;
      actuaComo: RolNombrado;
      porCuentaDe: RolNombrado | null;
      vence: {
        fecha: Fecha;
        clase: 'meta' | 'termino' | 'plazo';
        dias: number;
        vencido: boolean;
      } | null;
      faltan: { codigo: string; texto: string }[];
      desde: string | null;
      borrador: boolean;
    };
    Bandeja: Pagina<components['schemas']['Asunto']> & {
      conteos: { paraMi: number; equipo: number; esperoAOtros: number; hechos: number };
    };
    Aviso: {
      id: string;
      texto: string;
      creadoEn: number | string;
      leido: boolean;
      procesoId: string | null;
      titular?: { id: string; nombre: string } | null;
    };
    Borrador: {
      procesoId: string;
      evento: string;
      etiqueta?: string;
      titular?: { id: string; nombre: string } | null;
      cuerpo: Record<string, Json>;
      version: number;
      guardadoEn: number | string;
    };
    Rotulado: { codigo: string; etiqueta: string };
    Catalogos: {
      roles: components['schemas']['Rotulado'][];
      tiposDocumento: components['schemas']['Rotulado'][];
      instrumentos: components['schemas']['Rotulado'][];
      organos: components['schemas']['Rotulado'][];
      niveles: components['schemas']['Rotulado'][];
      provincias: components['schemas']['Rotulado'][];
      gremios: components['schemas']['Rotulado'][];
    };
  };
}

type S = components['schemas'];
type Contenido<T> = { content: { 'application/json': T } };
type Respuestas<T, N extends number = 200> = { [K in N]: Contenido<T> } & {
  default: { content: { 'application/problem+json': S['Problema'] } };
};
type Operacion<P, T, C = never, N extends number = 200> = {
  parameters: P;
  requestBody?: [C] extends [never] ? never : Contenido<C>;
  responses: Respuestas<T, N>;
};
type Nada = { query?: never; header?: never; path?: never };
type Idem = { header?: { 'Idempotency-Key'?: string } };

export interface paths {
  '/api/sesion': {
    get: Operacion<Nada, S['Sesion']>;
    post: Operacion<
      Nada,
      { cuenta: S['Sesion']['cuenta']; csrf: string },
      { correo: string; clave: string }
    >;
    delete: Operacion<Nada, undefined>;
  };
  '/api/sesion/demo': { get: Operacion<Nada, Pagina<S['CuentaDeDemo']>> };
  '/api/titulares': {
    get: Operacion<
      {
        query?: {
          nivel?: string;
          provincia?: string;
          gremio?: string;
          q?: string;
          clase?: string;
          cursor?: string;
          limite?: number;
        };
      },
      Pagina<S['Titular']>
    >;
  };
  '/api/titulares/{id}': { get: Operacion<{ path: { id: string } }, S['TitularConCargos']> };
  '/api/procesos': {
    post: Operacion<
      Idem,
      S['Situacion'],
      { procedimiento: string; titular: string; entrada?: Record<string, Json> },
      201
    >;
  };
  '/api/procesos/{id}': {
    get: Operacion<{ path: { id: string }; query?: { plan?: string } }, S['Situacion']>;
  };
  '/api/procesos/{id}/transiciones/{evento}': {
    post: Operacion<
      {
        path: { id: string; evento: string };
        header?: { 'If-Match'?: string; 'Idempotency-Key'?: string };
      },
      { recibo: S['Recibo']; situacion: S['Situacion'] },
      S['CuerpoTransicion']
    >;
  };
  '/api/procesos/{id}/simulaciones/{evento}': {
    post: Operacion<
      { path: { id: string; evento: string } },
      S['Simulacion'],
      S['CuerpoTransicion']
    >;
  };
  '/api/procesos/{id}/marcas/{marca}': {
    post: Operacion<
      { path: { id: string; marca: string } } & Idem,
      { recibo: S['Recibo']; situacion: S['Situacion'] },
      { motivo: string; documento?: string }
    >;
  };
  '/api/procesos/{id}/rectificaciones': {
    post: Operacion<{ path: { id: string } } & Idem, S['Rectificacion'], S['CuerpoRectificacion']>;
  };
  '/api/procesos/{id}/bitacora': {
    get: Operacion<
      {
        path: { id: string };
        query?: { cursor?: string; limite?: number; orden?: 'asc' | 'desc'; tecnica?: 0 | 1 };
      },
      Pagina<S['Asiento']>
    >;
  };
  '/api/documentos': {
    get: Operacion<
      { query?: { titular?: string; tipo?: string; q?: string; cursor?: string; limite?: number } },
      Pagina<S['Documento']>
    >;
  };
  '/api/documentos/{id}': { get: Operacion<{ path: { id: string } }, S['Documento']> };
  '/api/bandeja': {
    get: Operacion<
      {
        query?: {
          vista?: string;
          paso?: number;
          gad?: string;
          q?: string;
          cursor?: string;
          limite?: number;
        };
      },
      S['Bandeja']
    >;
  };
  '/api/avisos': {
    get: Operacion<{ query?: { cursor?: string; limite?: number } }, Pagina<S['Aviso']>>;
  };
  '/api/avisos/{id}/leido': { post: Operacion<{ path: { id: string } }, undefined> };
  '/api/borradores': { get: Operacion<Nada, Pagina<S['Borrador']>> };
  '/api/borradores/{procesoId}/{evento}': {
    get: Operacion<{ path: { procesoId: string; evento: string } }, S['Borrador']>;
    put: Operacion<
      { path: { procesoId: string; evento: string } },
      S['Borrador'],
      { cuerpo: Record<string, Json>; version?: number }
    >;
    delete: Operacion<{ path: { procesoId: string; evento: string } }, undefined>;
  };
  '/api/catalogos': { get: Operacion<Nada, S['Catalogos']> };
}
