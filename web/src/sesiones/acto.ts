/** One act of a session written on a screen of its own: the same draft, the same command as the form of any step. */
import { useMemo, useState } from 'react';
import type { Borrador, Oferta, Problema, Recibo, Situacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { type Avance, avanceDe, avanceNuevo, cuerpoDe } from '../avanzar/avance';
import { useAutoguardado } from '../avanzar/borrador';
import { pidenJustificacion } from '../avanzar/justificaciones';
import { useRegistro, useSimulacion } from '../avanzar/servidor';
import { leerCampos } from '../formularios/campos';

export function useActo({
  situacion: s,
  oferta,
  inicial,
  de,
  alRegistrar,
}: {
  situacion: Situacion;
  oferta: Oferta;
  inicial: Borrador | null;
  /** What the screen begins with, when there is no draft. */
  de: Record<string, unknown>;
  alRegistrar: (r: { recibo: Recibo; situacion: Situacion }) => void;
}) {
  const { cargo } = useCargo();
  const nuevo = (): Avance => ({ ...avanceNuevo(oferta, s.hoy, cargo), datos: de });
  const [avance, ponerAvance] = useState<Avance>(() =>
    inicial === null ? nuevo() : avanceDe(inicial.cuerpo, nuevo()),
  );
  const campos = useMemo(() => leerCampos(oferta.esquema), [oferta.esquema]);
  const borrador = useAutoguardado({ procesoId: oferta.procesoId, evento: oferta.evento }, inicial);
  const [problema, ponerProblema] = useState<Problema | null>(null);
  const cambiar = (cambios: Partial<Avance>): void => {
    const siguiente = { ...avance, ...cambios };
    ponerAvance(siguiente);
    borrador.cambiar(siguiente);
  };
  const cuerpo = cuerpoDe(avance, oferta, campos);
  const { simulacion } = useSimulacion(oferta, cuerpo);
  const requisitos = simulacion?.requisitos ?? oferta.requisitos;
  const registro = useRegistro({
    situacion: s,
    oferta,
    cuerpo,
    antesDeSeguir: borrador.borrar,
    alRegistrar,
    alFallar: (error) => ponerProblema(problemaDe(error)),
  });
  return {
    avance,
    campos,
    cambiar,
    datos: avance.datos,
    poner: (cambios: Record<string, unknown>) =>
      cambiar({ datos: { ...avance.datos, ...cambios } }),
    /** A version of another device takes the place of this one. */
    tomar: (suyo: Borrador) => {
      borrador.tomar(suyo);
      ponerAvance(avanceDe(suyo.cuerpo, nuevo()));
    },
    borrador,
    requisitos,
    porJustificar:
      avance.modo === 'acto' ? pidenJustificacion(requisitos, avance.justificaciones) : [],
    problema,
    registrar: () => {
      ponerProblema(null);
      registro.mutate();
    },
    registrando: registro.isPending,
  };
}
export type Acto = ReturnType<typeof useActo>;
