import { Inicial1763683200000 } from './0001-inicial.js';
import { Asunto1763683202000 } from './0002-asunto.js';
import { Restos1763683203000 } from './0003-restos.js';
import { BandejaYBusqueda1763683204000 } from './0004-bandeja-y-busqueda.js';
import { DocumentosComoSon1763683205000 } from './0005-documentos-como-son.js';
import { Directorio1763683206000 } from './0006-directorio.js';
import { Cuentas1763683207000 } from './0007-cuentas.js';
import { Administracion1763683208000 } from './0008-administracion.js';
import { Canales1763683209000 } from './0009-canales.js';
import { Regularizacion1763683210000 } from './0010-regularizacion.js';
import { Importacion1763683211000 } from './0011-importacion.js';
import { Seguimiento1763683212000 } from './0012-seguimiento.js';
import { Priorizacion1763683213000 } from './0013-priorizacion.js';
import { VersionDeDirectorio1763683220000 } from './0020-version-de-directorio.js';
import { SalidasNuevas1763683230000 } from './0030-salidas-nuevas.js';
import { Noticias1763683240000 } from './0040-noticias.js';
import { DireccionInstitucional1763683241000 } from './0041-direccion-institucional.js';
import { LineasDePlan1763683315000 } from './0115-lineas-de-plan.js';
import { Tablero1763683330000 } from './0130-tablero.js';
import { AsientosNuevos1763683380000 } from './0180-asientos-nuevos.js';
import { PlanDeAsentar1763683381000 } from './0181-plan-de-asentar.js';
import { Modelos1763683400000 } from './0200-modelos.js';
import { Propuestas1763683420000 } from './0220-propuestas.js';
import { Portal1763683440000 } from './0240-portal.js';
import { Sellos1763683450000 } from './0250-sellos.js';
import { Mesas1763683465000 } from './0265-mesas.js';
import { Aportes1763683466000 } from './0266-aportes.js';
import { Adjuntos1763683467000 } from './0267-adjuntos.js';
import { BorradoresDeCompromiso1763683475000 } from './0275-borradores-de-compromiso.js';
import { VersionDeLoQueSeNombra1763683490000 } from './0290-version-de-lo-que-se-nombra.js';
import { VersionDeQuienPuede1763683500000 } from './0300-version-de-quien-puede.js';
import { LineasSenaladas1763683510000 } from './0310-lineas-senaladas.js';
import { OrdenesPorContar1763683511000 } from './0311-ordenes-por-contar.js';
import { ActividadConSuOrden1763683512000 } from './0312-actividad-con-su-orden.js';
import { TextosAparte1763683513000 } from './0313-textos-aparte.js';
import { CambiosDeDocumentos1763683520000 } from './0320-cambios-de-documentos.js';

/** Every migration, in the order of its number. A new one is a line here. */
export const MIGRACIONES = [
  Inicial1763683200000,
  Asunto1763683202000,
  Restos1763683203000,
  BandejaYBusqueda1763683204000,
  DocumentosComoSon1763683205000,
  Directorio1763683206000,
  Cuentas1763683207000,
  Administracion1763683208000,
  Canales1763683209000,
  Regularizacion1763683210000,
  Importacion1763683211000,
  Seguimiento1763683212000,
  Priorizacion1763683213000,
  VersionDeDirectorio1763683220000,
  SalidasNuevas1763683230000,
  Noticias1763683240000,
  DireccionInstitucional1763683241000,
  LineasDePlan1763683315000,
  Tablero1763683330000,
  AsientosNuevos1763683380000,
  PlanDeAsentar1763683381000,
  Modelos1763683400000,
  Propuestas1763683420000,
  Portal1763683440000,
  Sellos1763683450000,
  Mesas1763683465000,
  Aportes1763683466000,
  Adjuntos1763683467000,
  BorradoresDeCompromiso1763683475000,
  VersionDeLoQueSeNombra1763683490000,
  VersionDeQuienPuede1763683500000,
  LineasSenaladas1763683510000,
  OrdenesPorContar1763683511000,
  ActividadConSuOrden1763683512000,
  TextosAparte1763683513000,
  CambiosDeDocumentos1763683520000,
];
