/** What is said of a commitment, field by field, in the order of the OGP form and of the national template. */
import {
  clave,
  decimal,
  documento,
  entero,
  fecha,
  lista,
  objeto,
  opcion,
  personal,
  siNo,
  texto,
} from '../campos.js';
import { SECTORES } from '../exigencias.js';
import { FORMA_DE_CODIGO } from '../umbrales.js';

export const VALORES_OGP = [
  'accesoInformacion',
  'participacionCivica',
  'rendicionPublica',
  'tecnologiaInnovacion',
] as const;
export const CLASES_DE_APOYO = ['gobierno', 'organizacionSocial', 'otroApoyo'] as const;

const corto = () => texto({ max: 300 });

/** All of it may be missing: what is known is said, and completed later. */
export const CAMPOS_DE_FICHA = {
  titulo: corto().optional(),
  tituloCorto: texto({ max: 120 }).optional(),
  codigoOgp: clave({ max: 30 }).optional(),
  responsable: texto({ max: 300, titulo: 'campo.institucionResponsable' }).optional(),
  personaResponsable: personal().optional(),
  cargoResponsable: texto({ max: 200 }).optional(),
  correoResponsable: personal().optional(),
  contrapartes: lista(
    objeto({
      institucion: corto(),
      sector: opcion(SECTORES).optional(),
      personaDelegada: personal().optional(),
    }),
    { max: 20 },
  ).optional(),
  apoyos: lista(objeto({ institucion: corto(), clase: opcion(CLASES_DE_APOYO).optional() }), {
    max: 30,
  }).optional(),
  areaDePolitica: corto().optional(),
  sectorPrincipal: corto().optional(),
  valores: lista(opcion(VALORES_OGP), { max: 4 }).optional(),
  problema: texto({ max: 4000 }).optional(),
  causas: texto({ max: 4000 }).optional(),
  situacionActual: texto({ max: 4000 }).optional(),
  accion: texto({ max: 4000 }).optional(),
  comoResuelve: texto({ max: 4000 }).optional(),
  loHecho: texto({ max: 4000 }).optional(),
  resultadosEsperados: texto({ max: 4000 }).optional(),
  metaDeLargoPlazo: texto({ max: 2000 }).optional(),
  relevancia: texto({ max: 4000 }).optional(),
  promueveTransparencia: texto({ max: 2000 }).optional(),
  promueveRendicion: texto({ max: 2000 }).optional(),
  promueveParticipacion: texto({ max: 2000 }).optional(),
  desafioOgp: siNo().optional(),
  areaDelDesafio: corto().optional(),
  pdot: corto().optional(),
  pnd: corto().optional(),
  ods: lista(entero({ min: 1, max: 17 }), { max: 17 }).optional(),
  presupuesto: decimal({ min: 0 }).optional(),
  fuentesDeFinanciamiento: corto().optional(),
  propuestas: lista(clave({ max: 40 }), { max: 100 }).optional(),
  acta: documento(['acta_compromiso', 'hoja_ruta', 'acta_sesion']).optional(),
} as const;

/** Short and plain: the name of a hito, an indicator or a task in what its process remembers. */
export const claveCorta = (o: { readonly titulo?: string } = {}) =>
  clave({ max: 12, ...o }).regex(FORMA_DE_CODIGO);

/** An hito with its roadmap: times, activities, who answers and what proves it, as Quito's page asks. */
export const hitoPrevisto = objeto({
  clave: claveCorta(),
  descripcion: texto({ max: 600 }),
  producto: texto({ max: 600 }).optional(),
  inicio: fecha().optional(),
  fin: fecha().optional(),
  responsable: texto({ max: 300, titulo: 'campo.quienResponde' }).optional(),
  apoyo: corto().optional(),
  peso: decimal({ min: 0, max: 100 }).optional(),
  verificable: texto({ max: 600 }).optional(),
  actividades: lista(
    objeto({
      actividad: texto({ max: 600 }),
      desde: fecha().optional(),
      hasta: fecha().optional(),
      responsable: texto({ max: 300, titulo: 'campo.quienResponde' }).optional(),
      verificable: corto().optional(),
    }),
    { max: 20 },
  ).optional(),
});
/** More than any published commitment has, and what its process still holds in little room. */
export const HITOS_POR_COMPROMISO = 30;
