import { z } from 'zod';

/** Channels whose reception may make a término run; `cualquiera`: the normativa names none. */
export const CANALES_QUE_CORREN = [
  'cualquiera',
  'quipux',
  'otroSistema',
  'correoInstitucional',
  'papel',
  'minga',
] as const;

/** Of the channels: no source sets them, they are of the installation. */
export const PARAMETROS_DE_CANALES = {
  diasDeFallas: {
    nombre: 'webhook.diasDeFallas',
    porDefecto: 5,
    unidad: 'diasCalendario',
    forma: z.int().min(1).max(365),
    deTitular: false,
  },
  mesesDeSilencio: {
    nombre: 'contacto.mesesDeSilencio',
    porDefecto: 6,
    unidad: 'meses',
    forma: z.int().min(1).max(120),
    deTitular: false,
  },
  canalQueCorre: {
    nombre: 'notificacion.canalQueCorre',
    porDefecto: 'cualquiera',
    unidad: null,
    forma: z.enum(CANALES_QUE_CORREN),
    deTitular: true,
  },
} as const;
